import { isHeldHere } from '../agents/agent-away.ts'
import { deleteForgottenTasks } from '../agents/task-queries.ts'
import { publishingKindsList } from '../credentials/use-credential.ts'
import type { Transaction } from '../db/database.ts'
import { asc, inArray, lt, lte, sql } from '../db/drizzle.ts'
import { idempotencyKeys } from '../db/schema/accounts.ts'
import { userCredentials } from '../db/schema/credentials.ts'
import { events } from '../db/schema/events.ts'
import { notices } from '../db/schema/notices.ts'
import { leftovers, publications } from '../db/schema/publications.ts'
import { dailyQuotas } from '../db/schema/quotas.ts'
import type { Publisher } from './publisher.ts'

const SWEEP_LOCK = 0x766b_7377
const KEPT_MS = 24 * 3_600_000
/** Clocks of processes differ, and a token may be renewed while a publication is being parked for want of it. */
const CLOCK_SLACK_MS = 60_000
const NOTICES_KEPT_MS = 180 * 24 * 3_600_000
const CHECKS_AT_ONCE = 20

/**
 * Finds what waits for a wake-up that was lost, and wakes it; asks for a later look at what was published; deletes
 * events, idempotency keys and counts of yesterday, and notices of half a year ago.
 *
 * Safe from any number of workers at once: one sweeps, the others have nothing to do.
 */
export async function sweep(publisher: Publisher): Promise<void> {
  await publisher.db.transaction(async (tx) => {
    const { rows } = await tx.execute<{ mine: boolean }>(sql`select pg_try_advisory_xact_lock(${SWEEP_LOCK}) as mine`)
    if (!rows[0]?.mine) return
    for (const vkUserId of await listForgottenAccounts(tx, publisher))
      await publisher.queue.enqueue(tx, 'wake-publications', { vkUserId })
    await checkWhatIsPublished(tx, publisher)
    const yesterday = new Date(publisher.now().getTime() - KEPT_MS)
    await tx.delete(events).where(lt(events.createdAt, yesterday))
    await tx.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, yesterday))
    await tx.delete(dailyQuotas).where(lt(dailyQuotas.day, yesterday.toISOString().slice(0, 10)))
    await deleteForgottenTasks(tx)
    await tx.delete(notices).where(lt(notices.createdAt, new Date(publisher.now().getTime() - NOTICES_KEPT_MS)))
  })
}

/** A few at a time: nobody waits for it, and VK counts its calls. Whoever is asked now is asked again if that gets lost. */
async function checkWhatIsPublished(tx: Transaction, { now, pace, queue }: Publisher): Promise<void> {
  const due = tx
    .select({ id: publications.id })
    .from(publications)
    .where(lte(publications.checkAt, now()))
    .orderBy(asc(publications.checkAt))
    .limit(CHECKS_AT_ONCE)
  const asked = await tx
    .update(publications)
    .set({ checkAt: new Date(now().getTime() + pace.checkAgainMs) })
    .where(inArray(publications.id, due))
    .returning({ publicationId: publications.id })
  for (const payload of asked) await queue.enqueue(tx, 'check-publication', payload)
}

/** VK users whose token was renewed, but for whom something still waits: the wake-up came too early, or was lost. */
async function listForgottenAccounts(tx: Transaction, { now, pace }: Publisher): Promise<number[]> {
  const before = new Date(now().getTime() - pace.forgottenMs).toISOString()
  const { rows } = await tx.execute<{ vk_user_id: string }>(sql`
    select distinct c.vk_user_id from ${userCredentials} c
    where c.state = 'active' and c.kind in ${publishingKindsList}
      and ${isHeldHere(sql.raw('c'), now())} and (
      exists (select from ${publications} p
        where p.user_id = c.user_id and p.vk_user_id = c.vk_user_id and p.state = 'waiting_for_token'
          and coalesce(p.reason->>'reason', '') not in ('captcha', 'confirmation')
          and c.renewed_at > p.state_since - make_interval(secs => ${CLOCK_SLACK_MS / 1000}))
      or exists (select from ${leftovers} l
        where l.user_id = c.user_id and l.vk_user_id = c.vk_user_id and l.removed_at is null
          and l.due_at < ${before}::timestamptz))`)
  return rows.map(({ vk_user_id }) => Number(vk_user_id))
}
