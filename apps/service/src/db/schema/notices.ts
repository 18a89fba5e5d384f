import { index, jsonb, pgTable, sql, text, uniqueIndex } from '../drizzle.ts'
import { users } from './accounts.ts'
import { createdAt, id, instant, reference } from './columns.ts'

export const noticeKinds = [
  'token_will_be_dead',
  'publication_parked',
  'publication_failed',
  'mismatch',
  'video_removed',
] as const

/**
 * What a user must know: one row for each thing, written in the transaction that made it so. The texts are made when it is
 * read; `data` holds ids, instants and names of reasons, never a secret or a text of the user's.
 */
export const notices = pgTable(
  'notices',
  {
    id: id(),
    userId: reference('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    kind: text({ enum: noticeKinds }).notNull(),
    data: jsonb().$type<NoticeData>().notNull(),
    /** Names the thing that is told: the same thing is told once, however often it is noticed. */
    dedupeKey: text('dedupe_key').notNull(),
    createdAt: createdAt(),
    readAt: instant('read_at'),
  },
  (table) => [
    uniqueIndex('notices_once').on(table.userId, table.dedupeKey),
    index('notices_user').on(table.userId, table.id),
    index('notices_unread').on(table.userId, table.id).where(sql`${table.readAt} is null`),
    index('notices_created').on(table.createdAt),
  ],
)

export interface NoticeData {
  publication_id: number
  /** Why a publication waits or has failed. */
  reason?: string
  /** What became of the video. */
  vk_status?: string
  /** When a token is needed, and when the one there is ends (absent: there is none); RFC 3339. */
  needed_at?: string
  expires_at?: string
}
