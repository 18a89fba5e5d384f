import { webhooks as contract, toInstant } from '@vkast/contract'
import type { z } from 'zod'
import type { Database } from '../../db/database.ts'
import type { Bind } from '../../http/bind-route.ts'
import { answerOnce } from '../../http/idempotency.ts'
import { idOfCursor, nextPageLink, pageOf } from '../../http/page-link.ts'
import { Refusal } from '../../refusal.ts'
import type { DeliveryRow } from '../outbox/claim-deliveries.ts'
import { createWebhook, deleteWebhook, rotateSecret, updateWebhook, type WebhookDeps } from './change-webhook.ts'
import { findWebhook, listDeliveries, listWebhooks, type WebhookRow } from './queries.ts'
import { queueTest, replayDelivery } from './queue-webhook.ts'

type Deps = WebhookDeps & { db: Database }

/** Where a user's programs are told. */
export function webhookRoutes(bind: Bind, deps: Deps): void {
  const { db, now } = deps

  bind(contract.listWebhooks, async ({ caller: { userId }, query, request, reply }) => {
    const rows = await listWebhooks(db, { userId, limit: query.limit + 1, before: idOfCursor(query.cursor) })
    const { page, cursor } = pageOf(rows, query.limit)
    if (cursor) reply.header('link', nextPageLink(request, cursor))
    return page.map(toWebhook)
  })
  bind(contract.createWebhook, async ({ caller: { userId }, body, request, reply }) => {
    const once = { userId, route: 'createWebhook', now: now(), request, input: body, vault: deps.vault }
    const answer = await answerOnce(db, once, async (tx) => {
      const { row, secret } = await createWebhook(tx, deps, { userId, body })
      return { ...toWebhook(row), secret }
    })
    reply.header('location', `/api/v1/webhooks/${answer.id}`)
    return answer
  })
  bind(contract.getWebhook, async ({ caller: { userId }, params: { id } }) =>
    toWebhook(await requireWebhook(db, { userId, id })),
  )
  bind(contract.updateWebhook, async ({ caller: { userId }, params: { id }, body }) =>
    toWebhook(await db.transaction((tx) => updateWebhook(tx, deps, { userId, id, body }))),
  )
  bind(contract.deleteWebhook, async ({ caller: { userId }, params: { id } }) => {
    await db.transaction((tx) => deleteWebhook(tx, { userId, id }))
    return undefined
  })
  bind(contract.rotateWebhookSecret, async ({ caller: { userId }, params: { id }, request }) => {
    const once = { userId, route: 'rotateWebhookSecret', now: now(), request, input: id, vault: deps.vault }
    return answerOnce(db, once, async (tx) => {
      const { row, secret } = await rotateSecret(tx, deps, { userId, id })
      return { ...toWebhook(row), secret }
    })
  })
  bindDeliveries(bind, deps)
}

function bindDeliveries(bind: Bind, { db, now }: Deps): void {
  bind(contract.testWebhook, async ({ caller: { userId }, params: { id }, request }) =>
    answerOnce(db, { userId, route: 'testWebhook', now: now(), request, input: id }, async (tx) =>
      toDelivery(await queueTest(tx, { userId, id, at: now() })),
    ),
  )
  bind(contract.listWebhookDeliveries, async ({ caller: { userId }, params: { id }, query, request, reply }) => {
    await requireWebhook(db, { userId, id })
    const before = idOfCursor(query.cursor)
    const rows = await listDeliveries(db, { userId, webhookId: id, limit: query.limit + 1, before })
    const { page, cursor } = pageOf(rows, query.limit)
    if (cursor) reply.header('link', nextPageLink(request, cursor))
    return page.map(toDelivery)
  })
  bind(contract.replayWebhookDelivery, async ({ caller: { userId }, params: { id } }) =>
    toDelivery(await db.transaction((tx) => replayDelivery(tx, { userId, id, at: now() }))),
  )
}

async function requireWebhook(db: Database, wish: { userId: number; id: number }): Promise<WebhookRow> {
  const row = await findWebhook(db, wish)
  if (!row) throw new Refusal('not_found')
  return row
}

const toWebhook = (row: WebhookRow): z.input<typeof contract.Webhook> => ({
  id: row.id,
  url: row.url,
  kinds: row.kinds,
  is_enabled: row.disabledAt === null,
  disabled_because: row.disabledBecause,
  disabled_at: row.disabledAt && toInstant(row.disabledAt),
  created_at: toInstant(row.createdAt),
})

const toDelivery = (row: DeliveryRow): z.input<typeof contract.WebhookDelivery> => ({
  id: row.id,
  webhook_id: row.webhookId as number, // a constraint of the table
  message_id: row.messageId,
  notice_id: row.noticeId,
  state: row.state,
  attempts: row.attempts,
  outcome: row.outcome,
  http_status: row.httpStatus,
  next_at: row.state === 'waiting' ? toInstant(row.nextAt) : null,
  created_at: toInstant(row.createdAt),
  ended_at: row.endedAt && toInstant(row.endedAt),
})
