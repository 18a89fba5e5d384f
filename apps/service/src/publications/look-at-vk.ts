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
  { ownerId, videoId }: VideoPlace,
): Promise<ShownVideo | undefined> {
  return shownIn(await callVk(run, account, 'video.get', videoParams({ ownerId, videoId })), { ownerId, videoId })
}

export interface VideoPlace {
  ownerId: number
  videoId: number
}

export const videoParams = (place: VideoPlace, others: readonly VideoPlace[] = []) => ({
  owner_id: place.ownerId,
  videos: [place, ...others].map(({ ownerId, videoId }) => `${ownerId}_${videoId}`),
  extended: true,
})

/** The one video in an answer of `video.get`. */
export const shownIn = (answer: unknown, { ownerId, videoId }: VideoPlace): ShownVideo | undefined =>
  itemsOf(answer).find((shown) => shown.ownerId === ownerId && shown.videoId === videoId)

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

export const itemsOf = (answer: unknown): ShownVideo[] =>
  listIn(answer)
    .map(readShownVideo)
    .filter((item) => item !== undefined)

export const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined

export function listIn(answer: unknown): unknown[] {
  const items = fieldOf(answer, 'items')
  return Array.isArray(items) ? items : []
}
