import { createHash } from 'node:crypto'
import type { Database, Transaction } from '../../db/database.ts'
import { eq, lt, sql } from '../../db/drizzle.ts'
import { vkIdAuthorizations } from '../../db/schema/credentials.ts'
import type { Place, Vault } from '../../vault/vault.ts'

type Row = typeof vkIdAuthorizations.$inferSelect

/** A sign-in that somebody has begun. */
export interface BegunAuthorization extends Pick<Row, 'userId' | 'accountName' | 'redirectUri' | 'expiresAt'> {
  state: string
  codeVerifier: string
}

/** Keeps a sign-in until its callback comes; those that have run out are forgotten. */
export async function insertAuthorization(
  { db, vault, now }: { db: Database; vault: Vault; now(): Date },
  { state, codeVerifier, ...begun }: BegunAuthorization,
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.delete(vkIdAuthorizations).where(lt(vkIdAuthorizations.expiresAt, now()))
    const id = await nextId(tx)
    const verifierSealed = vault.seal(codeVerifier, verifierPlace({ id, userId: begun.userId }))
    const row = { id, ...begun, stateHash: hash(state), verifierSealed }
    await tx
      .insert(vkIdAuthorizations)
      .overridingSystemValue()
      .values(row as typeof vkIdAuthorizations.$inferInsert)
  })
}

/** Takes the sign-in of a state, whoever began it; undefined when there is none, it was taken, or it has run out. */
export async function takeAuthorization(
  { db, vault, now }: { db: Database; vault: Vault; now(): Date },
  state: string,
): Promise<BegunAuthorization | undefined> {
  const [row] = await db
    .delete(vkIdAuthorizations)
    .where(eq(vkIdAuthorizations.stateHash, hash(state)))
    .returning()
  if (!row || row.expiresAt <= now()) return undefined
  const { userId, accountName, redirectUri, expiresAt } = row
  const codeVerifier = vault.open(row.verifierSealed, verifierPlace(row))
  return { userId, accountName, redirectUri, expiresAt, state, codeVerifier }
}

const nextId = async (tx: Transaction): Promise<number> => {
  const { rows } = await tx.execute(sql`select nextval(pg_get_serial_sequence('vk_id_authorizations', 'id')) as id`)
  return Number(rows[0]?.id)
}

const hash = (state: string): Buffer => createHash('sha256').update(state).digest()

const verifierPlace = ({ id, userId }: { id: number; userId: number }): Place => ({
  table: 'vk_id_authorizations',
  column: 'verifier_sealed',
  row: id,
  userId,
})
