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
export const recordEvent = (tx: Transaction, userId: number, event: NewEvent): Promise<void> =>
  recordEvents(tx, [{ userId, ...event }])

/** {@link recordEvent} for many at once, of any users; the locks are taken by rising ids, so that two such calls never block each other. */
export async function recordEvents(tx: Transaction, many: (NewEvent & { userId: number })[]): Promise<void> {
  if (many.length === 0) return
  const userIds = [...new Set(many.map(({ userId }) => userId))].sort((a, b) => a - b)
  const users = sql`unnest(${sql.param(userIds)}::int[]) with ordinality as u(id, n)`
  await tx.execute(
    sql`select pg_advisory_xact_lock(${EVENTS_LOCK}, id) from (select id from ${users} order by n) ordered`,
  )
  await tx.insert(events).values(many)
  await tx.execute(sql`select pg_notify(${EVENTS_CHANNEL}, id::text) from ${users}`)
}
