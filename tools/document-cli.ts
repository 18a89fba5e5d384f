/** Writes the tables of commands in the READMEs of `vkast` from the commands' own specifications. */
import fs from 'node:fs'
import path from 'node:path'
import { usageLine } from '../apps/cli/src/arguments/usage-line.ts'
import type { Command, Language } from '../apps/cli/src/command.ts'
import { commands } from '../apps/cli/src/commands.ts'

const files = { en: 'README.md', ru: 'README.ru.md' } as const
const BETWEEN = /(?<=<!-- commands -->\n)[\s\S]*?(?=<!-- \/commands -->)/

const fileOf = (language: Language): string => path.resolve(import.meta.dirname, '../apps/cli', files[language])

function describeCommands(language: Language): string {
  const rows = commands.map((command) => `| \`${usageOf(command, language)}\` | ${command.summary[language]} |`)
  return `\n| | |\n|---|---|\n${rows.join('\n')}\n\n`
}

/** What is typed, with the options that the command has of its own. */
function usageOf(command: Command, language: Language): string {
  const options = Object.entries(command.options ?? {}).map(
    ([name, { value }]) => `[--${name}${value ? ` <${value}>` : ''}]`,
  )
  return [usageLine(command, language).replace(/ \[[^\]<]*\]$/, ''), ...options].join(' ').replaceAll('|', '\\|')
}

const described = (language: Language): string =>
  fs.readFileSync(fileOf(language), 'utf8').replace(BETWEEN, () => describeCommands(language))

export const commandsAreDocumented = (): boolean =>
  (['en', 'ru'] as const).every((language) => fs.readFileSync(fileOf(language), 'utf8') === described(language))

if (import.meta.main)
  for (const language of ['en', 'ru'] as const) fs.writeFileSync(fileOf(language), described(language))
