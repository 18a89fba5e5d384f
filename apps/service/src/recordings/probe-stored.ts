import type { IntakeDeps } from './deps.ts'
import type { StoredMedia } from './media-store.ts'
import { probeVideo, UNKNOWN_FACTS, type VideoFacts } from './probe-video.ts'

/** What can be told of stored bytes; nothing where they lie on no disk of this machine. Throws `not_a_video`. */
export const probeStored = (
  { media, config }: Pick<IntakeDeps, 'media' | 'config'>,
  { key }: Pick<StoredMedia, 'key'>,
): Promise<VideoFacts> =>
  media.path ? probeVideo({ ffprobe: config.ffprobe, file: media.path(key) }) : Promise.resolve(UNKNOWN_FACTS)
