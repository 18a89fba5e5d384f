import { callVk } from './call-vk.ts'
import type { ClaimedPublication } from './claim-publication.ts'
import type { ShownVideo } from './compare-video.ts'
import { concludeStep, intendStep } from './journal.ts'
import { keepMoved } from './move-publication.ts'
import type { Run } from './publisher.ts'
import { placeOf } from './sealed-columns.ts'

/**
 * Posts the video on the wall of the page it was published to, once.
 *
 * The `guid` stands on the row from the start: VK answers the same post again for about an hour; after a lost answer
 * the wall is read first, however long ago it was. Source: vk-facts 7.8.
 */
export async function postOnWall(run: Run, row: ClaimedPublication, shown: ShownVideo): Promise<ClaimedPublication> {
  const stepId = await intendStep(run, row, 'wall_post')
  const answer: unknown = await callVk(run, row, 'wall.post', {
    owner_id: shown.ownerId,
    ...(shown.ownerId < 0 && { from_group: true }),
    ...(row.wallMessage && { message: row.wallMessage }),
    attachments: attachmentOf(run, row, shown),
    guid: row.wallGuid,
  })
  const postId = typeof answer === 'object' && answer !== null && 'post_id' in answer ? answer.post_id : undefined
  if (typeof postId !== 'number') throw new Error('the answer of wall.post has no post_id')
  run.hasChanged = true
  return run.db.transaction(async (tx) => {
    await concludeStep(tx, stepId, { outcome: 'done', result: { post_id: postId } })
    return keepMoved(tx, run, row, { postId, attempts: 0, ...(row.reason && { reason: null }) })
  })
}

/** A video by link needs its key in a post (vk-facts 7.2). */
function attachmentOf(run: Run, row: ClaimedPublication, { ownerId, videoId }: ShownVideo): string {
  const video = `video${ownerId}_${videoId}`
  if (row.privacyView !== 'by_link' || !row.accessKeySealed) return video
  return `${video}_${run.vault.open(row.accessKeySealed, placeOf(row, 'access_key_sealed'))}`
}
