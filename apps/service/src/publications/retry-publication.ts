import { randomUUID } from 'node:crypto'
import { recordAudit } from '../audit/record-audit.ts'
import type { Transaction } from '../db/database.ts'
import { Refusal } from '../refusal.ts'
import { auditedIds } from './audited-ids.ts'
import { lockPublications } from './cancel-publication.ts'
import type { PublicationRow } from './claim-publication.ts'
import { findOpenStep } from './journal.ts'
import { type Changes, type MoveDeps, moveUnclaimed } from './move-publication.ts'
import { findRival } from './queries.ts'

/**
 * Tries a failed publication again from where it can go on, or repairs a mismatch: what VK shows otherwise than wanted
 * is set again.
 *
 * Throws {@link Refusal}: `not_found`, `state_conflict` in any other state, `publication_exists` where another one has
 * taken its place meanwhile.
 */
export async function retryPublication(
  tx: Transaction,
  deps: MoveDeps,
  { userId, id }: { userId: number; id: number },
): Promise<PublicationRow> {
  const [row] = await lockPublications(tx, { userId, ids: [id] })
  if (!row) throw new Refusal('not_found')
  if (row.state !== 'failed' && row.state !== 'mismatch') throw new Refusal('state_conflict')
  if (row.state === 'failed') await requireNoRival(tx, row)
  await recordAudit(tx, { action: 'publication_retried', ...auditedIds(row) })
  const moved = await moveUnclaimed(tx, deps, row, await changesFor(tx, row))
  if (!moved) throw new Error('a locked publication has moved')
  return moved
}

async function requireNoRival(tx: Transaction, row: PublicationRow): Promise<void> {
  if (row.recordingId === null || row.again) return
  const rival = await findRival(tx, { recordingId: row.recordingId, ownerId: row.ownerId })
  if (rival) throw new Refusal('publication_exists', { publication_id: rival.id })
}

async function changesFor(tx: Transaction, row: PublicationRow): Promise<Changes> {
  if (row.state === 'mismatch') return { state: 'finishing', round: row.round + 1, differences: [], unverified: [] }
  if (row.videoId !== null) return { state: 'processing', round: row.round + 1 } // it may have been changed meanwhile
  // A call whose answer was lost is looked for by the old marker; without one, what is left of the last try bears it,
  // and this try must not be taken for that.
  return { state: 'reserving', ...((await findOpenStep(tx, row.id)) ? {} : { marker: randomUUID() }) }
}
