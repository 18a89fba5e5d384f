import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Database, Queryable, Transaction } from '../db/database.ts'
import { and, eq, sql } from '../db/drizzle.ts'
import { idempotencyKeys } from '../db/schema/accounts.ts'
import { invalidInput, Refusal } from '../refusal.ts'
import type { Place, Vault } from '../vault/vault.ts'

const KEPT_MS = 24 * 3_600_000

interface Once {
  userId: number
  /** Keys of different routes do not meet. */
  route: string
  now: Date
  request: Pick<FastifyRequest, 'headers'>
  /** What the request asks for; the same key with another input is a conflict. */
  input: unknown
  /** Where the answer holds a secret: it is kept sealed. */
  vault?: Vault
}

/**
 * Runs a verb in a transaction, once for each `Idempotency-Key`: the same request again gets the same answer for a day.
 *
 * The key is written by the verb's own transaction, so that a crash or a refusal leaves none behind. Without the header
 * it only runs the verb. Throws {@link Refusal} `idempotency_conflict` for another input and while the first request
 * runs. Source: draft-ietf-httpapi-idempotency-key-header-07; 409 instead of its 422 is DESIGN's.
 */
export async function answerOnce<T>(db: Database, once: Once, verb: (tx: Transaction) => Promise<T>): Promise<T> {
  const key = readKey(once.request)
  return db.transaction(async (tx) => {
    if (key === undefined) return verb(tx)
    const { userId, route, now } = once
    await lockKey(tx, `${userId} ${route} ${key}`)
    const known = await findAnswer<T>(tx, once, key)
    if (known) return known.body
    const body = await verb(tx)
    await tx.delete(idempotencyKeys).where(isKey(once, key)) // a day old
    const answer = once.vault ? await sealedAnswer(tx, once.vault, { userId, body }) : { body }
    await tx
      .insert(idempotencyKeys)
      .values({ userId, route, key, requestHash: hashOf(once), createdAt: now, ...answer })
    return body
  })
}

/**
 * As {@link answerOnce}, where something slow comes before the verb that no transaction may wait for, as a call of VK.
 *
 * A request that comes again is answered without it. Of two at once both prepare, one is carried out, and both get its
 * answer, also where the preparing finds what the other has just made.
 */
export async function answerOnceAfter<P, T>(
  db: Database,
  once: Once,
  prepare: () => Promise<P>,
  verb: (tx: Transaction, prepared: P) => Promise<T>,
): Promise<T> {
  const key = readKey(once.request)
  const look = async () => (key === undefined ? undefined : findAnswer<T>(db, once, key))
  const known = await look()
  if (known) return known.body
  const prepared = await prepare().then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )
  if ('value' in prepared) return answerOnce(db, once, (tx) => verb(tx, prepared.value))
  const meanwhile = prepared.error instanceof Refusal ? await look() : undefined
  if (meanwhile) return meanwhile.body
  throw prepared.error
}

/** Refuses a key that cannot be one, before hours of upload rather than after. */
export const assertReadableKey = (request: Once['request']): void => void readKey(request)

function readKey({ headers }: Once['request']): string | undefined {
  const key = headers['idempotency-key']
  if (key === undefined) return undefined
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key))
    throw invalidInput('Idempotency-Key', '1 to 255 visible ASCII characters')
  return key
}

/** Held until the transaction ends; whoever finds it held is told so instead of waiting. */
async function lockKey(tx: Transaction, name: string): Promise<void> {
  const { rows } = await tx.execute<{ mine: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as mine`,
  )
  if (!rows[0]?.mine) throw new Refusal('idempotency_conflict')
}

/** The answer of this request, if it was given within a day. Throws where the key was used for another one. */
async function findAnswer<T>(db: Queryable, once: Once, key: string): Promise<{ body: T } | undefined> {
  const [known] = await db.select().from(idempotencyKeys).where(isKey(once, key))
  if (!known || known.createdAt.getTime() <= once.now.getTime() - KEPT_MS) return undefined
  if (!known.requestHash.equals(hashOf(once))) throw new Refusal('idempotency_conflict')
  return { body: opened<T>(once, known) }
}

const hashOf = ({ input }: Once): Buffer => createHash('sha256').update(JSON.stringify(input)).digest()

const isKey = ({ userId, route }: Once, key: string) =>
  and(eq(idempotencyKeys.userId, userId), eq(idempotencyKeys.route, route), eq(idempotencyKeys.key, key))

const placeOf = ({ id, userId }: { id: number; userId: number }): Place => ({
  table: 'idempotency_keys',
  column: 'body_sealed',
  row: id,
  userId,
})

/** The row's id is part of its place, so that it is taken before the row is written. */
async function sealedAnswer(tx: Transaction, vault: Vault, { userId, body }: { userId: number; body: unknown }) {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select nextval(pg_get_serial_sequence('idempotency_keys', 'id')) as id`,
  )
  const id = Number(rows[0]?.id)
  return { id, bodySealed: vault.seal(JSON.stringify(body), placeOf({ id, userId })) }
}

function opened<T>({ vault }: Once, row: typeof idempotencyKeys.$inferSelect): T {
  if (row.bodySealed === null) return row.body as T
  if (!vault) throw new Error('an answer was kept sealed, and is asked for without the vault')
  return JSON.parse(vault.open(row.bodySealed, placeOf(row))) as T
}
