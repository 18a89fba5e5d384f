import { type Read, readTogether } from './call-vk.ts'
import type { ClaimedPublication } from './claim-publication.ts'
import { fieldOf, listIn, shownIn, type VideoPlace, videoParams } from './look-at-vk.ts'
import type { Run } from './publisher.ts'
import type { ShownPost, ShownPublication } from './shown-publication.ts'

/**
 * Looks at the video, the albums it is in, and its post, as far as the publication wants them, by one request; undefined
 * when VK does not show the video. Changes nothing.
 *
 * What VK does not say of albums and wall is absent; throws where it does not answer of the video.
 */
export async function lookAtPublished(run: Run, row: ClaimedPublication): Promise<ShownPublication | undefined> {
  if (row.videoId === null) return undefined
  const place = { ownerId: row.ownerId, videoId: row.videoId }
  const [answer, albums, post] = await readTogether(run, row, readsOf(row, place))
  const shown = shownIn(answer, place)
  if (!shown) return undefined
  const [albumAnswer, postAnswer] = row.albumId === null ? [undefined, albums] : [albums, post]
  if (albumAnswer?.status === 'rejected') throw albumAnswer.reason
  return {
    ...{ shown, isWhole: true },
    ...(albumAnswer && { albums: albumIdsIn(albumAnswer.value) }),
    ...(postAnswer?.status === 'fulfilled' && { post: postIn(postAnswer.value, { ...place, postId: row.postId }) }),
    ...(postAnswer?.status === 'rejected' && { postFailure: postAnswer.reason }),
  }
}

function readsOf(row: ClaimedPublication, place: VideoPlace): [Read, ...Read[]] {
  const { ownerId: owner_id, videoId: video_id } = place
  const reads: [Read, ...Read[]] = [{ method: 'video.get', params: videoParams(place) }]
  if (row.albumId !== null)
    reads.push({ method: 'video.getAlbumsByVideo', params: { target_id: owner_id, owner_id, video_id } })
  // VK's schema lists only `domain`, its pages and answers also owner_id; the newest 100 (vk-facts 7.8).
  if (row.wallpost && row.postId === null) reads.push({ method: 'wall.get', params: { owner_id, count: 100 } })
  if (row.wallpost && row.postId !== null)
    reads.push({ method: 'wall.getById', params: { posts: [`${owner_id}_${row.postId}`] } })
  return reads
}

function albumIdsIn(answer: unknown): number[] {
  const list = Array.isArray(answer) ? answer : listIn(answer)
  return list.map((album) => (typeof album === 'number' ? album : idIn(album))).filter((id) => id !== undefined)
}

/** By its id where it is known; else the newest post that shows the video. */
function postIn(answer: unknown, { postId, ...place }: VideoPlace & { postId: number | null }): ShownPost {
  const posts = Array.isArray(answer) ? answer : listIn(answer)
  const showsVideo = (post: unknown) => attachmentsOf(post).some((attachment) => shows(attachment, place))
  const found = posts.find((post) => (postId === null ? showsVideo(post) : idIn(post) === postId))
  const foundId = idIn(found)
  return foundId === undefined ? { showsVideo: false } : { postId: foundId, showsVideo: showsVideo(found) }
}

function idIn(value: unknown): number | undefined {
  const id = fieldOf(value, 'id')
  return typeof id === 'number' ? id : undefined
}

function attachmentsOf(post: unknown): unknown[] {
  const attachments = fieldOf(post, 'attachments')
  return Array.isArray(attachments) ? attachments : []
}

function shows(attachment: unknown, { ownerId, videoId }: VideoPlace): boolean {
  const video = fieldOf(attachment, 'video')
  return fieldOf(video, 'owner_id') === ownerId && fieldOf(video, 'id') === videoId
}
