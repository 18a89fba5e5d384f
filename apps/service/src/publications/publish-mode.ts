import type { PublicationRow } from './claim-publication.ts'
import { markerText } from './marker.ts'

/** VK's bound on a description (vk-facts 7.1). */
const DESCRIPTION_MAX = 5000

/** The privacy of what is held back. */
export const HELD_BACK = 'only_me'

type Beginning = Pick<PublicationRow, 'publishAt' | 'publishMode' | 'nextAttemptAt' | 'reason'> & {
  state: 'queued' | 'scheduled'
}

/**
 * How a new publication begins.
 *
 * With a `publish_at` ahead, a profile's video is sent at once and held back as `only_me`; a community has no such
 * privacy (vk-facts 7.2), so that there sending begins at that time.
 */
export function beginningOf({ ownerId, publishAt }: { ownerId: number; publishAt: Date | null }, now: Date): Beginning {
  if (publishAt === null || publishAt <= now)
    return { publishAt, publishMode: null, state: 'queued', nextAttemptAt: null, reason: null }
  if (ownerId > 0) return { publishAt, publishMode: 'ahead', state: 'queued', nextAttemptAt: null, reason: null }
  const reason = { reason: 'sends_at_publish_at' }
  return { publishAt, publishMode: 'at_time', state: 'scheduled', nextAttemptAt: publishAt, reason }
}

/** It may not be seen yet by anybody but its owner. */
export const isHeldBack = (
  { publishMode, publishAt }: Pick<PublicationRow, 'publishMode' | 'publishAt'>,
  now: Date,
): boolean => publishMode === 'ahead' && publishAt !== null && publishAt > now

/** It is at VK, held back, and waits for its time. */
export const isReadyAtVk = ({ state, videoId }: Pick<PublicationRow, 'state' | 'videoId'>): boolean =>
  state === 'scheduled' && videoId !== null

type Wishes = Pick<PublicationRow, 'publishMode' | 'privacyView' | 'description' | 'marker'>

/**
 * What VK is to show while a publication is held back. The marker stays in the description until the last moment, so that
 * a publication that is cancelled meanwhile can still be removed: nothing without it ever is.
 */
export function heldBackWishes<W extends Wishes>(row: W): W {
  const marker = markerText(row.marker)
  const both = `${row.description}\n\n${marker}`
  const description = row.description.trim() === '' || both.length > DESCRIPTION_MAX ? marker : both
  return { ...row, privacyView: HELD_BACK, description }
}

/** What VK is to show in the end. Held back by us, a video is shown to all unless something else is wished. */
export const finalWishes = <W extends Pick<Wishes, 'publishMode' | 'privacyView'>>(row: W): W =>
  row.publishMode === 'ahead' && row.privacyView === null ? { ...row, privacyView: 'all' } : row
