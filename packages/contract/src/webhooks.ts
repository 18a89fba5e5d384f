import { z } from 'zod'
import { noticeKinds } from './notices.ts'
import { defineRoute } from './route.ts'
import { Id, Instant, Page, PathId } from './wire.ts'

const Kinds = z.array(z.enum(noticeKinds)).min(1).max(noticeKinds.length)

export const Webhook = z
  .object({
    id: Id,
    url: z.string(),
    /** The kinds of notices that it gets; null: all, also those that come later. */
    kinds: Kinds.nullable(),
    is_enabled: z.boolean(),
    /** `failing`: it took nothing for a day; `gone`: it answered 410. */
    disabled_because: z.enum(['owner', 'failing', 'gone']).nullable(),
    disabled_at: Instant.nullable(),
    created_at: Instant,
  })
  .meta({ id: 'Webhook' })

/** Shown once: the key of the signatures. */
export const WebhookWithSecret = Webhook.extend({ secret: z.string().regex(/^whsec_/) }).meta({
  id: 'WebhookWithSecret',
})

export const WebhookDelivery = z
  .object({
    id: Id,
    webhook_id: Id,
    /** `webhook-id` of the message: the same over all attempts. */
    message_id: z.string(),
    /** Null: a test message. */
    notice_id: Id.nullable(),
    state: z.enum(['waiting', 'sending', 'sent', 'failed', 'superseded', 'skipped', 'unknown']),
    attempts: z.int().min(0),
    /** How the last attempt ended, in one word, and the status of the answer. */
    outcome: z.string().nullable(),
    http_status: z.int().nullable(),
    /** When it is tried next; null: no more. */
    next_at: Instant.nullable(),
    created_at: Instant,
    ended_at: Instant.nullable(),
  })
  .meta({ id: 'WebhookDelivery' })

const Url = z.string().min(1).max(2000)

export const listWebhooks = defineRoute({
  method: 'GET',
  path: '/webhooks',
  name: 'listWebhooks',
  summary: 'Own webhooks, newest first',
  tag: 'webhooks',
  access: 'user',
  query: Page.strict(),
  status: 200,
  answer: z.array(Webhook),
  refusals: [],
})

export const createWebhook = defineRoute({
  method: 'POST',
  path: '/webhooks',
  name: 'createWebhook',
  summary: 'Have notices sent to an address, signed by Standard Webhooks; the secret is shown this once',
  tag: 'webhooks',
  creates: true,
  access: 'user',
  body: z.strictObject({ url: Url, kinds: Kinds.optional() }),
  status: 201,
  answer: WebhookWithSecret,
  refusals: ['idempotency_conflict'],
})

export const getWebhook = defineRoute({
  method: 'GET',
  path: '/webhooks/:id',
  name: 'getWebhook',
  summary: 'One webhook',
  tag: 'webhooks',
  access: 'user',
  params: PathId,
  status: 200,
  answer: Webhook,
  refusals: ['not_found'],
})

export const updateWebhook = defineRoute({
  method: 'PATCH',
  path: '/webhooks/:id',
  name: 'updateWebhook',
  summary: 'Change its address or kinds, switch it off, or on again',
  tag: 'webhooks',
  access: 'user',
  params: PathId,
  body: z.strictObject({
    url: Url.optional(),
    kinds: Kinds.nullable().optional(),
    is_enabled: z.boolean().optional(),
  }),
  status: 200,
  answer: Webhook,
  refusals: ['not_found'],
})

export const deleteWebhook = defineRoute({
  method: 'DELETE',
  path: '/webhooks/:id',
  name: 'deleteWebhook',
  summary: 'Remove a webhook, with what was still to be delivered there',
  tag: 'webhooks',
  access: 'user',
  params: PathId,
  status: 204,
  refusals: ['not_found'],
})

export const rotateWebhookSecret = defineRoute({
  method: 'POST',
  path: '/webhooks/:id/secret',
  name: 'rotateWebhookSecret',
  summary: 'A new secret; messages are signed with the old one too for a day',
  tag: 'webhooks',
  creates: true,
  access: 'user',
  params: PathId,
  status: 201,
  answer: WebhookWithSecret,
  refusals: ['not_found', 'idempotency_conflict'],
})

export const testWebhook = defineRoute({
  method: 'POST',
  path: '/webhooks/:id/test',
  name: 'testWebhook',
  summary: 'Send a test message there',
  tag: 'webhooks',
  creates: true,
  access: 'user',
  params: PathId,
  status: 202,
  answer: WebhookDelivery,
  refusals: ['not_found', 'idempotency_conflict'],
})

export const listWebhookDeliveries = defineRoute({
  method: 'GET',
  path: '/webhooks/:id/deliveries',
  name: 'listWebhookDeliveries',
  summary: 'What was sent there, newest first',
  tag: 'webhooks',
  access: 'user',
  params: PathId,
  query: Page.strict(),
  status: 200,
  answer: z.array(WebhookDelivery),
  refusals: ['not_found'],
})

export const replayWebhookDelivery = defineRoute({
  method: 'POST',
  path: '/webhook-deliveries/:id/replay',
  name: 'replayWebhookDelivery',
  summary: 'Send a message again, under the same webhook-id',
  tag: 'webhooks',
  access: 'user',
  params: PathId,
  status: 202,
  answer: WebhookDelivery,
  refusals: ['not_found', 'state_conflict'],
})
