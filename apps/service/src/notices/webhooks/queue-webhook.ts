import type { Transaction } from '../../db/database.ts'
import { and, eq, inArray } from '../../db/drizzle.ts'
import { noticeDeliveries } from '../../db/schema/notices.ts'
import { Refusal } from '../../refusal.ts'
import type { DeliveryRow } from '../outbox/claim-deliveries.ts'
import { findWebhook } from './queries.ts'

interface Wish {
  userId: number
  id: number
  at: Date
}

/** Puts a test message into the outbox of a webhook, also of one that is switched off: so it can be tried before. Throws `not_found`. */
export async function queueTest(tx: Transaction, { userId, id, at }: Wish): Promise<DeliveryRow> {
  if (!(await findWebhook(tx, { userId, id }))) throw new Refusal('not_found')
  const [row] = await tx
    .insert(noticeDeliveries)
    .values({ userId, channel: 'webhook', webhookId: id, nextAt: at, createdAt: at })
    .returning()
  if (!row) throw new Error('a test message was not inserted')
  return row
}

/**
 * Has a message of a webhook that came to its end sent again, under its old `webhook-id`, with all its tries.
 * Throws `not_found`, and `state_conflict` while it is still on its way.
 */
export async function replayDelivery(tx: Transaction, { userId, id, at }: Wish): Promise<DeliveryRow> {
  const own = and(
    eq(noticeDeliveries.userId, userId),
    eq(noticeDeliveries.id, id),
    eq(noticeDeliveries.channel, 'webhook'),
  )
  const [row] = await tx
    .update(noticeDeliveries)
    .set({ state: 'waiting', attempts: 0, nextAt: at, endedAt: null })
    .where(and(own, inArray(noticeDeliveries.state, ['sent', 'failed'])))
    .returning()
  if (row) return row
  const [known] = await tx.select({ id: noticeDeliveries.id }).from(noticeDeliveries).where(own)
  throw new Refusal(known ? 'state_conflict' : 'not_found')
}
