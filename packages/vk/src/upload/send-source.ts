import type { IncomingMessage } from 'node:http'
import { timeoutError } from '../errors/transport-error.ts'
import type { Agents } from '../http/agents.ts'
import { type Answer, awaitAnswer } from '../http/await-answer.ts'
import { type Endpoint, openPost } from '../http/endpoint.ts'
import type { ByteSource } from './byte-source.ts'
import { createBody } from './request-body.ts'

/** Far more than any upload server's JSON. */
const MAX_ANSWER_BYTES = 1024 * 1024

/** Where an upload goes. */
export interface UploadTarget {
  readonly endpoint: Endpoint
  readonly path: string
}

/** One request that carries a source. */
export interface SourceRequest {
  readonly source: ByteSource
  readonly headers: readonly string[]
  /** What stands before and after the source; ASCII. */
  readonly head: string
  readonly tail: string
  readonly signal: AbortSignal | undefined
  readonly idleTimeoutMs: number
  /** Buffers to send through, for several requests in turn. */
  readonly buffers?: Buffer[]
  readonly onSent: (sentBytes: number) => void
  /** Called when the last byte was given to the connection: from now on the server may have all of it. */
  readonly onWhole: () => void
  readonly onHead?: (response: IncomingMessage) => void
}

/** An upload server's answer; `isWhole` says whether all bytes were sent before it. */
export interface UploadAnswer extends Answer {
  readonly isWhole: boolean
}

/**
 * Posts a source with an exact length, in one request that is never redirected or repeated.
 *
 * An answer that comes before all bytes are sent stops the sending and is the result.
 * Rejects with `VkTransportError`, or `VkResponseError` for half an answer.
 */
export async function sendSource(
  agents: Agents,
  { endpoint, path }: UploadTarget,
  { source, head, tail, signal, idleTimeoutMs, buffers, onSent, onWhole, onHead, ...rest }: SourceRequest,
): Promise<UploadAnswer> {
  const length = head.length + source.size + tail.length
  const headers = [...rest.headers, 'Content-Length', String(length)]
  const request = openPost(agents, endpoint, { path, headers, timeout: idleTimeoutMs })
  const body = createBody(request, source, buffers)
  const { isSecure } = endpoint
  const pending = awaitAnswer(request, { isSecure, maxBytes: MAX_ANSWER_BYTES, signal, onOver: body.stop, onHead })
  request.on('timeout', () => pending.fail(timeoutError(pending.isSent(), idleTimeoutMs)))

  let isWhole = false
  if (head !== '') request.write(head, 'latin1')
  const sendAll = async () => {
    if (!(await body.send({ onSent, onError: pending.fail }))) return
    isWhole = true
    onWhole()
    request.end(tail, 'latin1')
  }
  const sending = sendAll().catch(pending.fail)
  try {
    const answer = await pending.answer
    return { ...answer, isWhole }
  } finally {
    request.destroy()
    await sending // the file may be closed only when nobody reads it
  }
}
