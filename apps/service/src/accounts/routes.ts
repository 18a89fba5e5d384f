import { accounts } from '@vkast/contract'
import type { Bind } from '../http/bind-route.ts'
import { answerOnce } from '../http/idempotency.ts'
import { languageOf } from '../http/language.ts'
import { idOfCursor, nextPageLink, pageOf } from '../http/page-link.ts'
import { Refusal } from '../refusal.ts'
import { createAccessTokens } from './access-token.ts'
import { toApiKey, toUser } from './account-views.ts'
import { changePassword } from './change-password.ts'
import { createApiKey } from './create-api-key.ts'
import type { AccountDeps, AccountServices } from './deps.ts'
import { logIn } from './log-in.ts'
import { logOut } from './log-out.ts'
import { createLoginThrottle } from './login-throttle.ts'
import { createPasswords } from './password.ts'
import { findUser, listApiKeys } from './queries.ts'
import { refreshSession } from './refresh-session.ts'
import { register } from './register.ts'
import { removeApiKey } from './remove-api-key.ts'
import { updateMe } from './update-me.ts'

/** Who logs in, and with what: accounts, sessions, API keys. */
export function accountRoutes(bind: Bind, services: AccountServices): void {
  const deps: AccountDeps = {
    ...services,
    accessTokens: createAccessTokens(services),
    passwords: createPasswords(),
    throttle: createLoginThrottle(services),
  }

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
  bind(accounts.listApiKeys, async ({ caller: { userId }, query: { limit, cursor: from }, request, reply }) => {
    const rows = await listApiKeys(deps.db, { userId, before: idOfCursor(from), limit: limit + 1 })
    const { page, cursor } = pageOf(rows, limit)
    if (cursor) reply.header('link', nextPageLink(request, cursor))
    return page.map(toApiKey)
  })
  bind(accounts.createApiKey, async ({ caller: { userId }, body, request }) => {
    const { db, vault, now } = deps
    const once = { userId, route: 'createApiKey', now: now(), request, input: body, vault }
    return answerOnce(db, once, async (tx) => {
      const { row, key } = await createApiKey({ db: tx, now }, userId, body)
      return { ...toApiKey(row), key }
    })
  })
  bind(accounts.deleteApiKey, async ({ caller, params }) => {
    await removeApiKey(deps, { userId: caller.userId, id: params.id })
    return undefined
  })
}
