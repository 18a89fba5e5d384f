import { type AnswerOf, type keys as contract, toInstant } from '@vkast/contract'
import type { Queryable } from '../db/database.ts'
import type { KeySource } from '../vault/key-source.ts'
import { countKeys, type KeyCount, rowsOtherThan } from './count-keys.ts'
import { findRotation, type RotationFact } from './rotation-fact.ts'

export type KeyReport = AnswerOf<typeof contract.getKeys>

/** Which keys there are and who needs them, counted now; of the keys themselves nothing but their ids. */
export async function reportKeys(db: Queryable, keys: KeySource): Promise<KeyReport> {
  const counts = await countKeys(db)
  const rotation = rotationOf(await findRotation(db), counts, keys.reread().keys[0].id)
  const known = keys.ring().keys.map(({ id }) => id)
  return {
    source: keys.kind,
    keys: [...new Set([...known, ...counts.map(({ keyId }) => keyId)])].map((id) => {
      const columns = counts
        .filter(({ keyId }) => keyId === id)
        .map(({ table, column, rows }) => ({ table, column, rows }))
      const isCurrent = id === known[0]
      return {
        id,
        is_current: isCurrent,
        is_known: known.includes(id),
        rows: columns.reduce((sum, { rows }) => sum + rows, 0),
        columns,
        removable: !isCurrent && columns.length === 0 && rotation.state === 'finished',
      }
    }),
    rotation,
  }
}

function rotationOf(
  fact: RotationFact | undefined,
  counts: readonly KeyCount[],
  current: string,
): KeyReport['rotation'] {
  const left = rowsOtherThan(counts, fact?.to ?? current)
  if (!fact) return { state: 'none', to: null, requested_at: null, finished_at: null, rows_left: left }
  return {
    state: fact.isBlocked ? 'blocked' : fact.finishedAt && left === 0 ? 'finished' : 'running',
    to: fact.to,
    requested_at: toInstant(new Date(fact.requestedAt)),
    finished_at: fact.finishedAt && left === 0 ? toInstant(new Date(fact.finishedAt)) : null,
    rows_left: left,
  }
}
