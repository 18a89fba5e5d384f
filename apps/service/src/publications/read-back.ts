import type { Difference } from '../db/schema/publications.ts'
import type { ClaimedPublication } from './claim-publication.ts'
import { type Comparison, compareVideo } from './compare-video.ts'
import type { JournalRow } from './journal.ts'
import { releaseMoved } from './move-publication.ts'
import { finalWishes } from './publish-mode.ts'
import type { Run } from './publisher.ts'
import type { ShownPublication } from './shown-publication.ts'

/**
 * Ends a publication by what VK shows: `published` if it is what was wanted, else `mismatch` with the differences.
 *
 * What was changed a moment ago may be shown late, so that a difference must last, and a post that VK was asked to make
 * is looked for as long. What VK does not show is noted as unverified and does not count against it.
 */
export async function readBack(
  run: Run,
  row: ClaimedPublication,
  { look, journal }: { look: ShownPublication; journal: JournalRow[] },
): Promise<undefined> {
  const video = compareVideo(finalWishes(row), look.shown, look.albums)
  const wall = comparePost(row, look)
  const differences = [...video.differences, ...wall.differences]
  const unverified = [...video.unverified, ...wall.unverified]
  const now = run.now()
  const changedAt = Math.max(row.stateSince.getTime(), ...journal.map(({ endedAt }) => endedAt?.getTime() ?? 0))
  const isSettled = now.getTime() - changedAt >= run.pace.settleMs
  const isWanting = differences.length > 0 || (look.post !== undefined && wall.unverified.length > 0)
  const postId = row.postId ?? look.post?.postId ?? null
  await run.db.transaction((tx) => {
    if (isWanting && !isSettled)
      return releaseMoved(tx, run, row, { nextAttemptAt: new Date(now.getTime() + run.pace.pollMs) })
    const end = { differences, unverified, postId, uploadUrlSealed: null }
    const checkAt = new Date(now.getTime() + run.pace.checkMs)
    return differences.length === 0
      ? releaseMoved(tx, run, row, { state: 'published', publishedAt: now, checkAt, ...end })
      : releaseMoved(tx, run, row, { state: 'mismatch', ...end })
  })
}

/**
 * A post that VK does not show may wait for an editor, or be shown late: unverified. One that is there without the video
 * has lost its attachment (vk-facts 9, 19).
 */
function comparePost({ wallpost, ownerId, videoId }: ClaimedPublication, { post }: ShownPublication): Comparison {
  const lost: Difference = { field: 'wall_post', wanted: `video${ownerId}_${videoId}`, found: '' }
  if (!wallpost) return { differences: [], unverified: [] }
  if (post?.postId === undefined) return { differences: [], unverified: ['wall_post'] }
  return { differences: post.showsVideo ? [] : [lost], unverified: [] }
}
