import { setImmediate as nextTurn } from 'node:timers/promises'
import type { AnswerOf, presetRules as routes } from '@vkast/contract'
import type { Database } from '../db/database.ts'
import { type CompiledRule, compileRules, findFirstMatch } from './match-rules.ts'
import { keepPreset, listRecordingsToMatch, listRules, markMatched, type RecordingRow } from './queries.ts'
import { recordingFacts } from './recording-facts.ts'

type Change = AnswerOf<typeof routes.rematchPresets>[number]

/**
 * Tries the rules again on one page of a user's recordings, newest first, and gives those for which they now say
 * otherwise their preset; with `dryRun` it only tells. What a person chose stays. Safe to repeat.
 *
 * Answers the changes of the page, and the page itself one row longer than `limit` where there is more.
 */
export async function rematchPresets(
  { db, now }: { db: Database; now(): Date },
  { userId, before, limit, dryRun }: { userId: number; before: number | undefined; limit: number; dryRun: boolean },
): Promise<{ changes: Change[]; rows: RecordingRow[] }> {
  const rules = compileRules(await listRules(db, { userId }))
  const rows = await listRecordingsToMatch(db, { userId, before, limit: limit + 1 })
  const changes: Change[] = []
  for (const row of rows.slice(0, limit)) {
    await nextTurn() // patterns are work: others have their turn between two recordings
    const change = changeOf(rules, row)
    if (change && (dryRun || (await apply({ db, now }, userId, change)))) changes.push(change)
  }
  return { changes, rows }
}

function changeOf(rules: CompiledRule[], row: RecordingRow): Change | undefined {
  if (row.presetSetBy === 'person') return undefined
  const match = findFirstMatch(rules, recordingFacts(row))
  const presetId = match?.presetId ?? null
  if (presetId === row.presetId) return undefined
  return {
    recording_id: row.id,
    title: row.title,
    from_preset_id: row.presetId,
    to_preset_id: presetId,
    rule_id: match?.id ?? null,
  }
}

/** False where the preset, the recording or the freedom to choose is gone meanwhile. */
const apply = (
  { db, now }: { db: Database; now(): Date },
  userId: number,
  { recording_id: id, to_preset_id: presetId }: Change,
): Promise<boolean> =>
  db.transaction(async (tx) => {
    if (presetId !== null && !(await keepPreset(tx, userId, presetId))) return false
    return markMatched(tx, { userId, id, presetId, now: now() })
  })
