import { globalOptions } from '../arguments/global-options.ts'
import { usageLine } from '../arguments/usage-line.ts'
import type { Command, Language, Option, Text } from '../command.ts'
import { say } from '../language.ts'
import { displayWidth, padTo } from './display-width.ts'
import { wrap } from './wrap.ts'

interface Page {
  language: Language
  columns: number
}

/** All there is to say of one command, out of its specification. */
export function commandHelp(command: Command, page: Page): string {
  const { language, columns } = page
  const own = Object.entries(command.options ?? {})
  return [
    wrap(usageLine(command, language), columns, 4),
    wrap(say(language, command.summary), columns),
    ...(command.details ? [wrap(say(language, command.details), columns)] : []),
    section(
      titles.arguments,
      (command.arguments ?? []).map(({ name, summary }) => [`<${name}>`, say(language, summary)]),
      page,
    ),
    section(
      titles.options,
      own.map((entry) => optionRow(entry, language)),
      page,
    ),
    section(
      titles.globals,
      Object.entries<Option>(globalOptions).map((entry) => optionRow(entry, language)),
      page,
    ),
    examples(command, page),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** Every command with a line of its own. */
export function overviewHelp(commands: readonly Command[], page: Page): string {
  const { language, columns } = page
  const rows = commands.map(({ name, summary }): [string, string] => [name, say(language, summary)])
  return [
    wrap(language === 'ru' ? 'vkast <команда> [опции]' : 'vkast <command> [options]', columns, 4),
    section(titles.commands, rows, page),
    section(
      titles.globals,
      Object.entries<Option>(globalOptions).map((entry) => optionRow(entry, language)),
      page,
    ),
    wrap(say(language, more), columns),
  ].join('\n\n')
}

function optionRow([name, option]: [string, Option], language: Language): [string, string] {
  const value = option.type === 'string' ? ` <${option.value ?? (option.choices ?? ['value']).join('|')}>` : ''
  return [`${option.short ? `-${option.short}, ` : ''}--${name}${value}`, say(language, option.summary)]
}

function section(title: Text, rows: readonly (readonly [string, string])[], { language, columns }: Page): string {
  if (rows.length === 0) return ''
  const widest = Math.max(...rows.map(([left]) => displayWidth(left)))
  // On a narrow terminal the explanation stands below what it explains.
  const isNarrow = columns < widest + 36
  const lines = rows.map(([left, right]) =>
    isNarrow
      ? `${wrap(`  ${left}`, columns, 4)}\n${wrap(`      ${right}`, columns, 6)}`
      : wrapRow(`  ${padTo(left, widest)}  `, right, columns),
  )
  return [`${say(language, title)}:`, ...lines].join('\n')
}

/** The explanation beside what it explains, its further lines below its first. */
function wrapRow(left: string, right: string, columns: number): string {
  const indent = displayWidth(left)
  const [first = '', ...others] = wrap(right, Math.min(columns, 100) - indent).split('\n')
  return [left + first, ...others.map((line) => ' '.repeat(indent) + line)].join('\n')
}

function examples({ examples = [] }: Command, { language, columns }: Page): string {
  if (examples.length === 0) return ''
  return [`${say(language, titles.examples)}:`, ...examples.map((line) => wrap(`  ${line}`, columns, 4))].join('\n')
}

const titles = {
  arguments: { en: 'Arguments', ru: 'Аргументы' },
  options: { en: 'Options', ru: 'Опции' },
  globals: { en: 'Options of every command', ru: 'Опции всех команд' },
  examples: { en: 'Examples', ru: 'Примеры' },
  commands: { en: 'Commands', ru: 'Команды' },
} as const

const more = {
  en: 'More on one of them: vkast help <command>',
  ru: 'Подробнее об одной: vkast help <команда>',
}
