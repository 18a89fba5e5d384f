import type { Transaction } from '../db/database.ts'
import { type NoticeData, type noticeKinds, notices } from '../db/schema/notices.ts'
import { recordEvent } from '../events/record-event.ts'

export interface NewNotice {
  userId: number
  kind: (typeof noticeKinds)[number]
  data: NoticeData
  /** What is told, and which occurrence of it; told once, however often it is noticed. */
  dedupeKey: string
  at: Date
}

/** Tells a user something, once, when the transaction commits; false where it was told before. */
export async function addNotice(tx: Transaction, { userId, kind, data, dedupeKey, at }: NewNotice): Promise<boolean> {
  const [added] = await tx
    .insert(notices)
    .values({ userId, kind, data, dedupeKey, createdAt: at })
    .onConflictDoNothing({ target: [notices.userId, notices.dedupeKey] })
    .returning({ id: notices.id })
  if (!added) return false
  await recordEvent(tx, userId, {
    type: 'notice',
    data: { notice_id: added.id, kind, publication_id: data.publication_id },
  })
  return true
}
