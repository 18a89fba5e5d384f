import { setTimeout as delay } from 'node:timers/promises'
import { rememberCallSite, withCallSite } from '../errors/call-site.ts'
import { abortedError } from '../errors/transport-error.ts'
import { uploadAgents } from '../http/agents.ts'
import { retryDelayMs } from '../retry-delay.ts'
import type { ByteSource } from './byte-source.ts'
import { contentTypeOf } from './multipart.ts'
import { openSource } from './open-source.ts'
import { IDLE_TIMEOUT_MS, readUploadUrl } from './post-file.ts'
import { rangesRefused } from './range-answer.ts'
import { createRangeServer } from './range-server.ts'
import { checkRangeState, newRangeState, type RangeUploadState } from './range-state.ts'
import { processRangeSupport, type RangeSupport } from './range-support.ts'
import { transferRanges } from './range-transfer.ts'
import type { UploadTarget } from './send-source.ts'
import { VkUploadError } from './upload-error.ts'
import { nameOfVideo, type UploadedVideo, uploadedVideo, type VideoUpload } from './upload-video.ts'

export const CHUNK_BYTES = 4 * 1024 * 1024
export const PARALLEL = 4

/** What `uploadVideoByRanges` takes besides what `uploadVideo` does. */
export interface RangeVideoUpload extends VideoUpload {
  /** Bytes of one request. Default 4 MiB, as VK's own pages send. */
  chunkBytes?: number | undefined
  /** Requests at the same time. Default 4, each with 1.5 MiB of memory. */
  parallel?: number | undefined
  /** What `onState` was last given, to go on where an upload to the same address ended. */
  state?: RangeUploadState | undefined
  /** Called before the first byte and whenever the server has more, and awaited; keep what it is given. */
  onState?: ((state: RangeUploadState) => unknown) | undefined
  /** Which hosts take ranges. Default: what this process has learnt. */
  rangeSupport?: RangeSupport | undefined
}

/** What a caller inside the library may replace or wants to know. */
export interface RangeSeams {
  pause(failures: number, signal: AbortSignal): Promise<void>
  onWhole(): void
}

/**
 * Sends a video file in ranges, several at a time, to the address that `video.save` gave; VK has all its bytes then.
 *
 * A broken connection costs what was on its way: the server is asked what it has, and the rest is sent. Memory does not
 * grow with the file. The fields of the result but `size` are absent when the last answer was lost and the server then said
 * that it has every byte. VK does not document this way of uploading; a server that does not take it is told by
 * `VkUploadError` `ranges_refused`: the address is spent then, {@link uploadVideo} needs a new one.
 * Throws `VkTransportError`, `VkUploadError`, and `TypeError` for bad arguments. Source: vk-facts 7.4
 */
export async function uploadVideoByRanges(input: RangeVideoUpload): Promise<UploadedVideo> {
  const site = rememberCallSite(uploadVideoByRanges)
  const target = readUploadUrl(input)
  checkRangeOptions(input)
  try {
    const source = await openSource(input.file, input)
    try {
      return await sendByRanges({ pause, onWhole: () => undefined }, { target, source, input })
    } finally {
      await source.close()
    }
  } catch (error) {
    throw withCallSite(error, site)
  }
}

/** Refuses what no upload in ranges can be done with. */
export function checkRangeOptions({
  chunkBytes = 1,
  parallel = 1,
}: Pick<RangeVideoUpload, 'chunkBytes' | 'parallel'>): void {
  if (!Number.isSafeInteger(chunkBytes) || chunkBytes < 1)
    throw new TypeError('"chunkBytes" must be a whole number from 1')
  if (!Number.isSafeInteger(parallel) || parallel < 1 || parallel > 16) {
    throw new TypeError('"parallel" must be a whole number from 1 to 16')
  }
}

/** {@link uploadVideoByRanges} of an open source, which is left open. */
export async function sendByRanges(
  seams: RangeSeams,
  { target, source, input }: { target: UploadTarget; source: ByteSource; input: RangeVideoUpload },
): Promise<UploadedVideo> {
  if (source.size === 0) throw new TypeError('"file" must not be empty')
  const {
    chunkBytes = CHUNK_BYTES,
    parallel = PARALLEL,
    onState,
    onProgress,
    rangeSupport = processRangeSupport,
  } = input
  const state = input.state === undefined ? newRangeState(source) : checkRangeState(input.state, source)
  const { host } = target.endpoint
  const isSupported = state.received.length > 0 || rangeSupport.get(host)
  if (isSupported === false) throw rangesRefused(0)
  const agents = uploadAgents(input.proxyUrl)
  const stopping = new AbortController()
  const signal = input.signal === undefined ? stopping.signal : AbortSignal.any([stopping.signal, input.signal])
  const fileName = input.fileName ?? nameOfVideo(source)
  const contentType = input.contentType ?? contentTypeOf(fileName)
  const { idleTimeoutMs = IDLE_TIMEOUT_MS } = input
  const options = { agents, target, source, sessionId: state.sessionId, fileName, contentType, idleTimeoutMs, signal }
  const transfer = {
    ...{ server: createRangeServer(options), chunkBytes, parallel, isSupported: isSupported ?? false },
    pause: (failures: number) => seams.pause(failures, signal),
    stop: () => stopping.abort(),
    onState: async (state: RangeUploadState) => onState?.(state),
    onSent: (sentBytes: number) => onProgress?.({ sentBytes, totalBytes: source.size }),
    onWhole: seams.onWhole,
    onSupported: () => rangeSupport.set(host, true),
  }
  try {
    const fields = await transferRanges(transfer, state)
    return uploadedVideo({ size: source.size, ...fields }, source.size, 200)
  } catch (error) {
    const isRefused = error instanceof VkUploadError && error.code === 'ranges_refused' && error.effect === 'none'
    if (isRefused) rangeSupport.set(host, false)
    throw error
  } finally {
    agents.http.destroy()
    agents.https.destroy()
  }
}

async function pause(failures: number, signal: AbortSignal): Promise<void> {
  try {
    await delay(retryDelayMs(failures, Math.random()), undefined, { signal })
  } catch {
    throw abortedError(true, signal.reason)
  }
}
