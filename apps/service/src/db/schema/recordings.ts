import { boolean, check, index, integer, jsonb, pgTable, sql, text, uniqueIndex } from '../drizzle.ts'
import { users } from './accounts.ts'
import { bytea, createdAt, id, instant, reference } from './columns.ts'
import { presets } from './presets.ts'

/** A video file, uploaded or imported once. */
export const recordings = pgTable(
  'recordings',
  {
    id: id(),
    userId: reference('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    title: text().notNull(),
    /** As the sender named it; never part of a path. */
    fileName: text('file_name').notNull(),
    /** Where the media store keeps it. */
    mediaKey: text('media_key').notNull(),
    container: text().notNull(),
    contentType: text('content_type').notNull(),
    size: reference('size').notNull(),
    sha256: bytea().notNull(),
    /** These three as ffprobe told; absent where it is not there or could not tell. As shown: turned pictures are turned. */
    durationMs: reference('duration_ms'),
    width: integer(),
    height: integer(),
    startDate: instant('start_date'),
    topics: text().array().notNull().default(sql`'{}'`),
    variables: jsonb().$type<Record<string, string>>().notNull().default({}),
    /** The preset of publications that name none. */
    presetId: reference('preset_id').references(() => presets.id, { onDelete: 'set null' }),
    /** Who chose it, or that there be none. No rule changes what a person chose. */
    presetSetBy: text('preset_set_by', { enum: ['rule', 'person'] }),
    createdAt: createdAt(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [
    index('recordings_user').on(table.userId, table.id),
    index('recordings_preset').on(table.presetId).where(sql`${table.presetId} is not null`),
    check('recordings_size', sql`${table.size} > 0`),
    check('recordings_preset_set_by', sql`${table.presetSetBy} in ('rule', 'person')`),
    check('recordings_sha256', sql`octet_length(${table.sha256}) = 32`),
  ],
)

export const thumbnails = pgTable(
  'thumbnails',
  {
    id: id(),
    userId: reference('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    recordingId: reference('recording_id')
      .notNull()
      .references(() => recordings.id, { onDelete: 'cascade' }),
    mediaKey: text('media_key').notNull(),
    format: text({ enum: ['jpeg', 'png'] }).notNull(),
    size: reference('size').notNull(),
    sha256: bytea().notNull(),
    /** Taken from the video by ffmpeg, not given by a person. */
    generated: boolean().notNull().default(false),
    createdAt: createdAt(),
  },
  (table) => [
    index('thumbnails_recording').on(table.recordingId),
    uniqueIndex('thumbnails_generated').on(table.recordingId).where(sql`${table.generated}`),
  ],
)
