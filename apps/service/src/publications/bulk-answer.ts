import type { AnswerOf, bulk, ProblemDetail } from '@vkast/contract'
import type { Queryable } from '../db/database.ts'
import type { Language } from '../http/language.ts'
import type { Refusal } from '../refusal.ts'
import type { BulkOutcome, Outcome } from './create-publications.ts'
import type { Plan } from './plan-publication.ts'
import { plannedCalls } from './planned-calls.ts'
import { type PublicationView, wantedView } from './publication-view.ts'
import { viewPublications } from './view-publications.ts'

type Answer = AnswerOf<typeof bulk.createPublications>
type Result = Answer['results'][number]

interface Telling {
  isDryRun: boolean
  language: Language
  problemOf(refusal: Refusal): ProblemDetail
}

/** What the sender of a bulk request is told: one result for each, in the order of the request. */
export async function bulkAnswer(
  db: Queryable,
  { now }: { now(): Date },
  { outcomes, hasMore }: BulkOutcome,
  telling: Telling,
): Promise<Answer> {
  const at = now()
  const rows = outcomes.flatMap((outcome) => (outcome.kind === 'created' ? [outcome.created.row] : []))
  const views = await viewPublications(db, rows, { now: at, language: telling.language })
  const viewOf = new Map(views.map((view) => [view.id, view]))
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
      ...resultOf(outcome, { telling, viewOf, at }),
    })),
  }
}

function resultOf(
  outcome: Outcome,
  { telling, viewOf, at }: { telling: Telling; viewOf: Map<number, PublicationView>; at: Date },
): Partial<Result> {
  switch (outcome.kind) {
    case 'created': {
      const { row, warnings } = outcome.created
      return { publication: viewOf.get(row.id) ?? null, warnings }
    }
    case 'planned':
      return { plan: planView(outcome.plan, at), warnings: outcome.plan.warnings }
    case 'refused':
      return { problem: telling.problemOf(outcome.refusal) }
  }
}

const planView = ({ row, recording, presetId }: Plan, at: Date): NonNullable<Result['plan']> => ({
  ...wantedView(row),
  preset_id: presetId,
  calls: plannedCalls(row, { size: recording.size, now: at }),
})
