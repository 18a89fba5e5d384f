import type { Database, Transaction } from '../db/database.ts'
import { and, eq, type SQL, sql } from '../db/drizzle.ts'
import { publications } from '../db/schema/publications.ts'
import { recordEvent } from '../events/record-event.ts'
import type { Queue } from '../jobs/queue.ts'
import { addNotice, type NewNotice } from '../notices/add-notice.ts'
import {
  type ClaimedPublication,
  ClaimLost,
  isClaimed,
  isMoving,
  isStill,
  type PublicationRow,
} from './claim-publication.ts'

export interface MoveDeps {
  db: Database
  queue: Queue
  now(): Date
}

export type Changes = Partial<Omit<typeof publications.$inferInsert, 'id' | 'userId' | 'claim' | 'claimedUntil'>>

/**
 * Writes what a step has done and gives the publication back; its next step is a job, now or at `nextAttemptAt`.
 *
 * A new state starts without tries, reason and date. Throws {@link ClaimLost} where the claim is no longer there:
 * the transaction must then be rolled back.
 */
export async function releaseMoved(
  tx: Transaction,
  deps: MoveDeps,
  row: ClaimedPublication,
  changes: Changes,
): Promise<void> {
  const moved = await write(tx, deps, { row, changes, where: isStill(row), keepClaim: false })
  if (!moved) throw new ClaimLost()
}

/** Writes what a step has done and keeps the publication for the next one. Throws {@link ClaimLost}. */
export async function keepMoved(
  tx: Transaction,
  deps: MoveDeps,
  row: ClaimedPublication,
  changes: Changes,
): Promise<ClaimedPublication> {
  const moved = await write(tx, deps, { row, changes, where: isStill(row), keepClaim: true })
  if (!moved || !isClaimed(moved)) throw new ClaimLost()
  return moved
}

/**
 * Moves a publication from outside of its worker, if it is still in the given state, and waits for the same step; a worker
 * that has it loses it. Undefined where it has moved on: it may wait again, with its bytes at VK by now.
 */
export const moveUnclaimed = (
  tx: Transaction,
  deps: MoveDeps,
  row: PublicationRow,
  changes: Changes,
): Promise<PublicationRow | undefined> =>
  write(tx, deps, {
    row,
    changes,
    where: and(
      eq(publications.id, row.id),
      eq(publications.state, row.state),
      sql`${publications.resumesIn} is not distinct from ${row.resumesIn}`,
    ),
    keepClaim: false,
  })

interface Write {
  row: PublicationRow
  changes: Changes
  where: SQL | undefined
  keepClaim: boolean
}

async function write(tx: Transaction, deps: MoveDeps, move: Write): Promise<PublicationRow | undefined> {
  const { row, changes, keepClaim } = move
  const now = deps.now()
  const isNewState = changes.state !== undefined && changes.state !== row.state
  const fresh = { stateSince: now, attempts: 0, reason: null, nextAttemptAt: null, resumesIn: null }
  const [moved] = await tx
    .update(publications)
    .set({
      ...(isNewState && fresh),
      ...changes,
      ...(!keepClaim && { claim: null, claimedUntil: sql`'-infinity'` }),
      updatedAt: now,
    })
    .where(move.where)
    .returning()
  if (!moved) return undefined
  if (!keepClaim && isMoving(moved.state)) await enqueueAdvance(tx, deps, moved)
  if (isNewState) await tellOwner(tx, moved, now)
  // Last: the lock that keeps events in order is held until the commit.
  if (isNewState || changes.reason !== undefined)
    await recordEvent(tx, row.userId, { type: 'publication', data: { publication_id: row.id, state: moved.state } })
  return moved
}

const NOTICE_OF_STATE: Partial<Record<PublicationRow['state'], NewNotice['kind']>> = {
  waiting_for_token: 'publication_parked',
  failed: 'publication_failed',
  mismatch: 'mismatch',
}

/** Once each time that a publication needs its owner. */
async function tellOwner(tx: Transaction, { id, userId, state, reason }: PublicationRow, at: Date): Promise<void> {
  const kind = NOTICE_OF_STATE[state]
  if (!kind) return
  const data = { publication_id: id, ...(reason && { reason: reason.reason }) }
  await addNotice(tx, { userId, kind, data, dedupeKey: `${kind}:${id}:${at.getTime()}`, at })
}

/** A job for the publication's next step; the queue counts real time, whatever the service's clock says. */
export async function enqueueAdvance(
  tx: Transaction,
  { queue, now }: Pick<MoveDeps, 'queue' | 'now'>,
  row: Pick<PublicationRow, 'id' | 'state' | 'nextAttemptAt'>,
): Promise<void> {
  const waitMs = row.nextAttemptAt ? row.nextAttemptAt.getTime() - now().getTime() : 0
  const name = row.state === 'transferring' ? 'transfer-publication' : 'advance-publication'
  await queue.enqueue(
    tx,
    name,
    { publicationId: row.id },
    waitMs > 0 ? { startAfter: new Date(Date.now() + waitMs) } : {},
  )
}
