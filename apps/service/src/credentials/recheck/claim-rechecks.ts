import type { Database, Queryable } from '../../db/database.ts'
import { and, asc, eq, inArray, lt, lte, sql } from '../../db/drizzle.ts'
import { userCredentials } from '../../db/schema/credentials.ts'
import { recheckMinutes } from '../../db/schema/renewal.ts'
import type { StoredCredential } from '../use-credential.ts'

export type Recheck = Pick<StoredCredential, 'id' | 'userId' | 'fingerprint'>

const RECHECK_LOCK = 0x766b_7263
/** Whoever took it may die over it, and VK may not be reached. */
const AGAIN_MS = 15 * 60_000
const MINUTE_MS = 60_000

/**
 * Takes the credentials whose time to be asked about has come, the longest due first, and puts them off for those who
 * come next. Over all workers at most `perMinute` in a minute of the clock; none while another worker is taking.
 */
export const claimRechecks = (db: Database, { now, perMinute }: { now: Date; perMinute: number }): Promise<Recheck[]> =>
  db.transaction(async (tx) => {
    const { rows } = await tx.execute<{ mine: boolean }>(sql`select pg_try_advisory_xact_lock(${RECHECK_LOCK}) as mine`)
    if (!rows[0]?.mine) return []
    const minute = new Date(now.getTime() - (now.getTime() % MINUTE_MS))
    const [paced] = await tx.select().from(recheckMinutes).where(eq(recheckMinutes.minute, minute))
    const due = await listDue(tx, { now, limit: Math.max(0, perMinute - (paced?.taken ?? 0)) })
    if (due.length === 0) return []
    const taken = (paced?.taken ?? 0) + due.length
    await tx.delete(recheckMinutes).where(lt(recheckMinutes.minute, minute))
    await tx
      .insert(recheckMinutes)
      .values({ minute, taken })
      .onConflictDoUpdate({ target: recheckMinutes.minute, set: { taken } })
    const ids = due.map(({ id }) => id)
    await tx
      .update(userCredentials)
      .set({ recheckAt: new Date(now.getTime() + AGAIN_MS) })
      .where(inArray(userCredentials.id, ids))
    return due
  })

const listDue = (tx: Queryable, { now, limit }: { now: Date; limit: number }): Promise<Recheck[]> =>
  tx
    .select({ id: userCredentials.id, userId: userCredentials.userId, fingerprint: userCredentials.fingerprint })
    .from(userCredentials)
    .where(lte(userCredentials.recheckAt, now))
    .orderBy(asc(userCredentials.recheckAt), asc(userCredentials.id))
    .limit(limit)
    .for('update', { skipLocked: true })

/** What VK refuses is not asked about again by itself: a new token, or a person, begins anew. */
export const clearRecheck = async (db: Queryable, { id, fingerprint }: Recheck): Promise<void> => {
  await db
    .update(userCredentials)
    .set({ recheckAt: null })
    .where(and(eq(userCredentials.id, id), eq(userCredentials.fingerprint, fingerprint)))
}
