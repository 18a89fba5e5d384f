import { randomBytes } from 'node:crypto'
import { VkTransportError } from '../errors/transport-error.ts'
import { VkError } from '../errors/vk-error.ts'
import { singleUseAgents } from '../http/agents.ts'
import type { ParamsOf } from '../methods.ts'
import { retryDelayMs } from '../retry-delay.ts'
import { countBytes } from './byte-ranges.ts'
import type { ByteSource } from './byte-source.ts'
import { openSource, type UploadFile } from './open-source.ts'
import { readUploadUrl } from './post-file.ts'
import { createRangeServer } from './range-server.ts'
import { checkStateForm, type RangeUploadState } from './range-state.ts'
import { processRangeSupport } from './range-support.ts'
import { discardVideo, type ReservedVideo, reserveVideo } from './reserve-video.ts'
import { saveLink } from './save-link.ts'
import type { SavedVideo } from './saved-video.ts'
import { pause, signalOf, transportOf, type UploadClient, type UploadOptions } from './upload-client.ts'
import { VkUploadError } from './upload-error.ts'
import { sendAsForm, type VideoUpload } from './upload-video.ts'
import {
  CHUNK_BYTES,
  checkRangeOptions,
  PARALLEL,
  type RangeVideoUpload,
  sendByRanges,
} from './upload-video-by-ranges.ts'
import { VkVideoLeftError } from './video-left-error.ts'
import { lookAtVideo, watchProcessing } from './watch-processing.ts'

/** What `vk.upload.video` takes: the file or a link, what `video.save` takes, and how to send. */
export interface VideoToSave
  extends Omit<ParamsOf<'video.save'>, 'link'>,
    UploadOptions,
    Pick<VideoUpload, 'fileName' | 'contentType'>,
    Pick<RangeVideoUpload, 'chunkBytes' | 'parallel' | 'rangeSupport' | 'state' | 'onState'> {
  file?: UploadFile | undefined
  /** A page with a video that VK shows by its player, instead of `file`. */
  link?: string | undefined
  /**
   * `form`: in one request, as VK documents it. `ranges`: in several, which can go on after a broken connection, as VK's own
   * pages do it; `form` where the server refuses. Default `auto`: ranges above 64 MiB.
   */
  mode?: 'auto' | 'form' | 'ranges' | undefined
  /**
   * Goes on with a video reserved before, such as one that `onReserved` told of before a crash. It may have got everything
   * then, unless `state` says otherwise, and is not deleted: {@link VkVideoLeftError} names it.
   */
  reserved?: ReservedVideo | undefined
  /** Called, and awaited, before the first byte is sent, also for a second reservation when the first was of no use. */
  onReserved?: ((video: ReservedVideo) => unknown) | undefined
  /** What becomes of the reserved video when the upload fails and VK surely has not got it. Default `delete`. */
  onFailure?: 'delete' | 'keep' | undefined
  /** Also waits until VK has processed the video. */
  wait?: boolean | undefined
}

/** Below this, sending a file twice costs less than finding out whether the server takes ranges. */
const FORM_BYTES = 64 * 1024 * 1024

/** How often a file is sent again from outside, after all that an upload in ranges does by itself. */
const MAX_REPEATS = 3

/** Two looks are enough to see whether VK has just taken a file; for more there is `processing`. */
const LOOKS = 2
const LOOK_PAUSE_MS = 3_000

/** "Too fast" (-12) has no figure; *assumed*. */
const TOO_FAST_PAUSE_MS = 3_000

/**
 * Brings a video to VK; when this resolves, VK has every byte of it.
 *
 * VK is asked for a place only when the file has proved readable. A broken or refused sending is repeated, three times at
 * most, to the same place or to a new one, the old one being deleted first; a file that changes or fails ends it. After a
 * failure no empty video stays: see `onFailure`. When all was sent and the answer was lost, VK is asked what it has,
 * and nothing that may be complete is deleted or sent to another place: then {@link VkVideoLeftError} is thrown.
 * Throws also `VkApiError`, `VkTransportError`, `VkResponseError`, `VkUploadError`, and `TypeError` for bad arguments.
 * Source: vk-facts 7.1, 7.3, 7.4
 */
export async function saveVideo(client: UploadClient, input: VideoToSave): Promise<SavedVideo> {
  if ((input.file === undefined) === (input.link === undefined)) throw new TypeError('give either "file" or "link"')
  if (input.link !== undefined && input.reserved !== undefined) throw new TypeError('"reserved" goes with "file" only')
  checkRangeOptions(input)
  if (input.state !== undefined) checkStateForm(input.state)
  const signal = signalOf(client, input.signal)
  const saved =
    input.file === undefined ? await saveLink(client, paramsOf(input), input) : await saveFile(client, input)
  return input.wait ? waitFor(client, saved, signal) : saved
}

