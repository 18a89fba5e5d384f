import { z } from 'zod'
import { defineRoute } from './route.ts'
import { Id, Instant, Page } from './wire.ts'

/** Everything that is written down. A new verb that changes something adds its own word. */
export const AuditAction = z.enum([
  'user_registered',
  'login',
  'logout',
  'session_ended',
  'password_changed',
  'settings_changed',
  'password_reset',
  'invite_created',
  'invite_removed',
  'user_changed',
  'user_removed',
  'telegram_link_begun',
  'telegram_linked',
  'telegram_unlinked',
  'api_key_created',
  'api_key_removed',
  'token_submitted',
  'token_renewed',
  'token_probed',
  'renewal_link_created',
  'credential_changed',
  'credential_deleted',
  'agent_created',
  'agent_removed',
  'publication_created',
  'publication_changed',
  'publication_cancelled',
  'publication_retried',
  'publication_continued',
  'webhook_created',
  'webhook_changed',
  'webhook_deleted',
  'webhook_secret_rotated',
  'key_rotation_requested',
  'key_rotation_finished',
])
export type AuditAction = z.infer<typeof AuditAction>

/** `link`: somebody with a one-time address; `anonymous`: nobody who is known yet; `system`: the service by itself. */
export const AuditVia = z.enum(['session', 'api_key', 'link', 'anonymous', 'system'])
export type AuditVia = z.infer<typeof AuditVia>

const common = {
  id: Id,
  at: Instant,
  action: AuditAction,
  result: z.enum(['done', 'refused']),
  via: AuditVia,
  /** With `api_key`: which one it was. */
  api_key_id: Id.nullable(),
  credential_id: Id.nullable(),
  publication_id: Id.nullable(),
}

export const AuditEntry = z
  .object({
    ...common,
    session_id: z.string().nullable(),
    /** Names and ids that say what it was; never a secret. */
    details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    address: z.string().nullable(),
    user_agent: z.string().nullable(),
  })
  .meta({ id: 'AuditEntry' })

/** What the operator sees of everybody: that it happened. The address only where nobody is behind it whom we know. */
export const InstanceAuditEntry = z
  .object({ ...common, user_id: Id.nullable(), address: z.string().nullable() })
  .meta({ id: 'InstanceAuditEntry' })

const Query = Page.extend({ action: AuditAction.optional(), credential_id: z.coerce.number().pipe(Id).optional() })

export const readAudit = defineRoute({
  method: 'GET',
  path: '/audit',
  name: 'readAudit',
  summary: 'What was done in your name, newest first: by whom, from where, with what result',
  tag: 'audit',
  access: 'user',
  query: Query.strict(),
  status: 200,
  answer: z.array(AuditEntry),
  refusals: [],
})

export const readInstanceAudit = defineRoute({
  method: 'GET',
  path: '/admin/audit',
  name: 'readInstanceAudit',
  summary: 'What was done in this instance, newest first, without details, addresses and devices of its users',
  tag: 'audit',
  access: 'operator',
  query: Query.extend({ user_id: z.coerce.number().pipe(Id).optional() }).strict(),
  status: 200,
  answer: z.array(InstanceAuditEntry),
  refusals: [],
})
