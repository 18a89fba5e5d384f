import type { RequestOf, presetRules as routes } from '@vkast/contract'
import type { Database } from '../db/database.ts'
import { eq } from '../db/drizzle.ts'
import { presetRules } from '../db/schema/presets.ts'
import { Refusal } from '../refusal.ts'
import { keepPreset, lockRules, type RuleRow, requireRule } from './queries.ts'
import { requireConditions } from './rule-conditions.ts'

type Changes = RequestOf<typeof routes.updatePresetRule>['body']

/** What is given replaces what was. Recordings keep their presets. Throws as creating a rule does. */
export async function updateRule(
  db: Database,
  { userId, id, changes }: { userId: number; id: number; changes: Changes },
): Promise<RuleRow> {
  return db.transaction(async (tx) => {
    await lockRules(tx, userId)
    const old = await requireRule(tx, userId, id)
    const { preset_id: presetId = old.presetId, match = old.match, conditions = old.conditions } = changes
    if (!(await keepPreset(tx, userId, presetId))) throw new Refusal('not_found')
    if (changes.conditions) await requireConditions(tx, { userId, conditions, replacing: id })
    const [row] = await tx
      .update(presetRules)
      .set({ presetId, match, conditions })
      .where(eq(presetRules.id, id))
      .returning()
    return row ?? old
  })
}
