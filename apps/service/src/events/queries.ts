import type { Queryable } from '../db/database.ts'
import { and, asc, eq, gt, sql } from '../db/drizzle.ts'
import { events } from '../db/schema/events.ts'

export type EventRow = typeof events.$inferSelect

/** A user's events with larger ids, in the order in which they were committed. */
export const listEventsAfter = (
  db: Queryable,
  { userId, after, limit }: { userId: number; after: number; limit: number },
): Promise<EventRow[]> =>
  db
    .select()
    .from(events)
    .where(and(eq(events.userId, userId), gt(events.id, after)))
    .orderBy(asc(events.id))
    .limit(limit)

/** The id of a user's newest event, 0 where there is none. */
export const findNewestEventId = async (db: Queryable, userId: number): Promise<number> => {
  const [row] = await db
    .select({ id: sql<string | null>`max(${events.id})` })
    .from(events)
    .where(eq(events.userId, userId))
  return Number(row?.id ?? 0)
}
