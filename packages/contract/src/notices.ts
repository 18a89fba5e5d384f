import { z } from 'zod'
import { defineRoute } from './route.ts'
import { Id, Instant, Page, PathId } from './wire.ts'

export const noticeKinds = [
  /** 6 hours, 2 hours, 30 minutes before; and when it has ended. */
  'token_will_expire',
  'token_expired',
  /** VK does not take it any more, or it could not be renewed by itself. */
  'token_refused',
  /** No token will live when a publication needs one. */
  'token_will_be_dead',
  'publication_parked',
  'publication_failed',
  'mismatch',
  /** VK removed, blocked or hid what had been published. */
  'video_removed',
  /** It took no messages for a day, or answered that it is gone. */
  'webhook_disabled',
] as const

export const Notice = z
  .object({
    id: Id,
    kind: z.enum(noticeKinds),
    /** In the caller's language: what happened, and what to do. */
    message: z.string(),
    solution: z.string(),
    publication_id: Id.nullable(),
    credential_id: Id.nullable(),
    webhook_id: Id.nullable(),
    created_at: Instant,
    /** Null: not read yet. */
    read_at: Instant.nullable(),
  })
  .meta({ id: 'Notice' })

export const listNotices = defineRoute({
  method: 'GET',
  path: '/notices',
  name: 'listNotices',
  summary: 'What one must know of own publications and tokens, newest first',
  tag: 'notices',
  access: 'user',
  query: Page.extend({
    /** Only those that were not read yet. */
    unread: z.enum(['true', 'false']).optional(),
  }).strict(),
  status: 200,
  answer: z.array(Notice),
  refusals: [],
})

export const countUnreadNotices = defineRoute({
  method: 'GET',
  path: '/notices/unread',
  name: 'countUnreadNotices',
  summary: 'How many notices were not read yet',
  tag: 'notices',
  access: 'user',
  status: 200,
  answer: z.object({ unread: z.int().min(0) }),
  refusals: [],
})

export const readNotice = defineRoute({
  method: 'POST',
  path: '/notices/:id/read',
  name: 'readNotice',
  summary: 'Mark a notice as read; again changes nothing',
  tag: 'notices',
  access: 'user',
  params: PathId,
  status: 200,
  answer: Notice,
  refusals: ['not_found'],
})

export const readAllNotices = defineRoute({
  method: 'POST',
  path: '/notices/read-all',
  name: 'readAllNotices',
  summary: 'Mark all notices as read, or those up to one that was seen',
  tag: 'notices',
  access: 'user',
  query: z.strictObject({ up_to: z.coerce.number().pipe(Id).optional() }),
  status: 200,
  answer: z.object({ unread: z.int().min(0) }),
  refusals: [],
})
