import type { Database, Queryable, Transaction } from '../db/database.ts'
import { and, asc, desc, eq, getTableColumns, inArray, lt, notInArray, sql } from '../db/drizzle.ts'
import { intakes } from '../db/schema/intakes.ts'
import { endedStates, publications } from '../db/schema/publications.ts'
import { recordings, thumbnails } from '../db/schema/recordings.ts'
import { Refusal } from '../refusal.ts'

export type RecordingRow = typeof recordings.$inferSelect
export type ThumbnailRow = typeof thumbnails.$inferSelect

const own = (userId: number, id: number) => and(eq(recordings.userId, userId), eq(recordings.id, id))

/** A recording of this user. Throws `not_found` for foreign ones too. */
export async function requireRecording(db: Queryable, userId: number, id: number): Promise<RecordingRow> {
  const [row] = await db.select().from(recordings).where(own(userId, id))
  return row ?? notFound()
}

/** What a row of `thumbnails` is as JSON of the database. */
type ThumbnailJson = Omit<ThumbnailRow, 'sha256' | 'createdAt'> & { sha256: string; createdAt: string }

const thumbnailsOfRow = sql`(
  select coalesce(json_agg(json_build_object(
    'id', t.id, 'userId', t.user_id, 'recordingId', t.recording_id, 'mediaKey', t.media_key, 'format', t.format,
    'size', t.size, 'sha256', encode(t.sha256, 'hex'), 'generated', t.generated, 'createdAt', t.created_at
  ) order by t.id), '[]')
  from ${thumbnails} t where t.recording_id = recordings.id and t.user_id = recordings.user_id
)`.mapWith((rows: ThumbnailJson[]): ThumbnailRow[] =>
  rows.map((row) => ({ ...row, sha256: Buffer.from(row.sha256, 'hex'), createdAt: new Date(row.createdAt) })),
)

/** Newest first, those with smaller ids than `before`, each with its thumbnails, oldest first: by one query. */
export const listRecordings = (
  db: Queryable,
  { userId, before, limit }: { userId: number; before: number | undefined; limit: number },
): Promise<(RecordingRow & { thumbnails: ThumbnailRow[] })[]> =>
  db
    .select({ ...getTableColumns(recordings), thumbnails: thumbnailsOfRow })
    .from(recordings)
    .where(and(eq(recordings.userId, userId), before === undefined ? undefined : lt(recordings.id, before)))
    .orderBy(desc(recordings.id))
    .limit(limit)

/** Those of one recording, oldest first. */
export const listThumbnails = (db: Queryable, userId: number, recordingId: number): Promise<ThumbnailRow[]> =>
  db
    .select()
    .from(thumbnails)
    .where(and(eq(thumbnails.userId, userId), eq(thumbnails.recordingId, recordingId)))
    .orderBy(asc(thumbnails.id))

/**
 * Holds a recording until the transaction ends, so that no publication of it can begin meanwhile:
 * the insert of one waits for the key of its recording. Throws `not_found`.
 */
export async function lockRecording(tx: Transaction, userId: number, id: number): Promise<RecordingRow> {
  const [row] = await tx.select().from(recordings).where(own(userId, id)).for('update')
  return row ?? notFound()
}

/** Publications that still need the recording's bytes or words, or may; oldest first. */
export async function listUnfinishedPublicationIds(tx: Transaction, userId: number, recordingId: number) {
  const rows = await tx
    .select({ id: publications.id })
    .from(publications)
    .where(
      and(
        eq(publications.userId, userId),
        eq(publications.recordingId, recordingId),
        notInArray(publications.state, [...endedStates]),
      ),
    )
    .orderBy(asc(publications.id))
  return rows.map(({ id }) => id)
}

/** Which of these keys a recording, a thumbnail or something on its way in still has. */
export async function findKnownMediaKeys(db: Database, keys: string[]): Promise<Set<string>> {
  const of = (table: typeof recordings | typeof thumbnails | typeof intakes) =>
    db.select({ key: table.mediaKey }).from(table).where(inArray(table.mediaKey, keys))
  const rows = [...(await of(recordings)), ...(await of(thumbnails)), ...(await of(intakes))]
  return new Set(rows.flatMap(({ key }) => key ?? []))
}

function notFound(): never {
  throw new Refusal('not_found')
}
