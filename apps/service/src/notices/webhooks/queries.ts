import type { Queryable, Transaction } from '../../db/database.ts'
import { and, count, desc, eq, gt, isNull, lt, or, sql } from '../../db/drizzle.ts'
import { noticeDeliveries, webhookSecrets, webhooks } from '../../db/schema/notices.ts'

export type WebhookRow = typeof webhooks.$inferSelect

interface Page {
  userId: number
  limit: number
  before: number | undefined
}

/** A user's webhooks, newest first; with `before` those with a smaller id. */
export const listWebhooks = (db: Queryable, { userId, limit, before }: Page): Promise<WebhookRow[]> =>
  db
    .select()
    .from(webhooks)
    .where(and(eq(webhooks.userId, userId), before === undefined ? undefined : lt(webhooks.id, before)))
    .orderBy(desc(webhooks.id))
    .limit(limit)

export const countWebhooks = async (db: Queryable, userId: number): Promise<number> => {
  const [row] = await db.select({ count: count() }).from(webhooks).where(eq(webhooks.userId, userId))
  return row?.count ?? 0
}

export const findWebhook = (
  db: Queryable,
  { userId, id }: { userId: number; id: number },
): Promise<WebhookRow | undefined> =>
  db
    .select()
    .from(webhooks)
    .where(and(eq(webhooks.userId, userId), eq(webhooks.id, id)))
    .then((rows) => rows[0])

/** What was sent to a webhook of a user, newest first. */
export const listDeliveries = (
  db: Queryable,
  { userId, limit, before, webhookId }: Page & { webhookId: number },
): Promise<(typeof noticeDeliveries.$inferSelect)[]> =>
  db
    .select()
    .from(noticeDeliveries)
    .where(
      and(
        eq(noticeDeliveries.userId, userId),
        eq(noticeDeliveries.webhookId, webhookId),
        before === undefined ? undefined : lt(noticeDeliveries.id, before),
      ),
    )
    .orderBy(desc(noticeDeliveries.id))
    .limit(limit)

/** More rotations than that in a day are somebody's mistake, and headers must stay short. */
const SECRETS_MAX = 5

/** The secrets that a webhook's messages are signed with at an instant, newest first. */
export const listSecrets = (
  db: Queryable,
  { webhookId, at }: { webhookId: number; at: Date },
): Promise<(typeof webhookSecrets.$inferSelect)[]> =>
  db
    .select()
    .from(webhookSecrets)
    .where(
      and(
        eq(webhookSecrets.webhookId, webhookId),
        or(isNull(webhookSecrets.expiresAt), gt(webhookSecrets.expiresAt, at)),
      ),
    )
    .orderBy(desc(webhookSecrets.id))
    .limit(SECRETS_MAX)

/** An id for a secret to come: it is sealed for its row before the row is there. */
export const nextSecretId = async (tx: Transaction): Promise<number> => {
  const { rows } = await tx.execute(sql`select nextval(pg_get_serial_sequence('webhook_secrets', 'id')) as id`)
  return Number(rows[0]?.id)
}
