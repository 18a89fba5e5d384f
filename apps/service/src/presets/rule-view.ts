import { type AnswerOf, type presetRules as routes, toInstant } from '@vkast/contract'
import type { RuleRow } from './queries.ts'

export const toRule = (row: RuleRow): AnswerOf<typeof routes.getPresetRule> => ({
  id: row.id,
  preset_id: row.presetId,
  position: row.position,
  match: row.match,
  conditions: row.conditions,
  created_at: toInstant(row.createdAt),
})
