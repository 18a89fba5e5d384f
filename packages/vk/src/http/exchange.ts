import type { Clock } from '../clock.ts'
import { VkResponseError } from '../errors/response-error.ts'
import { abortedError, timeoutError, transportError } from '../errors/transport-error.ts'
import type { Agents } from './agents.ts'
import { createAnswerReader, type WholeAnswer } from './answer-reader.ts'
import type { Answer } from './await-answer.ts'
import { type Connection, type Connections, type ConnectionUser, createConnections } from './connections.ts'
import type { Endpoint } from './endpoint.ts'
import { TooLarge } from './not-http.ts'

/** A form to post. */
export interface Post {
  readonly endpoint: Endpoint
  readonly path: string
  /** Whole header lines, each with its line end, without `Host` and `Content-Length`. Printable ASCII. */
  readonly headers: string
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
 * Sends one POST and takes its whole answer; nothing is repeated, no redirect followed.
 *
 * On sockets of our own: Node's request and response objects cost twice as much as all the rest of a call.
 * Rejects with `VkTransportError` while there is no answer, with `VkResponseError` once it has begun. The connection is
 * given up in every case but a whole answer.
 */
export function exchange({ clock, agents }: { clock: Clock; agents: Agents }, post: Post): Promise<Answer> {
  const { endpoint, path, headers, body, timeoutMs, signal } = post
  const connections = connectionsOf(agents, endpoint)
  const reader = createAnswerReader(post.maxBytes)
  return new Promise((resolve, reject) => {
    let connection: Connection | undefined
    let isSettled = false
    const isSent = () => connection !== undefined
    const settle = () => {
      if (isSettled) return false
      isSettled = true
      cancelDeadline()
      signal?.removeEventListener('abort', abort)
      return true
    }
    const fail = (error: unknown) => {
      if (!settle()) return
      connections.drop(user)
      reject(error)
    }
    const whole = (answer: WholeAnswer) => {
      if (!settle()) return
      if (connection !== undefined) connections.giveBack(connection, answer.keptForMs)
      resolve(answer)
    }
    const broken = (error?: unknown) => {
      const status = reader.status()
      if (status === undefined) return fail(transportError(error, isSent()))
      fail(new VkResponseError({ code: error instanceof TooLarge ? 'too_large' : 'truncated', httpStatus: status }))
    }
    const user: ConnectionUser = {
      ready(ready) {
        connection = ready
        post.onSent()
        ready.stream.write(
          `POST ${path} HTTP/1.1\r\nHost: ${endpoint.host}\r\n${headers}Content-Length: ${body.length}\r\n\r\n${body}`,
          'latin1',
        )
      },
      data(chunk) {
        try {
          const answer = reader.take(chunk)
          if (answer !== undefined) whole(answer)
        } catch (error) {
          broken(error)
        }
      },
      ended() {
        const answer = reader.end()
        if (answer === undefined) broken()
        else whole(answer)
      },
      closed: broken,
    }
    const abort = () => fail(abortedError(isSent(), signal?.reason))
    const cancelDeadline = clock.after(timeoutMs, () => fail(timeoutError(isSent(), timeoutMs)))
    signal?.addEventListener('abort', abort)
    if (signal?.aborted) abort()
    else connections.take(user)
  })
}

/** Kept by the agents they are opened with: all clients without a proxy share theirs. */
const pools = new WeakMap<Agents, Map<string, Connections>>()

function connectionsOf(agents: Agents, endpoint: Endpoint): Connections {
  const known = pools.get(agents) ?? new Map<string, Connections>()
  pools.set(agents, known)
  const name = endpoint.origin
  const connections = known.get(name) ?? createConnections(agents, endpoint)
  known.set(name, connections)
  return connections
}
