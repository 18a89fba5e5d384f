import { boolean, check, index, integer, jsonb, pgTable, sql, text, uniqueIndex } from '../drizzle.ts'
import { users } from './accounts.ts'
import { bytea, createdAt, id, instant, reference, sealedIndex } from './columns.ts'
import { recordings } from './recordings.ts'

/** A video file on its way in, by pieces: uploaded by tus, or imported. It ends as a recording. */
export const intakes = pgTable(
  'intakes',
  {
    id: id(),
    userId: reference('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    kind: text({ enum: ['upload', 'url', 'folder'] }).notNull(),
    state: text({ enum: ['pending', 'running', 'done', 'failed', 'cancelled'] })
      .notNull()
      .default('pending'),
    fileName: text('file_name').notNull(),
    /** What the recording is to be called and so on, as the contract's RecordingFields. */
    fields: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    /** `Upload-Metadata` of an upload, as its client wrote it. */
    metadata: text(),
    /** Where the media store lets it grow; absent before the first byte of an import, and at its end: the recording has it. */
    mediaKey: text('media_key'),
    /** In bytes; absent where nobody has told yet. */
    length: reference('length'),
    /** So many bytes are kept, whatever happens. */
    received: reference('received').notNull().default(0),
    /** The first bytes, as many as the container is known by. */
    head: bytea().notNull().default(sql`'\\x'`),
    /** Tells an import whether the source is still what it was: a strong ETag, or a file's stamp. */
    validator: text(),
    /** The address of an import: it may hold a signature. */
    urlSealed: bytea('url_sealed'),
    /** The host of that address, to be shown. */
    host: text(),
    /** Below the operator's folder. */
    path: text(),
    /** Since the last progress. */
    tries: integer().notNull().default(0),
    /** When a waiting import goes on. */
    dueAt: instant('due_at'),
    errorType: text('error_type'),
    /** Of the source's own trouble, in English; no address. */
    errorWords: text('error_words'),
    /** Who writes to it now, until then. One over all processes. */
    holder: text(),
    heldUntil: instant('held_until'),
    /** Somebody else wants to write: the holder stops at its next safe point. */
    releaseWanted: boolean('release_wanted').notNull().default(false),
    recordingId: reference('recording_id').references(() => recordings.id, { onDelete: 'set null' }),
    /** When an unfinished upload is thrown away; absent for imports. */
    expiresAt: instant('expires_at'),
    createdAt: createdAt(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [
    sealedIndex('intakes_url_sealed_key', table.urlSealed, table.id),
    index('intakes_user').on(table.userId, table.id),
    uniqueIndex('intakes_media_key').on(table.mediaKey),
    index('intakes_expires').on(table.expiresAt).where(sql`${table.expiresAt} is not null`),
    index('intakes_unfinished').on(table.id).where(sql`${table.state} in ('pending', 'running')`),
    check(
      'intakes_received',
      sql`${table.received} >= 0 and (${table.length} is null or ${table.received} <= ${table.length})`,
    ),
    check('intakes_holder', sql`(${table.holder} is null) = (${table.heldUntil} is null)`),
    check(
      'intakes_upload',
      sql`${table.kind} <> 'upload' or (${table.length} is not null and ${table.expiresAt} is not null)`,
    ),
    check('intakes_folder', sql`(${table.kind} = 'folder') = (${table.path} is not null)`),
    check('intakes_error', sql`(${table.state} = 'failed') = (${table.errorType} is not null)`),
  ],
)
