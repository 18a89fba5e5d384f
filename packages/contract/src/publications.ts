import { z } from 'zod'
import { defineRoute } from './route.ts'
import { GivenInstant, Id, Instant, Page, PathId } from './wire.ts'

export const publicationStates = [
  'scheduled',
  'queued',
  'reserving',
  'transferring',
  'processing',
  'finishing',
  'waiting_for_token',
  'published',
  'mismatch',
  'failed',
  'cancelled',
] as const
export const PublicationState = z.enum(publicationStates)

/** Why a publication waits, where it does. */
export const WaitReason = z.enum([
  'token_expired',
  'token_revoked',
  'token_invalid',
  'ip_mismatch',
  'right_missing',
  'account_blocked',
  'no_credential',
  'captcha',
  'validation',
  'confirmation',
])

/** 0 all, 1 friends, 2 friends of friends, 3 only me; or VK's own word, several joined by commas. */
const Privacy = z.union([z.int().min(0).max(3), z.string().trim().min(1).max(200)])

export const PublicationRequest = z.strictObject({
  credential_id: Id.optional(),
  /** A community, with or without the minus. */
  group_id: z
    .int()
    .refine((id) => id !== 0, 'a community id is not 0')
    .optional(),
  album_id: Id.optional(),
  title: z.string().trim().min(1).max(128).optional(),
  description: z.string().max(5000).optional(),
  privacy_view: Privacy.optional(),
  privacy_comment: Privacy.optional(),
  no_comments: z.boolean().optional(),
  repeat: z.boolean().optional(),
  wallpost: z.boolean().optional(),
  wall_message: z.string().max(15_000).optional(),
  thumbnail_id: Id.optional(),
  publish_at: GivenInstant.optional(),
  /** Publish a second time to the same page. */
  again: z.boolean().optional(),
})

export const Publication = z
  .object({
    id: Id,
    /** Null once the recording was deleted here. */
    recording_id: Id.nullable(),
    credential_id: Id.nullable(),
    state: PublicationState,
    /** Where it goes on after `waiting_for_token`. */
    resumes_in: PublicationState.nullable(),
    /** Why it waits or failed, in words, in the caller's language. */
    reason: z
      .object({
        reason: z.string(),
        message: z.string(),
        solution: z.string(),
        vk_error_code: z.int().optional(),
        redirect_uri: z.string().optional(),
        captcha_img: z.string().optional(),
        confirmation_text: z.string().optional(),
      })
      .nullable(),
    /** What happens next and when, where something is due. */
    next_attempt_at: Instant.nullable(),
    attempts: z.int(),
    target: z.object({
      /** The VK user that publishes. */
      user_id: z.int(),
      group_id: z.int().nullable(),
      album_id: z.int().nullable(),
      /** VK's owner: negative for a community. */
      owner_id: z.int(),
    }),
    title: z.string(),
    description: z.string(),
    privacy_view: z.string().nullable(),
    privacy_comment: z.string().nullable(),
    no_comments: z.boolean(),
    repeat: z.boolean(),
    wallpost: z.boolean(),
    wall_message: z.string().nullable(),
    thumbnail_id: Id.nullable(),
    publish_at: Instant.nullable(),
    /**
     * `ahead`: sent at once, seen by its owner only, and shown at `publish_at`; `at_time`: VK cannot hold it back there, so
     * sending begins at `publish_at`. Null: published as soon as it can be.
     */
    publish_mode: z.enum(['ahead', 'at_time']).nullable(),
    /** Whether a token of the VK user will live whenever this needs one; null at the end of its life. */
    token_outlook: z
      .object({
        ok: z.boolean(),
        /** The first time for which there is none; where all is well, the last time that one is needed. */
        needed_at: Instant,
        /** When the token ends that lives longest; null where there is none, or it has no known end. */
        expires_at: Instant.nullable(),
        message: z.string(),
      })
      .nullable(),
    progress: z.object({ sent_bytes: z.int(), total_bytes: z.int() }),
    vk: z.object({ owner_id: z.int(), video_id: z.int(), url: z.string(), post_id: z.int().nullable() }).nullable(),
    /** What VK shows otherwise than wanted; filled with `mismatch`. */
    differences: z.array(z.object({ field: z.string(), wanted: z.string(), found: z.string() })),
    /** What VK does not show, so that it could not be compared. */
    unverified: z.array(z.string()),
    created_at: Instant,
    updated_at: Instant,
    published_at: Instant.nullable(),
    /** When VK was asked again after a day, and what became of the video there; null until then. */
    checked_at: Instant.nullable(),
    vk_status: z.enum(['shown', 'removed', 'blocked', 'hidden']).nullable(),
  })
  .meta({ id: 'Publication' })

