import type { Clock } from '../clock.ts'
import { VkResponseError } from '../errors/response-error.ts'
import { abortedError, timeoutError, transportError } from '../errors/transport-error.ts'
import type { Agents } from './agents.ts'
import { AnswerReader, type WholeAnswer } from './answer-reader.ts'
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
export const exchange = (deps: { clock: Clock; agents: Agents }, post: Post): Promise<Answer> =>
  new Promise((resolve, reject) => new Exchange(deps, { post, resolve, reject }).begin())

/** A class, since one is made for every call. */
class Exchange implements ConnectionUser {
  connection: Connection | undefined
  readonly #post: Post
  readonly #resolve: (answer: Answer) => void
  readonly #reject: (error: unknown) => void
  readonly #connections: Connections
  readonly #reader: AnswerReader
  readonly #clock: Clock
  #isSent = false
  #cancelDeadline: (() => void) | undefined
  #isSettled = false

  constructor(
    { clock, agents }: { clock: Clock; agents: Agents },
    caller: { post: Post; resolve: (answer: Answer) => void; reject: (error: unknown) => void },
  ) {
    this.#post = caller.post
    this.#resolve = caller.resolve
    this.#reject = caller.reject
    this.#clock = clock
    this.#connections = connectionsOf(agents, caller.post.endpoint)
    this.#reader = new AnswerReader(caller.post.maxBytes)
  }

  begin(): void {
    const { timeoutMs, signal } = this.#post
    if (signal?.aborted) {
      this.#abort()
      return
    }
    this.#cancelDeadline = this.#clock.after(timeoutMs, () => this.#fail(timeoutError(this.#isSent, timeoutMs)))
    signal?.addEventListener('abort', this.#abort)
    this.#connections.take(this)
  }

  ready(connection: Connection): void {
    this.#isSent = true
    const { path, endpoint, headers, body, onSent } = this.#post
    onSent()
    connection.stream.write(
      `POST ${path} HTTP/1.1\r\nHost: ${endpoint.host}\r\n${headers}Content-Length: ${body.length}\r\n\r\n${body}`,
      'latin1',
    )
  }

  data(chunk: Buffer): void {
    try {
      const answer = this.#reader.take(chunk)
      if (answer !== undefined) this.#succeed(answer)
    } catch (error) {
      this.closed(error)
    }
  }

  ended(): void {
    const answer = this.#reader.end()
    if (answer === undefined) this.closed()
    else this.#succeed(answer)
  }

  closed(error?: unknown): void {
    const httpStatus = this.#reader.status
    const code = error instanceof TooLarge ? 'too_large' : 'truncated'
    this.#fail(
      httpStatus === undefined ? transportError(error, this.#isSent) : new VkResponseError({ code, httpStatus }),
    )
  }

  readonly #abort = (): void => this.#fail(abortedError(this.#isSent, this.#post.signal?.reason))

  #settle(): boolean {
    if (this.#isSettled) return false
    this.#isSettled = true
    this.#cancelDeadline?.()
    this.#post.signal?.removeEventListener('abort', this.#abort)
    return true
  }

  #succeed(answer: WholeAnswer): void {
    if (!this.#settle()) return
    if (this.connection !== undefined) this.#connections.giveBack(this.connection, answer.keptForMs)
    this.#resolve(answer)
  }

  #fail(error: unknown): void {
    if (!this.#settle()) return
    this.#connections.drop(this)
    this.#reject(error)
  }
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
