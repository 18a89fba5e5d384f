import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Database, Transaction } from '../db/database.ts'
import { and, eq, sql } from '../db/drizzle.ts'
import { idempotencyKeys } from '../db/schema/accounts.ts'
import { invalidInput, Refusal } from '../refusal.ts'

const KEPT_MS = 24 * 3_600_000

interface Once {
  userId: number
  /** Keys of different routes do not meet. */
  route: string
  now: Date
  request: Pick<FastifyRequest, 'headers'>
  /** What the request asks for; the same key with another input is a conflict. */
  input: unknown
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
    const requestHash = createHash('sha256').update(JSON.stringify(once.input)).digest()
    await lockKey(tx, `${userId} ${route} ${key}`)
    const known = await findKey(tx, { userId, route, key })
    if (known && known.createdAt.getTime() > now.getTime() - KEPT_MS) {
      if (!known.requestHash.equals(requestHash)) throw new Refusal('idempotency_conflict')
      return known.body as T
    }
    if (known) await tx.delete(idempotencyKeys).where(eq(idempotencyKeys.id, known.id))
    const body = await verb(tx)
    await tx.insert(idempotencyKeys).values({ userId, route, key, requestHash, body, createdAt: now })
    return body
  })
}

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

const findKey = (tx: Transaction, { userId, route, key }: { userId: number; route: string; key: string }) =>
  tx
    .select()
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.userId, userId), eq(idempotencyKeys.route, route), eq(idempotencyKeys.key, key)))
    .then((rows) => rows[0])
