import type { IncomingHttpHeaders } from 'node:http'
import type { ByteRange } from './byte-ranges.ts'
import { UploadRefusal } from './upload-refusal.ts'

/** What the headers of a raw upload say, checked against each other. */
export interface RangeUpload {
  range: ByteRange
  total: number
  /** Empty for a whole file in one request, which needs none. */
  sessionId: string
  fileName: string
}

/**
 * Reads `Content-Range: bytes a-b/total` (or `a-/total`: to the end) and its companions (vk-facts 7.4).
 *
 * Throws {@link UploadRefusal}: 416 for a range that is none; 400 when it runs over the total, disagrees with the
 * length, or lacks the session or the name; 411 without a length (*assumed*).
 */
export function readRangeHeaders(headers: IncomingHttpHeaders): RangeUpload {
  const parts = /^bytes (\d{1,15})-(\d{1,15})?\/(\d{1,15})$/.exec(headers['content-range'] ?? '')
  if (!parts) throw new UploadRefusal(416, 'Content-Range must be bytes a-b/total')
  const total = Number(parts[3])
  const range = { from: Number(parts[1]), to: parts[2] === undefined ? total - 1 : Number(parts[2]) }
  if (range.from > range.to) throw new UploadRefusal(416, 'the range ends before it begins')
  if (range.to >= total) throw new UploadRefusal(400, 'the range runs over the total')
  const length = headers['content-length']
  if (length === undefined) throw new UploadRefusal(411, 'Content-Length is needed')
  if (Number(length) !== range.to - range.from + 1)
    throw new UploadRefusal(400, 'Content-Length is not that of the range')
  const whole = range.from === 0 && range.to === total - 1
  return { range, total, sessionId: readSessionId(headers, whole), fileName: readFileName(headers) }
}

/** VK's clients send 14 to 16 hex digits; its nginx module takes other words too, so up to 64 signs are (*assumed*). */
function readSessionId(headers: IncomingHttpHeaders, whole: boolean): string {
  const id = headers['session-id']
  if (id === undefined && whole) return ''
  if (typeof id !== 'string' || !/^[\w-]{1,64}$/.test(id)) throw new UploadRefusal(400, 'Session-ID is needed')
  return id
}

/** Every client seen sends it (vk-facts 7.4, 1 to 5); that the server insists on it is *assumed*. */
function readFileName(headers: IncomingHttpHeaders): string {
  const name = /^attachment;(?:.*;)?\s*filename="?([^";]+)"?/i.exec(headers['content-disposition'] ?? '')?.[1]
  if (name === undefined) throw new UploadRefusal(400, 'Content-Disposition must be attachment with a filename')
  try {
    return decodeURIComponent(name) // VK's mobile client encodes it so (vk-facts 7.4, 3)
  } catch {
    return name
  }
}
