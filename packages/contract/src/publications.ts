import { z } from 'zod'
import { defineRoute } from './route.ts'
import { GivenInstant, given, Id, Instant, Page, PathId } from './wire.ts'

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
  'agent_away',
  'captcha',
  'validation',
  'confirmation',
])

/** 0 all, 1 friends, 2 friends of friends, 3 only me; or VK's own word, several joined by commas. */
const Privacy = z.union([z.int().min(0).max(3), z.string().trim().min(1).max(200)])

/** A community, with or without the minus. */
const GroupId = z.int().refine((id) => id !== 0, 'a community id is not 0')
const Title = z.string().trim().min(1).max(128)
const Description = z.string().max(5000)
const WallMessage = z.string().max(15_000)

/** What a request and the preset under it come to: nothing in it is open any more. */
export const ResolvedRequest = z.strictObject({
  credential_id: Id.optional(),
  group_id: GroupId.optional(),
  album_id: Id.optional(),
  title: Title.optional(),
  description: Description.optional(),
  privacy_view: Privacy.optional(),
  privacy_comment: Privacy.optional(),
  no_comments: z.boolean().optional(),
  repeat: z.boolean().optional(),
  wallpost: z.boolean().optional(),
  wall_message: WallMessage.optional(),
  /** Absent: the recording's cover, which is its first thumbnail or a frame of it; null: none. */
  thumbnail_id: Id.nullable().optional(),
  publish_at: GivenInstant.optional(),
  /** Publish a second time to the same page. */
  again: z.boolean().optional(),
  /** Absent: the preset that matches the recording; null: none. */
  preset_id: Id.nullable().optional(),
})

/** What is absent is as the preset says; a field given wins, and null clears it. Texts are taken as they stand. */
export const PublicationRequest = given(ResolvedRequest.shape)

/** What is absent stays as it is; null takes a thing away (`group_id: null` is the profile). */
export const PublicationChanges = z.strictObject({
  credential_id: Id.optional(),
  group_id: GroupId.nullable().optional(),
  album_id: Id.nullable().optional(),
  title: Title.optional(),
  description: Description.optional(),
  privacy_view: Privacy.nullable().optional(),
  privacy_comment: Privacy.nullable().optional(),
  no_comments: z.boolean().optional(),
  repeat: z.boolean().optional(),
  wallpost: z.boolean().optional(),
  wall_message: WallMessage.nullable().optional(),
  thumbnail_id: Id.nullable().optional(),
  publish_at: GivenInstant.nullable().optional(),
})

/**
 * What happens next: `reserve` a place at VK, `send` the bytes, `poll` whether VK has processed them, `finish` texts,
 * album and post, `publish` what is there and hidden, `wake` by itself once a token works, or a `person` must act.
 */
export const NextAction = z.enum(['reserve', 'send', 'poll', 'finish', 'publish', 'wake', 'person'])

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
    /** What happens next, in words, in the caller's language; null once nothing does. */
    next: z
      .object({
        action: NextAction,
        /** Null: as soon as a worker is free, or when the token or the person comes. */
        at: Instant.nullable(),
        message: z.string(),
      })
      .nullable(),
    /** When the next try is due, where one is. */
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
    /** What is still to be removed at VK: it is as soon as a token of its VK user works. Without an id it is found by its marker. */
    leftovers: z.array(z.object({ owner_id: z.int(), video_id: z.int().nullable(), since: Instant })),
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
  creates: true,
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
    /** One state, or several joined by commas. */
    state: z
      .string()
      .max(200)
      .transform((states) => states.split(','))
      .pipe(z.array(PublicationState))
      .optional(),
    /** A community, with or without the minus. */
    group_id: z.coerce.number().pipe(GroupId).optional(),
    /** VK's owner of the page: a VK user, or minus a community. */
    owner_id: z.coerce.number().pipe(GroupId).optional(),
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

export const updatePublication = defineRoute({
  method: 'PATCH',
  path: '/publications/:id',
  name: 'updatePublication',
  summary:
    'Change a publication: everything before it begins; title, description, wall_message, thumbnail, privacy and album until it is finished at VK',
  tag: 'publications',
  access: 'user',
  params: PathId,
  body: PublicationChanges,
  status: 200,
  answer: Publication,
  refusals: ['not_found', 'state_conflict', 'publication_exists', 'privacy_unknown', 'token_kind_unfit'],
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
