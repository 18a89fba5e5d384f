import type { RangeUploadState } from '@vkast/vk'
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  sql,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from '../drizzle.ts'
import { users } from './accounts.ts'
import { bytea, createdAt, id, instant, reference, sealedIndex } from './columns.ts'
import { userCredentials } from './credentials.ts'
import { recordings, thumbnails } from './recordings.ts'

/** Why it waits or failed. */
export interface PublicationReason {
  reason: string
  vkErrorCode?: number
  vkErrorSubcode?: number
  redirectUri?: string
  captchaSid?: string
  captchaImg?: string
  confirmationText?: string
  /** The VK method that asked for a captcha or a confirmation; the person's answer goes with its next call. */
  method?: string
}

export interface Difference {
  field: string
  wanted: string
  found: string
}

/** The states in which a publication has come to an end: it needs nothing any more, unless somebody retries it. */
export const endedStates = ['published', 'mismatch', 'failed', 'cancelled'] as const

/** All others. */
export const liveStates = [
  'scheduled',
  'queued',
  'reserving',
  'transferring',
  'processing',
  'finishing',
  'waiting_for_token',
] as const

/** The same for a query's text. By an index the live ones of a user are found; what is not ended is looked for among all. */
const listed = (states: readonly string[]) => sql.raw(`(${states.map((state) => `'${state}'`).join(', ')})`)
export const endedStatesList = listed(endedStates)
export const liveStatesList = listed(liveStates)

