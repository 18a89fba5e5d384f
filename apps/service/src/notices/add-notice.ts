import type { Transaction } from '../db/database.ts'
import { type NoticeData, type NoticeKind, notices } from '../db/schema/notices.ts'
import { recordEvents } from '../events/record-event.ts'
import { queueDeliveries } from './outbox/queue-deliveries.ts'

export interface NewNotice {
  userId: number
  kind: NoticeKind
  data: NoticeData
  /** What is told, and which occurrence of it; told once, however often it is noticed. */
  dedupeKey: string
  at: Date
}

/** Tells a user something, once, on every channel, when the transaction commits; false where it was told before. */
export const addNotice = async (tx: Transaction, notice: NewNotice): Promise<boolean> =>
  (await addNotices(tx, [notice])) === 1

/** {@link addNotice} for many at once, of any users; how many of them were new. */
export async function addNotices(tx: Transaction, many: NewNotice[]): Promise<number> {
  if (many.length === 0) return 0
  const added = await tx
    .insert(notices)
    .values(many.map(({ at, ...notice }) => ({ ...notice, createdAt: at })))
    .onConflictDoNothing({ target: [notices.userId, notices.dedupeKey] })
    .returning()
  await queueDeliveries(tx, added)
  await recordEvents(
    tx,
    added.map(({ id, userId, kind, data: { publication_id, credential_id } }) => ({
      userId,
      type: 'notice' as const,
      data: {
        notice_id: id,
        kind,
        ...(publication_id !== undefined && { publication_id }),
        ...(credential_id !== undefined && { credential_id }),
      },
    })),
  )
  return added.length
}
