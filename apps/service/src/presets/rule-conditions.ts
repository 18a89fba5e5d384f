import { presetRules as contract } from '@vkast/contract'
import type { Transaction } from '../db/database.ts'
import type { RuleCondition } from '../db/schema/presets.ts'
import { assertStorable } from '../http/storable-text.ts'
import { invalidInput } from '../refusal.ts'
import { compilePattern, MAX_PATTERNS_SIZE } from './compile-pattern.ts'
import { listRules } from './queries.ts'

/**
 * Refuses conditions that a rule cannot have: a pattern that is none, a keyword without a letter or digit, and more
 * than one user's rules may ask for altogether. The rule that is being replaced does not count. Holds only under `lockRules`.
 */
export async function requireConditions(
  tx: Transaction,
  { userId, conditions, replacing }: { userId: number; conditions: RuleCondition[]; replacing?: number },
): Promise<void> {
  assertStorable('conditions', conditions)
  const others = (await listRules(tx, { userId })).filter(({ id }) => id !== replacing)
  if (others.length >= contract.MAX_PRESET_RULES)
    throw invalidInput('conditions', `there are ${contract.MAX_PRESET_RULES} rules already`)
  const own = conditions.map((condition, index) => sizeOf(condition, `conditions.${index}`))
  const theirs = others.flatMap((rule) => rule.conditions.map((condition) => sizeOf(condition)))
  const total = [...own, ...theirs].reduce((sum, size) => sum + size, 0)
  if (total > MAX_PATTERNS_SIZE && own.some((size) => size > 0))
    throw invalidInput(
      'conditions',
      `the patterns of all rules come to ${total} steps for each character, at most ${MAX_PATTERNS_SIZE} are run: shorten counted repeats such as {0,100}`,
    )
}

function sizeOf(condition: RuleCondition, path?: string): number {
  if (condition.kind === 'keywords' && path !== undefined) {
    const index = condition.values.findIndex((value) => !/[\p{L}\p{N}]/u.test(value))
    if (index >= 0) throw invalidInput(`${path}.values.${index}`, 'a keyword has letters or digits')
  }
  if (condition.kind !== 'pattern') return 0
  const pattern = compilePattern(condition.pattern)
  if (!('mistake' in pattern)) return pattern.size
  if (path === undefined) return 0
  throw invalidInput(`${path}.pattern`, pattern.mistake)
}
