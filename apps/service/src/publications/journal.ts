import type { Queryable } from '../db/database.ts'
import { and, asc, eq, sql } from '../db/drizzle.ts'
import { publicationSteps, publications } from '../db/schema/publications.ts'
import { type ClaimedPublication, ClaimLost } from './claim-publication.ts'
import type { Run } from './publisher.ts'

export type JournalRow = typeof publicationSteps.$inferSelect
export type Step = JournalRow['step']
type Result = NonNullable<JournalRow['result']>

/**
 * Writes down, before the call, that VK will be asked to change something. Committed at once.
 * Throws {@link ClaimLost} where the publication is no longer this worker's: then VK must not be asked.
 */
export async function intendStep(
  run: Pick<Run, 'db' | 'intended'>,
  row: ClaimedPublication,
  step: Step,
  result: Result = {},
): Promise<number> {
  const { rows } = await run.db.execute<{ id: string }>(sql`
    insert into ${publicationSteps} (publication_id, step, round, result)
    select ${publications.id}, ${step}, ${publications.round}, ${JSON.stringify(result)}::jsonb from ${publications}
    where ${publications.id} = ${row.id} and ${publications.claim} = ${row.claim} and ${publications.state} = ${row.state}
    for share
    returning id`)
  const [written] = rows
  if (!written) throw new ClaimLost()
  run.intended = Number(written.id)
  return run.intended
}

/** Writes down how a call ended; part of the transaction that moves the publication. Changes only a step that is open. */
export async function concludeStep(
  tx: Queryable,
  stepId: number,
  { outcome, result = {} }: { outcome: 'done' | 'refused' | 'reconciled'; result?: Result },
): Promise<void> {
  await tx
    .update(publicationSteps)
    .set({
      outcome,
      endedAt: sql`now()`,
      result: sql`coalesce(result, '{}'::jsonb) || ${JSON.stringify(result)}::jsonb`,
    })
    .where(and(eq(publicationSteps.id, stepId), eq(publicationSteps.outcome, 'intended')))
}

/** The call whose answer was lost, if there is one: look at VK before doing anything else. */
export async function findOpenStep(db: Queryable, publicationId: number): Promise<JournalRow | undefined> {
  const [row] = await db
    .select()
    .from(publicationSteps)
    .where(and(eq(publicationSteps.publicationId, publicationId), eq(publicationSteps.outcome, 'intended')))
  return row
}

/** Everything written down, oldest first. */
export const listSteps = (db: Queryable, publicationId: number): Promise<JournalRow[]> =>
  db
    .select()
    .from(publicationSteps)
    .where(eq(publicationSteps.publicationId, publicationId))
    .orderBy(asc(publicationSteps.id))

/** Whether VK has done it: it said so, or looking showed it. */
export const isDone = (step: JournalRow): boolean =>
  step.outcome === 'done' || (step.outcome === 'reconciled' && step.result?.done === true)
