import { randomBytes } from 'node:crypto'
import { userCredentials } from '../db/schema/credentials.ts'
import type { TestWorld } from './world.ts'

type Row = typeof userCredentials.$inferInsert

/** Begins as a ciphertext does, with the id of its key; it cannot be opened. */
export const SEALED = Buffer.from([1, 1, 0x6b, ...Array(40).fill(0)])

/** A credential as it stands in the database, without VK: for what looks at rows alone. Its token is not one. */
export async function insertStoredCredential(
  { db }: Pick<TestWorld, 'db'>,
  facts: Partial<Row> & { userId: number },
): Promise<number> {
  const [row] = await db
    .insert(userCredentials)
    .values({
      kind: 'implicit',
      accountName: randomBytes(6).toString('hex'),
      vkUserId: 1,
      state: 'active',
      tokenSealed: SEALED,
      fingerprint: randomBytes(32),
      expirySource: facts.expiresAt ? 'url' : 'none',
      ...facts,
    })
    .returning({ id: userCredentials.id })
  return (row as { id: number }).id
}
