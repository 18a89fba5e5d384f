import type { Difference } from '../db/schema/publications.ts'
import { type PrivacySide, shownPrivacy } from './privacy-words.ts'

/** What a publication wants VK to show. */
export interface WantedVideo {
  ownerId: number
  title: string
  description: string
  /** Null: whatever VK takes by default. */
  privacyView: string | null
  privacyComment: string | null
  albumId: number | null
}

/** What VK shows, as far as it does; absent fields were not shown. */
export interface ShownVideo {
  ownerId: number
  videoId: number
  title?: string
  description?: string
  /** Seconds. */
  duration?: number
  /** VK is still at work on it. */
  isProcessing: boolean
  /** VK has blocked it, here or everywhere. */
  isRestricted?: true
  privacyView?: string
  privacyComment?: string
}

export interface Comparison {
  differences: Difference[]
  /** Fields that were wanted and that VK does not show. */
  unverified: string[]
}

/** Reads an item of `video.get`; undefined when it is none. Source: vk-facts 7.5. */
export function readShownVideo(item: unknown): ShownVideo | undefined {
  if (typeof item !== 'object' || item === null) return undefined
  const fields = item as Record<string, unknown>
  const { owner_id: ownerId, id: videoId } = fields
  if (typeof ownerId !== 'number' || typeof videoId !== 'number') return undefined
  const privacyView = shownPrivacy(fields.privacy_view, { ownerId, side: 'view' })
  const privacyComment = shownPrivacy(fields.privacy_comment, { ownerId, side: 'comment' })
  return {
    ownerId,
    videoId,
    ...(typeof fields.title === 'string' && { title: fields.title }),
    ...(typeof fields.description === 'string' && { description: fields.description }),
    ...(typeof fields.duration === 'number' && { duration: fields.duration }),
    isProcessing: Boolean(fields.processing),
    ...(Boolean(fields.content_restricted) && { isRestricted: true as const }),
    ...(privacyView !== undefined && { privacyView }),
    ...(privacyComment !== undefined && { privacyComment }),
  }
}

/**
 * Wanted against found: owner, title, description, privacy, album, and that there is something to play.
 *
 * `albumIds` are the albums the video is in; absent: VK did not say. Line ends and outer blanks are VK's to change.
 */
export function compareVideo(wanted: WantedVideo, shown: ShownVideo, albumIds?: readonly number[]): Comparison {
  const result: Comparison = { differences: [], unverified: [] }
  const compare = (field: string, want: string | null, found: string | undefined) => {
    if (want === null) return
    if (found === undefined) result.unverified.push(field)
    else if (want !== found) result.differences.push({ field, wanted: want, found })
  }
  compare('owner_id', String(wanted.ownerId), String(shown.ownerId))
  compare('title', plain(wanted.title), shown.title === undefined ? undefined : plain(shown.title))
  compare(
    'description',
    plain(wanted.description),
    shown.description === undefined ? undefined : plain(shown.description),
  )
  compare('privacy_view', wanted.privacyView, shown.privacyView)
  compare('privacy_comment', wanted.privacyComment, shown.privacyComment)
  compare('album_id', albumWanted(wanted), albumFound(wanted, albumIds))
  if (shown.duration === undefined) result.unverified.push('duration')
  else if (shown.duration <= 0)
    result.differences.push({ field: 'duration', wanted: '> 0', found: String(shown.duration) })
  return result
}

export interface VideoEdit {
  name?: string
  desc?: string
  privacy_view?: string
  privacy_comment?: string
}

/** What `video.edit` must be told; undefined when VK shows it all. What VK does not show is told again. */
export function neededEdit(wanted: WantedVideo, shown: ShownVideo): VideoEdit | undefined {
  const edit: VideoEdit = {
    ...(plain(wanted.title) !== plain(shown.title ?? '') && { name: wanted.title }),
    ...(plain(wanted.description) !== (shown.description === undefined ? undefined : plain(shown.description)) && {
      desc: wanted.description,
    }),
    ...privacyEdit('privacy_view', wanted.privacyView, shown.privacyView),
    ...privacyEdit('privacy_comment', wanted.privacyComment, shown.privacyComment),
  }
  return Object.keys(edit).length > 0 ? edit : undefined
}

function privacyEdit(field: `privacy_${PrivacySide}`, wanted: string | null, shown: string | undefined): VideoEdit {
  return wanted !== null && wanted !== shown ? { [field]: wanted } : {}
}

const plain = (text: string): string => text.replace(/\r\n?/g, '\n').trim()
const albumWanted = ({ albumId }: WantedVideo): string | null => (albumId === null ? null : String(albumId))

function albumFound({ albumId }: WantedVideo, albumIds: readonly number[] | undefined): string | undefined {
  if (albumId === null || albumIds === undefined) return undefined
  return albumIds.includes(albumId) ? String(albumId) : albumIds.join(',')
}
