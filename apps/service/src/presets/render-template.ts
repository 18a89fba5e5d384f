import type { PresetSettings } from '../db/schema/presets.ts'
import { firstGraphemes } from './fit-text.ts'
import { formatDuration } from './format-duration.ts'
import { formatInstant, type Locale } from './format-instant.ts'
import { formatTopics } from './format-topics.ts'
import { isKnownVariable, type KnownVariable, type TemplateNode } from './parse-template.ts'

/** What templates and rules know of a recording. */
export interface RecordingFacts {
  title: string
  fileName: string
  startDate: Date | null
  topics: string[]
  /** Variables that it brings itself. */
  variables: Record<string, string>
  /** As measured; where nobody has, its variable `duration` may say it in seconds. */
  durationSeconds?: number | null
}

/** Everything that a template's variables are taken from. */
export interface TemplateValues {
  recording: RecordingFacts
  /** When it becomes visible. */
  publishAt: Date
  locale: Locale
  format: NonNullable<PresetSettings['format']>
  /** What stands where a recording does not bring a variable. */
  defaults: Record<string, string>
}

/** Longer than any text that VK takes: what comes after it is not written at all. */
const ENOUGH = 20_000

/**
 * The text that a template makes of a recording. Values are written once and never read as templates.
 *
 * A variable without a value writes nothing and is named in `missing`, once. Never throws for a parsed template.
 */
export function renderTemplate(nodes: TemplateNode[], values: TemplateValues): { text: string; missing: string[] } {
  const missing = new Set<string>()
  let text = ''
  for (const node of nodes) {
    if (text.length > ENOUGH) break
    if ('text' in node) text += node.text
    else {
      const value = written(node.variable, node.format, values)
      if (value === '') missing.add(node.variable)
      text += value
    }
  }
  return { text, missing: [...missing] }
}

function written(variable: string, format: string | undefined, values: TemplateValues): string {
  const known = isKnownVariable(variable) ? knownValue(variable, format, values) : ''
  return known || asText(ownVariable(variable, values), format)
}

/** The recording's own, else the preset's default. A recording may also bring what a known variable lacks. */
function ownVariable(name: string, { recording, defaults }: TemplateValues): string {
  const brought = Object.hasOwn(recording.variables, name) ? (recording.variables[name] ?? '') : ''
  return brought || (Object.hasOwn(defaults, name) ? (defaults[name] ?? '') : '')
}

function asText(text: string, format: string | undefined): string {
  return format !== undefined && /^\d+$/.test(format) && Number(format) > 0
    ? firstGraphemes(text, Number(format))
    : text
}

function knownValue(variable: KnownVariable, format: string | undefined, values: TemplateValues): string {
  const { recording, locale, format: settings } = values
  switch (variable) {
    case 'display_name':
    case 'title':
      return asText(recording.title, format)
    case 'file_name':
      return asText(recording.fileName, format)
    case 'date':
    case 'start_date':
      return recording.startDate
        ? formatInstant(recording.startDate, format ?? settings.date ?? 'DD.MM.YYYY', locale)
        : ''
    case 'time':
      return recording.startDate ? formatInstant(recording.startDate, format ?? settings.time ?? 'hh:mm', locale) : ''
    case 'publish_date':
      return formatInstant(values.publishAt, format ?? settings.date ?? 'DD.MM.YYYY', locale)
    case 'duration': {
      const seconds = recording.durationSeconds ?? secondsOf(ownVariable('duration', values))
      return seconds === undefined ? '' : formatDuration(seconds, format, locale.language)
    }
    case 'number': {
      const number = ownVariable('number', values) || (/\d+/.exec(recording.title)?.[0] ?? '')
      return /^\d+$/.test(number) ? number.padStart(format?.length ?? 0, '0') : number
    }
    case 'topics':
      return formatTopics(recording.topics, format, settings.topics)
  }
}

const secondsOf = (text: string): number | undefined => (/^\d{1,7}(\.\d+)?$/.test(text) ? Number(text) : undefined)
