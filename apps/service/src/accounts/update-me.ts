import type { accounts, RequestOf } from '@vkast/contract'
import { recordAudit } from '../audit/record-audit.ts'
import { deliveryChannels } from '../db/schema/notices.ts'
import { Refusal } from '../refusal.ts'
import type { AccountDeps } from './deps.ts'
import { findUser, type UserChanges, type UserRow, updateUser } from './queries.ts'
import { stopDeliveries } from './stop-deliveries.ts'
import { requireTimeZone } from './time-zone.ts'

type Settings = RequestOf<typeof accounts.updateMe>['body']

/** Changes what is named of the user's own settings, from now on: also for notices that wait. Throws `invalid_input` for an unknown time zone. */
export async function updateMe(
  deps: Pick<AccountDeps, 'db' | 'now'>,
  userId: number,
  settings: Settings,
): Promise<UserRow> {
  if (settings.time_zone !== undefined) requireTimeZone(settings.time_zone)
  const changes = changesOf(settings)
  const user = await deps.db.transaction(async (tx) => {
    if (Object.keys(changes).length === 0) return findUser(tx, userId)
    await recordAudit(tx, { action: 'settings_changed', userId, details: { changed: Object.keys(changes).join(', ') } })
    const off = deliveryChannels.filter((channel) => settings.channels?.[channel] === false)
    if (off.length > 0) await stopDeliveries(tx, { userId, channels: off, at: deps.now() })
    return updateUser(tx, userId, changes)
  })
  if (!user) throw new Refusal('unauthorized') // deleted since the request was let in
  return user
}

const changesOf = ({ language, time_zone: timeZone, quiet_hours: quiet, channels = {} }: Settings): UserChanges => ({
  ...(language && { language }),
  ...(timeZone !== undefined && { timeZone }),
  ...(quiet !== undefined && { quietFrom: quiet?.from ?? null, quietTo: quiet?.to ?? null }),
  ...(channels.email !== undefined && { emailNotices: channels.email }),
  ...(channels.telegram !== undefined && { telegramNotices: channels.telegram }),
  ...(channels.in_app !== undefined && { inAppNotices: channels.in_app }),
  ...(channels.webhook !== undefined && { webhookNotices: channels.webhook }),
})
