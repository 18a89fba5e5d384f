import type { Database, Queryable, Transaction } from '../db/database.ts'
import { and, asc, desc, eq, inArray, lt, notInArray } from '../db/drizzle.ts'
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

/** Newest first, those with smaller ids than `before`. */
export const listRecordings = (
  db: Queryable,
  { userId, before, limit }: { userId: number; before: number | undefined; limit: number },
): Promise<RecordingRow[]> =>
  db
    .select()
    .from(recordings)
    .where(and(eq(recordings.userId, userId), before === undefined ? undefined : lt(recordings.id, before)))
    .orderBy(desc(recordings.id))
    .limit(limit)

/** Oldest first. */
export const listThumbnails = (db: Queryable, userId: number, recordingIds: number[]): Promise<ThumbnailRow[]> =>
  db
    .select()
    .from(thumbnails)
    .where(and(eq(thumbnails.userId, userId), inArray(thumbnails.recordingId, recordingIds)))
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
