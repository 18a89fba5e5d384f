import { randomBytes } from 'node:crypto'
import { type ByteRange, countBytes } from './byte-ranges.ts'
import { type ByteSource, fileChanged } from './byte-source.ts'

/**
 * How far an upload in ranges has come. Plain JSON without a secret: the address is not in it and must be kept apart.
 *
 * With it and the address, another process goes on where this one ended.
 */
export interface RangeUploadState {
  readonly version: 1
  /** How the server knows that ranges belong together; 16 hex digits. */
  readonly sessionId: string
  readonly size: number
  /** Of the file as it was; absent where nothing tells whether it has changed. */
  readonly stamp?: string
  /** What the server has said it has: each from a byte up to and without another, ascending. */
  readonly received: readonly ByteRange[]
}

/** The state before the first byte. Source of the form of the id: vk-facts 7.4, 1 */
export const newRangeState = ({ size, stamp }: ByteSource): RangeUploadState => ({
  version: 1,
  sessionId: randomBytes(8).toString('hex'),
  size,
  ...(stamp !== undefined && { stamp }),
  received: [],
})

/**
 * A state that was kept, checked against the file it is to go on with.
 *
 * Throws `TypeError` when it is none, and `VkTransportError` `file_changed` when the file is another one by now: two
 * halves of two files must not become one video.
 */
export function checkRangeState(state: RangeUploadState, source: ByteSource): RangeUploadState {
  const { size, stamp } = checkStateForm(state)
  if (size !== source.size || (stamp !== undefined && stamp !== source.stamp)) throw fileChanged('none')
  return state
}

/** Throws `TypeError` for what is no state. */
export function checkStateForm(state: RangeUploadState): RangeUploadState {
  const { version, sessionId, size, received } = state
  if (
    version !== 1 ||
    !/^[0-9a-f]{14,16}$/.test(sessionId) ||
    !Number.isSafeInteger(size) ||
    !areRanges(received, size)
  ) {
    throw new TypeError('"state" is not one of this library')
  }
  return state
}

function areRanges(ranges: unknown, size: number): boolean {
  if (!Array.isArray(ranges)) return false
  let end = -1
  for (const range of ranges as unknown[]) {
    if (!Array.isArray(range) || !range.every(Number.isSafeInteger)) return false
    const [from, to] = range as [number, number]
    if (from <= end || from >= to) return false
    end = to
  }
  return end <= size && countBytes(ranges as ByteRange[]) <= size
}
