import type { Queryable } from '../db/database.ts'
import { eq, sql } from '../db/drizzle.ts'
import { instanceSecrets } from '../db/schema/accounts.ts'
import type { Place } from './sealed-columns.ts'
import type { Sealer } from './vault.ts'

const placeOf = (row: number): Place => ({ table: 'instance_secrets', column: 'secret_sealed', row, userId: 0 })

/**
 * A secret of the instance, made and sealed by whoever comes first; of several who come at once all get the same.
 * Throws `VaultError` where our keys do not open what is stored.
 */
export async function ensureInstanceSecret(
  db: Queryable,
  sealer: Sealer,
  { name, make }: { name: string; make(): string },
): Promise<string> {
  const known = await findInstanceSecret(db, name)
  if (known) return sealer.open(known.secretSealed, placeOf(known.id))
  const id = await nextId(db)
  const row = { id, name, secretSealed: sealer.seal(make(), placeOf(id)) }
  await db
    .insert(instanceSecrets)
    .overridingSystemValue()
    .values(row as typeof instanceSecrets.$inferInsert)
    .onConflictDoNothing({ target: instanceSecrets.name })
  const stored = await findInstanceSecret(db, name)
  if (!stored) throw new Error('a secret of the instance vanished')
  return sealer.open(stored.secretSealed, placeOf(stored.id))
}

const findInstanceSecret = (db: Queryable, name: string) =>
  db
    .select()
    .from(instanceSecrets)
    .where(eq(instanceSecrets.name, name))
    .then((rows) => rows[0])

const nextId = async (db: Queryable): Promise<number> => {
  const { rows } = await db.execute(sql`select nextval(pg_get_serial_sequence('instance_secrets', 'id')) as id`)
  return Number(rows[0]?.id)
}
