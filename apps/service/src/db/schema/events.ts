import { index, jsonb, pgTable, text } from '../drizzle.ts'
import { users } from './accounts.ts'
import { createdAt, id, reference } from './columns.ts'

/** What happened to a user's things, in the order in which it was committed. Kept for a day. */
export const events = pgTable(
  'events',
  {
    id: id(),
    userId: reference('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    type: text({ enum: ['publication', 'progress', 'credential', 'notice'] }).notNull(),
    data: jsonb().$type<Record<string, string | number>>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [index('events_user').on(table.userId, table.id), index('events_created').on(table.createdAt)],
)
