import type { Queryable } from '../db/database.ts'
import { countRowsOf, listKeysIn } from '../vault/keys-in-use.ts'
import { sealedColumns } from '../vault/sealed-columns.ts'

export interface KeyCount {
  keyId: string
  table: string
  column: string
  rows: number
}

/** How many rows of each sealed column need which key; what has no row is absent. */
export async function countKeys(db: Queryable): Promise<KeyCount[]> {
  const counts: KeyCount[] = []
  for (const entry of sealedColumns)
    for (const keyId of await listKeysIn(db, entry))
      counts.push({ keyId, table: entry.table, column: entry.column, rows: await countRowsOf(db, entry, keyId) })
  return counts
}

/** Whether any row needs another key; cheap at any size. */
export async function isAnyRowOtherThan(db: Queryable, keyId: string): Promise<boolean> {
  for (const entry of sealedColumns) if ((await listKeysIn(db, entry)).some((id) => id !== keyId)) return true
  return false
}

export const rowsOtherThan = (counts: readonly KeyCount[], keyId: string): number =>
  counts.filter((count) => count.keyId !== keyId).reduce((sum, { rows }) => sum + rows, 0)
