import type { Transaction } from '../db/database.ts'
import { sql } from '../db/drizzle.ts'
import { events } from '../db/schema/events.ts'

export const EVENTS_CHANNEL = 'vkast_events'
const EVENTS_LOCK = 0x766b_6576

export interface NewEvent {
  type: 'publication' | 'progress' | 'credential' | 'notice'
  data: Record<string, string | number>
}

/**
 * Tells a user's listeners what this transaction did, when it commits.
 *
 * The lock holds until then, so that a user's events become visible in the order of their ids:
 * a listener that has seen one has seen all before it.
 */
export async function recordEvent(tx: Transaction, userId: number, event: NewEvent): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${EVENTS_LOCK}, ${userId}::int)`)
  await tx.insert(events).values({ userId, ...event })
  await tx.execute(sql`select pg_notify(${EVENTS_CHANNEL}, ${String(userId)})`)
}
