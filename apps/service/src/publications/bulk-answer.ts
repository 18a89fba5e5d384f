import { type AnswerOf, type bulk, type ProblemDetail, toInstant } from '@vkast/contract'
import type { Language } from '../http/language.ts'
import type { Refusal } from '../refusal.ts'
import type { BulkOutcome, Outcome } from './create-publications.ts'
import type { Plan } from './plan-publication.ts'
import { plannedCalls } from './planned-calls.ts'
import { publicationView } from './publication-view.ts'

type Answer = AnswerOf<typeof bulk.createPublications>
type Result = Answer['results'][number]

interface Telling {
  isDryRun: boolean
  language: Language
  problemOf(refusal: Refusal): ProblemDetail
}

/** What the sender of a bulk request is told: one result for each, in the order of the request. */
export function bulkAnswer({ outcomes, hasMore }: BulkOutcome, telling: Telling): Answer {
  const refused = outcomes.filter(({ kind }) => kind === 'refused').length
  return {
    dry_run: telling.isDryRun,
    accepted: outcomes.length - refused,
    refused,
    has_more: hasMore,
    results: outcomes.map((outcome, index) => ({
      index,
      recording_id: outcome.recordingId,
      publication: null,
      plan: null,
      warnings: [],
      problem: null,
      ...resultOf(outcome, telling),
    })),
  }
}

function resultOf(outcome: Outcome, { language, problemOf }: Telling): Partial<Result> {
  switch (outcome.kind) {
    case 'created': {
      const { row, totalBytes, warnings } = outcome.created
      return { publication: publicationView(row, totalBytes, language), warnings }
    }
    case 'planned':
      return { plan: planView(outcome.plan), warnings: outcome.plan.warnings }
    case 'refused':
      return { problem: problemOf(outcome.refusal) }
  }
}

const planView = ({ row, recording, presetId }: Plan): NonNullable<Result['plan']> => ({
  credential_id: row.credentialId,
  preset_id: presetId,
  state: row.state,
  target: {
    user_id: row.vkUserId,
    group_id: row.ownerId < 0 ? -row.ownerId : null,
    album_id: row.albumId,
    owner_id: row.ownerId,
  },
  title: row.title,
  description: row.description,
  privacy_view: row.privacyView,
  privacy_comment: row.privacyComment,
  no_comments: row.noComments,
  repeat: row.repeat,
  wallpost: row.wallpost,
  wall_message: row.wallMessage,
  thumbnail_id: row.thumbnailId,
  publish_at: row.publishAt && toInstant(row.publishAt),
  calls: plannedCalls(row, recording),
})
