import { callVk, type VkAccount } from './call-vk.ts'
import type { PublicationRow } from './claim-publication.ts'
import { readShownVideo, type ShownVideo } from './compare-video.ts'
import { bearsMarker } from './marker.ts'
import type { Run } from './publisher.ts'

type Owned = Pick<PublicationRow, 'ownerId' | 'marker'> & VkAccount

/** VK's own bound (vk-facts 7.5). */
const PAGE = 200
const MAX_PAGES = 10

/** The video as VK shows it to the account that publishes; undefined when VK does not show it. Asks, changes nothing. */
export async function findShownVideo(
  run: Run,
  account: VkAccount,
  { ownerId, videoId }: { ownerId: number; videoId: number },
): Promise<ShownVideo | undefined> {
  const answer = await callVk(run, account, 'video.get', {
    owner_id: ownerId,
    videos: [`${ownerId}_${videoId}`],
    extended: true,
  })
  return itemsOf(answer).find((shown) => shown.ownerId === ownerId && shown.videoId === videoId)
}

/**
 * The ids of every video of the owner that bears the marker, newest first; looks through the newest 2000.
 *
 * *Assumed*: `video.get` lists reservations that never got bytes, and new ones first (vk-facts 7.5; docs/open-questions.md).
 */
export async function listMarkedVideos(run: Run, { ownerId, marker, ...account }: Owned): Promise<number[]> {
  const found: number[] = []
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const params = { owner_id: ownerId, count: PAGE, offset: page * PAGE, extended: true }
    const shown = itemsOf(await callVk(run, account, 'video.get', params))
    for (const video of shown) if (bearsMarker(video, marker)) found.push(video.videoId)
    if (shown.length < PAGE) break
  }
  return found
}

/** The albums of the owner that the video is in. */
export async function listAlbumsOf(run: Run, account: VkAccount, video: ShownVideo): Promise<number[]> {
  const { ownerId: owner_id, videoId: video_id } = video
  const answer: unknown = await callVk(run, account, 'video.getAlbumsByVideo', {
    target_id: owner_id,
    owner_id,
    video_id,
  })
  const list = Array.isArray(answer) ? answer : listIn(answer)
  return list.map((album) => (typeof album === 'number' ? album : idIn(album))).filter((id) => id !== undefined)
}

/** The newest post of the owner's wall that shows the video; looks through the newest 100. Source: vk-facts 7.8. */
export async function findPostOf(run: Run, account: VkAccount, video: ShownVideo): Promise<number | undefined> {
  const params = { owner_id: video.ownerId, count: 100 } // VK's schema lists only `domain`, its pages and answers also owner_id
  const answer: unknown = await callVk(run, account, 'wall.get', params)
  const post = listIn(answer).find((item) => attachmentsOf(item).some((attachment) => shows(attachment, video)))
  return idIn(post)
}

const itemsOf = (answer: unknown): ShownVideo[] =>
  listIn(answer)
    .map(readShownVideo)
    .filter((item) => item !== undefined)

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined

function listIn(answer: unknown): unknown[] {
  const items = fieldOf(answer, 'items')
  return Array.isArray(items) ? items : []
}

function idIn(value: unknown): number | undefined {
  const id = fieldOf(value, 'id')
  return typeof id === 'number' ? id : undefined
}

function attachmentsOf(post: unknown): unknown[] {
  const attachments = fieldOf(post, 'attachments')
  return Array.isArray(attachments) ? attachments : []
}

function shows(attachment: unknown, { ownerId, videoId }: ShownVideo): boolean {
  const video = fieldOf(attachment, 'video')
  return fieldOf(video, 'owner_id') === ownerId && fieldOf(video, 'id') === videoId
}
