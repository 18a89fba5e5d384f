import { recordAudit } from '../audit/record-audit.ts'
import type { Transaction } from '../db/database.ts'
import { eq, sql } from '../db/drizzle.ts'
import { publications } from '../db/schema/publications.ts'
import { recordEvent } from '../events/record-event.ts'
import { assertStorable } from '../http/storable-text.ts'
import { Refusal } from '../refusal.ts'
import { auditedIds } from './audited-ids.ts'
import { lockPublications } from './cancel-publication.ts'
import type { PublicationRow } from './claim-publication.ts'
import { listSteps } from './journal.ts'
import { lateChanges } from './late-changes.ts'
import type { MoveDeps } from './move-publication.ts'
import type { Edit } from './publication-changes.ts'
import { replanPublication } from './replan-publication.ts'

/**
 * Changes a publication: everything while VK knows nothing of it and no worker has it; what can still be set at VK
 * until the finishing begins.
 *
 * The row is locked: a worker that moves it meanwhile comes before or after, and goes on with what stands in it then. No
 * claim is taken from a worker that has it, so that no byte is sent twice.
 * Throws {@link Refusal}: `not_found`, `state_conflict` for what is too late, and what a plan is refused for.
 */
export async function updatePublication(tx: Transaction, deps: MoveDeps, edit: Edit): Promise<PublicationRow> {
  assertStorable('', edit.changes)
  const [row] = await lockPublications(tx, { userId: edit.userId, ids: [edit.id] })
  if (!row) throw new Refusal('not_found')
  const moved = (await isUntouched(tx, row))
    ? await replanPublication(tx, deps, row, edit)
    : await changeUnderWay(tx, deps, row, edit)
  await recordAudit(tx, { action: 'publication_changed', ...auditedIds(moved) })
  await recordEvent(tx, row.userId, { type: 'publication', data: { publication_id: row.id, state: moved.state } })
  return moved
}

const BEFORE_BYTES = new Set<string>(['scheduled', 'queued', 'reserving'])

/** VK knows nothing of it, and no worker has it who might be telling VK now. */
async function isUntouched(tx: Transaction, row: PublicationRow): Promise<boolean> {
  if (!BEFORE_BYTES.has(row.resumesIn ?? row.state) || row.videoId !== null || (await isHeld(tx, row))) return false
  return (await listSteps(tx, row.id)).every(({ outcome }) => outcome === 'refused')
}

/** On the database's clock, which all workers share; of the moment, not of the transaction's begin. */
async function isHeld(tx: Transaction, { id }: PublicationRow): Promise<boolean> {
  const [row] = await tx
    .select({ isHeld: sql<boolean>`${publications.claimedUntil} >= clock_timestamp()` })
    .from(publications)
    .where(eq(publications.id, id))
  return row?.isHeld ?? false
}

/** Only the columns: state, claim and time of the next step stay the worker's. */
async function changeUnderWay(
  tx: Transaction,
  deps: MoveDeps,
  row: PublicationRow,
  { changes }: Edit,
): Promise<PublicationRow> {
  const columns = await lateChanges(tx, { row, changes, now: deps.now() })
  const [changed] = await tx
    .update(publications)
    .set({ ...columns, updatedAt: deps.now() })
    .where(eq(publications.id, row.id))
    .returning()
  if (!changed) throw new Error('a locked publication has vanished')
  return changed
}
