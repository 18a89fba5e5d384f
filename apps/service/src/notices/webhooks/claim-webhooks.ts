import type { Database } from '../../db/database.ts'
import { and, eq, sql } from '../../db/drizzle.ts'
import { noticeDeliveries } from '../../db/schema/notices.ts'
import { CLAIM_MS, type DeliveryRow } from '../outbox/claim-deliveries.ts'

export type WebhookDelivery = DeliveryRow & { webhookId: number; claim: string }

interface ClaimDeps {
  db: Database
  now(): Date
}

/** Takes messages of webhooks that are due, each for one sender alone, longest waiting first; with a claim for each. */
export async function claimWebhookDeliveries({ db, now }: ClaimDeps, limit: number): Promise<WebhookDelivery[]> {
  const at = now()
  const due = sql`(
    select id from ${noticeDeliveries}
    where channel = 'webhook' and state = 'waiting' and next_at <= ${at.toISOString()}::timestamptz
    order by next_at, id limit ${limit} for update skip locked)`
  const rows = await db
    .update(noticeDeliveries)
    .set({
      state: 'sending',
      claim: sql`gen_random_uuid()`,
      claimedUntil: new Date(at.getTime() + CLAIM_MS),
      attempts: sql`${noticeDeliveries.attempts} + 1`,
    })
    .where(sql`${noticeDeliveries.id} in ${due}`)
    .returning()
  return (rows as WebhookDelivery[]).sort((a, b) => a.id - b.id)
}

/** Gives back what was claimed and not tried; it counts as no attempt. */
export const giveBack = ({ db }: ClaimDeps, { claim }: WebhookDelivery, nextAt: Date): Promise<unknown> =>
  db
    .update(noticeDeliveries)
    .set({ state: 'waiting', claim: null, claimedUntil: null, attempts: sql`${noticeDeliveries.attempts} - 1`, nextAt })
    .where(and(eq(noticeDeliveries.claim, claim), eq(noticeDeliveries.state, 'sending')))
