import { boolean, check, index, jsonb, pgTable, sql, text, uniqueIndex, uuid } from '../drizzle.ts'
import { bytea, createdAt, id, instant, reference, sealedIndex } from './columns.ts'

/** People who log in to Vkast. */
export const users = pgTable(
  'users',
  {
    id: id(),
    email: text().notNull(),
    passwordHash: text('password_hash').notNull(),
    role: text({ enum: ['operator', 'member'] }).notNull(),
    language: text({ enum: ['en', 'ru'] })
      .notNull()
      .default('en'),
    timeZone: text('time_zone').notNull().default('UTC'),
    /** `HH:MM` on the user's own clock, both or neither. */
    quietFrom: text('quiet_from'),
    quietTo: text('quiet_to'),
    emailNotices: boolean('email_notices').notNull().default(true),
    telegramNotices: boolean('telegram_notices').notNull().default(true),
    inAppNotices: boolean('in_app_notices').notNull().default(true),
    webhookNotices: boolean('webhook_notices').notNull().default(true),
    /** The chat that was linked with a code; absent: none. */
    telegramChatId: reference('telegram_chat_id'),
    /** Since when nobody is let in with this account; absent: it works. */
    disabledAt: instant('disabled_at'),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('users_email').on(sql`lower(${table.email})`),
    check('users_role', sql`${table.role} in ('operator', 'member')`),
    check('users_language', sql`${table.language} in ('en', 'ru')`),
    check('users_quiet_hours', sql`(${table.quietFrom} is null) = (${table.quietTo} is null)`),
  ],
)

/** A login and everything refreshed from it. Ended: none of its tokens works. */
export const sessions = pgTable(
  'sessions',
  {
    id: uuid().primaryKey().defaultRandom(),
    userId: reference('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
    endedAt: instant('ended_at'),
    endedBecause: text('ended_because', { enum: ['logout', 'reuse', 'password'] }),
  },
  (table) => [index('sessions_user').on(table.userId)],
)

/** Each is good for one exchange. A used one that comes again ends its session. */
export const refreshTokens = pgTable(
  'refresh_tokens',
  {
    id: id(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    tokenHash: bytea('token_hash').notNull(),
    createdAt: createdAt(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (table) => [
    uniqueIndex('refresh_tokens_hash').on(table.tokenHash),
    index('refresh_tokens_session').on(table.sessionId),
  ],
)

export const apiKeys = pgTable(
  'api_keys',
  {
    id: id(),
    userId: reference('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    prefix: text().notNull(),
    keyHash: bytea('key_hash').notNull(),
    createdAt: createdAt(),
    lastUsedAt: instant('last_used_at'),
    expiresAt: instant('expires_at'),
  },
  (table) => [uniqueIndex('api_keys_hash').on(table.keyHash), index('api_keys_user').on(table.userId)],
)

/** Facts of the instance itself: the hash of the setup code, how far the rotation of keys is. */
export const instanceFacts = pgTable('instance_facts', {
  name: text().primaryKey(),
  value: jsonb().notNull(),
})

/** Secrets of the instance itself: the key of fingerprints, and the canaries that tell a wrong key. */
export const instanceSecrets = pgTable(
  'instance_secrets',
  { id: id(), name: text().notNull().unique(), secretSealed: bytea('secret_sealed').notNull() },
  (table) => [sealedIndex('instance_secrets_secret_sealed_key', table.secretSealed, table.id)],
)

/** What a request with an `Idempotency-Key` was answered; written by the transaction that did its work. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    id: id(),
    userId: reference('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    route: text().notNull(),
    key: text().notNull(),
    requestHash: bytea('request_hash').notNull(),
    body: jsonb(),
    /** In place of `body`, where the answer holds a secret. */
    bodySealed: bytea('body_sealed'),
    createdAt: createdAt(),
  },
  (table) => [
    sealedIndex('idempotency_keys_body_sealed_key', table.bodySealed, table.id),
    check('idempotency_keys_answer', sql`(${table.body} is null) <> (${table.bodySealed} is null)`),
    uniqueIndex('idempotency_keys_key').on(table.userId, table.route, table.key),
    index('idempotency_keys_created').on(table.createdAt),
  ],
)
