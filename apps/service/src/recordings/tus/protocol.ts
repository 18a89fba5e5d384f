import type { IncomingMessage } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { invalidInput, Refusal } from '../../refusal.ts'
import { CHECKSUM_ALGORITHMS } from './checksum.ts'

/* The headers of tus 1.0. Source: https://tus.io/protocols/resumable-upload (1.0.0), read 2026-11-21 */

export const TUS_VERSION = '1.0.0'
export const OFFSET_STREAM = 'application/offset+octet-stream'
const EXTENSIONS = 'creation,creation-with-upload,termination,checksum,expiration'

/** What a browser of another origin must be let see. */
export const TUS_HEADERS = [
  'tus-resumable',
  'tus-version',
  'tus-extension',
  'tus-max-size',
  'tus-checksum-algorithm',
  'upload-offset',
  'upload-length',
  'upload-metadata',
  'upload-expires',
  'vkast-recording-id',
]

/** The uploads stand at `/files` too; and who can send neither PATCH nor DELETE says so in `X-HTTP-Method-Override`. */
export function rewriteTusRequest(request: Pick<IncomingMessage, 'url' | 'method' | 'headers'>): string {
  const { url = '/' } = request
  const inApi = /^\/files(?=[/?]|$)/.test(url) ? `/api/v1${url}` : url
  const override = request.headers['x-http-method-override']
  if (request.method === 'POST' && /^\/api\/v1\/files\//.test(inApi) && /^(PATCH|DELETE|HEAD)$/.test(String(override)))
    request.method = String(override)
  return inApi
}

/** What the server can do; answered to `OPTIONS`. */
export const capabilities = (maxBytes: number): Record<string, string> => ({
  'tus-resumable': TUS_VERSION,
  'tus-version': TUS_VERSION,
  'tus-extension': EXTENSIONS,
  'tus-max-size': String(maxBytes),
  'tus-checksum-algorithm': CHECKSUM_ALGORITHMS.join(','),
})

/** "The Server MUST respond with the 412 status and MUST include the Tus-Version header" for a version it does not speak. */
export function requireTus(request: FastifyRequest, reply: FastifyReply): void {
  if (request.headers['tus-resumable'] === TUS_VERSION) return
  reply.header('tus-version', TUS_VERSION)
  throw new Refusal('tus_version')
}

/** "All PATCH requests MUST use Content-Type: application/offset+octet-stream, otherwise the server SHOULD return 415." */
export function requireOffsetStream(request: FastifyRequest): void {
  if (!isOffsetStream(request)) throw new Refusal('unsupported_media_type')
}

export const isOffsetStream = ({ headers }: Pick<FastifyRequest, 'headers'>): boolean =>
  headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() === OFFSET_STREAM

/** A header that is a number of bytes. */
export function bytesIn({ headers }: Pick<FastifyRequest, 'headers'>, name: string): number {
  const text = headers[name.toLowerCase()]
  const count = typeof text === 'string' && /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN
  if (!Number.isSafeInteger(count)) throw invalidInput(name, 'must be a number of bytes')
  return count
}
