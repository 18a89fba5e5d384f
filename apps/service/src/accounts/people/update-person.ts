import type { people, RequestOf } from '@vkast/contract'
import { recordAudit } from '../../audit/record-audit.ts'
import { deliveryChannels } from '../../db/schema/notices.ts'
import { Refusal } from '../../refusal.ts'
import type { AccountServices } from '../deps.ts'
import { findUser, markSessionsOfUserEnded, type UserRow, updateUser } from '../queries.ts'
import { stopDeliveries } from '../stop-deliveries.ts'
import { keepAnOperator } from './operators.ts'

/**
 * Changes somebody's role, or whether anybody is let in with the account. Disabling ends every session; sessions of
 * before stay ended after enabling, API keys work again. What is on its way to VK goes on: it was asked for before.
 *
 * Throws {@link Refusal}: `not_found`, `last_operator`.
 */
export async function updatePerson(
  deps: Pick<AccountServices, 'db' | 'now' | 'recentCallers'>,
  { id, role, disabled }: { id: number } & RequestOf<typeof people.updatePerson>['body'],
): Promise<UserRow> {
  const now = deps.now()
  const row = await deps.db.transaction(async (tx) => {
    if (role === 'member' || disabled) await keepAnOperator(tx, { id })
    const user = await findUser(tx, id)
    if (!user) throw new Refusal('not_found')
    const disabledAt = disabled ? (user.disabledAt ?? now) : null
    const changes = { ...(role && { role }), ...(disabled !== undefined && { disabledAt }) }
    if (disabled) {
      await markSessionsOfUserEnded(tx, id, 'disabled', now)
      await stopDeliveries(tx, { userId: id, channels: [...deliveryChannels], at: now })
    }
    if (Object.keys(changes).length === 0) return user
    const details = { ...(role && { role }), ...(disabled !== undefined && { disabled }) }
    await recordAudit(tx, { action: 'user_changed', userId: id, details })
    return updateUser(tx, id, changes)
  })
  deps.recentCallers.forgetAll()
  if (!row) throw new Refusal('not_found') // removed meanwhile
  return row
}
