import { type Agent, request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { VkResponseError, VkTransportError } from '@vkast/vk'
import { reasonToError } from './run-signal.ts'

/** One request, and whose agent and signal it runs by. */
export interface OutgoingRequest {
  url: URL
  method: 'GET' | 'POST'
  headers: Record<string, string>
  body?: string | undefined
  agent?: Agent | undefined
  signal: AbortSignal
}

/** A whole answer. */
export interface IncomingAnswer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

const MAX_BYTES = 4 * 1024 * 1024

/**
 * Sends one request and takes its whole answer; follows and repeats nothing.
 *
 * Rejects with `VkTransportError` while there is no answer (its `effect` is `none` exactly when the connection never
 * stood), with `VkResponseError` once it has begun, or with what the signal says.
 */
export function sendRequest(input: OutgoingRequest): Promise<IncomingAnswer> {
  const { url, method, headers, body, signal } = input
  const isSecure = url.protocol === 'https:'
  const { promise, resolve, reject } = Promise.withResolvers<IncomingAnswer>()
  if (signal.aborted) return Promise.reject(reasonToError(signal.reason, false))
  const request = (isSecure ? httpsRequest : httpRequest)(url, {
    method,
    headers: { ...headers, ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }) },
    ...agentOption(input.agent, url),
  })
  let isSent = false
  let status: number | undefined
  const end = (error: Error) => {
    signal.removeEventListener('abort', abort)
    request.destroy()
    reject(error)
  }
  const abort = () => end(reasonToError(signal.reason, isSent))
  const broken = (error?: Error) =>
    end(
      status === undefined
        ? transportError(error, isSent)
        : new VkResponseError({ code: 'truncated', httpStatus: status }),
    )
  signal.addEventListener('abort', abort)
  request.once('socket', (socket) => {
    if (!socket.connecting) isSent = true
    else socket.once(isSecure ? 'secureConnect' : 'connect', () => (isSent = true))
  })
  request.on('error', broken)
  request.on('close', () => status === undefined && broken())
  request.on('response', (response) => {
    status = response.statusCode ?? 0
    collect(response).then((whole) => {
      signal.removeEventListener('abort', abort)
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: whole })
    }, end)
  })
  request.end(body)
  return promise
}

/** An agent of the caller's may be a proxy: it is never left out in silence. */
function agentOption(agent: Agent | undefined, url: URL): { agent?: Agent } {
  if (agent === undefined) return {}
  const protocol = 'protocol' in agent ? agent.protocol : undefined
  if (typeof protocol === 'string' && protocol !== url.protocol) {
    throw new TypeError(`"agent" is for ${protocol}// addresses, and this one begins with ${url.protocol}//`)
  }
  return { agent }
}

function collect(response: IncomingMessage): Promise<Buffer> {
  const httpStatus = response.statusCode ?? 0
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>()
  const chunks: Buffer[] = []
  let bytes = 0
  response.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes > MAX_BYTES) reject(new VkResponseError({ code: 'too_large', httpStatus }))
    else chunks.push(chunk)
  })
  response.on('error', () => undefined) // 'close' follows
  response.on('close', () => reject(new VkResponseError({ code: 'truncated', httpStatus })))
  response.on('end', () => resolve(Buffer.concat(chunks)))
  return promise
}

/** The system's error is not kept: it may hold addresses. */
function transportError(error: Error | undefined, isSent: boolean): VkTransportError {
  if (error instanceof VkTransportError) return error
  const systemCode = error !== undefined && 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const code = isSent
    ? 'connection'
    : (BEFORE_SENDING.find(([pattern]) => pattern.test(systemCode ?? ''))?.[1] ?? 'connection')
  return new VkTransportError({ code, effect: isSent ? 'unknown' : 'none', message: MESSAGES[code], systemCode })
}

const BEFORE_SENDING: readonly (readonly [RegExp, 'dns' | 'refused' | 'tls'])[] = [
  [/^(ENOTFOUND|EAI_)/, 'dns'],
  [/^ECONNREFUSED$/, 'refused'],
  [/^(ERR_SSL|ERR_TLS|CERT_|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED|EPROTO)/, 'tls'],
]

const MESSAGES: Record<'dns' | 'refused' | 'tls' | 'connection', string> = {
  dns: 'The name of the VK server has no address',
  refused: 'The VK server refused the connection',
  tls: 'The TLS handshake with the VK server failed',
  connection: 'The connection to VK broke',
}
