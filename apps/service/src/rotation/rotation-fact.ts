import type { Queryable, Transaction } from '../db/database.ts'
import { eq, sql } from '../db/drizzle.ts'
import { instanceFacts } from '../db/schema/accounts.ts'

/** The wish for a rotation. How far it is, the rows themselves say. */
export interface RotationFact {
  /** Id of the key that everything is to have. */
  to: string
  requestedAt: string
  requestedBy: number
  /** When the last count found no row with another key. */
  finishedAt?: string
  /** What is left does not open with our keys; nothing is tried until somebody asks again. */
  isBlocked?: boolean
}

const NAME = 'key_rotation'
const ROTATION_LOCK = 0x766b_726f

export const findRotation = (db: Queryable): Promise<RotationFact | undefined> =>
  db
    .select()
    .from(instanceFacts)
    .where(eq(instanceFacts.name, NAME))
    .then((rows) => rows[0]?.value as RotationFact | undefined)

export const storeRotation = async (tx: Transaction, value: RotationFact): Promise<void> => {
  await tx
    .insert(instanceFacts)
    .values({ name: NAME, value })
    .onConflictDoUpdate({ target: instanceFacts.name, set: { value } })
}

/** Until the transaction ends nobody else asks for a rotation, and no step of one is taken. */
export const lockRotation = async (tx: Transaction): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(${ROTATION_LOCK})`)
}

/** The same without waiting; false when somebody has it. */
export const tryLockRotation = async (tx: Transaction): Promise<boolean> => {
  const { rows } = await tx.execute<{ mine: boolean }>(sql`select pg_try_advisory_xact_lock(${ROTATION_LOCK}) as mine`)
  return rows[0]?.mine ?? false
}
