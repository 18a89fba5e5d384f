import { vkFailure } from '../credentials/vk-failure.ts'
import { and, asc, eq, isNull, lte, sql } from '../db/drizzle.ts'
import { leftovers, publications } from '../db/schema/publications.ts'
import { callVk, NoToken } from './call-vk.ts'
import { findShownVideo, listMarkedVideos } from './look-at-vk.ts'
import { bearsMarker } from './marker.ts'
import type { Run } from './publisher.ts'

type Leftover = typeof leftovers.$inferSelect
type Outcome = NonNullable<Leftover['outcome']>

const RETRY_MS = 60_000
const MAX_RETRY_MS = 6 * 3_600_000

/**
 * Removes at VK what this VK user's publications have left there, oldest first; what does not bear the marker is never
 * touched. Without a token it is left for the next one, after another failure for later; what VK does not show is looked
 * for again when it must be shown, unless it is old.
 */
export async function removeLeftovers(run: Run, vkUserId: number): Promise<void> {
  const due = await run.db
    .select()
    .from(leftovers)
    .where(and(eq(leftovers.vkUserId, vkUserId), isNull(leftovers.removedAt), lte(leftovers.dueAt, run.now())))
    .orderBy(asc(leftovers.id))
  for (const leftover of due) {
    if (run.signal.aborted) return
    try {
      const lookedAt = run.now().getTime()
      const outcome = await removeLeftover(run, leftover)
      const settledAt = leftover.createdAt.getTime() + run.pace.settleMs
      if (outcome === 'absent' && lookedAt < settledAt) await lookAgainAt(run, leftover, settledAt)
      else await conclude(run, leftover, outcome)
    } catch (error) {
      if (error instanceof NoToken || vkFailure(error)?.tokenState) continue
      run.log.info({ leftover: leftover.id, err: error }, 'a leftover at VK is not removed yet')
      await postpone(run, leftover)
    }
  }
}

/** Looks first: after a lost answer it may be gone already. */
async function removeLeftover(run: Run, leftover: Leftover): Promise<Outcome> {
  const { ownerId, videoId, marker } = leftover
  if (videoId === null) {
    const marked = await listMarkedVideos(run, leftover)
    for (const id of marked) await callVk(run, leftover, 'video.delete', { owner_id: ownerId, video_id: id })
    return marked.length > 0 ? 'removed' : 'absent'
  }
  const shown = await findShownVideo(run, leftover, { ownerId, videoId })
  if (!shown) return 'absent'
  if (!bearsMarker(shown, marker)) return 'kept'
  await callVk(run, leftover, 'video.delete', { owner_id: ownerId, video_id: videoId })
  return 'removed'
}

async function conclude(run: Run, { id, publicationId }: Leftover, outcome: Outcome): Promise<void> {
  await run.db.transaction(async (tx) => {
    await tx.update(leftovers).set({ removedAt: run.now(), outcome }).where(eq(leftovers.id, id))
    if (outcome !== 'kept' || publicationId === null) return
    await tx
      .update(publications)
      .set({ reason: { reason: 'video_kept' } })
      .where(and(eq(publications.id, publicationId), eq(publications.state, 'cancelled')))
  })
}

async function lookAgainAt(run: Run, { id, vkUserId }: Leftover, at: number): Promise<void> {
  await run.db.transaction(async (tx) => {
    await tx
      .update(leftovers)
      .set({ dueAt: new Date(at) })
      .where(eq(leftovers.id, id))
    const startAfter = new Date(Date.now() + at - run.now().getTime())
    await run.queue.enqueue(tx, 'wake-publications', { vkUserId }, { startAfter })
  })
}

async function postpone(run: Run, { id, attempts, vkUserId }: Leftover): Promise<void> {
  const delayMs = Math.min(MAX_RETRY_MS, RETRY_MS * 2 ** attempts) * run.pace.backOffScale
  await run.db.transaction(async (tx) => {
    await tx
      .update(leftovers)
      .set({ attempts: sql`${leftovers.attempts} + 1`, dueAt: new Date(run.now().getTime() + delayMs) })
      .where(eq(leftovers.id, id))
    await run.queue.enqueue(tx, 'wake-publications', { vkUserId }, { startAfter: new Date(Date.now() + delayMs) })
  })
}
