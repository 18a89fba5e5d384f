import { VkTransportError } from '../errors/transport-error.ts'
import { VkError } from '../errors/vk-error.ts'
import { addRange, type ByteRange, countBytes, firstMissing } from './byte-ranges.ts'
import { rangesRefused, readRangeAnswer } from './range-answer.ts'
import type { RangeServer } from './range-server.ts'
import type { RangeUploadState } from './range-state.ts'
import { createBuffers } from './request-body.ts'
import { VkUploadError } from './upload-error.ts'

/** How often in a row a range is tried again while not one byte of the file gets through: with the pauses, about 40 s. */
const MAX_FAILURES = 8

/** How often the server may turn out to lack what it said it had. */
const MAX_ROUNDS = 3

export interface RangeTransfer {
  readonly server: RangeServer
  readonly chunkBytes: number
  readonly parallel: number
  /** Whether the server is known to take ranges; else the first one is sent alone to find out. */
  readonly isSupported: boolean
  pause(failures: number): Promise<void>
  /** Ends the requests of all lanes. */
  stop(): void
  onState(state: RangeUploadState): unknown
  onSent(sentBytes: number): void
  /** The server may have every byte from now on. */
  onWhole(): void
  onSupported(): void
}

/** What one transfer knows. */
interface Progress {
  state: RangeUploadState
  /** An earlier transfer sent a part, and perhaps more than its state says. */
  readonly isResumed: boolean
  /** In ascending order; what failed is put behind the others, for their answers may tell how much of it arrived. */
  queue: ByteRange[]
  /** Given to connections and not yet answered; with the bytes of each that its socket took. */
  readonly flying: Map<ByteRange, { sentBytes: number; isWhole: boolean }>
  /** What was given to a connection entirely and may have arrived, but no answer was understood. */
  lost: ByteRange[]
  isSupported: boolean
  shownBytes: number
  /** The server's answer to the last range. */
  fields: Record<string, unknown> | undefined
}

/**
 * Sends what is missing of a file, several ranges at a time, until the server has all of it; its last answer is the result,
 * empty where that was lost and the server only says that it has everything.
 *
 * After a broken connection the server is asked what it has, and only the rest is sent again. What it has forgotten since
 * shows at the end, when it does not call the file complete; then its word about the rest counts.
 * Throws `VkTransportError` and {@link VkUploadError}; without effect only where not every byte can have arrived.
 */
export async function transferRanges(
  transfer: RangeTransfer,
  state: RangeUploadState,
): Promise<Record<string, unknown>> {
  const { isSupported } = transfer
  const progress: Progress = {
    ...{ state, isSupported, isResumed: state.received.length > 0, queue: [], flying: new Map(), lost: [] },
    ...{ shownBytes: 0, fields: undefined },
  }
  try {
    return await bringAll(transfer, progress)
  } catch (error) {
    throw isWhole(state.size, sentRanges(progress)) ? withUnknownEffect(error) : error
  }
}

/** The last answer may say that nothing was done; where all may have arrived before it, it does not say that VK has nothing. */
function withUnknownEffect(error: unknown): unknown {
  if (!(error instanceof VkError) || error.effect === 'unknown') return error
  const { message, cause } = error
  const effect = 'unknown'
  if (error instanceof VkUploadError) return new VkUploadError({ ...error, effect, message })
  return error instanceof VkTransportError ? new VkTransportError({ ...error, effect, message, cause }) : error
}

async function bringAll(transfer: RangeTransfer, progress: Progress): Promise<Record<string, unknown>> {
  const { state } = progress
  if (state.received.length > 0) await addReceived(transfer, progress, (await lookPatiently(transfer)) ?? [])
  else await transfer.onState(state)
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    progress.queue = chunksOf(progress.state, transfer.chunkBytes)
    await sendQueue(transfer, progress)
    if (progress.fields !== undefined) return progress.fields
    if (!isWhole(progress.state.size, progress.state.received)) continue
    const has = await lookPatiently(transfer)
    if (has === undefined) throw neverFinished('shape')
    if (isWhole(progress.state.size, has)) return {}
    await setReceived(transfer, progress, has)
    progress.lost = []
  }
  throw neverFinished('size_mismatch')
}

/** All was sent and nobody said that the file is complete. */
const neverFinished = (code: 'shape' | 'size_mismatch') =>
  new VkUploadError({ code, httpStatus: 201, effect: 'unknown', retry: 'new_url' })

/** The parts of the file that the server lacks, none longer than `chunkBytes`. */
function chunksOf({ received, size }: RangeUploadState, chunkBytes: number): ByteRange[] {
  const chunks: ByteRange[] = []
  let missing = firstMissing(received, [0, size])
  while (missing !== undefined) {
    const [from, to] = missing
    for (let at = from; at < to; at += chunkBytes) chunks.push([at, Math.min(at + chunkBytes, to)])
    missing = firstMissing(received, [to, size])
  }
  return chunks
}

async function sendQueue(transfer: RangeTransfer, progress: Progress): Promise<void> {
  if (!progress.isSupported && progress.queue.length > 0) {
    await lane(transfer, progress, () => progress.isSupported)
  }
  const lanes = Math.min(transfer.parallel, progress.queue.length)
  let failure: { error: unknown } | undefined
  const running = Array.from({ length: lanes }, async () => {
    try {
      await lane(transfer, progress, () => failure !== undefined)
    } catch (error) {
      failure ??= { error } // the others only fail because this one ends them
      transfer.stop()
    }
  })
  await Promise.all(running) // the source may be closed only when no lane reads it
  if (progress.fields === undefined && failure !== undefined) throw failure.error
}

