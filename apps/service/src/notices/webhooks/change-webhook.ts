import type { webhooks as contract, RequestOf } from '@vkast/contract'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Config } from '../../config.ts'
import type { Transaction } from '../../db/database.ts'
import { and, eq, sql } from '../../db/drizzle.ts'
import { users } from '../../db/schema/accounts.ts'
import { webhooks } from '../../db/schema/notices.ts'
import { invalidInput, Refusal } from '../../refusal.ts'
import type { Vault } from '../../vault/vault.ts'
import { addSecret } from './add-secret.ts'
import { giveUpWaiting } from './disable-webhook.ts'
import { countWebhooks, type WebhookRow } from './queries.ts'
import { readWebhookUrl } from './webhook-url.ts'

export interface WebhookDeps {
  config: Pick<Config, 'allowPrivateAddresses'>
  vault: Vault
  now(): Date
}

const WEBHOOKS_MAX = 20

/** Has the user's notices sent to an address from now on. Throws `invalid_input` for an address that cannot be one, and beyond twenty. */
export async function createWebhook(
  tx: Transaction,
  deps: WebhookDeps,
  { userId, body }: { userId: number } & Pick<RequestOf<typeof contract.createWebhook>, 'body'>,
): Promise<{ row: WebhookRow; secret: string }> {
  const url = readWebhookUrl(body.url, deps.config)
  await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for('update') // counts one at a time
  if ((await countWebhooks(tx, userId)) >= WEBHOOKS_MAX) throw invalidInput('url', `at most ${WEBHOOKS_MAX} webhooks`)
  const values = { userId, url, kinds: body.kinds ?? null, createdAt: deps.now() }
  const [row] = await tx.insert(webhooks).values(values).returning()
  if (!row) throw new Error('a webhook was not inserted')
  await recordAudit(tx, { action: 'webhook_created', userId, details: detailsOf(row) })
  return { row, secret: await addSecret(tx, deps, { userId, webhookId: row.id }) }
}

/** Changes what is named. Off: what waits is given up. On again: nothing of it is sent by itself, but it may be replayed. Throws `not_found`. */
export async function updateWebhook(
  tx: Transaction,
  { config, now }: WebhookDeps,
  { userId, id, body }: { userId: number; id: number } & Pick<RequestOf<typeof contract.updateWebhook>, 'body'>,
): Promise<WebhookRow> {
  const url = body.url === undefined ? undefined : readWebhookUrl(body.url, config)
  const at = now()
  const off = {
    disabledAt: sql`coalesce(${webhooks.disabledAt}, ${at.toISOString()}::timestamptz)`,
    disabledBecause: sql`coalesce(${webhooks.disabledBecause}, 'owner')`,
  }
  const [row] = await tx
    .update(webhooks)
    .set({
      userId, // never another; an update of nothing is none
      ...(url !== undefined && { url }),
      ...(body.kinds !== undefined && { kinds: body.kinds }),
      ...(body.is_enabled === true && { disabledAt: null, disabledBecause: null }),
      ...(body.is_enabled === false && off),
    })
    .where(and(eq(webhooks.userId, userId), eq(webhooks.id, id)))
    .returning()
  if (!row) throw new Refusal('not_found')
  if (body.is_enabled === false) await giveUpWaiting(tx, { webhookId: id, at })
  await recordAudit(tx, { action: 'webhook_changed', userId, details: detailsOf(row) })
  return row
}

/** Gives it a new secret; see {@link addSecret}. Throws `not_found`. */
export async function rotateSecret(
  tx: Transaction,
  deps: WebhookDeps,
  { userId, id }: { userId: number; id: number },
): Promise<{ row: WebhookRow; secret: string }> {
  const own = and(eq(webhooks.userId, userId), eq(webhooks.id, id))
  const [row] = await tx.select().from(webhooks).where(own).for('update') // one rotation at a time
  if (!row) throw new Refusal('not_found')
  await recordAudit(tx, { action: 'webhook_secret_rotated', userId, details: detailsOf(row) })
  return { row, secret: await addSecret(tx, deps, { userId, webhookId: id }) }
}

/** The webhook goes, with its secrets and deliveries. Throws `not_found`. */
export async function deleteWebhook(tx: Transaction, { userId, id }: { userId: number; id: number }): Promise<void> {
  const gone = await tx
    .delete(webhooks)
    .where(and(eq(webhooks.userId, userId), eq(webhooks.id, id)))
    .returning()
  if (!gone[0]) throw new Refusal('not_found')
  await recordAudit(tx, { action: 'webhook_deleted', userId, details: detailsOf(gone[0]) })
}

/** Of the address the host alone: many receivers know their senders by a secret in the path. */
const detailsOf = ({ id, url }: WebhookRow) => ({ webhook_id: id, host: new URL(url).host })
