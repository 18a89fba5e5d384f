import { z } from 'zod'
import { defineRoute } from './route.ts'
import { Id, Instant } from './wire.ts'

/** One server-sent event: its `data`. The event's `id` goes into `Last-Event-ID`, its name is `type`. */
export const VkastEvent = z.object({
  type: z.enum(['publication', 'progress', 'credential', 'notice']),
  publication_id: Id.optional(),
  credential_id: Id.optional(),
  notice_id: Id.optional(),
  /** Of a new notice. */
  kind: z.string().optional(),
  /** Of `notice`: how many are unread now. Without `notice_id` some were read. */
  unread: z.int().min(0).optional(),
  state: z.string().optional(),
  sent_bytes: z.int().optional(),
  total_bytes: z.int().optional(),
  at: Instant,
})

export const events = defineRoute({
  method: 'GET',
  path: '/events',
  name: 'events',
  summary:
    'Server-sent events of everything that happens to own publications and credentials, and notices; resumes by Last-Event-ID',
  tag: 'publications',
  access: 'user',
  status: 200,
  refusals: [],
})
