import type { Agent } from 'node:http'
import { isIP } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Agents } from './agents.ts'
import type { Endpoint } from './endpoint.ts'

/** Connections to one server at once; VK's limits never need many. */
const MAX_CONNECTIONS = 256

/** A connection in the hands of one request. */
export interface Connection {
  readonly stream: Duplex
  /** What it does with bytes and with the end of the connection; undefined while nobody uses it. */
  user: ConnectionUser | undefined
  /** When it must no longer be used, by `performance.now()`. */
  keptUntil: number
}

/** Who uses a connection. */
export interface ConnectionUser {
  /** The one it has; kept here and not in a map, whose old tables would keep what was sent long after it was answered. */
  connection: Connection | undefined
  /** The connection stands: the request may leave. */
  ready(connection: Connection): void
  data(chunk: Buffer): void
  /** The server sent its last byte. */
  ended(): void
  /** It broke, or could not be made, or was closed. Nothing follows. */
  closed(error?: unknown): void
}

/** The connections to one server, kept between requests: the one used last is used first. */
export interface Connections {
  /** Gives a connection, now or when one stands; `user.closed` says that there will be none. */
  take(user: ConnectionUser): void
  /** It can be used for the next request within `forMs`. */
  giveBack(connection: Connection, forMs: number): void
  /** It is of no further use; also for a user who still waits. */
  drop(user: ConnectionUser): void
}

/** No connection yet. The agents' own `createConnection` opens them, so that proxies are theirs to know. */
export function createConnections(agents: Agents, endpoint: Endpoint): Connections {
  const idle: Connection[] = []
  const waiting = new Set<ConnectionUser>()
  const opening = new Set<ConnectionUser>()
  let count = 0
  let sweeper: NodeJS.Timeout | undefined

  const next = () => {
    const user = waiting.values().next().value
    if (user === undefined) return
    waiting.delete(user)
    take(user)
  }
  const sweep = () => {
    const now = performance.now()
    for (const { keptUntil, stream } of idle) if (keptUntil <= now) stream.destroy()
    if (idle.length > 0) return
    clearInterval(sweeper)
    sweeper = undefined
  }
  const use = (connection: Connection, user: ConnectionUser) => {
    connection.user = user
    user.connection = connection
    user.ready(connection)
  }
  const attach = (stream: Duplex, first: ConnectionUser) => {
    const connection: Connection = { stream, user: first, keptUntil: 0 }
    let failure: unknown
    first.connection = connection
    stream.on('data', (chunk: Buffer) => (connection.user ? connection.user.data(chunk) : void stream.destroy()))
    stream.on('end', () => (connection.user ? connection.user.ended() : void stream.destroy()))
    stream.on('error', (error) => {
      failure = error
    })
    stream.on('close', () => {
      count -= 1
      const index = idle.indexOf(connection)
      if (index >= 0) idle.splice(index, 1)
      const { user } = connection
      release(connection)
      user?.closed(failure)
      next()
    })
    whenStanding(stream, endpoint.isSecure, () => connection.user?.ready(connection))
  }
  const connect = (user: ConnectionUser) => {
    count += 1
    opening.add(user)
    openStream(agents, endpoint, (error, stream) => {
      const isWanted = opening.delete(user)
      if (stream !== undefined && isWanted) return attach(stream, user)
      stream?.destroy()
      count -= 1
      if (isWanted) user.closed(error)
      next()
    })
  }
  const take = (user: ConnectionUser) => {
    const now = performance.now()
    for (let last = idle.pop(); last !== undefined; last = idle.pop()) {
      if (last.keptUntil > now && !last.stream.destroyed) {
        reference(last.stream, 'ref')
        return use(last, user)
      }
      last.stream.destroy()
    }
    if (count < MAX_CONNECTIONS) connect(user)
    else waiting.add(user)
  }
  return {
    take,
    giveBack(connection, forMs) {
      release(connection)
      if (forMs <= 0 || connection.stream.destroyed || connection.stream.writableLength > 0) {
        connection.stream.destroy()
        return
      }
      connection.keptUntil = performance.now() + forMs
      const user = waiting.values().next().value
      if (user !== undefined) {
        waiting.delete(user)
        return use(connection, user)
      }
      reference(connection.stream, 'unref')
      idle.push(connection)
      sweeper ??= setInterval(sweep, 1_000).unref()
    },
    drop(user) {
      waiting.delete(user)
      opening.delete(user)
      const { connection } = user
      if (connection === undefined) return
      release(connection)
      connection.stream.destroy()
    },
  }
}

/** It has no user any more. */
function release(connection: Connection): void {
  if (connection.user !== undefined) connection.user.connection = undefined
  connection.user = undefined
}

/** An idle connection does not keep the process alive. */
function reference(stream: Duplex, kind: 'ref' | 'unref'): void {
  if (kind in stream) (stream as Duplex & Record<'ref' | 'unref', () => void>)[kind]()
}

/** As Node's own requests open them: a stream at once, or by the callback. */
function openStream(
  agents: Agents,
  { isSecure, hostname, port }: Endpoint,
  opened: (error: unknown, stream?: Duplex) => void,
): void {
  const agent: Agent = isSecure ? agents.https : agents.http
  const own: object = 'options' in agent ? (agent.options as object) : {}
  const options = { ...own, host: hostname, port: Number(port), noDelay: true }
  const secure = isSecure && { servername: isIP(hostname) ? '' : hostname, ALPNProtocols: ['http/1.1'] }
  let isOver = false
  const once = (error: unknown, stream?: Duplex) => {
    if (!isOver) opened(error ?? undefined, stream)
    else stream?.destroy()
    isOver = true
  }
  try {
    const stream: Duplex | null | undefined = agent.createConnection({ ...options, ...secure }, once)
    if (stream) once(undefined, stream)
  } catch (error) {
    once(error)
  }
}

/** Calls `standing` when the connection stands; before that nothing of a request has left the machine. */
function whenStanding(stream: Duplex, isSecure: boolean, standing: () => void): void {
  const isConnecting = 'connecting' in stream && stream.connecting === true
  if (isSecure && 'encrypted' in stream && !('secureConnecting' in stream && stream.secureConnecting === false)) {
    stream.once('secureConnect', standing)
  } else if (isConnecting) stream.once('connect', standing)
  else standing()
}