export const createPublication = defineRoute({
  method: 'POST',
  path: '/recordings/:id/upload/vk',
  name: 'createPublication',
  summary: 'Publish a recording to a VK profile or community; honours Idempotency-Key',
  tag: 'publications',
  access: 'user',
  params: PathId,
  /** No body at all arrives as null. */
  body: PublicationRequest.nullish(),
  status: 202,
  answer: Publication,
  refusals: ['not_found', 'publication_exists', 'privacy_unknown', 'token_kind_unfit', 'idempotency_conflict'],
})

export const listPublications = defineRoute({
  method: 'GET',
  path: '/publications',
  name: 'listPublications',
  summary: 'Own publications, newest first',
  tag: 'publications',
  access: 'user',
  query: Page.extend({
    state: PublicationState.optional(),
    recording_id: z.coerce.number().pipe(Id).optional(),
    credential_id: z.coerce.number().pipe(Id).optional(),
  }).strict(),
  status: 200,
  answer: z.array(Publication),
  refusals: [],
})

export const getPublication = defineRoute({
  method: 'GET',
  path: '/publications/:id',
  name: 'getPublication',
  summary: 'One publication',
  tag: 'publications',
  access: 'user',
  params: PathId,
  status: 200,
  answer: Publication,
  refusals: ['not_found'],
})

export const cancelPublication = defineRoute({
  method: 'POST',
  path: '/publications/:id/cancel',
  name: 'cancelPublication',
  summary: 'Stop a publication that is not published yet and remove what it left at VK',
  tag: 'publications',
  access: 'user',
  params: PathId,
  status: 200,
  answer: Publication,
  refusals: ['not_found', 'state_conflict'],
})

export const retryPublication = defineRoute({
  method: 'POST',
  path: '/publications/:id/retry',
  name: 'retryPublication',
  summary: 'Try a failed publication again, or repair a mismatch',
  tag: 'publications',
  access: 'user',
  params: PathId,
  status: 202,
  answer: Publication,
  refusals: ['not_found', 'state_conflict', 'publication_exists'],
})

export const continuePublication = defineRoute({
  method: 'POST',
  path: '/publications/:id/continue',
  name: 'continuePublication',
  summary: 'Answer what VK asked of the person: a captcha, a validation, a confirmation',
  tag: 'publications',
  access: 'user',
  params: PathId,
  body: z.union([
    z.strictObject({ success_token: z.string().min(1).max(4000) }),
    z.strictObject({ captcha_key: z.string().min(1).max(100) }),
    z.strictObject({ confirm: z.literal(true) }),
  ]),
  status: 202,
  answer: Publication,
  refusals: ['not_found', 'state_conflict'],
})

/** One server-sent event: its `data`. The event's `id` goes into `Last-Event-ID`, its name is `type`. */
export const VkastEvent = z.object({
  type: z.enum(['publication', 'progress', 'credential', 'notice']),
  publication_id: Id.optional(),
  credential_id: Id.optional(),
  notice_id: Id.optional(),
  /** Of a notice. */
  kind: z.string().optional(),
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
