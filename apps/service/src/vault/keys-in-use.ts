import type { Queryable } from '../db/database.ts'
import { sql } from '../db/drizzle.ts'
import type { Place, SealedColumn } from './sealed-columns.ts'

/** The id of the key that a sealed column needs; the expression of its index `<table>_<column>_key`. */
export const keyIdIn = (column: string) =>
  sql`substr(${sql.identifier(column)}, 3, get_byte(${sql.identifier(column)}, 1))`

export const keyIdBytes = (id: string): Buffer => Buffer.from(id, 'ascii')

/** Ids of the keys that a column needs, in the order of their bytes. As many looks into the index as there are keys. */
export async function listKeysIn(db: Queryable, { table, column }: SealedColumn): Promise<string[]> {
  const keyId = keyIdIn(column)
  const from = sql`from ${sql.identifier(table)} where ${sql.identifier(column)} is not null`
  const { rows } = await db.execute<{ id: Buffer }>(sql`
    with recursive ids(id) as (
      (select ${keyId} ${from} order by 1 limit 1)
      union all
      select (select ${keyId} ${from} and ${keyId} > ids.id order by 1 limit 1) from ids where ids.id is not null
    )
    select id from ids where id is not null`)
  return rows.map(({ id }) => id.toString('ascii'))
}

/** How many rows of a column need a key. */
export async function countRowsOf(db: Queryable, { table, column }: SealedColumn, keyId: string): Promise<number> {
  const { rows } = await db.execute<{ count: string }>(sql`
    select count(*) from ${sql.identifier(table)}
    where ${sql.identifier(column)} is not null and ${keyIdIn(column)} = ${keyIdBytes(keyId)}`)
  return Number(rows[0]?.count)
}

export interface SealedRow {
  place: Place
  sealed: Buffer
}

/**
 * Rows of a column that need a key, with larger ids than `after`, in the order of their ids. With `lock` they stay as
 * they are until the transaction ends, and those that somebody else has locked are left out: nobody is waited for.
 */
export async function listRowsOf(
  db: Queryable,
  entry: SealedColumn,
  { keyId, after, limit, lock }: { keyId: string; after: number; limit: number; lock: boolean },
): Promise<SealedRow[]> {
  const { table, column, row, user } = entry
  const [t, c, id] = [sql.identifier(table), sql.identifier(column), sql.identifier(row)]
  const { rows } = await db.execute<{ id: string; user_id: string; sealed: Buffer }>(sql`
    select ${id} as id, ${user ? sql.identifier(user) : sql`0`} as user_id, ${c} as sealed from ${t}
    where ${c} is not null and ${keyIdIn(column)} = ${keyIdBytes(keyId)} and ${id} > ${after}
    order by ${id} limit ${limit} ${lock ? sql`for no key update skip locked` : sql``}`)
  return rows.map(({ id: rowId, user_id, sealed }) => ({
    place: placeOf(entry, Number(rowId), Number(user_id)),
    sealed,
  }))
}

const placeOf = ({ table, column }: SealedColumn, row: number, userId: number): Place =>
  ({ table, column, row, userId }) as Place
