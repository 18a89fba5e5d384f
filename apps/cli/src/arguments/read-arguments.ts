import { parseArgs } from 'node:util'
import { type Command, type Given, type Language, type Option, UsageError } from '../command.ts'
import { say } from '../language.ts'
import { holdsSecret, withoutSecrets } from '../output/without-secrets.ts'
import { globalOptions } from './global-options.ts'

type Values = Record<string, string | boolean | readonly string[] | undefined>

export interface ReadArguments {
  given: Given
  /** Of the options that every command has. */
  globals: { help: boolean; json: boolean; lang?: string; service?: string }
}

interface Reading {
  language: Language
  options: Readonly<Record<string, Option>>
  values: Values
  words: string[]
}

/** Reads what was typed behind the name of a command by that command's own specification. Throws {@link UsageError}. */
export function readArguments(command: Command, rest: readonly string[], language: Language): ReadArguments {
  const options: Record<string, Option> = { ...command.options, ...globalOptions }
  const reading: Reading = { language, options, values: {}, words: [] }
  for (const token of tokensOf(rest, options)) {
    if (token.kind === 'positional') reading.words.push(checked(reading, token.value))
    if (token.kind === 'option') readOption(reading, token)
  }
  const { help = false, json = false, lang, service, ...own } = reading.values
  // Whoever asks for help has not finished typing.
  if (!help) checkCount(command, reading)
  return {
    given: { arguments: reading.words, options: own },
    globals: {
      help: help === true,
      json: json === true,
      ...(typeof lang === 'string' && { lang }),
      ...(typeof service === 'string' && { service }),
    },
  }
}

type Token = ReturnType<typeof tokensOf>[number]

function tokensOf(rest: readonly string[], options: Readonly<Record<string, Option>>) {
  const forNode = Object.entries(options).map(([name, { type, short }]) => [name, { type, ...(short && { short }) }])
  return parseArgs({
    args: [...rest],
    options: Object.fromEntries(forNode) as Record<string, { type: 'string' | 'boolean'; short?: string }>,
    // Strict, it would complain in English and show what may be a secret.
    strict: false,
    allowPositionals: true,
    tokens: true,
  }).tokens
}

function readOption({ language, options, values }: Reading, token: Token & { kind: 'option' }): void {
  const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined
  const names = { option: withoutSecrets(token.rawName) }
  if (!option) throw new UsageError(say(language, texts.unknown, names))
  if (option.type === 'boolean') {
    if (token.value !== undefined) throw new UsageError(say(language, texts.noValue, names))
    values[token.name] = true
    return
  }
  const { value } = token
  // A dash before a number is a sign: `--group -5`.
  if (value === undefined || value === '' || (token.inlineValue === false && /^-(?!\d)./.test(value)))
    throw new UsageError(say(language, texts.needsValue, names))
  if (holdsSecret(value)) throw new UsageError(say(language, texts.secret))
  if (option.choices && !option.choices.includes(value))
    throw new UsageError(say(language, texts.choice, { ...names, choices: option.choices.join(', ') }))
  if (!option.isMany && values[token.name] !== undefined) throw new UsageError(say(language, texts.twice, names))
  values[token.name] = option.isMany ? [...((values[token.name] as readonly string[] | undefined) ?? []), value] : value
}

/** A token or key among the arguments is refused for every command: it has been seen by then, and must not get further. */
function checked({ language }: Reading, word: string): string {
  if (holdsSecret(word)) throw new UsageError(say(language, texts.secret))
  return word
}

function checkCount(command: Command, { language, words }: Reading): void {
  const wanted = command.arguments ?? []
  const missing = wanted.find((argument, index) => !argument.isOptional && words.length <= index)
  if (missing) throw new UsageError(say(language, texts.missing, { name: missing.name }))
  if (words.length <= wanted.length || wanted.at(-1)?.isMany) return
  if (command.noArguments) throw new UsageError(say(language, command.noArguments))
  throw new UsageError(say(language, texts.tooMany, { word: withoutSecrets(words[wanted.length] ?? '') }))
}

const texts = {
  unknown: { en: 'There is no option {option} here', ru: 'Здесь нет опции {option}' },
  noValue: { en: 'The option {option} takes no value', ru: 'Опция {option} не принимает значения' },
  needsValue: { en: 'The option {option} needs a value', ru: 'Опции {option} нужно значение' },
  choice: { en: 'The option {option} is one of: {choices}', ru: 'Опция {option} бывает такой: {choices}' },
  twice: { en: 'The option {option} stands twice', ru: 'Опция {option} указана дважды' },
  missing: { en: 'Missing: <{name}>', ru: 'Не хватает: <{name}>' },
  tooMany: { en: 'One argument too many: {word}', ru: 'Лишний аргумент: {word}' },
  secret: {
    en: 'This looks like a token or a key. Arguments are seen by everyone on this machine and stay in the history of the shell: give it on standard input (vkast token add < file), and clear the history',
    ru: 'Это похоже на токен или ключ. Аргументы видны всем на этой машине и остаются в истории оболочки: передайте его через стандартный ввод (vkast token add < файл) и очистите историю',
  },
} as const
