import type { Database } from '../../db/database.ts'
import { and, eq, gte, inArray, lt, sql } from '../../db/drizzle.ts'
import { noticeDeliveries } from '../../db/schema/notices.ts'

/** How an attempt ended. `later`: it certainly did not arrive and is tried again; the others are the end. */
export type Outcome = { outcome: string; httpStatus?: number } & (
  | { state: 'sent' | 'failed' | 'unknown' | 'skipped' }
  | { state: 'later'; nextAt: Date }
)

/**
 * Notes how an attempt ended; how many rows it was noted in. None: the claim was believed dead meanwhile, and what was
 * said then stands.
 */
export async function settleDeliveries(
  { db, now }: { db: Pick<Database, 'update'>; now(): Date },
  claim: string,
  ended: Outcome,
  /** Only what has been tried so often. */
  { fromAttempt = 0 }: { fromAttempt?: number } = {},
): Promise<number> {
  const free = { claim: null, claimedUntil: null, outcome: ended.outcome, httpStatus: ended.httpStatus ?? null }
  const result =
    ended.state === 'later'
      ? { ...free, state: 'waiting' as const, nextAt: ended.nextAt }
      : { ...free, state: ended.state, endedAt: now() }
  const rows = await db
    .update(noticeDeliveries)
    .set(result)
    .where(
      and(
        eq(noticeDeliveries.claim, claim),
        eq(noticeDeliveries.state, 'sending'),
        gte(noticeDeliveries.attempts, fromAttempt),
      ),
    )
    .returning({ id: noticeDeliveries.id })
  return rows.length
}

/**
 * What a dead sender had: mail and Telegram messages may have arrived and are not sent again; webhooks are, for their
 * receiver knows a second one by its id. How many there were.
 */
export async function releaseDeadClaims({ db, now }: { db: Database; now(): Date }): Promise<number> {
  const at = now()
  const dead = and(eq(noticeDeliveries.state, 'sending'), lt(noticeDeliveries.claimedUntil, at))
  const free = { claim: null, claimedUntil: null, outcome: 'sender_lost' }
  const unknown = await db
    .update(noticeDeliveries)
    .set({ ...free, state: 'unknown', endedAt: at })
    .where(and(dead, inArray(noticeDeliveries.channel, ['email', 'telegram'])))
    .returning({ id: noticeDeliveries.id })
  const again = await db
    .update(noticeDeliveries)
    .set({
      ...free,
      state: 'waiting',
      nextAt: sql`greatest(${noticeDeliveries.nextAt}, ${at.toISOString()}::timestamptz)`,
    })
    .where(and(dead, eq(noticeDeliveries.channel, 'webhook')))
    .returning({ id: noticeDeliveries.id })
  return unknown.length + again.length
}
