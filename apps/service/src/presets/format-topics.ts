import type { PresetSettings } from '../db/schema/presets.ts'

type TopicSettings = NonNullable<NonNullable<PresetSettings['format']>['topics']>
type TopicFormat = NonNullable<TopicSettings['format']>

/** What stands before each topic (`#`: its number), and between two. */
const FORMATS: Record<TopicFormat, { before: string; between: string }> = {
  numbered_list: { before: '#', between: '\n' },
  bullet_list: { before: '• ', between: '\n' },
  dash_list: { before: '- ', between: '\n' },
  comma_separated: { before: '', between: ', ' },
  inline: { before: '', between: ' | ' },
}

export const isTopicFormat = (name: string): name is TopicFormat => Object.hasOwn(FORMATS, name)

/**
 * The topics as a list. `format` is what the template asks for: a list's name, or what stands between two topics;
 * without it the preset's settings decide, and a numbered list where they say nothing.
 *
 * The settings' separator belongs to the settings' own format: a template that names another one gets that one's.
 */
export function formatTopics(topics: string[], format: string | undefined, settings: TopicSettings = {}): string {
  const shown = topics.slice(0, settings.max_count ?? topics.length)
  if (shown.length === 0) return ''
  const own = settings.format ?? 'numbered_list'
  const name = format === undefined ? own : isTopicFormat(format) ? format : undefined
  const { before, between } = name ? FORMATS[name] : { before: '', between: format ?? '' }
  const separator = name === own ? (settings.separator ?? between) : between
  const { number_from: from = 1, number_suffix: suffix = '. ', prefix } = settings
  const lines = shown.map((topic, index) => `${before === '#' ? `${from + index}${suffix}` : before}${topic}`)
  const isBlock = name === 'numbered_list' || name === 'bullet_list' || name === 'dash_list'
  return `${prefix && isBlock ? `${prefix}\n` : ''}${lines.join(separator)}`
}
