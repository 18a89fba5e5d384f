import type { Queryable, Transaction } from '../db/database.ts'
import { and, desc, eq, gt, isNull, lt, lte, notExists, sql } from '../db/drizzle.ts'
import { apiKeys, refreshTokens, sessions, users } from '../db/schema/accounts.ts'

export type UserRow = typeof users.$inferSelect
export type ApiKeyRow = typeof apiKeys.$inferSelect
type SessionEnd = NonNullable<(typeof sessions.$inferSelect)['endedBecause']>

/** PostgreSQL's text has no NUL: what holds one is in no row, and asking would be an error. */
const hasNul = (text: string): boolean => text.includes('\0')

/** Trimmed, and whatever the case of its letters. */
export const findUserByEmail = async (db: Queryable, email: string): Promise<UserRow | undefined> => {
  if (hasNul(email)) return undefined
  const rows = await db.select().from(users).where(sql`lower(${users.email}) = lower(${email.trim()})`)
  return rows[0]
}

export const findUser = (db: Queryable, userId: number): Promise<UserRow | undefined> =>
  db
    .select()
    .from(users)
    .where(eq(users.id, userId))
    .then((rows) => rows[0])

export const thereIsAUser = (db: Queryable): Promise<boolean> =>
  db
    .select({ id: users.id })
    .from(users)
    .limit(1)
    .then((rows) => rows.length > 0)

/** Undefined when somebody has this email, also if only since a moment. */
export const insertUser = (tx: Transaction, user: typeof users.$inferInsert): Promise<UserRow | undefined> =>
  tx
    .insert(users)
    .values(user)
    .onConflictDoNothing()
    .returning()
    .then((rows) => rows[0])

export const updateUser = (
  db: Queryable,
  userId: number,
  changes: Partial<Pick<UserRow, 'language' | 'timeZone' | 'passwordHash'>>,
): Promise<UserRow | undefined> =>
  db
    .update(users)
    .set(changes)
    .where(eq(users.id, userId))
    .returning()
    .then((rows) => rows[0])

/**
 * Keeps the user and the password that was checked as they are until the transaction ends; false when they are not
 * any more. So no login with the old password outlives a change.
 */
export const holdPassword = (tx: Transaction, { id, passwordHash }: UserRow): Promise<boolean> =>
  tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, id), eq(users.passwordHash, passwordHash)))
    .for('share')
    .then((rows) => rows.length > 0)

/** Sets the password if the present one is still the one that was checked; false: it was changed meanwhile. */
export const changePasswordHash = (
  tx: Transaction,
  { userId, from, to }: { userId: number; from: string; to: string },
): Promise<boolean> =>
  tx
    .update(users)
    .set({ passwordHash: to })
    .where(and(eq(users.id, userId), eq(users.passwordHash, from)))
    .returning({ id: users.id })
    .then((rows) => rows.length > 0)

export const insertSession = (tx: Transaction, userId: number, createdAt: Date): Promise<{ id: string }> =>
  tx
    .insert(sessions)
    .values({ userId, createdAt })
    .returning({ id: sessions.id })
    .then(([row]) => row as { id: string })

/** Ends one session; false, and nothing happens, for one that has ended already. */
export const markSessionEnded = (
  db: Queryable,
  sessionId: string,
  because: SessionEnd,
  endedAt: Date,
): Promise<boolean> =>
  db
    .update(sessions)
    .set({ endedAt, endedBecause: because })
    .where(and(eq(sessions.id, sessionId), isNull(sessions.endedAt)))
    .then(({ rowCount }) => rowCount === 1)

export const markSessionsOfUserEnded = async (
  db: Queryable,
  userId: number,
  because: SessionEnd,
  endedAt: Date,
): Promise<void> => {
  await db
    .update(sessions)
    .set({ endedAt, endedBecause: because })
    .where(and(eq(sessions.userId, userId), isNull(sessions.endedAt)))
}

/** Forgets the user's sessions none of whose tokens is alive, so that years of logins do not pile up. */
export const deleteDeadSessions = async (tx: Transaction, userId: number, now: Date): Promise<void> => {
  const alive = tx
    .select({ id: refreshTokens.id })
    .from(refreshTokens)
    .where(and(eq(refreshTokens.sessionId, sessions.id), gt(refreshTokens.expiresAt, now)))
  await tx.delete(sessions).where(and(eq(sessions.userId, userId), notExists(alive)))
}

export const insertRefreshToken = async (
  tx: Transaction,
  token: { sessionId: string; tokenHash: Buffer; createdAt: Date; expiresAt: Date },
): Promise<void> => {
  await tx.insert(refreshTokens).values(token)
}

/** A refresh token as it stands, with its session; undefined for one that never was or is forgotten. */
export const findRefreshToken = (db: Queryable, tokenHash: Buffer) =>
  db
    .select({
      sessionId: refreshTokens.sessionId,
      userId: sessions.userId,
      expiresAt: refreshTokens.expiresAt,
      usedAt: refreshTokens.usedAt,
      endedAt: sessions.endedAt,
    })
    .from(refreshTokens)
    .innerJoin(sessions, eq(sessions.id, refreshTokens.sessionId))
    .where(eq(refreshTokens.tokenHash, tokenHash))
    .then((rows) => rows[0])

/** Takes a refresh token for its one exchange; false when it was taken before. */
export const claimRefreshToken = (tx: Transaction, tokenHash: Buffer, usedAt: Date): Promise<boolean> =>
  tx
    .update(refreshTokens)
    .set({ usedAt })
    .where(and(eq(refreshTokens.tokenHash, tokenHash), isNull(refreshTokens.usedAt)))
    .returning({ id: refreshTokens.id })
    .then((rows) => rows.length > 0)

/** An expired token proves nothing any more: its row may go. */
export const deleteExpiredRefreshTokens = async (tx: Transaction, sessionId: string, now: Date): Promise<void> => {
  await tx.delete(refreshTokens).where(and(eq(refreshTokens.sessionId, sessionId), lte(refreshTokens.expiresAt, now)))
}

export const insertApiKey = (db: Queryable, key: typeof apiKeys.$inferInsert): Promise<ApiKeyRow> =>
  db
    .insert(apiKeys)
    .values(key)
    .returning()
    .then(([row]) => row as ApiKeyRow)

/** Newest first, those with smaller ids than `before`. */
export const listApiKeys = (
  db: Queryable,
  { userId, before, limit }: { userId: number; before: number | undefined; limit: number },
): Promise<ApiKeyRow[]> =>
  db
    .select()
    .from(apiKeys)
    .where(and(eq(apiKeys.userId, userId), before === undefined ? undefined : lt(apiKeys.id, before)))
    .orderBy(desc(apiKeys.id))
    .limit(limit)

/** False when the user has no such key. */
export const deleteApiKey = (db: Queryable, userId: number, id: number): Promise<boolean> =>
  db
    .delete(apiKeys)
    .where(and(eq(apiKeys.id, id), eq(apiKeys.userId, userId)))
    .returning({ id: apiKeys.id })
    .then((rows) => rows.length > 0)
