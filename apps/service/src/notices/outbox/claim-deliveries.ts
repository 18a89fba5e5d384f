import { randomUUID } from 'node:crypto'
import type { Database, Transaction } from '../../db/database.ts'
import { and, eq, inArray, lte, sql } from '../../db/drizzle.ts'
import { users } from '../../db/schema/accounts.ts'
import { userCredentials } from '../../db/schema/credentials.ts'
import { DEAD_STATES } from '../../db/schema/next-notice-at.ts'
import { type DeliveryChannel, noticeDeliveries, notices } from '../../db/schema/notices.ts'
import { quietUntil } from './quiet-hours.ts'

/** A sender that shows no end of its work for so long is believed dead; longer than any attempt may take. */
export const CLAIM_MS = 3 * 60_000
const DIGEST_MAX = 200
const deadStatesList = sql.raw(`(${DEAD_STATES.map((state) => `'${state}'`).join(', ')})`)

export type DeliveryRow = typeof noticeDeliveries.$inferSelect
export type Recipient = typeof users.$inferSelect

/** Everything that goes to one person on one channel now: one mail, or one message. Not empty. */
export interface Digest {
  claim: string
  recipient: Recipient
  deliveries: DeliveryRow[]
}

interface ClaimDeps {
  db: Database
  now(): Date
}

/** Users for whom something is due on a channel, longest waiting first; somebody else may be at it already. */
export async function listDueRecipients(
  { db, now }: ClaimDeps,
  { channel, limit }: { channel: DeliveryChannel; limit: number },
): Promise<number[]> {
  const { rows } = await db.execute<{ user_id: string }>(sql`
    select user_id from ${noticeDeliveries}
    where channel = ${channel} and state = 'waiting' and next_at <= ${now().toISOString()}::timestamptz
    group by user_id order by min(next_at) limit ${limit}`)
  return rows.map(({ user_id }) => Number(user_id))
}

/**
 * Takes what is due to one person on one channel, so that exactly one sender sends it; undefined when there is nothing
 * to send: somebody else has it, it is no longer true, or the quiet hours put it off.
 */
export const claimDigest = (
  { db, now }: ClaimDeps,
  { userId, channel }: { userId: number; channel: 'email' | 'telegram' },
): Promise<Digest | undefined> =>
  db.transaction(async (tx) => {
    const at = now()
    // Without the lock two senders could each take a part, and send two mails where one is promised.
    if (!(await lockOutboxOf(tx, { userId, channel }))) return undefined
    const [recipient] = await tx.select().from(users).where(eq(users.id, userId))
    if (!recipient) return undefined
    const due = isDueTo(userId, channel, at)
    const quietEnd = quietUntil(recipient, at)
    if (quietEnd) {
      await tx.update(noticeDeliveries).set({ nextAt: quietEnd }).where(due)
      return undefined
    }
    await dropOutdated(tx, { userId, channel, at })
    const claim = randomUUID()
    const oldest = tx.select({ id: noticeDeliveries.id }).from(noticeDeliveries).where(due).orderBy(noticeDeliveries.id)
    const deliveries = await tx
      .update(noticeDeliveries)
      .set({
        ...{ state: 'sending', claim, claimedUntil: new Date(at.getTime() + CLAIM_MS) },
        attempts: sql`${noticeDeliveries.attempts} + 1`,
      })
      .where(inArray(noticeDeliveries.id, oldest.limit(DIGEST_MAX)))
      .returning()
    return deliveries.length > 0 ? { claim, recipient, deliveries } : undefined
  })

const OUTBOX_LOCKS: Record<DeliveryChannel, number> = {
  email: 0x766b_6f65,
  telegram: 0x766b_6f74,
  webhook: 0x766b_6f77,
}

async function lockOutboxOf(
  tx: Transaction,
  { userId, channel }: { userId: number; channel: DeliveryChannel },
): Promise<boolean> {
  const { rows } = await tx.execute<{ mine: boolean }>(
    sql`select pg_try_advisory_xact_lock(${OUTBOX_LOCKS[channel]}, ${userId}::int) as mine`,
  )
  return rows[0]?.mine === true
}

const isDueTo = (userId: number, channel: DeliveryChannel, at: Date) =>
  and(
    eq(noticeDeliveries.userId, userId),
    eq(noticeDeliveries.channel, channel),
    eq(noticeDeliveries.state, 'waiting'),
    lte(noticeDeliveries.nextAt, at),
  )

/**
 * Takes out what need not be said any more: of the notices about one credential all but the newest, those about a token
 * that was renewed or removed while they waited, and those that have ceased to be true: VK takes the token again, or its
 * end was none.
 */
async function dropOutdated(
  tx: Transaction,
  { userId, channel, at }: { userId: number; channel: DeliveryChannel; at: Date },
): Promise<void> {
  await tx.execute(sql`
    update ${noticeDeliveries} d set state = 'superseded', ended_at = ${at.toISOString()}::timestamptz
    from ${notices} n
    where n.id = d.notice_id and d.user_id = ${userId} and d.channel = ${channel} and d.state = 'waiting'
      and d.next_at <= ${at.toISOString()}::timestamptz and n.kind in ('token_will_expire', 'token_expired', 'token_refused')
      and (
        exists (
          select from ${notices} newer
          where newer.user_id = n.user_id and newer.id > n.id and newer.kind in ('token_will_expire', 'token_expired', 'token_refused')
            and newer.data->>'credential_id' = n.data->>'credential_id')
        or not exists (
          select from ${userCredentials} c
          where c.id = (n.data->>'credential_id')::bigint and c.user_id = n.user_id
            and left(encode(c.fingerprint, 'hex'), 16) = n.data->>'token'
            and (c.state in ${deadStatesList} or case n.kind when 'token_refused' then false
              when 'token_expired' then c.expires_at <= ${at.toISOString()}::timestamptz else c.expires_at is not null end)))`)
}
