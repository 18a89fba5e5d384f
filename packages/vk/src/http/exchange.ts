import type { Clock } from '../clock.ts'
import { timeoutError } from '../errors/transport-error.ts'
import type { Agents } from './agents.ts'
import { type Answer, awaitAnswer } from './await-answer.ts'
import { type Endpoint, openPost } from './endpoint.ts'

/** A form to post. */
export interface Post {
  readonly endpoint: Endpoint
  readonly path: string
  /** Names and values in turn, without `Host` and `Content-Length`. */
  readonly headers: readonly string[]
  /** ASCII only, so that its length is its number of bytes. */
  readonly body: string
  /** From now to the last byte of the answer. */
  readonly timeoutMs: number
  readonly maxBytes: number
  readonly signal: AbortSignal | undefined
  /** Called once, when the connection is ready and the request leaves. */
  onSent(): void
}

/**
 * Sends one POST and takes its whole answer; nothing is repeated.
 *
 * Rejects with `VkTransportError` while there is no answer, with `VkResponseError` once it has begun.
 */
export async function exchange({ clock, agents }: { clock: Clock; agents: Agents }, post: Post): Promise<Answer> {
  const { endpoint, path, body, timeoutMs, maxBytes, signal, onSent } = post
  const headers = [...post.headers, 'Content-Length', String(body.length)]
  const request = openPost(agents, endpoint, { path, headers })
  const pending = awaitAnswer(request, { isSecure: endpoint.isSecure, maxBytes, signal, onSent })
  const cancelDeadline = clock.after(timeoutMs, () => pending.fail(timeoutError(pending.isSent(), timeoutMs)))
  request.end(body, 'latin1')
  try {
    return await pending.answer
  } finally {
    cancelDeadline()
  }
}
