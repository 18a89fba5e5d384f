import type { notices as contract } from '@vkast/contract'
import { check, index, integer, jsonb, pgTable, sql, text, uniqueIndex, uuid } from '../drizzle.ts'
import { users } from './accounts.ts'
import { bytea, createdAt, id, instant, reference, sealedIndex } from './columns.ts'

export type NoticeKind = (typeof contract.noticeKinds)[number]

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
    kind: text().$type<NoticeKind>().notNull(),
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
  publication_id?: number
  /** Why a publication waits or has failed. */
  reason?: string
  /** What became of the video. */
  vk_status?: string
  /** When a token is needed, and when the one there is ends (absent: there is none); RFC 3339. */
  needed_at?: string
  expires_at?: string
  credential_id?: number
  /** Which token it was about: the first 16 hexadecimal digits of its fingerprint. */
  token?: string
  /** An agent holds it: it is renewed there. */
  held_by_agent?: true
  /** So long before its end it was told. */
  minutes_left?: number
  /** What VK makes of the token: a state of credentials. */
  state?: string
  /** How many publications wait for this token, and how many more are on their way with it. */
  waiting?: number
  pending?: number
  webhook_id?: number
}

/** Where a user's programs want to be told; by Standard Webhooks. */
export const webhooks = pgTable(
  'webhooks',
  {
    id: id(),
    userId: reference('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    url: text().notNull(),
    /** The kinds of notices that it gets; absent: all. */
    kinds: text().array().$type<NoticeKind[]>(),
    createdAt: createdAt(),
    disabledAt: instant('disabled_at'),
    disabledBecause: text('disabled_because', { enum: ['owner', 'failing', 'gone'] }),
  },
  (table) => [
    index('webhooks_user').on(table.userId, table.id),
    check('webhooks_disabled', sql`(${table.disabledAt} is null) = (${table.disabledBecause} is null)`),
  ],
)

/** What its messages are signed with; several at once while a receiver changes over. */
export const webhookSecrets = pgTable(
  'webhook_secrets',
  {
    id: id(),
    userId: reference('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    webhookId: reference('webhook_id')
      .notNull()
      .references(() => webhooks.id, { onDelete: 'cascade' }),
    secretSealed: bytea('secret_sealed').notNull(),
    createdAt: createdAt(),
    /** Absent: the newest one. */
    expiresAt: instant('expires_at'),
  },
  (table) => [
    index('webhook_secrets_webhook').on(table.webhookId),
    index('webhook_secrets_user').on(table.userId),
    sealedIndex('webhook_secrets_secret_sealed_key', table.secretSealed, table.id),
  ],
)

export const deliveryChannels = ['email', 'telegram', 'webhook'] as const
export type DeliveryChannel = (typeof deliveryChannels)[number]

/**
 * The outbox: a notice on its way out of the house, written with the notice. `unknown`: it may have arrived, and is not
 * sent again; webhooks are, with the same `message_id`. `superseded`: something newer says more, or it is no longer true.
 */
export const noticeDeliveries = pgTable(
  'notice_deliveries',
  {
    id: id(),
    userId: reference('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** Absent: a test message of a webhook. */
    noticeId: reference('notice_id').references(() => notices.id, { onDelete: 'cascade' }),
    channel: text({ enum: deliveryChannels }).notNull(),
    webhookId: reference('webhook_id').references(() => webhooks.id, { onDelete: 'cascade' }),
    /** `webhook-id`: the same over all attempts. */
    messageId: uuid('message_id').notNull().defaultRandom(),
    state: text({ enum: ['waiting', 'sending', 'sent', 'failed', 'unknown', 'superseded', 'skipped'] })
      .notNull()
      .default('waiting'),
    attempts: integer().notNull().default(0),
    /** When it is to be sent, or sent again. */
    nextAt: instant('next_at').notNull(),
    /** With `sending`: which claim it is, and until when its sender is believed to live. */
    claim: uuid(),
    claimedUntil: instant('claimed_until'),
    /** How the last attempt ended: a word of ours, and the status of an HTTP answer. */
    outcome: text(),
    httpStatus: integer('http_status'),
    createdAt: createdAt(),
    endedAt: instant('ended_at'),
  },
  (table) => [
    uniqueIndex('notice_deliveries_once')
      .on(table.noticeId, table.channel, sql`coalesce(${table.webhookId}, 0)`)
      .where(sql`${table.noticeId} is not null`),
    index('notice_deliveries_due').on(table.channel, table.nextAt).where(sql`${table.state} = 'waiting'`),
    index('notice_deliveries_waiting').on(table.userId, table.channel).where(sql`${table.state} = 'waiting'`),
    index('notice_deliveries_claimed').on(table.claimedUntil).where(sql`${table.state} = 'sending'`),
    index('notice_deliveries_webhook').on(table.webhookId, table.id).where(sql`${table.webhookId} is not null`),
    index('notice_deliveries_user').on(table.userId),
    check('notice_deliveries_claim', sql`(${table.state} = 'sending') = (${table.claim} is not null)`),
    check('notice_deliveries_webhook_channel', sql`(${table.channel} = 'webhook') = (${table.webhookId} is not null)`),
    check('notice_deliveries_test', sql`${table.noticeId} is not null or ${table.channel} = 'webhook'`),
  ],
)
