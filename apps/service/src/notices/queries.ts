import type { Queryable } from '../db/database.ts'
import { and, count, desc, eq, inArray, isNull, lt, lte, sql } from '../db/drizzle.ts'
import { notices } from '../db/schema/notices.ts'
import { publications } from '../db/schema/publications.ts'

export type NoticeRow = typeof notices.$inferSelect

/** A user's notices, newest first; with `before` those with a smaller id. */
export const listNotices = (
  db: Queryable,
  list: { userId: number; limit: number; before?: number | undefined; isUnread?: boolean | undefined },
): Promise<NoticeRow[]> =>
  db
    .select()
    .from(notices)
    .where(
      and(
        eq(notices.userId, list.userId),
        list.before === undefined ? undefined : lt(notices.id, list.before),
        list.isUnread === undefined ? undefined : sql`(${notices.readAt} is null) = ${list.isUnread}`,
      ),
    )
    .orderBy(desc(notices.id))
    .limit(list.limit)

export const countUnread = async (db: Queryable, userId: number): Promise<number> => {
  const [row] = await db
    .select({ unread: count() })
    .from(notices)
    .where(and(eq(notices.userId, userId), isNull(notices.readAt)))
  return row?.unread ?? 0
}

/** Notes when a user read a notice, the first time; undefined where there is no such notice of this user. */
export const markRead = (
  db: Queryable,
  { userId, id, at }: { userId: number; id: number; at: Date },
): Promise<NoticeRow | undefined> =>
  db
    .update(notices)
    .set({ readAt: sql`coalesce(${notices.readAt}, ${at.toISOString()}::timestamptz)` })
    .where(and(eq(notices.userId, userId), eq(notices.id, id)))
    .returning()
    .then((rows) => rows[0])

/** Notes that a user has read all notices, or those up to an id: what came after it was not seen. */
export const markAllRead = (
  db: Queryable,
  { userId, upTo, at }: { userId: number; upTo?: number | undefined; at: Date },
): Promise<unknown> =>
  db
    .update(notices)
    .set({ readAt: at })
    .where(
      and(eq(notices.userId, userId), isNull(notices.readAt), upTo === undefined ? undefined : lte(notices.id, upTo)),
    )

/** What the publications that notices speak of are called, by their ids. */
export const titlesOf = async (db: Queryable, rows: NoticeRow[]): Promise<Map<number, string>> => {
  const ids = [...new Set(rows.map(({ data }) => data.publication_id))]
  if (ids.length === 0) return new Map()
  const found = await db
    .select({ id: publications.id, title: publications.title })
    .from(publications)
    .where(inArray(publications.id, ids))
  return new Map(found.map(({ id, title }) => [id, title]))
}