/** Sends ranges from the queue, one after the other through the same buffers. */
async function lane(transfer: RangeTransfer, progress: Progress, isOver: () => boolean): Promise<void> {
  let buffers = createBuffers(transfer.chunkBytes)
  let failures = 0
  let before = countBytes(progress.state.received)
  while (progress.fields === undefined && !isOver()) {
    const range = takeNext(progress)
    if (range === undefined) return
    try {
      await sendRange(transfer, progress, range, buffers)
      failures = 0
    } catch (error) {
      if (!mayPass(error) || progress.fields !== undefined) throw error
      buffers = createBuffers(transfer.chunkBytes) // the old ones may still stand in the broken connection's queue
      await transfer.pause(failures + 1)
      await addReceived(transfer, progress, await lookBravely(transfer))
      const now = countBytes(progress.state.received)
      failures = now > before ? 0 : failures + 1
      before = now
      if (failures >= MAX_FAILURES) throw error
      progress.queue.push(range)
    }
  }
}

/** The next part of the queue that is still missing. */
function takeNext({ queue, state }: Progress): ByteRange | undefined {
  for (;;) {
    const range = queue.shift()
    if (range === undefined) return undefined
    const missing = firstMissing(state.received, range)
    if (missing === undefined) continue
    if (missing[1] < range[1]) queue.unshift([missing[1], range[1]])
    return missing
  }
}

async function sendRange(
  transfer: RangeTransfer,
  progress: Progress,
  range: ByteRange,
  buffers: Buffer[],
): Promise<void> {
  const { flying, state } = progress
  const flight = { sentBytes: 0, isWhole: false }
  const isFirst = !progress.isSupported
  flying.set(range, flight)
  try {
    const answer = await transfer.server.send(range, {
      buffers,
      onSent(sentBytes) {
        flight.sentBytes = sentBytes
        showSent(transfer, progress)
      },
      onWhole() {
        flight.isWhole = true
        if (isWhole(state.size, sentRanges(progress))) transfer.onWhole()
      },
    })
    const outcome = readRangeAnswer(answer, { isFirst, total: state.size })
    if (outcome.kind === 'whole') return finish(transfer, progress, outcome.fields, answer.status)
    if (isFirst) transfer.onSupported()
    progress.isSupported = true
    await addReceived(transfer, progress, answer.isWhole ? [...outcome.received, range] : outcome.received)
  } catch (error) {
    const isRefused = error instanceof VkError && error.effect === 'none'
    if (flight.isWhole && !isRefused) progress.lost = addRange(progress.lost, range)
    throw error
  } finally {
    flying.delete(range)
  }
}

/** A server that calls the file complete before it can be has taken a part of it for all, unless an earlier transfer brought the rest. */
function finish(transfer: RangeTransfer, progress: Progress, fields: Record<string, unknown>, httpStatus: number) {
  const { size } = progress.state
  const isOtherSize = fields.size !== undefined && Number(fields.size) !== size
  const isEarly = !isWhole(size, sentRanges(progress))
  if (isEarly && progress.isResumed && !isOtherSize) {
    transfer.onWhole()
    throw neverFinished('shape')
  }
  if (isEarly || isOtherSize) {
    throw progress.isSupported
      ? new VkUploadError({ code: 'size_mismatch', httpStatus, retry: 'new_url' })
      : rangesRefused(httpStatus)
  }
  progress.fields = fields
  transfer.stop()
}

const isWhole = (size: number, ranges: readonly ByteRange[]) => firstMissing(ranges, [0, size]) === undefined

/** What the server has said it has, and what was sent entirely and may have arrived. */
const sentRanges = ({ state, flying, lost }: Progress): ByteRange[] =>
  [...lost, ...[...flying].filter(([, { isWhole }]) => isWhole).map(([range]) => range)].reduce(addRange, [
    ...state.received,
  ])

/** Bytes sent again are not shown again. */
function showSent(transfer: RangeTransfer, progress: Progress): void {
  const flying = [...progress.flying.values()].reduce((sum, { sentBytes }) => sum + sentBytes, 0)
  const sent = Math.min(progress.state.size, countBytes(progress.state.received) + flying)
  if (sent <= progress.shownBytes) return
  progress.shownBytes = sent
  transfer.onSent(sent)
}

async function addReceived(transfer: RangeTransfer, progress: Progress, ranges: readonly ByteRange[]): Promise<void> {
  await setReceived(transfer, progress, ranges.reduce(addRange, [...progress.state.received]))
}

async function setReceived(transfer: RangeTransfer, progress: Progress, received: readonly ByteRange[]): Promise<void> {
  if (countBytes(received) === countBytes(progress.state.received)) return
  progress.state = { ...progress.state, received }
  await transfer.onState(progress.state)
}

/** What the server has, as far as it can be asked just now. */
async function lookBravely({ server }: RangeTransfer): Promise<readonly ByteRange[]> {
  try {
    return (await server.look()) ?? []
  } catch (error) {
    if (mayPass(error)) return []
    throw error
  }
}

/** The same, asked again while the network is away; undefined when the server's answer says nothing. */
async function lookPatiently(transfer: RangeTransfer): Promise<readonly ByteRange[] | undefined> {
  for (let failures = 1; ; failures += 1) {
    try {
      return await transfer.server.look()
    } catch (error) {
      if (!mayPass(error) || failures >= MAX_FAILURES) throw error
      await transfer.pause(failures)
    }
  }
}

/** Whether a repeat can help: the network's troubles and a busy server, not the caller's or the file's. */
function mayPass(error: unknown): boolean {
  if (error instanceof VkUploadError) return error.retry === 'same_url'
  if (error instanceof VkTransportError)
    return ['timeout', 'dns', 'refused', 'connection', 'proxy'].includes(error.code)
  return error instanceof Error && 'code' in error && error.code === 'truncated'
}
