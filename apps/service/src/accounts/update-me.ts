import type { accounts, RequestOf } from '@vkast/contract'
import { recordAudit } from '../audit/record-audit.ts'
import { Refusal } from '../refusal.ts'
import type { AccountDeps } from './deps.ts'
import { findUser, type UserRow, updateUser } from './queries.ts'
import { requireTimeZone } from './time-zone.ts'

/** Changes what is named of the user's language and time zone. Throws `invalid_input` for an unknown time zone. */
export async function updateMe(
  deps: Pick<AccountDeps, 'db'>,
  userId: number,
  { language, time_zone: timeZone }: RequestOf<typeof accounts.updateMe>['body'],
): Promise<UserRow> {
  if (timeZone !== undefined) requireTimeZone(timeZone)
  const changes = { ...(language && { language }), ...(timeZone !== undefined && { timeZone }) }
  const user = await deps.db.transaction(async (tx) => {
    if (Object.keys(changes).length === 0) return findUser(tx, userId)
    await recordAudit(tx, { action: 'settings_changed', userId, details: changes })
    return updateUser(tx, userId, changes)
  })
  if (!user) throw new Refusal('unauthorized') // deleted since the request was let in
  return user
}
