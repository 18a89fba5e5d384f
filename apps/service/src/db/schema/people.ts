import { index, pgTable, text, uniqueIndex } from '../drizzle.ts'
import { users } from './accounts.ts'
import { bytea, createdAt, id, instant, reference } from './columns.ts'

/** Each lets one person register, until it is used, expires or is revoked, which deletes it. */
export const invites = pgTable(
  'invites',
  {
    id: id(),
    codeHash: bytea('code_hash').notNull(),
    note: text().notNull().default(''),
    /** The operator who made it; it stays good when that one goes. */
    createdBy: reference('created_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    usedBy: reference('used_by').references(() => users.id, { onDelete: 'set null' }),
  },
  (table) => [
    uniqueIndex('invites_code').on(table.codeHash),
    index('invites_created_by').on(table.createdBy),
    index('invites_used_by').on(table.usedBy),
  ],
)

/** Codes that were mailed to somebody who has forgotten a password; taking one deletes all of that user. */
export const passwordResets = pgTable(
  'password_resets',
  {
    id: id(),
    userId: reference('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    codeHash: bytea('code_hash').notNull(),
    createdAt: createdAt(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [uniqueIndex('password_resets_code').on(table.codeHash), index('password_resets_user').on(table.userId)],
)

/** The newest code of a user for linking a Telegram chat; taking it deletes it. */
export const telegramLinkCodes = pgTable(
  'telegram_link_codes',
  {
    userId: reference('user_id')
      .primaryKey()
      .references(() => users.id, { onDelete: 'cascade' }),
    codeHash: bytea('code_hash').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [uniqueIndex('telegram_link_codes_code').on(table.codeHash)],
)
