import type { ClientRequest, IncomingMessage } from 'node:http'
import { VkResponseError } from '../errors/response-error.ts'
import { abortedError, transportError } from '../errors/transport-error.ts'

/** A whole answer. */
export interface Answer {
  readonly status: number
  readonly body: Buffer
}

/** A request on its way. */
export interface Pending {
  readonly answer: Promise<Answer>
  /** Ends it with an error; without effect once it has ended. */
  fail(error: unknown): void
  /** Whether the connection stood, so that a byte of the request can have left. */
  isSent(): boolean
}

/**
 * Follows one request to its end: a whole answer, or the first thing that goes wrong.
 *
 * Rejects with `VkTransportError` while there is no answer, with `VkResponseError` once it has begun. The connection is
 * given up in every case but a whole answer. `onOver` is called once, when the answer begins or there will be none:
 * nothing more needs to be sent then.
 */
export function awaitAnswer(
  request: ClientRequest,
  options: {
    isSecure: boolean
    maxBytes: number
    signal: AbortSignal | undefined
    onSent?: () => void
    onOver?: () => void
    /** Called when the answer begins; its headers are read only by who asks for them. */
    onHead?: ((response: IncomingMessage) => void) | undefined
  },
): Pending {
  const { signal, maxBytes } = options
  const { promise: answer, resolve, reject } = Promise.withResolvers<Answer>()
  let isSent = false
  let isSettled = false
  let status: number | undefined
  const settle = (): boolean => {
    if (isSettled) return false
    isSettled = true
    signal?.removeEventListener('abort', abort)
    if (status === undefined) options.onOver?.()
    return true
  }
  const fail = (error: unknown) => {
    if (!settle()) return
    request.destroy()
    reject(error)
  }
  const abort = () => fail(abortedError(isSent, signal?.reason))
  const broken = (error?: Error) =>
    fail(status === undefined ? transportError(error, isSent) : failure('truncated', status))

  whenReady(request, options.isSecure, () => {
    isSent = true
    options.onSent?.()
  })
  signal?.addEventListener('abort', abort)
  request.on('error', broken)
  request.on('close', () => status === undefined && broken())
  request.on('response', (response) => {
    status = response.statusCode ?? 0
    if (!isSettled) options.onOver?.()
    options.onHead?.(response)
    collect(response, { status, maxBytes, fail, done: (whole) => settle() && resolve(whole) })
  })
  if (signal?.aborted) abort()
  return { answer, fail, isSent: () => isSent }
}

/** Calls `ready` when the request's connection stands; before that nothing of the request has left the machine. */
function whenReady(request: ClientRequest, isSecure: boolean, ready: () => void): void {
  request.once('socket', (socket) => {
    if (!socket.connecting) return ready()
    socket.once(isSecure ? 'secureConnect' : 'connect', ready)
  })
}

interface Collecting {
  status: number
  maxBytes: number
  fail(error: Error): void
  done(answer: Answer): void
}

/** Takes an answer's body up to `maxBytes`; calls `done`, or `fail` at least once. */
function collect(response: IncomingMessage, { status, maxBytes, fail, done }: Collecting): void {
  const chunks: Buffer[] = []
  let bytes = 0
  response.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes > maxBytes) return fail(failure('too_large', status))
    chunks.push(chunk)
  })
  response.on('error', () => undefined) // 'close' follows
  response.on('close', () => response.complete || fail(failure('truncated', status)))
  response.on('end', () => {
    const [first] = chunks
    done({ status, body: chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks) })
  })
}

const failure = (code: 'truncated' | 'too_large', httpStatus: number) => new VkResponseError({ code, httpStatus })
