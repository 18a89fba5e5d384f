import { presetRules, presets } from '@vkast/contract'
import type { Database } from '../db/database.ts'
import type { Bind } from '../http/bind-route.ts'
import { answerOnce } from '../http/idempotency.ts'
import { languageOf } from '../http/language.ts'
import { idOfCursor, nextPageLink, pageOf } from '../http/page-link.ts'
import { createPreset } from './create-preset.ts'
import { createRule } from './create-rule.ts'
import { deletePreset } from './delete-preset.ts'
import { deleteRule } from './delete-rule.ts'
import { toPreset } from './preset-view.ts'
import { previewPreset } from './preview-preset.ts'
import { listPresets, listRules, requirePreset, requireRule } from './queries.ts'
import { rematchPresets } from './rematch-presets.ts'
import { reorderRules } from './reorder-rules.ts'
import { toRule } from './rule-view.ts'
import { updatePreset } from './update-preset.ts'
import { updateRule } from './update-rule.ts'

interface Deps {
  db: Database
  now(): Date
}

/** Named defaults of publications, and the rules that choose them. */
export function presetRoutes(bind: Bind, deps: Deps): void {
  const { db } = deps

  bind(presets.createPreset, async ({ caller: { userId }, body, request, reply }) => {
    const now = deps.now()
    const once = { userId, route: 'createPreset', now, request, input: body }
    const answer = await answerOnce(db, once, async (tx) => toPreset(await createPreset(tx, { userId, body, now })))
    reply.header('location', `/api/v1/presets/${answer.id}`)
    return answer
  })
  bind(presets.listPresets, async ({ caller: { userId }, query, request, reply }) => {
    const rows = await listPresets(db, { userId, before: idOfCursor(query.cursor), limit: query.limit + 1 })
    const { page, cursor } = pageOf(rows, query.limit)
    if (cursor) reply.header('link', nextPageLink(request, cursor))
    return page.map(toPreset)
  })
  bind(presets.getPreset, async ({ caller: { userId }, params }) =>
    toPreset(await requirePreset(db, userId, params.id)),
  )
  bind(presets.updatePreset, async ({ caller: { userId }, params, body }) =>
    toPreset(await updatePreset(deps, { userId, id: params.id, changes: body })),
  )
  bind(presets.deletePreset, async ({ caller: { userId }, params }) => {
    await deletePreset(db, { userId, id: params.id })
    return undefined
  })
  bind(presets.previewPreset, async ({ caller: { userId }, body, request }) => {
    const header = request.headers['accept-language']
    return previewPreset(deps, { userId, body, ...(header !== undefined && { language: languageOf(header) }) })
  })
  ruleRoutes(bind, deps)
}

function ruleRoutes(bind: Bind, deps: Deps): void {
  const { db } = deps

  bind(presetRules.createPresetRule, async ({ caller: { userId }, body, request, reply }) => {
    const now = deps.now()
    const once = { userId, route: 'createPresetRule', now, request, input: body }
    const answer = await answerOnce(db, once, async (tx) => toRule(await createRule(tx, { userId, body, now })))
    reply.header('location', `/api/v1/preset-rules/${answer.id}`)
    return answer
  })
  bind(presetRules.listPresetRules, async ({ caller: { userId }, query, request, reply }) => {
    const rows = await listRules(db, { userId, after: idOfCursor(query.cursor), limit: query.limit + 1 })
    const page = rows.slice(0, query.limit)
    const last = page.at(-1)
    // Not by id: the order is the rules' own.
    if (rows.length > page.length && last) reply.header('link', nextPageLink(request, String(last.position)))
    return page.map(toRule)
  })
  bind(presetRules.getPresetRule, async ({ caller: { userId }, params }) =>
    toRule(await requireRule(db, userId, params.id)),
  )
  bind(presetRules.updatePresetRule, async ({ caller: { userId }, params, body }) =>
    toRule(await updateRule(db, { userId, id: params.id, changes: body })),
  )
  bind(presetRules.deletePresetRule, async ({ caller: { userId }, params }) => {
    await deleteRule(db, { userId, id: params.id })
    return undefined
  })
  bind(presetRules.reorderPresetRules, async ({ caller: { userId }, body }) =>
    (await reorderRules(db, { userId, ids: body.ids })).map(toRule),
  )
  bind(presetRules.rematchPresets, async ({ caller: { userId }, query, body, request, reply }) => {
    const before = idOfCursor(query.cursor)
    const options = { userId, before, limit: query.limit, dryRun: body.dry_run }
    const { changes, rows } = await rematchPresets(deps, options)
    const { cursor } = pageOf(rows, query.limit)
    if (cursor) reply.header('link', nextPageLink(request, cursor))
    return changes
  })
}
