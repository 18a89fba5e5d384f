import { globalOptions } from '../../arguments/global-options.ts'
import type { Command, Option } from '../../command.ts'

/** An option as the shell is told of it. */
export interface ShellOption {
  /** `--state` */
  long: string
  /** `-s` */
  short: string | undefined
  takesValue: boolean
  choices: readonly string[]
}

export function shellOptions(command: Command): ShellOption[] {
  const all: Record<string, Option> = { ...command.options, ...globalOptions }
  return Object.entries(all).map(([name, option]) => ({
    long: `--${name}`,
    short: option.short && `-${option.short}`,
    takesValue: option.type === 'string',
    choices: option.choices ?? [],
  }))
}

/** What may follow the words: the next word of every name that begins so. */
export function nextWords(commands: readonly Command[], words: string): string[] {
  const before = words === '' ? [] : words.split(' ')
  const next = commands
    .map(({ name }) => name.split(' '))
    .filter((name) => name.length > before.length && before.every((word, index) => name[index] === word))
    .map((name) => name[before.length] ?? '')
  return [...new Set(next)].sort()
}

/** Every word that is a command with others below it: `token`. */
export function groups(commands: readonly Command[]): string[] {
  const parents = commands
    .filter(({ name }) => name.includes(' '))
    .map(({ name }) => name.slice(0, name.lastIndexOf(' ')))
  return [...new Set(parents)].sort()
}
