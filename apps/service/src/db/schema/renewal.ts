import { index, integer, pgTable, text, uniqueIndex } from '../drizzle.ts'
import { users } from './accounts.ts'
import { bytea, createdAt, id, instant, reference } from './columns.ts'
import { userCredentials } from './credentials.ts'

const userId = () =>
  reference('user_id')
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' })
const credentialId = () =>
  reference('credential_id')
    .notNull()
    .references(() => userCredentials.id, { onDelete: 'cascade' })

/** Links that renew one credential once, without a login. */
export const renewalLinks = pgTable(
  'renewal_links',
  {
    id: id(),
    userId: userId(),
    credentialId: credentialId(),
    /** SHA-256 of the secret in the link: who reads the table cannot use it. */
    secretHash: bytea('secret_hash').notNull(),
    /** The token that it replaces: with another one in its place the link has nothing left to do. */
    fingerprint: bytea().notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('renewal_links_secret').on(table.secretHash),
    index('renewal_links_expires').on(table.expiresAt),
    index('renewal_links_credential').on(table.credentialId),
  ],
)

/**
 * What became of a credential, one row for each change of its state or of its token. A trigger writes them, in the
 * transaction of the change, so that no verb can forget it.
 */
export const credentialStates = pgTable(
  'credential_states',
  {
    id: id(),
    userId: userId(),
    credentialId: credentialId(),
    /** Absent in the first row. */
    fromState: text('from_state'),
    toState: text('to_state').notNull(),
    /** The token it had from then on, as it is shown. */
    fingerprint: text().notNull(),
    errorType: text('error_type'),
    vkErrorCode: integer('vk_error_code'),
    vkErrorSubcode: integer('vk_error_subcode'),
    at: instant('at').notNull(),
  },
  (table) => [
    index('credential_states_credential').on(table.credentialId, table.id),
    index('credential_states_at').on(table.at),
  ],
)

/** How many tokens all workers together have asked VK about, by themselves, in a minute. */
export const recheckMinutes = pgTable('recheck_minutes', {
  minute: instant('minute').primaryKey(),
  taken: integer().notNull(),
})
