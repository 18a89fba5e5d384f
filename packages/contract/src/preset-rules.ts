import { z } from 'zod'
import { defineRoute } from './route.ts'
import { Id, Instant, Page, PathId } from './wire.ts'

/** How many rules a user may have: each is tried at each recording. */
export const MAX_PRESET_RULES = 100

const Field = z.string().regex(/^(title|file_name|topics|variables\.[a-z][a-z0-9_]{0,39})$/, {
  error: 'title, file_name, topics or variables.<name>',
})
const Words = z.array(z.string().trim().min(1).max(200)).min(1).max(20)

/** About one field of a recording; case does not matter. Of several topics one is enough, of several words too. */
export const RuleCondition = z.discriminatedUnion('kind', [
  /** The whole text is one of these. */
  z.strictObject({ kind: z.literal('exact'), field: Field, values: Words }),
  /** One of these stands in it as whole words; a `*` at the end takes any ending. */
  z.strictObject({ kind: z.literal('keywords'), field: Field, values: Words }),
  /** A regular expression in RE2's syntax is found in it. */
  z.strictObject({ kind: z.literal('pattern'), field: Field, pattern: z.string().min(1).max(200) }),
])

const rule = {
  preset_id: Id,
  /** Whether all conditions must hold, or any. */
  match: z.enum(['all', 'any']),
  conditions: z.array(RuleCondition).min(1).max(10),
}

export const PresetRule = z
  .object({ id: Id, ...rule, /** The first rule that holds decides. */ position: z.int(), created_at: Instant })
  .meta({ id: 'PresetRule' })

export const createPresetRule = defineRoute({
  method: 'POST',
  path: '/preset-rules',
  name: 'createPresetRule',
  summary: 'Add a rule after the others: which preset a new recording gets; honours Idempotency-Key',
  tag: 'presets',
  access: 'user',
  body: z.strictObject({ ...rule, match: rule.match.default('all') }),
  status: 201,
  answer: PresetRule,
  refusals: ['not_found', 'idempotency_conflict'],
})

export const listPresetRules = defineRoute({
  method: 'GET',
  path: '/preset-rules',
  name: 'listPresetRules',
  summary: 'Own rules in the order in which they are tried',
  tag: 'presets',
  access: 'user',
  query: Page.strict(),
  status: 200,
  answer: z.array(PresetRule),
  refusals: [],
})

export const getPresetRule = defineRoute({
  method: 'GET',
  path: '/preset-rules/:id',
  name: 'getPresetRule',
  summary: 'One rule',
  tag: 'presets',
  access: 'user',
  params: PathId,
  status: 200,
  answer: PresetRule,
  refusals: ['not_found'],
})

export const updatePresetRule = defineRoute({
  method: 'PATCH',
  path: '/preset-rules/:id',
  name: 'updatePresetRule',
  summary: 'Change what is named; recordings keep their presets until a re-match',
  tag: 'presets',
  access: 'user',
  params: PathId,
  body: z.strictObject(rule).partial(),
  status: 200,
  answer: PresetRule,
  refusals: ['not_found'],
})

export const deletePresetRule = defineRoute({
  method: 'DELETE',
  path: '/preset-rules/:id',
  name: 'deletePresetRule',
  summary: 'Delete a rule; recordings keep their presets until a re-match',
  tag: 'presets',
  access: 'user',
  params: PathId,
  status: 204,
  refusals: ['not_found'],
})

export const reorderPresetRules = defineRoute({
  method: 'POST',
  path: '/preset-rules/reorder',
  name: 'reorderPresetRules',
  summary: 'Put the rules into this order: every own rule once',
  tag: 'presets',
  access: 'user',
  body: z.strictObject({ ids: z.array(Id).max(MAX_PRESET_RULES) }),
  status: 200,
  answer: z.array(PresetRule),
  refusals: [],
})

export const rematchPresets = defineRoute({
  method: 'POST',
  path: '/preset-rules/rematch',
  name: 'rematchPresets',
  summary:
    'Try the rules again on recordings, newest first, a page at a time; answers those whose preset changes. What a person chose stays',
  tag: 'presets',
  access: 'user',
  query: Page.strict(),
  /** With `dry_run` nothing is changed. */
  body: z.strictObject({ dry_run: z.boolean().default(false) }),
  status: 200,
  answer: z.array(
    z.object({
      recording_id: Id,
      title: z.string(),
      /** The preset it has. */
      from_preset_id: Id.nullable(),
      /** The preset it gets; null: no rule holds. */
      to_preset_id: Id.nullable(),
      rule_id: Id.nullable(),
    }),
  ),
  refusals: [],
})
