import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Database } from '../db/database.ts'
import type { Log } from '../http/log.ts'

/** Tells who listens to a channel that something may have happened to a user; one database connection for all of them. */
export interface EventBell {
  /** Calls `ring` after each event of the user, and whenever some may have been missed. Answers how to leave. */
  subscribe(userId: number, ring: () => void): Promise<() => void>
  close(): Promise<void>
}

const RECONNECT_MS = 500

/**
 * Opens the connection with the first listener and closes it with {@link EventBell.close}.
 *
 * A lost connection is opened again, and then everybody is rung: what happened meanwhile stands in the table.
 */
export function createEventBell(db: Database, log: Log, channel: string): EventBell {
  const rings = new Map<number, Set<() => void>>()
  const closing = new AbortController()
  const firstTime = Promise.withResolvers<void>()
  let listening: Promise<void> | undefined
  let client: pg.Client | undefined

  const listen = async (): Promise<void> => {
    client = new pg.Client(db.$client.options)
    const lost = new Promise<void>((resolve) => client?.once('error', () => resolve()).once('end', () => resolve()))
    client.on('notification', ({ payload }) => ringAll(rings.get(Number(payload))))
    client.on('error', () => {}) // `lost` says it
    await client.connect()
    await client.query(`LISTEN ${channel}`)
    firstTime.resolve()
    for (const set of rings.values()) ringAll(set)
    await lost
  }
  const keepListening = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      await listen().catch((err) => log.warn({ err }, 'the connection for events failed'))
      await client?.end().catch(() => {})
      await pause(RECONNECT_MS, undefined, { signal: closing.signal }).catch(() => {})
    }
  }
  return {
    async subscribe(userId, ring) {
      const set = rings.get(userId) ?? new Set()
      rings.set(userId, set.add(ring))
      listening ??= keepListening()
      await firstTime.promise
      return () => {
        set.delete(ring)
        if (set.size === 0 && rings.get(userId) === set) rings.delete(userId)
      }
    },
    async close() {
      closing.abort()
      firstTime.resolve()
      await client?.end().catch(() => {})
      await listening
    },
  }
}

function ringAll(set: Set<() => void> = new Set()): void {
  for (const ring of set) ring()
}