/** Whatever fails now, VK has the video. */
async function waitFor(client: UploadClient, saved: SavedVideo, signal: AbortSignal | undefined): Promise<SavedVideo> {
  try {
    for await (const state of watchProcessing(client, saved, { signal })) {
      if (state.state === 'ready') return { ...saved, video: state.video }
    }
    return saved
  } catch (error) {
    throw new VkVideoLeftError({ video: saved, mayBeComplete: true, cause: error })
  }
}

async function saveFile(client: UploadClient, input: VideoToSave): Promise<SavedVideo> {
  const source = await openSource(input.file ?? '', { signal: signalOf(client, input.signal) })
  try {
    if (source.size === 0) throw new TypeError('"file" must not be empty')
    return await bring(client, input, source)
  } finally {
    await source.close()
  }
}

/** One file on its way to one video, over all repeats. */
interface Journey {
  reserved: ReservedVideo
  /** `reserved` has been deleted and there is no other yet. */
  isGone: boolean
  mode: 'form' | 'ranges'
  /** Of the ranges sent to this place. */
  state: RangeUploadState | undefined
  repeats: number
  /** Every byte has been given to a connection at least once, so that this place may have all. */
  mayBeWhole: boolean
  /** A sending ended so that nobody knows whether VK has the file. */
  isUnknown: boolean
  /** An earlier call reserved this place, and perhaps sent everything. */
  mayBeFilled: boolean
}

async function bring(client: UploadClient, input: VideoToSave, source: ByteSource): Promise<SavedVideo> {
  const signal = signalOf(client, input.signal)
  const reserved = input.reserved ?? (await reserveVideo(client, paramsOf(input), signal))
  const journey: Journey = {
    ...{ reserved, mode: modeOf(input, source.size, reserved), state: input.state, repeats: 0 },
    ...{ isGone: false, mayBeWhole: false, isUnknown: false, mayBeFilled: mayBeFilled(input) },
  }
  try {
    await input.onReserved?.(reserved)
    for (;;) {
      const outcome = await sendOnce(client, input, source, journey)
      if ('saved' in outcome) return outcome.saved
      await prepareRepeat(client, input, journey, outcome.error)
    }
  } catch (error) {
    if (error instanceof VkVideoLeftError || journey.isGone) throw error
    if (journey.isUnknown) throw new VkVideoLeftError({ video: journey.reserved, mayBeComplete: true, cause: error })
    if (input.onFailure === 'keep') throw error
    if (journey.mayBeFilled) throw new VkVideoLeftError({ video: journey.reserved, mayBeComplete: true, cause: error })
    await discardVideo(client, journey.reserved, error)
    throw error
  }
}

/** Whether an earlier call can have sent all: what its state lacks is then no more than its lanes can have carried. */
function mayBeFilled({ reserved, state, chunkBytes = CHUNK_BYTES, parallel = PARALLEL }: VideoToSave): boolean {
  if (reserved === undefined || state === undefined) return reserved !== undefined
  return state.size - countBytes(state.received) <= chunkBytes * parallel
}

/** Sends the file; where that leaves it open whether VK has it, looks. */
async function sendOnce(
  client: UploadClient,
  input: VideoToSave,
  source: ByteSource,
  journey: Journey,
): Promise<{ saved: SavedVideo } | { error: unknown }> {
  const { owner_id, video_id, access_key, title } = journey.reserved
  const saved = { owner_id, video_id, access_key, title, size: source.size, sent: journey.mode }
  try {
    const { videoHash } = await send(client, input, source, journey)
    return { saved: { ...saved, ...(videoHash !== undefined && { video_hash: videoHash }) } }
  } catch (error) {
    const isSpent = journey.mayBeFilled && repeatAfter(error) === 'new_url'
    journey.isUnknown ||= isSpent || (journey.mayBeWhole && isUnknown(error))
    if (!journey.isUnknown || !(error instanceof VkError)) return { error }
    return (await hasArrived(client, input, source, journey)) ? { saved } : { error }
  }
}

function send(client: UploadClient, input: VideoToSave, source: ByteSource, journey: Journey) {
  const { fileName, contentType, chunkBytes, parallel, rangeSupport } = input
  const transport = transportOf(client, input, journey.reserved.upload_url)
  const target = readUploadUrl(transport)
  const onWhole = () => {
    journey.mayBeWhole = true
  }
  if (journey.mode === 'form') return sendAsForm(target, source, { ...transport, fileName, contentType }, onWhole)
  const seams = {
    onWhole,
    pause: (failures: number, signal: AbortSignal) =>
      pause(client.clock, retryDelayMs(failures, client.random()), signal),
  }
  const onState = async (state: RangeUploadState) => {
    journey.state = state
    await input.onState?.(state)
  }
  const options = { chunkBytes, parallel, rangeSupport, onState, state: journey.state }
  return sendByRanges(seams, { target, source, input: { ...transport, ...options, file: '', fileName, contentType } })
}

