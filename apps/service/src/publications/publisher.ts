import type { uploadThumbnail, uploadVideo, uploadVideoByRanges, Vk } from '@vkast/vk'
import type { TaskPace } from '../agents/task-pace.ts'
import type { Config } from '../config.ts'
import type { StoredCredential } from '../credentials/use-credential.ts'
import type { Log } from '../http/log.ts'
import type { MediaStore } from '../recordings/media-store.ts'
import type { Vault } from '../vault/vault.ts'
import type { MoveDeps } from './move-publication.ts'
import type { Pace } from './pace.ts'
import type { Sending } from './sending.ts'
import type { ShownPublication } from './shown-publication.ts'

/** What publishing needs; the seams are VK's API, VK's upload servers and the clock. */
export interface Publisher extends MoveDeps {
  vault: Vault
  taskPace?: TaskPace | undefined
  config: Pick<Config, 'vk'>
  log: Log
  media: MediaStore
  pace: Pace
  /** `signal` ends the waiting for an agent. */
  vkFor(credential: StoredCredential, signal: AbortSignal): Vk
  /** Upload servers without TLS: a sandbox. */
  allowHttp: boolean
  sending: Sending
  uploads: {
    video: typeof uploadVideo
    videoByRanges: typeof uploadVideoByRanges
    thumbnail: typeof uploadThumbnail
  }
}

/** One worker's time with one publication. */
export interface Run extends Publisher {
  /** The worker stops, or has lost the publication: leave what you do. */
  signal: AbortSignal
  /** What the person answered to VK's question about one method; used once. */
  answer?: PersonsAnswer | undefined
  /** What VK showed of the video in this run, and whether it was changed since. */
  look?: ShownPublication | undefined
  hasChanged?: boolean | undefined
  /** The journal's row of the call that this step has begun. */
  intended?: number | undefined
}

export interface PersonsAnswer {
  method: string
  parameters: Record<string, string | number>
}
