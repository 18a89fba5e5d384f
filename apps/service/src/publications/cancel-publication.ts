import { recordAudit } from '../audit/record-audit.ts'
import type { Transaction } from '../db/database.ts'
import { and, eq, inArray } from '../db/drizzle.ts'
import { publications } from '../db/schema/publications.ts'
import { Refusal } from '../refusal.ts'
import { auditedIds } from './audited-ids.ts'
import type { PublicationRow } from './claim-publication.ts'
import { type MoveDeps, moveUnclaimed } from './move-publication.ts'
import { requireCleanUp } from './require-clean-up.ts'

type Deps = Pick<MoveDeps, 'db' | 'queue' | 'now'>

/**
 * Stops a publication that is not published yet. What it has reserved at VK is removed, at once if a token works, else
 * when one does. A worker that has it loses it. Cancelling again changes nothing.
 *
 * Throws {@link Refusal}: `not_found`, `state_conflict` once VK shows the video (`published`, `mismatch`).
 */
export async function cancelPublication(
  tx: Transaction,
  deps: Deps,
  { userId, id }: { userId: number; id: number },
): Promise<PublicationRow> {
  const [row] = await lockPublications(tx, { userId, ids: [id] })
  if (!row) throw new Refusal('not_found')
  if (row.state === 'cancelled') return row
  if (row.state === 'published' || row.state === 'mismatch') throw new Refusal('state_conflict')
  return cancelLocked(tx, deps, row)
}

/** Cancels all of these that are not at their end, for whoever removes what they need. */
export async function cancelPublications(
  tx: Transaction,
  deps: Deps,
  { userId, ids }: { userId: number; ids: number[] },
): Promise<void> {
  for (const row of await lockPublications(tx, { userId, ids }))
    if (!['cancelled', 'published', 'mismatch'].includes(row.state)) await cancelLocked(tx, deps, row)
}

async function cancelLocked(tx: Transaction, deps: Deps, row: PublicationRow): Promise<PublicationRow> {
  await requireCleanUp(tx, deps, row)
  await recordAudit(tx, { action: 'publication_cancelled', ...auditedIds(row) })
  const cancelled = await moveUnclaimed(tx, deps, row, {
    state: 'cancelled',
    uploadUrlSealed: null,
    accessKeySealed: null,
    rangeState: null,
    answerSealed: null,
  })
  if (!cancelled) throw new Error('a locked publication has moved')
  return cancelled
}

/** In the order of their ids, so that two who lock several never wait for each other. */
export const lockPublications = (
  tx: Transaction,
  { userId, ids }: { userId: number; ids: number[] },
): Promise<PublicationRow[]> =>
  tx
    .select()
    .from(publications)
    .where(and(eq(publications.userId, userId), inArray(publications.id, ids)))
    .orderBy(publications.id)
    .for('update')
