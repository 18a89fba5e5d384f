import type { Database, Transaction } from '../../db/database.ts'
import { and, eq, isNull } from '../../db/drizzle.ts'
import { noticeDeliveries, webhooks } from '../../db/schema/notices.ts'
import { addNotice } from '../add-notice.ts'

/** Switches a webhook off, gives up what waits for it, and tells its owner, by the other channels too; once. */
export const disableWebhook = (
  { db, now }: { db: Database; now(): Date },
  { webhookId, because }: { webhookId: number; because: 'failing' | 'gone' },
): Promise<void> =>
  db.transaction(async (tx) => {
    const at = now()
    const [row] = await tx
      .update(webhooks)
      .set({ disabledAt: at, disabledBecause: because })
      .where(and(eq(webhooks.id, webhookId), isNull(webhooks.disabledAt)))
      .returning()
    if (!row) return
    await giveUpWaiting(tx, { webhookId, at })
    const { userId } = row
    const dedupeKey = `webhook_disabled:${webhookId}:${at.getTime()}`
    await addNotice(tx, { userId, kind: 'webhook_disabled', data: { webhook_id: webhookId }, dedupeKey, at })
  })

/** What waits for a webhook that is switched off is not sent; it can be replayed. */
export const giveUpWaiting = async (
  tx: Transaction,
  { webhookId, at }: { webhookId: number; at: Date },
): Promise<void> => {
  await tx
    .update(noticeDeliveries)
    .set({ state: 'failed', outcome: 'webhook_disabled', endedAt: at })
    .where(and(eq(noticeDeliveries.webhookId, webhookId), eq(noticeDeliveries.state, 'waiting')))
}
