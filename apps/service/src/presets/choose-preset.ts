import type { Transaction } from '../db/database.ts'
import { Refusal } from '../refusal.ts'
import { keepPreset } from './queries.ts'

/**
 * The columns of a recording for whose preset a person chose; null: none, and no rule gives it one.
 * The preset stays until the transaction ends. Throws `not_found` for a foreign one.
 */
export async function choosePreset(
  tx: Transaction,
  { userId, presetId }: { userId: number; presetId: number | null },
): Promise<{ presetId: number | null; presetSetBy: 'person' }> {
  if (presetId !== null && !(await keepPreset(tx, userId, presetId))) throw new Refusal('not_found')
  return { presetId, presetSetBy: 'person' }
}
