import type { StoredCredential } from '../credentials/use-credential.ts'
import type { Queryable } from '../db/database.ts'
import { and, asc, desc, eq, gte, inArray, lt, sql } from '../db/drizzle.ts'
import { userCredentials } from '../db/schema/credentials.ts'
import { leftovers, publications } from '../db/schema/publications.ts'
import { recordings, thumbnails } from '../db/schema/recordings.ts'
import type { PublicationRow } from './claim-publication.ts'

/** A user's publication, or undefined; another user's is none. */
export const findPublication = (
  db: Queryable,
  { userId, id }: { userId: number; id: number },
): Promise<PublicationRow | undefined> =>
  db
    .select()
    .from(publications)
    .where(and(eq(publications.userId, userId), eq(publications.id, id)))
    .then((rows) => rows[0])

/** The publication that stands in the way of another of this recording to this page. */
export const findRival = (
  db: Queryable,
  { recordingId, ownerId }: { recordingId: number; ownerId: number },
): Promise<PublicationRow | undefined> =>
  db
    .select()
    .from(publications)
    .where(
      and(
        eq(publications.recordingId, recordingId),
        eq(publications.ownerId, ownerId),
        sql`${publications.state} not in ('failed', 'cancelled') and not ${publications.again}`,
      ),
    )
    .then((rows) => rows[0])

export type RecordingFacts = Pick<typeof recordings.$inferSelect, 'id' | 'title' | 'size'>

/** A user's recording as far as publishing needs it. */
export const findRecording = (
  db: Queryable,
  { userId, id }: { userId: number; id: number },
): Promise<RecordingFacts | undefined> =>
  db
    .select({ id: recordings.id, title: recordings.title, size: recordings.size })
    .from(recordings)
    .where(and(eq(recordings.userId, userId), eq(recordings.id, id)))
    .then((rows) => rows[0])

/** Ids of recordings that are neither on that page nor on their way there, oldest first. */
export const listUnpublished = async (
  db: Queryable,
  want: {
    userId: number
    ownerId: number
    createdFrom: string | undefined
    createdBefore: string | undefined
    limit: number
  },
): Promise<number[]> => {
  const there = sql`exists (select from ${publications} where ${publications.recordingId} = ${recordings.id}
    and ${publications.ownerId} = ${want.ownerId} and ${publications.state} not in ('failed', 'cancelled'))`
  const rows = await db
    .select({ id: recordings.id })
    .from(recordings)
    .where(
      and(
        eq(recordings.userId, want.userId),
        want.createdFrom === undefined ? undefined : gte(recordings.createdAt, new Date(want.createdFrom)),
        want.createdBefore === undefined ? undefined : lt(recordings.createdAt, new Date(want.createdBefore)),
        sql`not ${there}`,
      ),
    )
    .orderBy(asc(recordings.id))
    .limit(want.limit)
  return rows.map(({ id }) => id)
}

/** Keeps a user's recording from being deleted until the transaction ends; false when there is none. */
export const holdRecording = (tx: Queryable, { userId, id }: { userId: number; id: number }): Promise<boolean> =>
  tx
    .select({ id: recordings.id })
    .from(recordings)
    .where(and(eq(recordings.userId, userId), eq(recordings.id, id)))
    .for('key share')
    .then((rows) => rows.length > 0)

/** Sizes of recordings by their ids, for progress. */
export const sizesOf = async (
  db: Queryable,
  rows: Pick<PublicationRow, 'recordingId'>[],
): Promise<Map<number, number>> => {
  const ids = [...new Set(rows.map(({ recordingId }) => recordingId).filter((id) => id !== null))]
  if (ids.length === 0) return new Map()
  const found = await db
    .select({ id: recordings.id, size: recordings.size })
    .from(recordings)
    .where(inArray(recordings.id, ids))
  return new Map(found.map(({ id, size }) => [id, size]))
}

/** What a publication still has to remove at VK, as JSON of the database. */
export type LeftoverJson = Pick<typeof leftovers.$inferSelect, 'ownerId' | 'videoId'> & { createdAt: string }

/** The leftovers of the row of `publications` that a query selects; few users have any, and their index is by the VK user. */
export const leftoversOfRow = sql<LeftoverJson[]>`(
  select coalesce(json_agg(json_build_object(
    'ownerId', l.owner_id, 'videoId', l.video_id, 'createdAt', l.created_at) order by l.id), '[]')
  from ${leftovers} l where l.publication_id = publications.id and l.vk_user_id = publications.vk_user_id
    and l.removed_at is null
)`

/** Leftovers of publications by their ids. */
export const leftoversOf = async (
  db: Queryable,
  rows: Pick<PublicationRow, 'id'>[],
): Promise<Map<number, LeftoverJson[]>> => {
  if (rows.length === 0) return new Map()
  const ids = rows.map(({ id }) => id)
  const found = await db
    .select({ id: publications.id, leftovers: leftoversOfRow })
    .from(publications)
    .where(inArray(publications.id, ids))
  return new Map(found.map(({ id, leftovers }) => [id, leftovers]))
}

export const findThumbnailOf = (
  db: Queryable,
  { userId, recordingId, id }: { userId: number; recordingId: number; id: number },
): Promise<{ id: number } | undefined> =>
  db
    .select({ id: thumbnails.id })
    .from(thumbnails)
    .where(and(eq(thumbnails.userId, userId), eq(thumbnails.recordingId, recordingId), eq(thumbnails.id, id)))
    .then((rows) => rows[0])

/** All of a user's credentials: the default one first, then those renewed last. */
export const listCredentialsByPreference = (db: Queryable, userId: number): Promise<StoredCredential[]> =>
  db
    .select()
    .from(userCredentials)
    .where(eq(userCredentials.userId, userId))
    .orderBy(desc(userCredentials.isDefault), desc(userCredentials.renewedAt), desc(userCredentials.id))
