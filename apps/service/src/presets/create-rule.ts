import type { RequestOf, presetRules as routes } from '@vkast/contract'
import type { Transaction } from '../db/database.ts'
import { presetRules } from '../db/schema/presets.ts'
import { Refusal } from '../refusal.ts'
import { keepPreset, listRules, lockRules, type RuleRow } from './queries.ts'
import { requireConditions } from './rule-conditions.ts'

/** Adds a rule behind the others. Throws `not_found` for a foreign preset, `invalid_input` as {@link requireConditions} does. */
export async function createRule(
  tx: Transaction,
  { userId, body, now }: { userId: number; body: RequestOf<typeof routes.createPresetRule>['body']; now: Date },
): Promise<RuleRow> {
  const { preset_id: presetId, match, conditions } = body
  await lockRules(tx, userId)
  if (!(await keepPreset(tx, userId, presetId))) throw new Refusal('not_found')
  await requireConditions(tx, { userId, conditions })
  const position = ((await listRules(tx, { userId })).at(-1)?.position ?? 0) + 1
  const [row] = await tx
    .insert(presetRules)
    .values({ userId, presetId, position, match, conditions, createdAt: now })
    .returning()
  if (!row) throw new Error('the insert of a rule answered no row')
  return row
}
