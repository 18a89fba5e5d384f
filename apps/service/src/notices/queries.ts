import type { Queryable } from '../db/database.ts'
import { and, count, desc, eq, isNull, lt, sql } from '../db/drizzle.ts'
import { users } from '../db/schema/accounts.ts'
import { userCredentials } from '../db/schema/credentials.ts'
import { notices, webhooks } from '../db/schema/notices.ts'
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

/** What the things that notices speak of are called, by the ids of the notices: titles, account names, hosts of webhooks. */
export async function namesOf(db: Queryable, rows: { id: number }[]): Promise<Map<number, string>> {
  if (rows.length === 0) return new Map()
  const ids = rows.map(({ id }) => id)
  const { rows: found } = await db.execute<{ id: string; name: string | null; url: string | null }>(sql`
    select n.id, coalesce(p.title, c.account_name) as name, w.url
    from ${notices} n
    left join ${publications} p on p.id = (n.data->>'publication_id')::bigint and p.user_id = n.user_id
    left join ${userCredentials} c on c.id = (n.data->>'credential_id')::bigint and c.user_id = n.user_id
    left join ${webhooks} w on w.id = (n.data->>'webhook_id')::bigint and w.user_id = n.user_id
    where n.id = any(${sql.param(ids)}::bigint[])`)
  return new Map(found.map(({ id, name, url }) => [Number(id), name ?? (url === null ? '' : new URL(url).host)]))
}

/** The time zone that a user has chosen. */
export const findTimeZone = async (db: Queryable, userId: number): Promise<string> => {
  const [row] = await db.select({ timeZone: users.timeZone }).from(users).where(eq(users.id, userId))
  return row?.timeZone ?? 'UTC'
}
