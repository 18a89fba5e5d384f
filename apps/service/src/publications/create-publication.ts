import { recordAudit } from '../audit/record-audit.ts'
import type { Transaction } from '../db/database.ts'
import { sql } from '../db/drizzle.ts'
import { publications } from '../db/schema/publications.ts'
import { recordEvent } from '../events/record-event.ts'
import { Refusal } from '../refusal.ts'
import type { Asking } from './asking.ts'
import { auditedIds } from './audited-ids.ts'
import type { PublicationRow } from './claim-publication.ts'
import { enqueueAdvance, type MoveDeps } from './move-publication.ts'
import { planPublication } from './plan-publication.ts'
import { findRival, holdRecording } from './queries.ts'
import { warnOfTokens } from './warn-of-tokens.ts'

export interface Created {
  row: PublicationRow
  warnings: string[]
}

/**
 * Starts a publication: one row, and the job that takes it on, in the caller's transaction.
 *
 * Throws {@link Refusal} as {@link planPublication} does.
 */
export async function createPublication(
  tx: Transaction,
  deps: Pick<MoveDeps, 'queue' | 'now'>,
  asking: Asking,
): Promise<Created> {
  const created = await writePublication(tx, deps, asking)
  await announcePublication(tx, deps, created.row)
  return created
}

/** The row alone: nobody takes it on before {@link announcePublication}, in the same transaction. */
export async function writePublication(tx: Transaction, deps: Pick<MoveDeps, 'now'>, asking: Asking): Promise<Created> {
  if (!(await holdRecording(tx, { userId: asking.userId, id: asking.recordingId }))) throw new Refusal('not_found')
  const { row: planned, warnings } = await planPublication(tx, deps, asking)
  const [row] = await tx
    .insert(publications)
    .values({ ...planned, stateSince: deps.now() })
    .onConflictDoNothing({
      target: [publications.recordingId, publications.ownerId],
      where: sql`state not in ('failed', 'cancelled') and not again`,
    })
    .returning()
  if (!row) throw await rivalRefusal(tx, planned)
  return { row, warnings }
}

/** The job, a warning where no token will live, and the event; the event last, as its lock is held until the commit. */
export async function announcePublication(
  tx: Transaction,
  deps: Pick<MoveDeps, 'queue' | 'now'>,
  row: PublicationRow,
): Promise<void> {
  await enqueueAdvance(tx, deps, row)
  await warnOfTokens(tx, { now: deps.now(), publicationId: row.id })
  await recordAudit(tx, { action: 'publication_created', ...auditedIds(row) })
  await recordEvent(tx, row.userId, { type: 'publication', data: { publication_id: row.id, state: row.state } })
}

/** Somebody else's transaction was faster. */
async function rivalRefusal(tx: Transaction, target: { recordingId: number; ownerId: number }): Promise<Refusal> {
  const rival = await findRival(tx, target)
  return new Refusal('publication_exists', rival && { publication_id: rival.id })
}
