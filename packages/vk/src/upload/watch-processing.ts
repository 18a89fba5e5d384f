import { timeoutError } from '../errors/transport-error.ts'
import type { ResponseOf } from '../methods.ts'
import { pause, signalOf, type UploadClient } from './upload-client.ts'

/** A video at VK. */
export interface VideoId {
  readonly owner_id: number
  readonly video_id: number
  /** Needed for videos that only their link shows. */
  readonly access_key?: string | undefined
}

export type VideoItem = NonNullable<ResponseOf<'video.get'>['items']>[number]

/** `absent`: VK does not show the video, as in the first seconds after an upload. */
export type ProcessingState =
  | { readonly state: 'absent' }
  | { readonly state: 'processing' | 'ready'; readonly video: VideoItem }

export interface ProcessingOptions {
  /** Between two looks; grows to five times as much. Default 3 000. */
  everyMs?: number | undefined
  /** From the first look on; then `timeout` is thrown. Default 6 hours. */
  timeoutMs?: number | undefined
  signal?: AbortSignal | undefined
}

/**
 * What VK says of a video, look by look, until it can be watched: the last state is `ready`.
 *
 * A reserved video that never got its bytes stays `processing` or `absent` until the time is over.
 * Throws `VkTransportError` `timeout` and `aborted`, and what `video.get` throws. Source: vk-facts 7.5
 */
export async function* watchProcessing(
  client: UploadClient,
  video: VideoId,
  { everyMs = 3_000, timeoutMs = 6 * 3_600_000, signal: own }: ProcessingOptions = {},
): AsyncGenerator<ProcessingState, void, void> {
  const signal = signalOf(client, own)
  const end = client.clock.now() + timeoutMs
  for (let delayMs = everyMs; ; delayMs = Math.min(delayMs * 1.2, everyMs * 5)) {
    const state = await lookAtVideo(client, video, signal)
    yield state
    if (state.state === 'ready') return
    if (client.clock.now() + delayMs > end) throw timeoutError(false, timeoutMs)
    await pause(client.clock, delayMs, signal)
  }
}

/** One look at a video. */
export async function lookAtVideo(
  client: UploadClient,
  { owner_id, video_id, access_key }: VideoId,
  signal?: AbortSignal | undefined,
): Promise<ProcessingState> {
  const videos = `${owner_id}_${video_id}${access_key ? `_${access_key}` : ''}`
  const { items = [] } = await client.call('video.get', { videos }, { signal })
  const video = items.find((item) => item.id === video_id && item.owner_id === owner_id)
  if (video === undefined) return { state: 'absent' }
  return { state: isReady(video) ? 'ready' : 'processing', video }
}

/** Without a duration nothing has arrived yet, whatever the flags say; a foreign player may have none. */
function isReady({ processing, converting, duration = 0, ...video }: VideoItem): boolean {
  return !processing && !converting && (duration > 0 || ('platform' in video && video.platform !== undefined))
}
