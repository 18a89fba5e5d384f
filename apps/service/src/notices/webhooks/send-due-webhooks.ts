import type { Config } from '../../config.ts'
import { and, eq, gt } from '../../db/drizzle.ts'
import { users } from '../../db/schema/accounts.ts'
import { noticeDeliveries, notices, webhooks } from '../../db/schema/notices.ts'
import type { Vault } from '../../vault/vault.ts'
import { retryDelayMs } from '../outbox/retry-delay.ts'
import type { Sender } from '../outbox/sender.ts'
import { type Outcome, settleDeliveries } from '../outbox/settle-deliveries.ts'
import { namesOf } from '../queries.ts'
import { claimWebhookDeliveries, giveBack, type WebhookDelivery } from './claim-webhooks.ts'
import { disableWebhook } from './disable-webhook.ts'
import { noticeBody, testBody } from './message-body.ts'
import { type Posted, postMessage } from './post-message.ts'
import { listSecrets, type WebhookRow } from './queries.ts'
import { signatureOf, webhookSecretPlace } from './webhook-secret.ts'

const BATCH = 40
/** Standard Webhooks advises 15 to 30 seconds.  */
const TIMEOUT_MS = 15_000
/** Then what is left is given back; with one attempt more it is still well within a claim. */
const BATCH_MS = 120_000
const GONE = 410

export type WebhookSender = Sender & { vault: Vault; config: Pick<Config, 'allowPrivateAddresses'> }

/**
 * Sends what is due to webhooks, several at once and each in its order. A receiver that fails holds up only itself: what
 * else was for it waits as long as the message that failed. How many messages were taken up.
 */
export async function sendDueWebhooks(sender: WebhookSender, signal: AbortSignal): Promise<number> {
  const claimed = await claimWebhookDeliveries(sender, BATCH)
  const byWebhook = Map.groupBy(claimed, ({ webhookId }) => webhookId)
  await Promise.all([...byWebhook].map(([webhookId, deliveries]) => sendInOrder(sender, webhookId, deliveries, signal)))
  return claimed.length
}

async function sendInOrder(
  sender: WebhookSender,
  webhookId: number,
  deliveries: WebhookDelivery[],
  signal: AbortSignal,
): Promise<void> {
  const [webhook] = await sender.db.select().from(webhooks).where(eq(webhooks.id, webhookId))
  if (!webhook) return // deleted, and its deliveries with it
  const enough = AbortSignal.any([signal, AbortSignal.timeout(BATCH_MS)])
  let waitsUntil: Date | undefined
  for (const delivery of deliveries) {
    if (waitsUntil || enough.aborted) await giveBack(sender, delivery, waitsUntil ?? sender.now())
    else waitsUntil = await attempt(sender, webhook, delivery)
  }
}

/** Until when its webhook is left alone, if it did not take the message. */
async function attempt(
  sender: WebhookSender,
  webhook: WebhookRow,
  delivery: WebhookDelivery,
): Promise<Date | undefined> {
  const posted = await post(sender, webhook, delivery).catch((err: unknown): Posted => {
    sender.log.error({ err, webhook: webhook.id }, 'a webhook could not be called')
    return { failure: 'internal' }
  })
  const outcome = outcomeOf(posted, delivery, sender.now())
  await settleDeliveries(sender, delivery.claim, outcome)
  if (outcome.state === 'later') return outcome.nextAt
  if (outcome.state !== 'failed') return undefined
  const isGone = outcome.httpStatus === GONE
  if (isGone || !(await tookAnythingSince(sender, delivery)))
    await disableWebhook(sender, { webhookId: webhook.id, because: isGone ? 'gone' : 'failing' })
  return sender.now()
}

const tookAnythingSince = async ({ db }: Sender, { webhookId, createdAt }: WebhookDelivery): Promise<boolean> => {
  const { webhookId: webhook, state, endedAt } = noticeDeliveries
  const sent = and(eq(webhook, webhookId), eq(state, 'sent'), gt(endedAt, createdAt))
  return (await db.select({ id: noticeDeliveries.id }).from(noticeDeliveries).where(sent).limit(1)).length > 0
}

async function post(
  sender: WebhookSender,
  { id: webhookId, url }: WebhookRow,
  delivery: WebhookDelivery,
): Promise<Posted> {
  const at = sender.now()
  const body = await bodyOf(sender, delivery, at)
  const rows = await listSecrets(sender.db, { webhookId, at })
  const secrets = rows.map((row) => sender.vault.open(row.secretSealed, webhookSecretPlace(row)))
  const id = `msg_${delivery.messageId}`
  const timestamp = Math.floor(at.getTime() / 1000)
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatureOf(secrets, { id, timestamp, body }),
  }
  const { allowPrivateAddresses } = sender.config
  return postMessage({ url, headers, body }, { allowPrivateAddresses, timeoutMs: TIMEOUT_MS })
}

async function bodyOf({ db, describeReason }: WebhookSender, delivery: WebhookDelivery, at: Date): Promise<string> {
  if (delivery.noticeId === null) return testBody(delivery.id, at)
  const [row] = await db
    .select({ notice: notices, language: users.language, timeZone: users.timeZone })
    .from(notices)
    .innerJoin(users, eq(users.id, notices.userId))
    .where(eq(notices.id, delivery.noticeId))
  if (!row) return testBody(delivery.id, at) // removed with its notice this very moment: nobody will miss it
  const { notice, ...reader } = row
  const names = await namesOf(db, [notice])
  return noticeBody(notice, { ...reader, name: names.get(notice.id) ?? '', describeReason })
}

/** 2xx is taken (Standard Webhooks, "Webhook response"); 410 says that nobody will ever take it. */
function outcomeOf(posted: Posted, { attempts }: WebhookDelivery, now: Date): Outcome {
  const status = 'status' in posted ? posted.status : undefined
  const told =
    'failure' in posted ? { outcome: posted.failure } : { outcome: wordOf(posted.status), httpStatus: posted.status }
  if (told.outcome === 'taken') return { ...told, state: 'sent' }
  const pause = status === GONE ? undefined : retryDelayMs('webhook', attempts)
  return pause === undefined
    ? { ...told, state: 'failed' }
    : { ...told, state: 'later', nextAt: new Date(now.getTime() + pause) }
}

function wordOf(status: number): string {
  if (status >= 200 && status < 300) return 'taken'
  if (status >= 300 && status < 400) return 'redirected'
  return status === GONE ? 'gone' : 'refused'
}
