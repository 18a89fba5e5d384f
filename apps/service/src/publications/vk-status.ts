import type { PublicationRow } from './claim-publication.ts'
import type { ShownVideo } from './compare-video.ts'
import { finalWishes } from './publish-mode.ts'

export type VkStatus = NonNullable<PublicationRow['vkStatus']>

/** Privacy with which hardly anybody sees a video. */
const CLOSED = new Set(['only_me', 'nobody', 'editors'])

/**
 * What became of a published video: VK shows it, does not have it any more, has restricted it, or keeps it from those
 * who were to see it. What VK does not tell counts for it. Source: vk-facts 7.5 (`content_restricted`), 7.2.
 */
export function vkStatusOf(row: PublicationRow, shown: ShownVideo | undefined): VkStatus {
  if (!shown) return 'removed'
  if (shown.isRestricted) return 'blocked'
  const { privacyView: wanted } = finalWishes(row)
  const found = shown.privacyView
  return wanted !== null && found !== undefined && found !== wanted && CLOSED.has(found) ? 'hidden' : 'shown'
}
