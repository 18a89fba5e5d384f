import { createReadStream } from 'node:fs'
import type { OutgoingHttpHeaders } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { reply } from '../http/reply.ts'
import type { Exchange } from '../http/route.ts'
import type { StoredFile } from '../world/world.ts'

/**
 * Sends a stored file, or the one range that was asked for, straight from disk (RFC 9110, 14).
 *
 * Several ranges at once are answered with the whole file, as the RFC allows; a range beyond the end with 416.
 */
export async function serveFile(exchange: Exchange, file: StoredFile): Promise<void> {
  const { request, response } = exchange
  const headers: OutgoingHttpHeaders = {
    'content-type': file.contentType,
    'accept-ranges': 'bytes',
    etag: `"${file.sha256}"`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  }
  const range = readRange(request.headers.range, file.size)
  if (range === 'unsatisfiable')
    return reply(exchange, 416, '', { ...headers, 'content-range': `bytes */${file.size}` })
  const { from, to } = range ?? { from: 0, to: file.size - 1 }
  response.writeHead(range ? 206 : 200, {
    ...headers,
    'content-length': to - from + 1,
    ...(range && { 'content-range': `bytes ${from}-${to}/${file.size}` }),
  })
  if (request.method === 'HEAD') {
    response.end()
    return
  }
  // a viewer who leaves in the middle is no failure
  await pipeline(createReadStream(file.path, { start: from, end: to }), response).catch((error: unknown) => {
    if (!response.destroyed) throw error
  })
}

function readRange(
  header: string | undefined,
  size: number,
): { from: number; to: number } | 'unsatisfiable' | undefined {
  const parts = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '')
  const [, first = '', last = ''] = parts ?? []
  if (first === '' && last === '') return undefined
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (first !== '' && last !== '' && Number(last) < from) return undefined // not a range at all
  return from <= to ? { from, to } : 'unsatisfiable'
}
