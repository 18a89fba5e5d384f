import type { Transaction } from '../db/database.ts'
import { leftovers } from '../db/schema/publications.ts'
import type { Queue } from '../jobs/queue.ts'
import type { PublicationRow } from './claim-publication.ts'
import { findOpenStep } from './journal.ts'

/** A reservation whose call may still be under way cannot be looked for yet: no call takes longer. */
const UNDER_WAY_MS = 60_000

/**
 * Makes sure that what a publication has reserved at VK is removed, now or when its VK user has a token again.
 *
 * For publications that end before their bytes are at VK; nothing is written where nothing can be left.
 */
export async function requireCleanUp(
  tx: Transaction,
  deps: { queue: Queue; now(): Date },
  row: PublicationRow,
): Promise<void> {
  if (row.videoId !== null) return addLeftover(tx, deps, row, { videoId: row.videoId })
  const open = await findOpenStep(tx, row.id)
  if (open?.step === 'reserve') await addLeftover(tx, deps, row, { videoId: null })
}

/** One thing to remove at VK, and the job that does it. Without an id it is found by the marker. */
export async function addLeftover(
  tx: Transaction,
  deps: { queue: Queue; now(): Date },
  row: PublicationRow,
  { videoId }: { videoId: number | null },
): Promise<void> {
  const { userId, vkUserId, ownerId, marker } = row
  const waitMs = videoId === null ? UNDER_WAY_MS : 0
  const dueAt = new Date(deps.now().getTime() + waitMs)
  await tx.insert(leftovers).values({ userId, publicationId: row.id, vkUserId, ownerId, videoId, marker, dueAt })
  await deps.queue.enqueue(
    tx,
    'wake-publications',
    { vkUserId },
    waitMs > 0 ? { startAfter: new Date(Date.now() + waitMs) } : {},
  )
}
