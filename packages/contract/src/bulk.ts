import { z } from 'zod'
import { Problem } from './problem.ts'
import { Publication, PublicationRequest } from './publications.ts'
import { defineRoute } from './route.ts'
import { GivenInstant, Id } from './wire.ts'

/** Publications of one request. */
export const BULK_MAX = 500

const Schedule = z.object({
  /** Nothing is written; every item answers its `plan`. */
  dry_run: z.boolean().optional(),
  /** For the first recording; an item's own `publish_at` goes before it. */
  publish_at: GivenInstant.optional(),
  /** Between two recordings; needs `publish_at`. At most 30 days. */
  interval_minutes: z.int().min(1).max(43_200).optional(),
})

const Targets = z.array(PublicationRequest).min(1).max(BULK_MAX)

/** Which recordings, by what is known of them. */
const Where = z.strictObject({
  /** Those that are neither published at the target nor on their way there. */
  unpublished: z.literal(true),
  created_from: GivenInstant.optional(),
  created_before: GivenInstant.optional(),
})

/** Either a list of single requests, or recordings × targets, each with its own texts, album and privacy. */
export const BulkRequest = z.union([
  Schedule.extend({
    items: z
      .array(PublicationRequest.extend({ recording_id: Id }))
      .min(1)
      .max(BULK_MAX),
  }).strict(),
  Schedule.extend({ recording_ids: z.array(Id).min(1).max(BULK_MAX), targets: Targets }).strict(),
  Schedule.extend({ where: Where, targets: Targets }).strict(),
])

/** One call of VK that would be made; what only VK can tell stands in angle brackets. */
export const PlannedCall = z.object({
  method: z.string(),
  parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  /** Only where VK does not show it already. */
  is_conditional: z.boolean(),
})

/** What a publication would be. */
export const PublicationPlan = Publication.pick({
  ...{ credential_id: true, state: true, target: true },
  ...{ title: true, description: true, privacy_view: true, privacy_comment: true, no_comments: true, repeat: true },
  ...{ wallpost: true, wall_message: true, thumbnail_id: true, publish_at: true, publish_mode: true },
})
  .extend({
    preset_id: Id.nullable(),
    /** Every call of VK, in order. Looks in between that change nothing are left out. */
    calls: z.array(PlannedCall),
  })
  .meta({ id: 'PublicationPlan' })

export const BulkResult = z.object({
  /** The place in the request: of the item, or of recording × target, recordings first. */
  index: z.int(),
  recording_id: Id,
  /** Made; null with `dry_run` and where it was refused. */
  publication: Publication.nullable(),
  /** Present with `dry_run`. */
  plan: PublicationPlan.nullable(),
  /** What a person should know before, in words. */
  warnings: z.array(z.string()),
  /** Why this one was refused; the others are not touched by it. */
  problem: Problem.shape.detail.nullable(),
})

export const createPublications = defineRoute({
  method: 'POST',
  path: '/publications/bulk',
  name: 'createPublications',
  summary: 'Publish many recordings, or one to many targets; dry_run shows every text and every call of VK',
  tag: 'publications',
  access: 'user',
  creates: true,
  body: BulkRequest,
  bodyMaxBytes: 4 * 1024 * 1024,
  status: 200,
  answer: z
    .object({
      dry_run: z.boolean(),
      /** How many were made, or would be. */
      accepted: z.int(),
      refused: z.int(),
      /** With `where`: there are more recordings than one request takes; send it again for the rest. */
      has_more: z.boolean(),
      results: z.array(BulkResult),
    })
    .meta({ id: 'BulkAnswer' }),
  refusals: ['idempotency_conflict', 'privacy_unknown', 'token_kind_unfit', 'not_found', 'too_large'],
})
