import { accounts } from '@vkast/contract'
import type { Bind } from '../http/bind-route.ts'
import { languageOf } from '../http/language.ts'
import { Refusal } from '../refusal.ts'
import { toApiKey, toUser } from './account-views.ts'
import { changePassword } from './change-password.ts'
import { createApiKey } from './create-api-key.ts'
import type { AccountDeps } from './deps.ts'
import { logIn } from './log-in.ts'
import { logOut } from './log-out.ts'
import { deleteApiKey, findUser, listApiKeys } from './queries.ts'
import { refreshSession } from './refresh-session.ts'
import { register } from './register.ts'
import { updateMe } from './update-me.ts'

/** Who logs in, and with what: accounts, sessions, API keys. */
export function accountRoutes(bind: Bind, deps: AccountDeps): void {
  /** For what may end sessions, also where it refuses: a refresh token shown twice ends one. */
  const forgetting = <T>(work: Promise<T>): Promise<T> => work.finally(() => deps.recentCallers.forgetAll())

  bind(accounts.register, ({ body, request }) =>
    register(deps, { ...body, requestLanguage: languageOf(request.headers['accept-language']) }),
  )
  bind(accounts.login, ({ body, request }) => logIn(deps, { ...body, address: request.ip }))
  bind(accounts.refresh, ({ body }) => forgetting(refreshSession(deps, body.refresh_token)))
  bind(accounts.logout, async ({ body }) => {
    await forgetting(logOut(deps, body.refresh_token))
    return undefined
  })
  bind(accounts.me, async ({ caller }) => {
    const user = await findUser(deps.db, caller.userId)
    if (!user) throw new Refusal('unauthorized') // deleted since the request was let in
    return toUser(user)
  })
  bind(accounts.updateMe, async ({ caller, body }) => toUser(await updateMe(deps, caller.userId, body)))
  bind(accounts.changePassword, ({ caller, body, request }) =>
    forgetting(
      changePassword(deps, {
        userId: caller.userId,
        currentPassword: body.current_password,
        newPassword: body.new_password,
        address: request.ip,
      }),
    ),
  )
  bindApiKeys(bind, deps)
}

function bindApiKeys(bind: Bind, deps: AccountDeps): void {
  bind(accounts.listApiKeys, async ({ caller }) => (await listApiKeys(deps.db, caller.userId)).map(toApiKey))
  bind(accounts.createApiKey, async ({ caller, body }) => {
    const { row, key } = await createApiKey(deps, caller.userId, body)
    return { ...toApiKey(row), key }
  })
  bind(accounts.deleteApiKey, async ({ caller, params }) => {
    if (!(await deleteApiKey(deps.db, caller.userId, params.id))) throw new Refusal('not_found')
    deps.recentCallers.forgetAll()
    return undefined
  })
}
