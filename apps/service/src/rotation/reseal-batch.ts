import type { Transaction } from '../db/database.ts'
import { sql } from '../db/drizzle.ts'
import { listRowsOf, type SealedRow } from '../vault/keys-in-use.ts'
import type { SealedColumn } from '../vault/sealed-columns.ts'
import { type Vault, VaultError } from '../vault/vault.ts'

export interface Batch {
  resealed: number
  /** Their key is there, but they do not open. */
  unreadable: string[]
  /** The largest id that was looked at; undefined when there are no more. */
  last: number | undefined
}

/**
 * Encrypts the next rows of one column anew. Rows that somebody else is writing are left for the next pass: no writer is
 * waited for, so that nobody ever waits in a circle. Each write expects the ciphertext that was read.
 */
export async function resealBatch(
  tx: Transaction,
  vault: Vault,
  { entry, keyId, after, limit }: { entry: SealedColumn; keyId: string; after: number; limit: number },
): Promise<Batch> {
  const rows = await listRowsOf(tx, entry, { keyId, after, limit, lock: true })
  const unreadable: string[] = []
  const fresh: { row: SealedRow; sealed: Buffer }[] = []
  for (const row of rows) {
    try {
      fresh.push({ row, sealed: vault.seal(vault.open(row.sealed, row.place), row.place) })
    } catch (error) {
      if (!(error instanceof VaultError)) throw error
      unreadable.push(error.message)
    }
  }
  const resealed = fresh.length > 0 ? await write(tx, entry, fresh) : 0
  return { resealed, unreadable, last: rows.at(-1)?.place.row }
}

async function write(
  tx: Transaction,
  { table, column, row: key }: SealedColumn,
  fresh: { row: SealedRow; sealed: Buffer }[],
): Promise<number> {
  const ids = sql.param(fresh.map(({ row }) => row.place.row))
  const before = sql.param(fresh.map(({ row }) => row.sealed))
  const after = sql.param(fresh.map(({ sealed }) => sealed))
  const { rowCount } = await tx.execute(sql`
    update ${sql.identifier(table)} set ${sql.identifier(column)} = fresh.after
    from unnest(${ids}::bigint[], ${before}::bytea[], ${after}::bytea[]) as fresh(id, before, after)
    where ${sql.identifier(table)}.${sql.identifier(key)} = fresh.id
      and ${sql.identifier(table)}.${sql.identifier(column)} = fresh.before`)
  return rowCount ?? 0
}
