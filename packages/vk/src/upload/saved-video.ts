import type { VideoId, VideoItem } from './watch-processing.ts'

/** A video that VK has all of. */
export interface SavedVideo extends VideoId {
  readonly title?: string | undefined
  /** Bytes of the file; absent for a link. */
  readonly size?: number
  readonly video_hash?: string
  readonly sent: 'form' | 'ranges' | 'link'
  /** With `wait`: as VK shows it. */
  readonly video?: VideoItem
}
