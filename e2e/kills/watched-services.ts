import http from 'node:http'
import { syncBuiltinESMExports } from 'node:module'
import type { Transform } from '@vkast/vk'
import type { Database } from '../../apps/service/src/db/database.ts'
import type { Queue } from '../../apps/service/src/jobs/queue.ts'
import { bound, during, enterPhase, reach } from './points.ts'

/**
 * A point after every query, also those of a transaction; nothing of the service knows of it. What is before one is after the
 * one before it: only where the journal and the commits are is that said too.
 */
export function watchDatabase({ $client: pool }: Database): void {
  watchQueries(pool)
  const connect = pool.connect.bind(pool) as (...given: unknown[]) => Promise<Queries>
  const watched = new WeakSet<Queries>()
  const watchedConnect = async (...given: unknown[]): Promise<unknown> => {
    if (typeof given.at(-1) === 'function') return connect(...given) // the pool's own, for `pool.query`
    const client = await connect()
    if (!watched.has(client)) watchQueries(client)
    watched.add(client)
    return client
  }
  Object.assign(pool, { connect: watchedConnect })
}

type Queries = { query: unknown }

function watchQueries(on: Queries): void {
  const query = (on.query as (...given: unknown[]) => unknown).bind(on)
  const watchedQuery = (...given: unknown[]): unknown => {
    if (typeof given.at(-1) === 'function') return query(...given)
    return withPoint(nameOf(given[0]), () => query(...given) as Promise<unknown>)
  }
  Object.assign(on, { query: watchedQuery })
}

async function withPoint<T>(name: string, act: () => Promise<T>): Promise<T> {
  if (/^(commit|(insert|update) publication_steps)$/.test(name)) reach(`before ${name}`)
  const answer = await act()
  reach(`after ${name}`)
  return answer
}

/** `update publications`: the verb and the table, whatever else stands in the statement. */
function nameOf(query: unknown): string {
  const text = typeof query === 'string' ? query : String((query as { text?: string }).text)
  const [, verb = text.slice(0, 20)] = /^\s*(\w+)/.exec(text) ?? []
  const table = /(?:insert into|update|delete from|\bfrom)\s+"?([\w.]+)/i.exec(text)?.[1]
  return table ? `${verb.toLowerCase()} ${table}` : verb.toLowerCase()
}

/** For every client of VK: before a call leaves, and when its answer is there but nobody has used it. */
export const watchCalls: Transform = async (call, next) => {
  reach(`before ${call.method}`)
  const answer = await next(call)
  reach(`after ${call.method}`)
  enterPhase(`after ${call.method}`)
  return answer
}

/** When a job has been taken, and when it is done but the queue does not know. What only reminds has no point of its own. */
export const watchJobs = (queue: Queue): Queue => ({
  ...queue,
  work: (name, run) =>
    queue.work(name, (payload, signal) =>
      isReminder(name) ? run(payload, signal) : watchTurn(name, () => run(payload, signal)),
    ),
})

const isReminder = (name: string): boolean => name === 'advance-publication' || name === 'transfer-publication'

/** When a publication's turn, or a job, has come, and when it is over. */
export const watchTurn = (name: string, turn: () => Promise<void>): Promise<void> =>
  during(name, async () => {
    reach('taken')
    await turn()
    reach('done')
  })

const PARTS = [0, 0.25, 0.5, 0.75, 1]

/** For every upload: when it begins, when so much of it has left, and when its answer is there but nobody has used it. */
export function watchUploads(): void {
  const real = http.request as (...given: unknown[]) => http.ClientRequest
  const watched = (...given: unknown[]): http.ClientRequest => {
    const request = real(...given)
    const kind = kindOf(request, headersOf(given[0]))
    if (kind) watchUpload(request, { kind, length: Number(headersOf(given[0]).get('content-length')) })
    return request
  }
  Object.assign(http, { request: watched })
  syncBuiltinESMExports()
}

/** They are given as names and values in turn, and the request itself does not tell them. */
function headersOf(options: unknown): Map<string, string> {
  const { headers } = options as { headers?: unknown }
  const list = Array.isArray(headers) ? (headers as string[]) : []
  return new Map(list.flatMap((name, at) => (at % 2 === 0 ? [[name.toLowerCase(), list[at + 1] ?? '']] : [])))
}

function kindOf({ path: address, method }: http.ClientRequest, headers: Map<string, string>): string | undefined {
  if (address.startsWith('/thumb?')) return 'thumbnail'
  if (!address.startsWith('/upload.do?')) return undefined
  if (method === 'GET') return 'question what is there'
  return headers.has('content-range') ? 'range' : 'video'
}

function watchUpload(request: http.ClientRequest, { kind, length }: { kind: string; length: number }): void {
  const write = request.write.bind(request) as (...given: unknown[]) => boolean
  let sent = 0
  let next = 0
  const note = bound(() => {
    for (; next < PARTS.length && sent >= (PARTS[next] ?? 0) * length; next += 1)
      reach(`${(PARTS[next] ?? 0) * 100} % of the ${kind} sent`)
  })
  const watchedWrite = (...given: unknown[]): boolean => {
    note()
    const isBelowMark = write(...given)
    sent += (given[0] as Uint8Array).length
    note()
    return isBelowMark
  }
  const end = request.end.bind(request) as (...given: unknown[]) => http.ClientRequest
  const watchedEnd = (...given: unknown[]): http.ClientRequest => {
    reachEnd('before')
    const ended = end(...given)
    reachEnd('after')
    return ended
  }
  Object.assign(request, { write: watchedWrite, end: watchedEnd })
  const reachEnd = (when: string) => reach(`${when} the last of the ${kind} is sent`)
  const answered = bound(() => {
    reach(`${kind} answered`)
    enterPhase(`after the ${kind}'s bytes`)
  })
  request.once('response', answered)
}
