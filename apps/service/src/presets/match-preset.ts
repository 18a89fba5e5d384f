import type { Transaction } from '../db/database.ts'
import { compileRules, findFirstMatch } from './match-rules.ts'
import { keepPreset, listRules } from './queries.ts'
import type { RecordingFacts } from './render-template.ts'

/** The columns of a recording that say which preset it has, and who chose it. */
export interface MatchedPreset {
  presetId: number | null
  presetSetBy: 'rule' | null
}

/**
 * The preset for a new recording, by the user's first rule that holds; call it in the transaction that inserts the row.
 * The preset stays until that transaction ends.
 */
export async function matchPreset(
  tx: Transaction,
  { userId, recording }: { userId: number; recording: RecordingFacts },
): Promise<MatchedPreset> {
  const match = findFirstMatch(compileRules(await listRules(tx, { userId })), recording)
  if (!match || !(await keepPreset(tx, userId, match.presetId))) return { presetId: null, presetSetBy: null }
  return { presetId: match.presetId, presetSetBy: 'rule' }
}
