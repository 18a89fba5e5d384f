import { parseArgs } from 'node:util'
import { type Command, type Language, UsageError } from '../command.ts'
import { say } from '../language.ts'
import { withoutSecrets } from '../output/without-secrets.ts'
import { globalOptions } from './global-options.ts'

export interface Found {
  command: Command
  /** What was typed, without the name of the command. */
  rest: string[]
}

/**
 * The command with the longest name that the words begin with. Global options may stand before it.
 *
 * Undefined where no command was named at all. Throws {@link UsageError} for a name that is none.
 */
export function findCommand(
  commands: readonly Command[],
  argv: readonly string[],
  language: Language,
): Found | undefined {
  const words = leadingWords(argv)
  const typed = words.map(({ value }) => value)
  const matching = commands.filter(({ name }) => isBeginning(name.split(' '), typed))
  const command = matching.sort((a, b) => b.name.length - a.name.length)[0]
  if (command) {
    const taken = new Set(words.slice(0, command.name.split(' ').length).map(({ index }) => index))
    return { command, rest: argv.filter((_, index) => !taken.has(index)) }
  }
  if (typed.length === 0) return undefined
  throw new UsageError(noSuchCommand(commands, typed, language))
}

/** The commands below the words where those are no command themselves: `token add` and its like for `token`. */
export function findGroup(commands: readonly Command[], argv: readonly string[]): Command[] {
  const typed = leadingWords(argv)
    .map(({ value }) => value)
    .join(' ')
  const isCommand = commands.some(({ name }) => name === typed)
  return isCommand || typed === '' ? [] : commands.filter(({ name }) => name.startsWith(`${typed} `))
}

/** The words before the first option that is not for every command. */
function leadingWords(argv: readonly string[]): { value: string; index: number }[] {
  const { tokens } = parseArgs({
    args: [...argv],
    options: optionsForAll,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const words: { value: string; index: number }[] = []
  for (const token of tokens) {
    if (token.kind === 'option-terminator' || (token.kind === 'option' && !(token.name in globalOptions))) break
    if (token.kind === 'positional') words.push(token)
  }
  return words
}

const optionsForAll = Object.fromEntries(
  Object.entries(globalOptions).map(([name, option]) => [
    name,
    { type: option.type, ...('short' in option && { short: option.short }) },
  ]),
)

const isBeginning = (name: readonly string[], words: readonly string[]): boolean =>
  name.every((word, index) => words[index] === word)

function noSuchCommand(commands: readonly Command[], typed: readonly string[], language: Language): string {
  const group = commands.filter(({ name }) => name.startsWith(`${typed[0]} `)).map(({ name }) => name)
  if (group.length > 0) return say(language, texts.group, { names: group.join(', ') })
  const near = commands.find(({ name }) => isNear(name, typed[0] ?? ''))
  return say(language, near ? texts.near : texts.unknown, {
    name: withoutSecrets(typed[0] ?? ''),
    near: near?.name ?? '',
  })
}

/** The same word with a letter more, less, other, or two in the other order. */
function isNear(name: string, typed: string): boolean {
  if (Math.abs(name.length - typed.length) > 1 || typed.length < 3) return false
  let same = 0
  while (same < typed.length && name[same] === typed[same]) same += 1
  const [restOfName, restOfTyped] = [name.slice(same), typed.slice(same)]
  return (
    restOfName.slice(1) === restOfTyped ||
    restOfName === restOfTyped.slice(1) ||
    restOfName.slice(1) === restOfTyped.slice(1) ||
    restOfName.slice(2) === restOfTyped.slice(2)
  )
}

const texts = {
  group: { en: 'Which one: {names}?', ru: 'Какая из команд: {names}?' },
  near: {
    en: 'There is no command "{name}". Did you mean "{near}"? All of them: vkast help',
    ru: 'Нет команды «{name}». Может быть, «{near}»? Все команды: vkast help',
  },
  unknown: {
    en: 'There is no command "{name}". All of them: vkast help',
    ru: 'Нет команды «{name}». Все команды: vkast help',
  },
} as const
