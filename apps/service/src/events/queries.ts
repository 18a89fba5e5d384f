import type { Queryable } from '../db/database.ts'
import { and, asc, count, eq, gt, isNull, sql } from '../db/drizzle.ts'
import { users } from '../db/schema/accounts.ts'
import { events } from '../db/schema/events.ts'
import { notices } from '../db/schema/notices.ts'

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

/** How many notices a user has not read; undefined where none are wanted in the app. */
export const countShownNotices = async (db: Queryable, userId: number): Promise<number | undefined> => {
  const [row] = await db
    .select({ unread: count(notices.id) })
    .from(users)
    .leftJoin(notices, and(eq(notices.userId, users.id), isNull(notices.readAt)))
    .where(and(eq(users.id, userId), users.inAppNotices))
    .groupBy(users.id)
  return row?.unread
}
