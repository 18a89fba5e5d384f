import { lookup } from 'node:dns'
import { type ClientRequest, request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP } from 'node:net'
import { createPublicLookup, isPublicAddress, VkTransportError } from '@vkast/vk'

/** How a receiver answered, or why it did not; in words of ours, for whoever reads the deliveries. `internal`: nothing was sent. */
export type Posted =
  | { status: number }
  | { failure: 'not_public' | 'no_such_host' | 'no_connection' | 'timeout' | 'internal' }

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
 * What a name stands for is judged as `createPublicLookup` does.
 */
export function postMessage({ url, headers, body }: Message, options: PostOptions): Promise<Posted> {
  const { hostname, port, protocol, pathname, search, host } = new URL(url)
  const name = hostname.replace(/^\[|\]$/g, '')
  if (!options.allowPrivateAddresses && isIP(name) !== 0 && !isPublicAddress(name))
    return Promise.resolve({ failure: 'not_public' })
  const request = (protocol === 'https:' ? httpsRequest : httpRequest)({
    ...{ hostname: name, port, path: pathname + search, method: 'POST', agent: false },
    headers: { ...headers, host, 'content-length': String(Buffer.byteLength(body)), 'user-agent': 'vkast' },
    lookup: options.allowPrivateAddresses ? (options.lookup ?? lookup) : createPublicLookup(options),
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

function failureOf(error: Error & { code?: unknown; cause?: unknown }): Exclude<Posted, { status: number }>['failure'] {
  if (error instanceof VkTransportError) return 'not_public' // the lookup's
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'timeout'
  return error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN' ? 'no_such_host' : 'no_connection'
}
