import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP } from 'node:net'
import { abortedError, timeoutError, transportError, VkTransportError } from '../errors/transport-error.ts'
import { endpointOf } from '../http/endpoint.ts'
import { isPublicAddress } from './public-address.ts'
import { createPublicLookup, notPublicError } from './public-lookup.ts'

/** What to ask the web for. */
export interface RemoteRequest {
  readonly url: string | URL
  /** Further headers, such as `range`; no secret, for redirects are followed with them. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** The answers that count; all else but a redirect is an error. Default: 200. */
  readonly statuses?: readonly number[] | undefined
  /** It fails when for so long no byte comes. Default 60 000. */
  readonly idleTimeoutMs?: number | undefined
  /** Also reads from addresses that are not public, such as 127.0.0.1 or 10.0.0.5. Default false. */
  readonly allowPrivateAddresses?: boolean | undefined
}

/** The head of an answer, and its body still to be read to its end or destroyed. */
export interface RemoteAnswer {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  /** Where the redirects led. */
  readonly url: URL
  /** The bytes; half of them are an error, also where no length was promised. */
  readonly body: AsyncIterable<Uint8Array>
  /** Ends the connection; needless once the body was read. */
  destroy(): void
}

const MAX_REDIRECTS = 5

const SERVER = 'the server of the file'

/**
 * Asks an address of the public web for its content, by GET, and never sends it where it should not go.
 *
 * At most five redirects are followed, each address checked anew and never from https: to http:. A name is looked up once
 * for a connection and the connection goes to the very address that was checked. No proxy is used.
 * Throws `VkTransportError` with effect `none`: `source_refused`, `source_failed`, `timeout`, `aborted` and those of a
 * connection; the address stands in none of them. `TypeError` for what is no http(s) address.
 */
export const fetchRemote = (request: RemoteRequest, signal?: AbortSignal | undefined): Promise<RemoteAnswer> =>
  fetchRemoteWith({ isPublic: isPublicAddress }, request, signal)

/** What tells an address of the public internet from another. */
export interface RemoteSeams {
  isPublic(address: string): boolean
}

/** {@link fetchRemote} with another idea of what is public. */
export async function fetchRemoteWith(
  seams: RemoteSeams,
  request: RemoteRequest,
  signal?: AbortSignal | undefined,
): Promise<RemoteAnswer> {
  const { statuses = [200] } = request
  let url = readUrl(request.url)
  for (let redirects = 0; ; redirects += 1) {
    const response = await get(seams, url, { asked: request, signal })
    if (statuses.includes(response.statusCode ?? 0)) return answerOf(response, url, signal)
    response.destroy()
    if (redirects === MAX_REDIRECTS) throw refused('The address redirects too often')
    url = redirectOf(response, url)
  }
}

function answerOf(response: IncomingMessage, url: URL, signal: AbortSignal | undefined): RemoteAnswer {
  const { statusCode: status = 0, headers } = response
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') {
    response.destroy()
    throw refused('The address answered with an encoding not asked for')
  }
  return { status, headers, url, body: whole(response, signal), destroy: () => response.destroy() }
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
  { isPublic }: RemoteSeams,
  url: URL,
  { asked, signal }: { asked: RemoteRequest; signal: AbortSignal | undefined },
): Promise<IncomingMessage> {
  const { idleTimeoutMs = 60_000, allowPrivateAddresses = false } = asked
  const { hostname, port, isSecure } = endpointOf(url) ?? {}
  if (!allowPrivateAddresses && isIP(hostname ?? '') !== 0 && !isPublic(hostname ?? '')) {
    return Promise.reject(notPublicError())
  }
  const options: RequestOptions = {
    hostname,
    port,
    path: url.pathname + url.search,
    agent: false,
    timeout: idleTimeoutMs,
    headers: { ...asked.headers, host: url.host, accept: '*/*', 'accept-encoding': 'identity', 'user-agent': 'vkast' },
    ...(!allowPrivateAddresses && { lookup: createPublicLookup({ isPublic }) }),
  }
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(abortedError(false, signal.reason))
    const request = isSecure ? httpsRequest(options) : httpRequest(options)
    let answer: IncomingMessage | undefined
    const abort = () => request.destroy(abortedError(false, signal?.reason))
    signal?.addEventListener('abort', abort, { once: true })
    request.on('timeout', () => (answer ?? request).destroy(timeoutError(false, idleTimeoutMs, SERVER)))
    request.on('error', (error) => reject(transportError(error, false, SERVER)))
    request.on('close', () => signal?.removeEventListener('abort', abort))
    request.on('response', (response) => {
      answer = response
      resolve(response)
    })
    request.end()
  })
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage, from: URL): URL {
  if (![301, 302, 303, 307, 308].includes(statusCode)) throw refused(`The address answered with HTTP ${statusCode}`)
  const to = URL.parse(headers.location ?? '', from.href)
  if (to === null || endpointOf(to) === undefined) throw refused('The address redirects to nowhere')
  if (from.protocol === 'https:' && to.protocol === 'http:') throw refused('The address redirects from https: to http:')
  return to
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

/** An address that may not be read from, or its server's no. */
const refused = (message: string) => new VkTransportError({ code: 'source_refused', effect: 'none', message })
