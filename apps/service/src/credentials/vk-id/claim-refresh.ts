import type { Database, Queryable } from '../../db/database.ts'
import { and, asc, eq, isNotNull, isNull, lt, lte, sql } from '../../db/drizzle.ts'
import { userCredentials } from '../../db/schema/credentials.ts'
import type { StoredCredential } from '../use-credential.ts'

/** One credential with the token it had when the wish to renew it arose. */
export interface RefreshWish {
  credentialId: number
  fingerprint: Buffer
}

/** Longer than VK ID is waited for (10 s) and its answer stored, by far: who comes next takes the tokens for lost. */
const LEASE_SECONDS = 60

const isWished = ({ credentialId, fingerprint }: RefreshWish) =>
  and(eq(userCredentials.id, credentialId), eq(userCredentials.fingerprint, fingerprint))

/** Undefined when the credential is gone or has another token by now. */
export const findWished = (db: Queryable, wish: RefreshWish): Promise<StoredCredential | undefined> =>
  db
    .select()
    .from(userCredentials)
    .where(isWished(wish))
    .then((rows) => rows[0])

/**
 * Takes the only right to ask VK ID for a new pair, and notes in the same write that it will be asked. False when
 * somebody else has it, when there is another token by now, or when an earlier intent was left unfinished.
 */
export const claimRefresh = (db: Queryable, wish: RefreshWish): Promise<boolean> =>
  db
    .update(userCredentials)
    .set({
      refreshingUntil: sql`now() + make_interval(secs => ${LEASE_SECONDS})` as unknown as Date,
      refreshIntendedAt: sql`now()` as unknown as Date,
    })
    .where(and(isWished(wish), isNotNull(userCredentials.refreshSealed), isNull(userCredentials.refreshIntendedAt)))
    .then(({ rowCount }) => rowCount === 1)

/** Puts off a refresh that nobody has begun. */
export const postponeRefresh = async (db: Queryable, wish: RefreshWish, refreshDueAt: Date): Promise<void> => {
  await db
    .update(userCredentials)
    .set({ refreshDueAt })
    .where(and(isWished(wish), isNotNull(userCredentials.refreshSealed), isNull(userCredentials.refreshIntendedAt)))
}

/** Changes a credential whose refresh is under way; undefined when it is gone or has another token by now. */
export const concludeRefresh = (
  db: Queryable,
  wish: RefreshWish,
  changes: Partial<typeof userCredentials.$inferInsert>,
): Promise<StoredCredential | undefined> =>
  db
    .update(userCredentials)
    .set({ ...changes, refreshingUntil: null, refreshIntendedAt: null })
    .where(and(isWished(wish), isNotNull(userCredentials.refreshIntendedAt)))
    .returning()
    .then((rows) => rows[0])

/** Whether whoever was to renew it has died over it: VK ID may have used the refresh token up. Locks the row. */
export const isRefreshAbandoned = (db: Queryable, wish: RefreshWish): Promise<boolean> =>
  db
    .select({ id: userCredentials.id })
    .from(userCredentials)
    .where(and(isWished(wish), lt(userCredentials.refreshingUntil, sql`now()`)))
    .for('update')
    .then((rows) => rows.length > 0)

/** Those whose time has come, the longest due first; at most `limit`. */
export const listDueRefreshes = (db: Database, { now, limit }: { now: Date; limit: number }): Promise<RefreshWish[]> =>
  db
    .select({ credentialId: userCredentials.id, fingerprint: userCredentials.fingerprint })
    .from(userCredentials)
    .where(lte(userCredentials.refreshDueAt, now))
    .orderBy(asc(userCredentials.refreshDueAt), asc(userCredentials.id))
    .limit(limit)
