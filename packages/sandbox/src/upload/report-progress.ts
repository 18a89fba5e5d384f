import type { IncomingMessage } from 'node:http'
import type { UploadSlot, Video } from '../world/world.ts'
import { leadingBytes } from './byte-ranges.ts'
import { findRangeSession } from './range-session.ts'
import type { UploadAnswer } from './upload-fault.ts'

/**
 * How far an upload has come: `0-<last>/<total>` and `X-Last-Known-Byte` (vk-facts 7.4, 3; 10).
 *
 * Counts the bytes without a gap from the first on; pieces further behind are not told. `last` is included (*assumed*: a client that
 * takes it for excluded sends one byte again, which is allowed). Empty and without the header as long as the first byte is missing.
 */
export async function reportProgress(
  request: IncomingMessage,
  slot: UploadSlot,
  video: Video | undefined,
): Promise<UploadAnswer> {
  const id = request.headers['session-id']
  const session = await findRangeSession(slot, typeof id === 'string' ? id : undefined)
  const total = slot.done ? (video?.file?.size ?? 0) : (session?.total ?? 0)
  const last = (slot.done ? total : leadingBytes(session?.received ?? [])) - 1
  const headers = { 'content-type': 'text/plain' }
  if (last < 0) return { status: 200, body: '', headers }
  return { status: 200, body: `0-${last}/${total}`, headers: { ...headers, 'x-last-known-byte': String(last) } }
}
