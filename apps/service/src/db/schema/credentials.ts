import { boolean, check, index, integer, jsonb, pgTable, sql, text, timestamp, uniqueIndex } from '../drizzle.ts'
import { users } from './accounts.ts'
import { agents } from './agents.ts'
import { bytea, createdAt, id, instant, reference, sealedIndex } from './columns.ts'
import { nextNoticeAt } from './next-notice-at.ts'

/** One VK account's token, stored. The token itself is only in `token_sealed`. */
export const userCredentials = pgTable(
  'user_credentials',
  {
    id: id(),
    userId: reference('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    kind: text({ enum: ['implicit', 'vk_id', 'service', 'community', 'agent'] }).notNull(),
    accountName: text('account_name').notNull(),
    isDefault: boolean('is_default').notNull().default(false),
    /** The VK user; absent for service and community tokens. */
    vkUserId: reference('vk_user_id'),
    /** The VK community of a community token, positive. */
    vkGroupId: reference('vk_group_id'),
    state: text({
      enum: [
        'active',
        'expired',
        'revoked',
        'ip_mismatch',
        'limited',
        'blocked',
        'reauthorization_required',
        'unknown',
      ],
    }).notNull(),
    /** Absent where an agent holds the token. */
    tokenSealed: bytea('token_sealed'),
    /** Who holds the token; absent where it is here, or where that agent is gone. */
    agentId: reference('agent_id').references(() => agents.id, { onDelete: 'set null' }),
    /** When that agent asked for work last: what its row says, so that a credential tells by itself whether it can be used. */
    agentSeenAt: instant('agent_seen_at'),
    /** VK ID's refresh token with its device id; what has none cannot renew itself. */
    refreshSealed: bytea('refresh_sealed'),
    /** When the worker is to renew it; absent: never. */
    refreshDueAt: instant('refresh_due_at'),
    /** Whoever renews it has it until then. */
    refreshingUntil: instant('refreshing_until'),
    /** VK was, or may have been, asked for a new pair, and it is not stored: the refresh token may be used up. */
    refreshIntendedAt: instant('refresh_intended_at'),
    /** Keyed hash of the token: finds the same token again, and is shown in short. */
    fingerprint: bytea().notNull(),
    /** VK's bit mask; absent where VK did not tell. */
    rights: integer(),
    missingScopes: text('missing_scopes').array().notNull().default(sql`'{}'`),
    expiresAt: instant('expires_at'),
    expirySource: text('expiry_source', { enum: ['url', 'request', 'assumed', 'vk', 'none'] }).notNull(),
    /** Why it is not active: an error type of the contract, and VK's codes. */
    lastError: jsonb('last_error').$type<{ errorType: string; vkErrorCode?: number; vkErrorSubcode?: number }>(),
    /** Where its calls go out; absent: from here. */
    proxySealed: bytea('proxy_sealed'),
    /** Scheme, host and port of the proxy: all of it that is ever shown. */
    proxyShown: text('proxy_shown'),
    checkedAt: instant('checked_at'),
    /** When the worker is to ask VK again; absent: not by itself. */
    recheckAt: instant('recheck_at'),
    lastUsedAt: instant('last_used_at'),
    createdAt: createdAt(),
    /** When its present token came in. */
    renewedAt: instant('renewed_at').notNull().defaultNow(),
    /** The threshold that was told last; what lies before it is not told any more. */
    noticesToldUntil: instant('notices_told_until'),
    /** The fingerprint of the token whose death was told. */
    deathToldOf: bytea('death_told_of'),
    /** When its owner is to be told something of its end; absent: nothing is ahead. Follows from the rest of the row. */
    nextNoticeAt: instant('next_notice_at').generatedAlwaysAs(sql.raw(nextNoticeAt)),
  },
  (table) => [
    uniqueIndex('user_credentials_name').on(table.userId, table.accountName),
    uniqueIndex('user_credentials_fingerprint').on(table.userId, table.fingerprint),
    uniqueIndex('user_credentials_default').on(table.userId).where(sql`${table.isDefault}`),
    index('user_credentials_vk_user').on(table.vkUserId),
    index('user_credentials_refresh_due').on(table.refreshDueAt).where(sql`${table.refreshDueAt} is not null`),
    index('user_credentials_notice_due').on(table.nextNoticeAt).where(sql`${table.nextNoticeAt} is not null`),
    sealedIndex('user_credentials_token_sealed_key', table.tokenSealed, table.id),
    sealedIndex('user_credentials_proxy_sealed_key', table.proxySealed, table.id),
    sealedIndex('user_credentials_refresh_sealed_key', table.refreshSealed, table.id),
    index('user_credentials_recheck').on(table.recheckAt).where(sql`${table.recheckAt} is not null`),
    index('user_credentials_agent').on(table.agentId).where(sql`${table.agentId} is not null`),
    check('user_credentials_holder', sql`(${table.kind} = 'agent') = (${table.tokenSealed} is null)`),
    check('user_credentials_agent', sql`${table.kind} = 'agent' or ${table.agentId} is null`),
    check('user_credentials_proxy', sql`(${table.proxySealed} is null) = (${table.proxyShown} is null)`),
    check('user_credentials_refresh', sql`${table.refreshDueAt} is null or ${table.refreshSealed} is not null`),
    check(
      'user_credentials_refresh_lease',
      sql`(${table.refreshingUntil} is null) = (${table.refreshIntendedAt} is null)`,
    ),
    check('user_credentials_owner', sql`${table.kind} in ('service', 'community') or ${table.vkUserId} is not null`),
    check('user_credentials_group', sql`${table.vkGroupId} is null or ${table.vkGroupId} > 0`),
    check('user_credentials_expiry', sql`(${table.expiresAt} is null) = (${table.expirySource} = 'none')`),
  ],
)

/** Sign-ins at VK ID that somebody has begun; taking one deletes it. */
export const vkIdAuthorizations = pgTable(
  'vk_id_authorizations',
  {
    id: id(),
    userId: reference('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** SHA-256 of the state: who reads the table cannot finish a sign-in. */
    stateHash: bytea('state_hash').notNull(),
    /** PKCE's secret. */
    verifierSealed: bytea('verifier_sealed').notNull(),
    /** What the credential is to be called; absent: as an account without a name is. */
    accountName: text('account_name'),
    redirectUri: text('redirect_uri').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [
    uniqueIndex('vk_id_authorizations_state').on(table.stateHash),
    index('vk_id_authorizations_expires').on(table.expiresAt),
    sealedIndex('vk_id_authorizations_verifier_sealed_key', table.verifierSealed, table.id),
  ],
)

/**
 * Who may call VK for one VK account now. One holder over all processes: VK counts calls per token,
 * so three workers must not send three times the limit.
 */
export const vkAccountLeases = pgTable('vk_account_leases', {
  vkUserId: reference('vk_user_id').primaryKey(),
  holder: text().notNull(),
  heldUntil: instant('held_until').notNull(),
  /** When its last three calls ended, oldest first. */
  endedAt: timestamp('ended_at', { withTimezone: true }).array().notNull().default(sql`'{}'`),
})
