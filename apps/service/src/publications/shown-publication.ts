import type { ShownVideo } from './compare-video.ts'

/** What VK shows of a publication. `albums` and `post` are there where they were asked for, and VK said. */
export interface ShownPublication {
  shown: ShownVideo
  /** Everything that the publication wants was asked for. */
  isWhole?: boolean
  albums?: number[]
  post?: ShownPost
  /** Why VK did not say of the post. */
  postFailure?: unknown
}

/** The post on the owner's wall; without an id there is none, as far as VK shows. */
export interface ShownPost {
  postId?: number
  showsVideo: boolean
}
