import type { Transaction } from '../db/database.ts'
import { lt, sql } from '../db/drizzle.ts'
import { idempotencyKeys } from '../db/schema/accounts.ts'
import { userCredentials } from '../db/schema/credentials.ts'
import { events } from '../db/schema/events.ts'
import { leftovers, publications } from '../db/schema/publications.ts'
import type { Publisher } from './publisher.ts'

const SWEEP_LOCK = 0x766b_7377
const KEPT_MS = 24 * 3_600_000
/** Clocks of processes differ, and a token may be renewed while a publication is being parked for want of it. */
const CLOCK_SLACK_MS = 60_000

/**
 * Finds what waits for a wake-up that was lost, and wakes it; deletes events and idempotency keys of yesterday.
 *
 * Safe from any number of workers at once: one sweeps, the others have nothing to do.
 */
export async function sweep(publisher: Publisher): Promise<void> {
  await publisher.db.transaction(async (tx) => {
    const { rows } = await tx.execute<{ mine: boolean }>(sql`select pg_try_advisory_xact_lock(${SWEEP_LOCK}) as mine`)
    if (!rows[0]?.mine) return
    for (const vkUserId of await listForgottenAccounts(tx, publisher))
      await publisher.queue.enqueue(tx, 'wake-publications', { vkUserId })
    const yesterday = new Date(publisher.now().getTime() - KEPT_MS)
    await tx.delete(events).where(lt(events.createdAt, yesterday))
    await tx.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, yesterday))
  })
}

/** VK users whose token was renewed, but for whom something still waits: the wake-up came too early, or was lost. */
async function listForgottenAccounts(tx: Transaction, { now, pace }: Publisher): Promise<number[]> {
  const before = new Date(now().getTime() - pace.forgottenMs).toISOString()
  const { rows } = await tx.execute<{ vk_user_id: string }>(sql`
    select distinct c.vk_user_id from ${userCredentials} c
    where c.state = 'active' and c.kind in ('implicit', 'vk_id') and (
      exists (select from ${publications} p
        where p.user_id = c.user_id and p.vk_user_id = c.vk_user_id and p.state = 'waiting_for_token'
          and coalesce(p.reason->>'reason', '') not in ('captcha', 'confirmation')
          and c.renewed_at > p.state_since - make_interval(secs => ${CLOCK_SLACK_MS / 1000}))
      or exists (select from ${leftovers} l
        where l.user_id = c.user_id and l.vk_user_id = c.vk_user_id and l.removed_at is null
          and l.due_at < ${before}::timestamptz))`)
  return rows.map(({ vk_user_id }) => Number(vk_user_id))
}
