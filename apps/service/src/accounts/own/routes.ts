import { people, toInstant } from '@vkast/contract'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Bind } from '../../http/bind-route.ts'
import { toApiKey } from '../account-views.ts'
import type { AccountDeps, MailingServices, RemovalServices } from '../deps.ts'
import { updateUser } from '../queries.ts'
import { beginTelegramLink } from './begin-telegram-link.ts'
import { streamExport } from './export-account.ts'
import { finishPasswordReset } from './finish-password-reset.ts'
import { removeMe } from './remove-me.ts'
import { requestPasswordReset } from './request-password-reset.ts'

/** What people do with their own account beyond logging in. */
export function ownAccountRoutes(bind: Bind, deps: AccountDeps & RemovalServices & MailingServices): void {
  bind(people.requestPasswordReset, async ({ body }) => {
    await requestPasswordReset(deps, body.email)
    return undefined
  })
  bind(people.finishPasswordReset, async ({ body, request }) => {
    const reset = { code: body.code, newPassword: body.new_password, address: request.ip }
    const keys = await finishPasswordReset(deps, reset).finally(() => deps.recentCallers.forgetAll())
    return { api_keys: keys.map(toApiKey) }
  })
  bind(people.exportMe, async ({ caller, reply }) => {
    reply.header('content-type', 'application/json; charset=utf-8')
    reply.header('content-disposition', 'attachment; filename="vkast-export.json"')
    await reply.send(streamExport(deps.db, { userId: caller.userId, now: deps.now() }))
    return undefined
  })
  bind(people.removeMe, async ({ caller, body, request }) => {
    await removeMe(deps, { userId: caller.userId, password: body.password, address: request.ip })
    return undefined
  })
  bindTelegram(bind, deps)
}

function bindTelegram(bind: Bind, deps: AccountDeps): void {
  bind(people.beginTelegramLink, async ({ caller }) => {
    const { code, expiresAt } = await beginTelegramLink(deps, caller.userId)
    return { code, command: `/start ${code}`, expires_at: toInstant(expiresAt) }
  })
  bind(people.removeTelegramLink, async ({ caller }) => {
    await deps.db.transaction(async (tx) => {
      await updateUser(tx, caller.userId, { telegramChatId: null })
      await recordAudit(tx, { action: 'telegram_unlinked', userId: caller.userId })
    })
    return undefined
  })
}