/** One recording to one target: one row, one life. */
export const publications = pgTable(
  'publications',
  {
    id: id(),
    userId: reference('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** Absent once the recording was deleted; what is published at VK stays. */
    recordingId: reference('recording_id').references(() => recordings.id, { onDelete: 'set null' }),
    credentialId: reference('credential_id').references(() => userCredentials.id, { onDelete: 'set null' }),
    /** The VK user that publishes; any credential of this VK user may go on with it. */
    vkUserId: reference('vk_user_id').notNull(),
    /** VK's owner of the video: the VK user, or minus the community. */
    ownerId: reference('owner_id').notNull(),
    albumId: reference('album_id'),
    title: text().notNull(),
    description: text().notNull().default(''),
    privacyView: text('privacy_view'),
    privacyComment: text('privacy_comment'),
    noComments: boolean('no_comments').notNull().default(false),
    repeat: boolean().notNull().default(false),
    wallpost: boolean().notNull().default(false),
    wallMessage: text('wall_message'),
    thumbnailId: reference('thumbnail_id').references(() => thumbnails.id, { onDelete: 'set null' }),
    /** Nobody has chosen a thumbnail, and there was none: a cover that is made meanwhile is taken. */
    takesCover: boolean('takes_cover').notNull().default(false),
    publishAt: instant('publish_at'),
    /** How `publish_at` is kept: sent `ahead` and held back as `only_me`, or sent `at_time`. Absent: at once. */
    publishMode: text('publish_mode', { enum: ['ahead', 'at_time'] }),
    /** Asked for although the recording is, or will be, on that page already. */
    again: boolean().notNull().default(false),

    state: text({ enum: [...liveStates, ...endedStates] }).notNull(),
    /** The state to go on in; present in `waiting_for_token` only. */
    resumesIn: text('resumes_in'),
    reason: jsonb().$type<PublicationReason>(),
    /** Tries of the present state that failed; a token failure is no try. */
    attempts: integer().notNull().default(0),
    nextAttemptAt: instant('next_attempt_at'),
    /** A worker has it until then; the database's clock. */
    claimedUntil: instant('claimed_until').notNull().default(sql`'-infinity'`),
    /** Which claim it is. A worker whose claim is no longer here writes nothing. */
    claim: uuid(),
    /** When the present state began. */
    stateSince: instant('state_since').notNull().defaultNow(),
    /** Raised by each retry of what has a video: what the journal says of earlier rounds is then done again. */
    round: integer().notNull().default(0),
    /** What the person answered to a captcha or a confirmation: a one-time secret, used by the next call. */
    answerSealed: bytea('answer_sealed'),

    /** Random; stands in the description of the reservation, and only what bears it is ever deleted. */
    marker: uuid().notNull().defaultRandom(),
    /** `guid` of the wall post: VK answers the same post again for a while. */
    wallGuid: uuid('wall_guid').notNull().defaultRandom(),
    videoId: reference('video_id'),
    accessKeySealed: bytea('access_key_sealed'),
    /** VK's signed upload URL is a secret. Gone once the bytes are there. */
    uploadUrlSealed: bytea('upload_url_sealed'),
    sentBytes: reference('sent_bytes').notNull().default(0),
    /** How far the bytes have come at the upload address, where it takes ranges; the server's own word counts more. */
    rangeState: jsonb('range_state').$type<RangeUploadState>(),
    postId: reference('post_id'),
    differences: jsonb().$type<Difference[]>().notNull().default([]),
    unverified: text().array().notNull().default(sql`'{}'`),
    createdAt: createdAt(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
    publishedAt: instant('published_at'),
    /** When VK is next asked whether it still shows what was published; absent: not any more. */
    checkAt: instant('check_at'),
    /** When it was last asked, and what it showed; a video is removed when it was not shown twice. */
    checkedAt: instant('checked_at'),
    vkStatus: text('vk_status', { enum: ['shown', 'removed', 'blocked', 'hidden'] }),
  },
  (table) => [
    index('publications_user').on(table.userId, table.id),
    // One for each filter of the list, ending in what it is sorted by.
    index('publications_user_state').on(table.userId, table.state, table.id),
    index('publications_user_owner').on(table.userId, table.ownerId, table.id),
    index('publications_recording').on(table.recordingId, table.id),
    index('publications_credential').on(table.credentialId, table.id),
    index('publications_due')
      .on(table.nextAttemptAt)
      .where(sql`${table.state} in ('scheduled', 'queued', 'reserving', 'transferring', 'processing', 'finishing')`),
    index('publications_check').on(table.checkAt).where(sql`${table.checkAt} is not null`),
    index('publications_parked').on(table.vkUserId, table.id).where(sql`${table.state} = 'waiting_for_token'`),
    uniqueIndex('publications_one_per_target')
      .on(table.recordingId, table.ownerId)
      .where(sql`${table.state} not in ('failed', 'cancelled') and not ${table.again}`),
    sealedIndex('publications_answer_sealed_key', table.answerSealed, table.id),
    sealedIndex('publications_access_key_sealed_key', table.accessKeySealed, table.id),
    sealedIndex('publications_upload_url_sealed_key', table.uploadUrlSealed, table.id),
    uniqueIndex('publications_video').on(table.ownerId, table.videoId),
    check(
      'publications_parked_resumes',
      sql`(${table.state} = 'waiting_for_token') = (${table.resumesIn} is not null)`,
    ),
    check('publications_publish_mode', sql`(${table.publishMode} is null) or (${table.publishAt} is not null)`),
    check('publications_owner', sql`${table.ownerId} <> 0`),
  ],
)

/**
 * The journal: every call that changes VK. `intended` is written before the call, and the outcome in the
 * transaction that moves the state. A row left `intended` means: the answer was lost, look before repeating.
 */
export const publicationSteps = pgTable(
  'publication_steps',
  {
    id: id(),
    publicationId: reference('publication_id')
      .notNull()
      .references(() => publications.id, { onDelete: 'cascade' }),
    step: text({
      enum: [
        'reserve',
        'transfer',
        'edit',
        'flip',
        'upload_thumbnail',
        'set_thumbnail',
        'add_to_album',
        'wall_post',
        'delete',
      ],
    }).notNull(),
    outcome: text({ enum: ['intended', 'done', 'refused', 'reconciled'] })
      .notNull()
      .default('intended'),
    round: integer().notNull().default(0),
    /** Ids and sizes that VK answered; never a URL or a token. */
    result: jsonb().$type<Record<string, string | number | boolean | null>>(),
    intendedAt: instant('intended_at').notNull().defaultNow(),
    endedAt: instant('ended_at'),
  },
  (table) => [
    index('publication_steps_publication').on(table.publicationId, table.id),
    uniqueIndex('publication_steps_one_open').on(table.publicationId).where(sql`${table.outcome} = 'intended'`),
  ],
)

/** What must still be removed at VK, when that VK user has a working token again. */
export const leftovers = pgTable(
  'leftovers',
  {
    id: id(),
    userId: reference('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    publicationId: reference('publication_id').references(() => publications.id, { onDelete: 'set null' }),
    vkUserId: reference('vk_user_id').notNull(),
    ownerId: reference('owner_id').notNull(),
    /** Absent: the reservation's answer was lost; it is found by the marker. */
    videoId: reference('video_id'),
    marker: uuid().notNull(),
    createdAt: createdAt(),
    /** A reservation without id can still come into being while a call is under way: not looked for before. */
    dueAt: instant('due_at').notNull().defaultNow(),
    attempts: integer().notNull().default(0),
    removedAt: instant('removed_at'),
    /** `kept`: what is there does not bear the marker, so it was not touched. */
    outcome: text({ enum: ['removed', 'absent', 'kept'] }),
  },
  (table) => [index('leftovers_due').on(table.vkUserId).where(sql`${table.removedAt} is null`)],
)

/** Whether an upload server takes files in ranges, as it was last found out. */
export const uploadHosts = pgTable('upload_hosts', {
  host: text().primaryKey(),
  /** Absent: somebody is finding out. */
  takesRanges: boolean('takes_ranges'),
  notedAt: instant('noted_at').notNull(),
})

/** When a user's publications were last taken on, in each lane: who has waited longest is next. */
export const publishingTurns = pgTable(
  'publishing_turns',
  {
    userId: reference('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    lane: text({ enum: ['calls', 'bytes'] }).notNull(),
    takenAt: timestamp('taken_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.lane] })],
)