/** Makes the next sending possible, or throws the error that ends it all. */
async function prepareRepeat(
  client: UploadClient,
  input: VideoToSave,
  journey: Journey,
  error: unknown,
): Promise<void> {
  const next = repeatAfter(error)
  const isRefused = error instanceof VkUploadError && error.code === 'ranges_refused'
  if (!isRefused) journey.repeats += 1
  const isSpent = next === 'new_url' && journey.isUnknown // spent, perhaps, by the very sending whose answer was lost
  if (next === 'no' || isSpent || journey.repeats > MAX_REPEATS) throw error
  const signal = signalOf(client, input.signal)
  const isTooFast = error instanceof VkUploadError && error.serverCode === -12
  const delayMs = isTooFast ? TOO_FAST_PAUSE_MS * journey.repeats : retryDelayMs(journey.repeats, client.random())
  if (!isRefused) await pause(client.clock, delayMs, signal)
  if (next === 'same_url') return
  await discardVideo(client, journey.reserved, error)
  journey.isGone = true
  const reserved = await reserveVideo(client, paramsOf(input), signal)
  Object.assign(journey, { reserved, isGone: false, state: undefined, mayBeWhole: false, mayBeFilled: false })
  if (isRefused) journey.mode = 'form'
  await input.onReserved?.(reserved)
}

function repeatAfter(error: unknown): 'new_url' | 'same_url' | 'no' {
  if (error instanceof VkUploadError) return error.retry
  if (error instanceof VkTransportError) {
    return ['timeout', 'dns', 'refused', 'connection', 'proxy'].includes(error.code) ? 'same_url' : 'no'
  }
  return error instanceof VkError && error.kind === 'response' ? 'same_url' : 'no' // half an answer
}

/** A file that the server counted differently is surely not taken, and so is one that failed while it was read. */
function isUnknown(error: unknown): boolean {
  if (!(error instanceof VkError)) return true // the caller's own code threw, and nobody waited for the answer
  if (error.effect === 'none') return false
  return !('code' in error && ['size_mismatch', 'file_changed', 'file_unreadable'].includes(String(error.code)))
}

/** Whether VK has the file after all: the upload server is asked, then VK. An answer that cannot be had is a no. */
async function hasArrived(client: UploadClient, input: VideoToSave, source: ByteSource, journey: Journey) {
  const signal = signalOf(client, input.signal)
  for (let look = 1; ; look += 1) {
    try {
      if (await serverHasAll(client, input, source, journey)) return true
      if ((await lookAtVideo(client, journey.reserved, signal)).state === 'ready') return true
    } catch (error) {
      if (!(error instanceof VkError)) throw error
    }
    if (look === LOOKS || signal?.aborted) return false
    await pause(client.clock, LOOK_PAUSE_MS, signal)
  }
}

async function serverHasAll(client: UploadClient, input: VideoToSave, source: ByteSource, journey: Journey) {
  const { proxyUrl, ...transport } = transportOf(client, input, journey.reserved.upload_url)
  const { signal = new AbortController().signal, idleTimeoutMs = 10_000 } = transport
  const sessionId = journey.state?.sessionId ?? randomBytes(8).toString('hex')
  const target = readUploadUrl(transport)
  const described = { fileName: 'video', contentType: 'application/octet-stream' }
  const agents = singleUseAgents(proxyUrl)
  const server = createRangeServer({ ...described, agents, target, source, sessionId, idleTimeoutMs, signal })
  const [first] = (await server.look().catch(() => undefined)) ?? []
  return first !== undefined && first[0] === 0 && first[1] >= source.size
}

function modeOf(input: VideoToSave, size: number, { upload_url }: ReservedVideo): 'form' | 'ranges' {
  const { mode = 'auto', rangeSupport = processRangeSupport } = input
  const { host = '' } = URL.parse(upload_url) ?? {}
  const isWanted = mode === 'ranges' || (mode === 'auto' && size > FORM_BYTES)
  return isWanted && rangeSupport.get(host) !== false ? 'ranges' : 'form'
}

/** What VK is told, apart from how the bytes are sent. */
function paramsOf(input: VideoToSave): ParamsOf<'video.save'> {
  const { file, signal, idleTimeoutMs, onProgress, useProxy, fileName, contentType, ...rest } = input
  const { chunkBytes, parallel, rangeSupport, state, onState, ...others } = rest
  const { mode, reserved, onReserved, onFailure, wait, ...params } = others
  return params
}
