import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { Clock } from '../clock.ts'
import { VkResponseError } from '../errors/response-error.ts'
import { abortedError, timeoutError, transportError } from '../errors/transport-error.ts'
import type { Agents } from './agents.ts'

/** A server to post to. */
export interface Endpoint {
  readonly isSecure: boolean
  readonly hostname: string
  readonly port: string
  /** What the `Host` header says. */
  readonly host: string
}

export interface Post {
  readonly endpoint: Endpoint
  readonly path: string
  /** Names and values in turn, without `Host` and `Content-Length`. */
  readonly headers: readonly string[]
  /** ASCII only, so that its length is its number of bytes. */
  readonly body: string
  readonly timeoutMs: number
  readonly maxBytes: number
  readonly signal: AbortSignal | undefined
  /** Called once, when the connection is ready and the request leaves. */
  onSent(): void
}

export interface Answer {
  readonly status: number
  readonly body: Buffer
}

/**
 * Sends one POST and takes its whole answer; no redirect is followed and nothing is repeated.
 *
 * Rejects with `VkTransportError` while there is no answer, with `VkResponseError` once it has begun.
 */
export function exchange(deps: { clock: Clock; agents: Agents }, post: Post): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { signal } = post
    let isSent = false
    let isSettled = false
    const request = open(deps.agents, post)
    const settle = (): boolean => {
      if (isSettled) return false
      isSettled = true
      cancelDeadline()
      signal?.removeEventListener('abort', abort)
      return true
    }
    const fail = (error: Error) => {
      if (!settle()) return
      request.destroy()
      reject(error)
    }
    const abort = () => fail(abortedError(isSent, signal?.reason))
    const cancelDeadline = deps.clock.after(post.timeoutMs, () => fail(timeoutError(isSent, post.timeoutMs)))
    signal?.addEventListener('abort', abort)
    whenReady(request, post.endpoint.isSecure, () => {
      isSent = true
      post.onSent()
    })
    let status: number | undefined
    const broken = (error?: Error) =>
      fail(
        status === undefined
          ? transportError(error, isSent)
          : new VkResponseError({ code: 'truncated', httpStatus: status }),
      )
    request.on('error', broken)
    request.on('close', () => status === undefined && broken())
    request.on('response', (response) => {
      status = response.statusCode ?? 0
      collect(response, post.maxBytes, fail, (answer) => settle() && resolve(answer))
    })
    request.end(post.body, 'latin1')
  })
}

function open(agents: Agents, { endpoint, path, headers, body }: Post): ClientRequest {
  const options = {
    hostname: endpoint.hostname,
    port: endpoint.port,
    method: 'POST',
    path,
    headers: ['Host', endpoint.host, ...headers, 'Content-Length', String(body.length)],
  }
  return endpoint.isSecure
    ? httpsRequest({ ...options, agent: agents.https })
    : httpRequest({ ...options, agent: agents.http })
}

/** Calls `ready` when the request's connection stands; before that nothing of the request has left the machine. */
export function whenReady(request: ClientRequest, isSecure: boolean, ready: () => void): void {
  request.once('socket', (socket) => {
    if (!socket.connecting) return ready()
    socket.once(isSecure ? 'secureConnect' : 'connect', ready)
  })
}

/** Takes an answer's body up to `maxBytes`; calls `fail` or `done`; `fail` also after either. */
export function collect(
  response: IncomingMessage,
  maxBytes: number,
  fail: (error: Error) => void,
  done: (answer: Answer) => void,
): void {
  const status = response.statusCode ?? 0
  const chunks: Buffer[] = []
  let bytes = 0
  response.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes > maxBytes) return fail(new VkResponseError({ code: 'too_large', httpStatus: status }))
    chunks.push(chunk)
  })
  response.on('error', () => undefined) // 'close' follows
  response.on('close', () => fail(new VkResponseError({ code: 'truncated', httpStatus: status })))
  response.on('end', () => {
    const [first] = chunks
    done({ status, body: chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks) })
  })
}

/** Where a base address leads; undefined when it is not `http:` or `https:`, or carries a user name. */
export function endpointOf(url: URL): Endpoint | undefined {
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.username !== '' || url.password !== '') {
    return undefined
  }
  const isSecure = url.protocol === 'https:'
  const hostname = url.hostname.replace(/^\[|\]$/g, '')
  return { isSecure, hostname, port: url.port || (isSecure ? '443' : '80'), host: url.host }
}
