import type pg from 'pg'
import { type Database, openDatabase } from '../db/database.ts'
import { openQueue } from '../jobs/queue.ts'
import type { Pace } from '../publications/pace.ts'
import type { Sending } from '../publications/sending.ts'
import { startWorker } from '../worker.ts'
import type { TestWorld } from './world.ts'

export interface AbandonableWorker {
  /** As SIGTERM does. */
  stop(): Promise<void>
  /** As `kill -9` does, but in this process: from now on it writes nothing and hears nothing, its claims stay. */
  abandon(): void
  /** Settles when nothing of an abandoned one is left that needs the database to be there. */
  gone(): Promise<void>
}

/** A worker with connections of its own, which can be cut for good. */
export async function startAbandonableWorker(
  world: TestWorld,
  pace: Partial<Pace>,
  sending: Partial<Sending> = {},
): Promise<AbandonableWorker> {
  const connection = world.db.$client.options
  const db = openDatabase({ ...connection, max: 6 })
  const cut = makeCuttable(db)
  const queue = await openQueue({ ...connection, max: 4 }, { onError: () => {}, pollingSeconds: 0.5 })
  const worker = await startWorker({ ...world, db, queue }, { pace, sending })
  let leaving = Promise.resolve()
  return {
    async stop() {
      await worker.stop()
      await queue.stop(1000)
      await db.$client.end()
    },
    abandon() {
      cut()
      worker.stop().catch(() => {}) // never ends: whatever runs waits for an answer of the database
      leaving = queue.stop(1).catch(() => {})
    },
    gone: () => leaving,
  }
}

/** After the cut every query waits for ever, and the server rolls back what was begun. */
function makeCuttable({ $client: pool }: Database): () => void {
  let isCut = false
  const clients = new Set<pg.PoolClient>()
  const orCut = <T extends (...given: never[]) => unknown>(act: T) =>
    ((...given: never[]) => (isCut ? new Promise(() => {}) : act(...given))) as T
  pool.on('connect', (client) => {
    clients.add(client)
    Object.assign(client, { query: orCut(client.query.bind(client) as never) })
  })
  Object.assign(pool, {
    query: orCut(pool.query.bind(pool) as never),
    connect: orCut(pool.connect.bind(pool) as never),
  })
  return () => {
    isCut = true
    for (const client of clients)
      (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy()
  }
}
