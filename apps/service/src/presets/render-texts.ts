import type { PresetSettings } from '../db/schema/presets.ts'
import { cleanLines, fitText, oneLine } from './fit-text.ts'
import { parseTemplate } from './parse-template.ts'
import { renderTemplate, type TemplateValues } from './render-template.ts'
import type { TextField, Warning } from './warning-texts.ts'

/** VK's bounds on a title and a description (vk-facts 7.1), and the contract's on the text of a wall post. */
const MAX_LENGTH: Record<TextField, number> = { title: 128, description: 5000, wall_message: 15_000 }

const TEMPLATES = {
  title: 'title_template',
  description: 'description_template',
  wall_message: 'wall_message_template',
} as const satisfies Record<TextField, keyof PresetSettings>

/** The texts of a publication; what does not fit and what has no value is told in `warnings`. */
export interface RenderedTexts {
  title: string
  description: string
  wall_message: string
  warnings: Warning[]
}

/**
 * The texts of a publication: those given as they stand, else by the preset's templates, else the recording's title
 * and nothing. Null is "given: none".
 */
export function renderTexts(
  settings: PresetSettings,
  given: { [field in TextField]?: string | null | undefined },
  values: TemplateValues,
): RenderedTexts {
  const warnings: Warning[] = []
  const textOf = (field: TextField): string => {
    const literal = given[field]
    if (literal !== undefined) return literal ?? ''
    const template = settings[TEMPLATES[field]]
    return template === undefined ? '' : rendered(field, template, { settings, values, warnings })
  }
  const title = textOf('title')
  if (title === '' && given.title === undefined && settings.title_template !== undefined)
    warnings.push({ kind: 'title_empty' })
  return {
    title: title || fitted('title', oneLine(values.recording.title), warnings),
    description: textOf('description'),
    wall_message: textOf('wall_message'),
    warnings,
  }
}

function rendered(
  field: TextField,
  template: string,
  { settings, values, warnings }: { settings: PresetSettings; values: TemplateValues; warnings: Warning[] },
): string {
  const { text, missing } = renderTemplate(parseTemplate(template, Object.keys(settings.variables ?? {})), values)
  warnings.push(...missing.map((variable): Warning => ({ kind: 'missing', field, variable })))
  return fitted(field, field === 'title' ? oneLine(text) : cleanLines(text), warnings)
}

function fitted(field: TextField, text: string, warnings: Warning[]): string {
  const max = MAX_LENGTH[field]
  const { text: short, isCut, lostLinks } = fitText(text, max)
  if (isCut) warnings.push({ kind: 'cut', field, max, lostLinks })
  return short
}
