import { type LookupAddress, lookup } from 'node:dns'
import { type ClientRequest, request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from '@vkast/vk'

/** How a receiver answered, or why it did not; in words of ours, for whoever reads the deliveries. */
export type Posted = { status: number } | { failure: 'not_public' | 'no_such_host' | 'no_connection' | 'timeout' }

export interface Message {
  url: string
  headers: Readonly<Record<string, string>>
  body: string
}

export interface PostOptions {
  allowPrivateAddresses: boolean
  /** From the lookup to the head of the answer, in ms. */
  timeoutMs: number
  /** What a name stands for; the system's lookup unless a test says otherwise. */
  lookup?: typeof lookup
}

/**
 * Posts a message to a receiver that a user named, and tells its status. Redirects are not followed, of the answer only
 * the head is read, and no proxy is used.
 *
 * The name is looked up once and the connection goes to the very address that was looked at: a name that means something
 * else a moment later leads nowhere else. A single address that is not public among the answers refuses them all.
 */
export function postMessage({ url, headers, body }: Message, options: PostOptions): Promise<Posted> {
  const { hostname, port, protocol, pathname, search, host } = new URL(url)
  const name = hostname.replace(/^\[|\]$/g, '')
  if (!options.allowPrivateAddresses && isIP(name) !== 0 && !isPublicAddress(name))
    return Promise.resolve({ failure: 'not_public' })
  const request = (protocol === 'https:' ? httpsRequest : httpRequest)({
    ...{ hostname: name, port, path: pathname + search, method: 'POST', agent: false },
    headers: { ...headers, host, 'content-length': String(Buffer.byteLength(body)), 'user-agent': 'vkast' },
    lookup: pinnedLookup(options),
    signal: AbortSignal.timeout(options.timeoutMs),
  })
  return answerOf(request, body)
}

const answerOf = (request: ClientRequest, body: string): Promise<Posted> =>
  new Promise((resolve) => {
    request.on('error', (error) => resolve({ failure: failureOf(error) }))
    request.on('response', (response) => {
      resolve({ status: response.statusCode ?? 0 })
      response.destroy() // nothing of it is wanted, however long it is
    })
    request.end(body)
  })

class NotPublic extends Error {}

function failureOf(error: Error & { code?: unknown; cause?: unknown }): Exclude<Posted, { status: number }>['failure'] {
  if (error instanceof NotPublic) return 'not_public'
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'timeout'
  return error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN' ? 'no_such_host' : 'no_connection'
}

const pinnedLookup =
  ({ allowPrivateAddresses, lookup: resolve = lookup }: PostOptions): LookupFunction =>
  (hostname, options, callback) =>
    resolve(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      const [first] = addresses ?? []
      if (error !== null) return callback(error, '')
      const isAllowed = allowPrivateAddresses || addresses.every(({ address }) => isPublicAddress(address))
      if (first === undefined || !isAllowed) return callback(new NotPublic(), '')
      if (options.all) return callback(null, addresses)
      callback(null, first.address, first.family)
    })
