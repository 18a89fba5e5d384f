import { Readable } from 'node:stream'
import type { Exchange } from '../http/bind-route.ts'
import { byteRangeOf } from '../http/byte-range.ts'
import { Refusal } from '../refusal.ts'
import type { MediaStore } from './media-store.ts'
import { openRecording } from './open-recording.ts'
import type { RecordingRow } from './queries.ts'

/**
 * Answers a recording's bytes: all of them, one range, or only that the caller has them already.
 *
 * The ETag is the SHA-256, so a range of one request fits those of all others. Throws `range_not_satisfiable`.
 * Source: RFC 9110, 13 (conditions) and 14 (ranges). Resolves when the answer has been sent or its client is gone.
 */
export async function sendContent(media: MediaStore, row: RecordingRow, { request, reply }: Exchange): Promise<void> {
  const etag = `"${row.sha256.toString('hex')}"`
  reply.headers({ etag, 'accept-ranges': 'bytes', 'cache-control': 'private, no-cache' })
  if (isKnown(request.headers['if-none-match'], etag)) return await reply.code(304).send()
  const { range: wanted, 'if-range': condition } = request.headers
  const range = condition === undefined || condition === etag ? byteRangeOf(wanted, row.size) : undefined
  if (range === 'unsatisfiable') {
    reply.header('content-range', `bytes */${row.size}`)
    throw new Refusal('range_not_satisfiable')
  }
  const bytes = request.method === 'HEAD' ? Readable.from([]) : await openRecording(media, row, range)
  if (range) reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${row.size}`)
  reply.headers({
    'content-length': range ? range.end - range.start + 1 : row.size,
    'content-type': row.contentType,
    'content-disposition': disposition(row.fileName),
    'x-content-type-options': 'nosniff',
  })
  return await reply.send(bytes)
}

/** Compared weakly, as `If-None-Match` wants it. */
const isKnown = (header: string | undefined, etag: string): boolean =>
  header !== undefined &&
  (header.trim() === '*' || header.split(',').some((each) => each.trim().replace(/^W\//, '') === etag))

/** RFC 6266: the name in ASCII for old clients, and whole in UTF-8. */
function disposition(fileName: string): string {
  const ascii = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const utf8 = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `inline; filename="${ascii}"; filename*=UTF-8''${utf8}`
}
