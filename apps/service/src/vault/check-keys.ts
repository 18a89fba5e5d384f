import { ConfigError } from '../config.ts'
import type { Queryable } from '../db/database.ts'
import { keyById } from './key-ring.ts'
import type { KeySource } from './key-source.ts'
import { countRowsOf, listKeysIn, listRowsOf } from './keys-in-use.ts'
import { type SealedColumn, sealedColumns } from './sealed-columns.ts'
import type { Sealer } from './vault.ts'

/**
 * Makes sure that every key in use is in the ring and opens one row of each column that needs it.
 * Throws {@link ConfigError} with all that is wrong and what to do.
 */
export async function checkKeys(db: Queryable, source: KeySource, sealer: Sealer): Promise<void> {
  const mistakes: string[] = []
  for (const column of sealedColumns)
    for (const keyId of await listKeysIn(db, column)) {
      const mistake = keyById(source.reread(), keyId)
        ? await wrongKey(db, sealer, { column, keyId })
        : await missingKey(db, { column, keyId })
      if (mistake) mistakes.push(mistake)
    }
  if (mistakes.length > 0)
    throw new ConfigError(
      `The keys are not those of this database:\n${mistakes.map((line) => `  ${line}`).join('\n')}\n` +
        'Put the right keys back into VKAST_KEYS (or the file "keys" in VKAST_DATA_DIR). ' +
        'A key may be taken out when `GET /api/v1/admin/keys` calls it removable',
    )
}

type Use = { column: SealedColumn; keyId: string }

async function missingKey(db: Queryable, { column, keyId }: Use): Promise<string> {
  const rows = await countRowsOf(db, column, keyId)
  return `${column.table}.${column.column}: ${rows} sealed with the key "${keyId}", which is not there`
}

async function wrongKey(db: Queryable, sealer: Sealer, { column, keyId }: Use): Promise<string | undefined> {
  const [row] = await listRowsOf(db, column, { keyId, after: 0, limit: 1, lock: false })
  if (!row) return undefined
  try {
    sealer.open(row.sealed, row.place)
    return undefined
  } catch {
    return `${column.table}.${column.column}: sealed with another key "${keyId}" than the one given`
  }
}
