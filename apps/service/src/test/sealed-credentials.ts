import { randomBytes } from 'node:crypto'
import { sql } from '../db/drizzle.ts'
import { userCredentials } from '../db/schema/credentials.ts'
import type { Vault } from '../vault/vault.ts'
import type { TestWorld } from './world.ts'

/** Stores credentials with random tokens, as a submission would; answers which token each has. */
export async function insertSealedCredentials(
  { db, vault }: Pick<TestWorld, 'db' | 'vault'>,
  { userId, count }: { userId: number; count: number },
): Promise<Map<number, string>> {
  const { rows } = await db.execute<{ id: string }>(
    sql`select nextval(pg_get_serial_sequence('user_credentials', 'id')) as id from generate_series(1, ${count})`,
  )
  const tokens = new Map(rows.map(({ id }) => [Number(id), randomBytes(24).toString('hex')]))
  const values = [...tokens].map(([id, token]) => ({
    id,
    userId,
    kind: 'implicit' as const,
    accountName: `seeded ${id}`,
    vkUserId: 900_000 + id,
    state: 'active' as const,
    tokenSealed: sealToken(vault, { id, userId }, token),
    fingerprint: vault.fingerprint(token),
    expirySource: 'none' as const,
  }))
  for (let from = 0; from < values.length; from += 500)
    await db
      .insert(userCredentials)
      .overridingSystemValue()
      .values(values.slice(from, from + 500) as (typeof userCredentials.$inferInsert)[])
  return tokens
}

export const sealToken = (vault: Vault, { id, userId }: { id: number; userId: number }, token: string): Buffer =>
  vault.seal(token, { table: 'user_credentials', column: 'token_sealed', row: id, userId })
