import type { Transaction } from '../../db/database.ts'
import { and, eq, isNull, ne, sql } from '../../db/drizzle.ts'
import { users } from '../../db/schema/accounts.ts'
import { Refusal } from '../../refusal.ts'
import type { UserRow } from '../queries.ts'

const OPERATORS_LOCK = 0x766b_6f70

/**
 * Lets this user stop being an operator who can log in, if another one stays. Held until the transaction ends, so
 * that two who take the right from each other do not both succeed. Throws `last_operator`.
 */
export async function keepAnOperator(tx: Transaction, user: Pick<UserRow, 'id'>): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${OPERATORS_LOCK})`)
  const isLetIn = and(eq(users.role, 'operator'), isNull(users.disabledAt))
  const others = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(isLetIn, ne(users.id, user.id)))
    .limit(1)
  if (others.length > 0) return
  const self = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(isLetIn, eq(users.id, user.id)))
  if (self.length > 0) throw new Refusal('last_operator')
}
