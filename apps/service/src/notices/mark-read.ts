import type { Transaction } from '../db/database.ts'
import { and, eq, isNull, lte, sql } from '../db/drizzle.ts'
import { notices } from '../db/schema/notices.ts'
import { recordEvent } from '../events/record-event.ts'
import type { NoticeRow } from './queries.ts'

const isUnread = (userId: number) => and(eq(notices.userId, userId), isNull(notices.readAt))

/** Of an event about notices listeners get the number that is unread. */
const tellOfReading = (tx: Transaction, userId: number): Promise<void> =>
  recordEvent(tx, userId, { type: 'notice', data: {} })

/** Notes when a user read a notice, the first time; undefined where there is no such notice of this user. */
export async function markRead(
  tx: Transaction,
  { userId, id, at }: { userId: number; id: number; at: Date },
): Promise<NoticeRow | undefined> {
  const isIt = eq(notices.id, id)
  const [fresh] = await tx
    .update(notices)
    .set({ readAt: at })
    .where(and(isUnread(userId), isIt))
    .returning()
  if (fresh) {
    await tellOfReading(tx, userId)
    return fresh
  }
  const [known] = await tx
    .select()
    .from(notices)
    .where(and(eq(notices.userId, userId), isIt))
  return known
}

/** Notes that a user has read all notices, or those up to an id: what came after it was not seen. */
export async function markAllRead(
  tx: Transaction,
  { userId, upTo, at }: { userId: number; upTo?: number | undefined; at: Date },
): Promise<void> {
  const { rowCount } = await tx
    .update(notices)
    .set({ readAt: at })
    .where(and(isUnread(userId), upTo === undefined ? sql`true` : lte(notices.id, upTo)))
  if (rowCount) await tellOfReading(tx, userId)
}
