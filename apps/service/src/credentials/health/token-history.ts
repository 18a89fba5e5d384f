import type { Queryable } from '../../db/database.ts'
import { and, desc, eq } from '../../db/drizzle.ts'
import { credentialStates } from '../../db/schema/renewal.ts'

export type StateRow = typeof credentialStates.$inferSelect

export interface PastToken {
  fingerprint: string
  receivedAt: Date
  /** When the next one took its place; absent for the present one. */
  endedAt?: Date
}

/** What became of a credential, newest first; at most `limit` rows. */
export const listStates = (
  db: Queryable,
  { userId, credentialId, limit }: { userId: number; credentialId: number; limit: number },
): Promise<StateRow[]> =>
  db
    .select()
    .from(credentialStates)
    .where(and(eq(credentialStates.credentialId, credentialId), eq(credentialStates.userId, userId)))
    .orderBy(desc(credentialStates.id))
    .limit(limit)

/** The tokens of a history that is given newest first, newest first. The oldest may have come before its first row. */
export function tokensOf(states: readonly StateRow[]): PastToken[] {
  const tokens: PastToken[] = []
  for (const { fingerprint, at } of states.toReversed()) {
    const last = tokens.at(-1)
    if (last?.fingerprint === fingerprint) continue
    if (last) last.endedAt = at
    tokens.push({ fingerprint, receivedAt: at })
  }
  return tokens.toReversed()
}
