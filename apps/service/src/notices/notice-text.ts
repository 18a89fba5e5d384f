import type { NoticeRow } from './queries.ts'

/** What a notice says: what happened, and what to do. */
export interface NoticeText {
  message: string
  solution: string
}

/** Writes one kind of notice, for a reader who lives in a time zone; `name` is what it speaks of, empty where that is gone. */
export type Write = (name: string, row: NoticeRow, reason: NoticeText, timeZone: string) => NoticeText
