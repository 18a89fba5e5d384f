import type { Queryable, Transaction } from '../db/database.ts'
import { and, asc, eq, gt, inArray, notInArray, sql } from '../db/drizzle.ts'
import { userCredentials } from '../db/schema/credentials.ts'
import { endedStates, publications } from '../db/schema/publications.ts'
import { recordings } from '../db/schema/recordings.ts'
import type { StoredCredential } from './use-credential.ts'

type NewCredential = Omit<typeof userCredentials.$inferInsert, 'id'>
type Changes = Partial<Omit<NewCredential, 'userId' | 'createdAt'>>

const CREDENTIALS_LOCK = 0x766b_6372

/** One at a time decides which of a user's credentials a token or a name belongs to; until the transaction ends. */
export const lockCredentialsOf = async (tx: Transaction, userId: number): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(${CREDENTIALS_LOCK}, ${userId}::int)`)
}

/** Oldest first. */
export const listCredentials = (db: Queryable, userId: number): Promise<StoredCredential[]> =>
  db.select().from(userCredentials).where(eq(userCredentials.userId, userId)).orderBy(asc(userCredentials.id))

/** A page of them, oldest first: those with larger ids than `after`. */
export const listCredentialPage = (
  db: Queryable,
  { userId, after, limit }: { userId: number; after: number | undefined; limit: number },
): Promise<StoredCredential[]> =>
  db
    .select()
    .from(userCredentials)
    .where(and(eq(userCredentials.userId, userId), after === undefined ? undefined : gt(userCredentials.id, after)))
    .orderBy(asc(userCredentials.id))
    .limit(limit)

/** By VK's owner: which of these pages the recording is on, or on its way to. Undefined: it is no recording of the user. */
export async function findPublicationsAt(
  db: Queryable,
  { userId, recordingId, ownerIds }: { userId: number; recordingId: number; ownerIds: number[] },
): Promise<Map<number, number> | undefined> {
  const own = and(eq(recordings.userId, userId), eq(recordings.id, recordingId))
  const [recording] = await db.select({ id: recordings.id }).from(recordings).where(own)
  if (!recording) return undefined
  const rows = await db
    .select({ id: publications.id, ownerId: publications.ownerId })
    .from(publications)
    .where(
      and(
        eq(publications.recordingId, recordingId),
        inArray(publications.ownerId, ownerIds),
        notInArray(publications.state, ['failed', 'cancelled']),
        eq(publications.again, false),
      ),
    )
  return new Map(rows.map(({ ownerId, id }) => [ownerId, id]))
}

export const findCredential = (db: Queryable, userId: number, id: number): Promise<StoredCredential | undefined> =>
  db
    .select()
    .from(userCredentials)
    .where(and(eq(userCredentials.id, id), eq(userCredentials.userId, userId)))
    .then((rows) => rows[0])

/** An id for a row to come: the token is sealed for its row before the row is there. */
export const nextCredentialId = async (tx: Transaction): Promise<number> => {
  const { rows } = await tx.execute(sql`select nextval(pg_get_serial_sequence('user_credentials', 'id')) as id`)
  return Number(rows[0]?.id)
}

export const insertCredential = (tx: Transaction, row: NewCredential & { id: number }): Promise<StoredCredential> =>
  tx
    .insert(userCredentials)
    .overridingSystemValue()
    .values(row as typeof userCredentials.$inferInsert)
    .returning()
    .then(([inserted]) => inserted as StoredCredential)

/** Undefined when the user has no such credential. */
export const updateCredentialRow = (
  db: Queryable,
  { userId, id }: { userId: number; id: number },
  changes: Changes,
): Promise<StoredCredential | undefined> =>
  db
    .update(userCredentials)
    .set(changes)
    .where(and(eq(userCredentials.id, id), eq(userCredentials.userId, userId)))
    .returning()
    .then((rows) => rows[0])

/** Undefined when the credential is gone or has another token by now. */
export const updateWhileTokenIs = (
  db: Queryable,
  { userId, id, fingerprint }: Pick<StoredCredential, 'userId' | 'id' | 'fingerprint'>,
  changes: Changes,
): Promise<StoredCredential | undefined> =>
  db
    .update(userCredentials)
    .set(changes)
    .where(
      and(eq(userCredentials.id, id), eq(userCredentials.userId, userId), eq(userCredentials.fingerprint, fingerprint)),
    )
    .returning()
    .then((rows) => rows[0])

export const clearDefault = async (tx: Transaction, userId: number): Promise<void> => {
  await tx
    .update(userCredentials)
    .set({ isDefault: false })
    .where(and(eq(userCredentials.userId, userId), userCredentials.isDefault))
}

/** The row goes, and with it the only place where the token was. False when there was none. */
export const deleteCredentialRow = (tx: Transaction, userId: number, id: number): Promise<boolean> =>
  tx
    .delete(userCredentials)
    .where(and(eq(userCredentials.id, id), eq(userCredentials.userId, userId)))
    .returning({ id: userCredentials.id })
    .then((rows) => rows.length > 0)

/** Ids of publications that name this credential and have not come to an end, oldest first. */
export const listUnfinishedPublications = (db: Queryable, userId: number, credentialId: number): Promise<number[]> =>
  db
    .select({ id: publications.id })
    .from(publications)
    .where(
      and(
        eq(publications.userId, userId),
        eq(publications.credentialId, credentialId),
        notInArray(publications.state, [...endedStates]),
      ),
    )
    .orderBy(asc(publications.id))
    .then((rows) => rows.map((row) => row.id))

/** Ids of publications that wait for a token of this credential's VK user, oldest first. */
export const listWaitingPublications = (
  db: Queryable,
  { userId, vkUserId }: Pick<StoredCredential, 'userId' | 'vkUserId'>,
): Promise<number[]> =>
  db
    .select({ id: publications.id })
    .from(publications)
    .where(
      and(
        eq(publications.userId, userId),
        eq(publications.vkUserId, vkUserId ?? 0),
        eq(publications.state, 'waiting_for_token'),
      ),
    )
    .orderBy(asc(publications.id))
    .then((rows) => rows.map((row) => row.id))
