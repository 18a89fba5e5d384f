import type { Language, Text } from './command.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The language that the environment asks for, in the order of POSIX: the first that is set decides. */
export function chooseLanguage(environment: Environment): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  return /^ru(?![a-z])/i.test(locale) ? 'ru' : 'en'
}

/** The text in the language, with what stands in braces filled in: `{file}`. */
export function say(language: Language, text: Text, values: Readonly<Record<string, string | number>> = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
