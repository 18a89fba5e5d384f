import type { Database, Queryable, Transaction } from '../../db/database.ts'
import { and, count, eq, gt, lte } from '../../db/drizzle.ts'
import { users } from '../../db/schema/accounts.ts'
import { passwordResets } from '../../db/schema/people.ts'

const RESET_MS = 3_600_000
const MAX_LIVE_RESETS = 3

/** A new code for the user, good for an hour; undefined when there are enough of them. */
export const insertReset = (
  db: Database,
  { userId, codeHash, now }: { userId: number; codeHash: Buffer; now: Date },
): Promise<{ id: number } | undefined> =>
  db.transaction(async (tx) => {
    const held = await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for('update')
    if (held.length === 0) return undefined
    const ofUser = eq(passwordResets.userId, userId)
    await tx.delete(passwordResets).where(and(ofUser, lte(passwordResets.expiresAt, now)))
    const [live] = await tx.select({ n: count() }).from(passwordResets).where(ofUser)
    if ((live?.n ?? 0) >= MAX_LIVE_RESETS) return undefined
    const expiresAt = new Date(now.getTime() + RESET_MS)
    const rows = await tx
      .insert(passwordResets)
      .values({ userId, codeHash, createdAt: now, expiresAt })
      .returning({ id: passwordResets.id })
    return rows[0]
  })

export const deleteReset = async (db: Queryable, id: number): Promise<void> => {
  await db.delete(passwordResets).where(eq(passwordResets.id, id))
}

const isLive = (codeHash: Buffer, now: Date) =>
  and(eq(passwordResets.codeHash, codeHash), gt(passwordResets.expiresAt, now))

export const resetIsLive = (db: Queryable, codeHash: Buffer, now: Date): Promise<boolean> =>
  db
    .select({ id: passwordResets.id })
    .from(passwordResets)
    .where(isLive(codeHash, now))
    .then((rows) => rows.length > 0)

/** Uses the code up, and with it every other code of its user; answers whose it was, undefined if it is none that is good now. */
export async function claimReset(tx: Transaction, codeHash: Buffer, now: Date): Promise<number | undefined> {
  const rows = await tx.delete(passwordResets).where(isLive(codeHash, now)).returning({ userId: passwordResets.userId })
  const userId = rows[0]?.userId
  if (userId !== undefined) await deleteResetsOfUser(tx, userId)
  return userId
}

export const deleteResetsOfUser = async (tx: Transaction, userId: number): Promise<void> => {
  await tx.delete(passwordResets).where(eq(passwordResets.userId, userId))
}
