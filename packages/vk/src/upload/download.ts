import { type LookupAddress, lookup } from 'node:dns'
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { posix } from 'node:path'
import { abortedError, timeoutError, transportError, VkTransportError } from '../errors/transport-error.ts'
import { endpointOf } from '../http/endpoint.ts'
import type { ByteSource } from './byte-source.ts'
import { isPublicAddress } from './public-address.ts'
import { MAX_SPOOL_BYTES, spool, tooLarge } from './spool.ts'

/** A file on the web. It is fetched directly, never through a proxy. */
export interface RemoteFile {
  readonly url: string | URL
  /** More is an error. Default 8 GiB. */
  readonly maxBytes?: number | undefined
  /** The download fails when for so long no byte comes. Default 60 000. */
  readonly idleTimeoutMs?: number | undefined
  /** Also reads from addresses that are not public, such as 127.0.0.1 or 10.0.0.5. Default false. */
  readonly allowPrivateAddresses?: boolean | undefined
  /** Where its bytes wait. Default: the system's folder for temporary files. */
  readonly directory?: string | undefined
}

const MAX_REDIRECTS = 5

/**
 * Fetches a file into a temporary one; nothing but a whole answer with status 200 counts.
 *
 * At most five redirects are followed, each address checked anew and never from https: to http:. A name is looked up once
 * for a connection and the connection goes to the very address that was checked.
 * Throws `VkTransportError` with effect `none`: `source_refused`, `source_too_large`, `source_failed`, `timeout`, `aborted`
 * and those of a connection; the address stands in none of them.
 */
export const download = (file: RemoteFile, signal?: AbortSignal | undefined): Promise<ByteSource> =>
  downloadWith({ isPublic: isPublicAddress }, file, signal)

/** What tells an address of the public internet from another. */
export interface DownloadSeams {
  isPublic(address: string): boolean
}

/** {@link download} with another idea of what is public. */
export async function downloadWith(
  seams: DownloadSeams,
  file: RemoteFile,
  signal?: AbortSignal | undefined,
): Promise<ByteSource> {
  const { maxBytes = MAX_SPOOL_BYTES, directory } = file
  let url = readUrl(file.url)
  for (let redirects = 0; ; redirects += 1) {
    const response = await get(seams, url, { file, signal })
    if (response.statusCode === 200) {
      const problem = refusalOf(response, maxBytes)
      if (problem !== undefined) throw problem
      return spool({ stream: whole(response, signal), name: posix.basename(url.pathname), maxBytes, directory }, signal)
    }
    response.destroy()
    if (redirects === MAX_REDIRECTS) throw refused('The address redirects too often')
    url = redirectOf(response, url)
  }
}

function readUrl(text: string | URL): URL {
  const url = URL.parse(String(text))
  if (url === null || endpointOf(url) === undefined) {
    throw new TypeError('"url" must be an http(s) address without user name and password')
  }
  return url
}

/** Resolves when the head of the answer is there. */
function get(
  { isPublic }: DownloadSeams,
  url: URL,
  { file, signal }: { file: RemoteFile; signal: AbortSignal | undefined },
): Promise<IncomingMessage> {
  const { idleTimeoutMs = 60_000, allowPrivateAddresses = false } = file
  const { hostname, port, isSecure } = endpointOf(url) ?? {}
  if (!allowPrivateAddresses && isIP(hostname ?? '') !== 0 && !isPublic(hostname ?? '')) {
    return Promise.reject(notPublic())
  }
  const options: RequestOptions = {
    hostname,
    port,
    path: url.pathname + url.search,
    agent: false,
    timeout: idleTimeoutMs,
    headers: { host: url.host, accept: '*/*', 'accept-encoding': 'identity', 'user-agent': 'vkast' },
    lookup: allowPrivateAddresses ? lookup : lookupPublic(isPublic),
  }
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(abortedError(false, signal.reason))
    const request = isSecure ? httpsRequest(options) : httpRequest(options)
    let answer: IncomingMessage | undefined
    const abort = () => request.destroy(abortedError(false, signal?.reason))
    signal?.addEventListener('abort', abort, { once: true })
    request.on('timeout', () => (answer ?? request).destroy(timeoutError(false, idleTimeoutMs)))
    request.on('error', (error) => reject(transportError(error, false)))
    request.on('close', () => signal?.removeEventListener('abort', abort))
    request.on('response', (response) => {
      answer = response
      resolve(response)
    })
    request.end()
  })
}

/** The system's lookup, refused when a single one of the answers is not public: a mixed answer is an attack. */
const lookupPublic =
  (isPublic: DownloadSeams['isPublic']): LookupFunction =>
  (hostname, options, callback) =>
    lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      const [first] = addresses ?? []
      if (error !== null) return callback(error, '')
      if (first === undefined || !addresses.every(({ address }) => isPublic(address))) {
        return callback(notPublic(), '')
      }
      if (options.all) return callback(null, addresses)
      callback(null, first.address, first.family)
    })

function redirectOf({ statusCode = 0, headers }: IncomingMessage, from: URL): URL {
  if (![301, 302, 303, 307, 308].includes(statusCode)) throw refused(`The address answered with HTTP ${statusCode}`)
  const to = URL.parse(headers.location ?? '', from.href)
  if (to === null || endpointOf(to) === undefined) throw refused('The address redirects to nowhere')
  if (from.protocol === 'https:' && to.protocol === 'http:') throw refused('The address redirects from https: to http:')
  return to
}

function refusalOf(response: IncomingMessage, maxBytes: number): VkTransportError | undefined {
  const { 'content-encoding': encoding = 'identity', 'content-length': length = '0' } = response.headers
  if (encoding === 'identity' && Number(length) <= maxBytes) return undefined
  response.destroy()
  return Number(length) > maxBytes ? tooLarge(maxBytes) : refused('The address answered with an encoding not asked for')
}

/** The body of an answer; half of one is an error, also where no length was promised. */
async function* whole(response: IncomingMessage, signal: AbortSignal | undefined): AsyncGenerator<Uint8Array> {
  try {
    yield* response as AsyncIterable<Uint8Array>
  } catch (error) {
    if (signal?.aborted) throw abortedError(false, signal.reason)
    throw error instanceof VkTransportError ? error : broken()
  }
  if (!response.complete) throw broken()
}

const broken = () => new VkTransportError({ code: 'source_failed', effect: 'none', message: 'The download broke off' })

const refused = (message: string) => new VkTransportError({ code: 'source_refused', effect: 'none', message })

const notPublic = () => refused('The address is not one of the public internet')
