import { isTopicFormat } from './format-topics.ts'
import { parseInstantFormat } from './instant-format.ts'

/** A piece of a template: text as it stands, or a variable with the format it is to be written in. */
export type TemplateNode = { text: string } | { variable: string; format: string | undefined }

/** What a variable holds decides which formats it takes. */
export type VariableKind = 'text' | 'instant' | 'duration' | 'number' | 'topics'

/** Every variable there is, besides those that a preset declares. */
export const VARIABLES = {
  display_name: 'text',
  title: 'text',
  file_name: 'text',
  date: 'instant',
  start_date: 'instant',
  time: 'instant',
  publish_date: 'instant',
  duration: 'duration',
  number: 'number',
  topics: 'topics',
} as const satisfies Record<string, VariableKind>

export type KnownVariable = keyof typeof VARIABLES

export const isKnownVariable = (name: string): name is KnownVariable => Object.hasOwn(VARIABLES, name)

/** A template that cannot be taken; the message says what is wrong in it, for the person who wrote it. */
export class TemplateMistake extends Error {
  override readonly name = 'TemplateMistake'
}

const MAX_SHOWN = 60

/**
 * Takes a template apart: `{name}`, `{name:format}`, and `{{` and `}}` for the braces themselves.
 *
 * Throws {@link TemplateMistake} for a lone brace, a variable that is neither known nor among `declared`, and a format
 * that the variable does not take.
 */
export function parseTemplate(template: string, declared: Iterable<string> = []): TemplateNode[] {
  const own = new Set(declared)
  const nodes: TemplateNode[] = []
  let end = 0
  for (const match of template.matchAll(/\{\{|\}\}|\{[^{}]*\}|[{}]/g)) {
    if (match.index > end) nodes.push({ text: template.slice(end, match.index) })
    end = match.index + match[0].length
    nodes.push(nodeOf(match[0], own))
  }
  if (end < template.length) nodes.push({ text: template.slice(end) })
  return nodes
}

function nodeOf(piece: string, declared: Set<string>): TemplateNode {
  if (piece === '{{' || piece === '}}') return { text: piece.slice(1) }
  const [, variable, format] = /^\{([a-z][a-z0-9_]*)(?::([^{}]+))?\}$/.exec(piece) ?? []
  if (variable === undefined)
    throw new TemplateMistake(
      `${piece.slice(0, MAX_SHOWN)}: a variable is written {name} or {name:format}, a brace itself is doubled`,
    )
  if (!isKnownVariable(variable) && !declared.has(variable))
    throw new TemplateMistake(
      `unknown variable {${variable.slice(0, MAX_SHOWN)}}; known: ${[...Object.keys(VARIABLES), ...declared].join(', ')}; ` +
        'those that recordings bring are declared in variables',
    )
  const mistake = format === undefined ? undefined : formatMistake(variable, format)
  if (mistake) throw new TemplateMistake(`{${variable}:${format?.slice(0, MAX_SHOWN)}}: ${mistake}`)
  return { variable, format }
}

/** What is wrong with a format; undefined where it is good. */
function formatMistake(variable: string, format: string): string | undefined {
  switch (isKnownVariable(variable) ? VARIABLES[variable] : 'text') {
    case 'text':
      return /^[1-9]\d{0,3}$/.test(format) ? undefined : 'a text takes only a number: at most so many characters'
    case 'number':
      return /^0{1,9}$/.test(format) ? undefined : 'a number takes only zeros: {number:000} writes 7 as 007'
    case 'duration':
      return /^(clock|minutes|words)$/.test(format) ? undefined : 'a duration is written as clock, minutes or words'
    case 'topics':
      return /^[a-z_]+$/.test(format) && !isTopicFormat(format)
        ? 'a list is written as numbered_list, bullet_list, dash_list, comma_separated or inline, or with what stands between two topics: {topics:, }'
        : undefined
    case 'instant':
      return parseInstantFormat(format).mistake
  }
}
