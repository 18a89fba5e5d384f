import { presets as contract } from '@vkast/contract'
import type { z } from 'zod'
import type { Queryable } from '../db/database.ts'
import type { PresetSettings } from '../db/schema/presets.ts'
import { assertStorable } from '../http/storable-text.ts'
import { invalidInput, Refusal } from '../refusal.ts'
import { parseInstantFormat } from './instant-format.ts'
import { mergeDeep, type Patch } from './merge-deep.ts'
import { parseTemplate, TemplateMistake } from './parse-template.ts'
import { hasCredential } from './queries.ts'

type GivenSettings = Omit<z.output<typeof contract.PresetChanges>, 'name'>

const Settings = contract.PresetChanges.omit({ name: true })

/**
 * A preset's settings with what was given put over them; see {@link mergeDeep}.
 *
 * Throws `invalid_input` naming the field: a template that is none or has an unknown variable, an unknown time zone, a
 * date format without a date, more variables than are allowed.
 */
export function changedSettings(settings: PresetSettings, given: GivenSettings): PresetSettings {
  assertStorable('', given)
  const changed = mergeDeep<PresetSettings>(settings, given as Patch<PresetSettings>)
  const parsed = Settings.safeParse(changed) // each part was within its bounds; the whole may not be
  if (!parsed.success)
    throw invalidInput(parsed.error.issues[0]?.path.join('.') ?? '', parsed.error.issues[0]?.message ?? '')
  for (const name of ['title_template', 'description_template', 'wall_message_template'] as const)
    requireTemplate(name, changed)
  requireFormats(changed)
  return changed
}

/** Throws `not_found` where the settings name a credential that this user does not have. */
export async function requireOwnCredential(db: Queryable, userId: number, { credential_id: id }: GivenSettings) {
  if (id && !(await hasCredential(db, userId, id))) throw new Refusal('not_found')
}

function requireTemplate(
  name: 'title_template' | 'description_template' | 'wall_message_template',
  settings: PresetSettings,
) {
  try {
    parseTemplate(settings[name] ?? '', Object.keys(settings.variables ?? {}))
  } catch (error) {
    if (error instanceof TemplateMistake) throw invalidInput(name, error.message)
    throw error
  }
}

function requireFormats({ format: { date, time, time_zone: timeZone } = {} }: PresetSettings): void {
  for (const [name, format] of [['date', date] as const, ['time', time] as const]) {
    const mistake = format === undefined ? undefined : parseInstantFormat(format).mistake
    if (mistake) throw invalidInput(`format.${name}`, mistake)
  }
  if (timeZone === undefined) return
  try {
    new Intl.DateTimeFormat('en', { timeZone })
  } catch {
    throw invalidInput('format.time_zone', 'such as Europe/Moscow')
  }
}
