import path from 'node:path'
import { type Language, type Text, UsageError } from '../command.ts'
import { linesOfJson } from './json-lines.ts'
import { readTime } from './read-time.ts'

/** The file of rules that a folder may hold. */
export const RULE_FILE = 'vkast.rules.json'

/** What holds for files of a folder whose names match. */
export interface UploadRule {
  match: string
  preset?: string
  /** None: the profile, or what the preset says. */
  groups?: string[]
  album?: string
  title?: string
  at?: string
  skip?: boolean
}

type Check = (value: unknown, now: Date) => Text | undefined

const isId = (value: unknown): boolean => Number.isSafeInteger(value) && value !== 0
const isWord = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''
const must = (holds: (value: unknown) => boolean, en: string, ru: string): Check => {
  return (value) => (holds(value) ? undefined : { en: `must be ${en}`, ru: `— здесь нужно ${ru}` })
}

const FIELDS: Record<string, Check> = {
  match: must(isWord, 'a pattern such as "week-*.mp4"', 'задать образец, например "week-*.mp4"'),
  preset: must((value) => isWord(value) || isId(value), 'the name or id of a preset', 'имя или номер пресета'),
  group: must(
    (value) => isId(value) || (Array.isArray(value) && value.length > 0 && value.every(isId)),
    'the id of a community, or a list of them',
    'номер сообщества или список номеров',
  ),
  album: must((value) => isId(value) && Number(value) > 0, 'the id of an album', 'номер альбома'),
  title: must(isWord, 'a text', 'задать текст'),
  at: (value, now) => {
    const time =
      typeof value === 'string'
        ? readTime(value, now)
        : { mistake: { en: 'must be a text', ru: '— здесь нужен текст' } }
    return 'mistake' in time ? time.mistake : undefined
  },
  skip: must((value) => typeof value === 'boolean', 'true or false', 'true или false'),
}

/**
 * The rules of a folder, in their order: the first that matches a file holds for it.
 *
 * Throws {@link UsageError} with every mistake there is, each by its line, rule and field.
 */
export function readRules(
  text: string,
  { file, language, now }: { file: string; language: Language; now: Date },
): UploadRule[] {
  const rules = parse(text, { file, language })
  const lines = linesOfJson(text)
  const mistakes = rules.flatMap((rule, index) =>
    mistakesOf(rule, now).map(({ field, text: words }) => {
      const line = lines.get(field === '' ? `${index}` : `${index}.${field}`) ?? lines.get(`${index}`) ?? 1
      const where = { en: `rule ${index + 1}`, ru: `правило ${index + 1}` }[language]
      return `${file}:${line}: ${where}${field === '' ? '' : `, "${field}"`} ${words[language]}`
    }),
  )
  if (mistakes.length > 0) throw new UsageError(mistakes.join('\n'))
  return rules.map((rule) => toRule(rule as Record<string, unknown>))
}

/**
 * The rule that holds for a file; undefined: none. A pattern without a slash is for the name in any folder below, another
 * for the whole path from the folder of the rules.
 */
export const findRule = (rules: readonly UploadRule[], relative: string): UploadRule | undefined =>
  rules.find(({ match }) => path.matchesGlob(match.includes('/') ? relative : path.basename(relative), match))

function parse(text: string, { file, language }: { file: string; language: Language }): unknown[] {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch (error) {
    const at = /position (\d+)/.exec(String(error))?.[1]
    const line = text.slice(0, at === undefined ? text.length : Number(at)).split('\n').length
    throw new UsageError(`${file}:${line}: ${{ en: 'is not valid JSON here', ru: 'здесь ошибка в JSON' }[language]}`)
  }
  if (Array.isArray(given)) return given
  throw new UsageError(
    `${file}:1: ${{ en: 'must be a list of rules: [{"match": "*.mp4", …}]', ru: 'нужен список правил: [{"match": "*.mp4", …}]' }[language]}`,
  )
}

function mistakesOf(rule: unknown, now: Date): { field: string; text: Text }[] {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule))
    return [{ field: '', text: { en: 'must be an object', ru: '— нужен объект' } }]
  const given: Record<string, unknown> = { match: undefined, ...rule }
  return Object.entries(given).flatMap(([field, value]) => {
    const text = Object.hasOwn(FIELDS, field)
      ? FIELDS[field]?.(value, now)
      : {
          en: `is not known; there are ${Object.keys(FIELDS).join(', ')}`,
          ru: `— такого поля нет; есть ${Object.keys(FIELDS).join(', ')}`,
        }
    return text ? [{ field, text }] : []
  })
}

const toRule = ({ match, preset, group, album, title, at, skip }: Record<string, unknown>): UploadRule => ({
  match: String(match),
  ...(preset !== undefined && { preset: String(preset) }),
  ...(group !== undefined && { groups: [group].flat().map(String) }),
  ...(album !== undefined && { album: String(album) }),
  ...(title !== undefined && { title: String(title) }),
  ...(at !== undefined && { at: String(at) }),
  ...(skip !== undefined && { skip: skip === true }),
})
