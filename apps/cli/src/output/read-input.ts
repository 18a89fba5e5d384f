import { type Deps, UsageError } from '../command.ts'
import { say } from '../language.ts'

const MAX_BYTES = 64 * 1024

/** All that stands on standard input, without blanks around it. Throws {@link UsageError} where it is nothing, or too much. */
export async function readInput({ terminal, language }: Pick<Deps, 'terminal' | 'language'>): Promise<string> {
  let text = ''
  for await (const chunk of terminal.stdin) {
    text += chunk.toString()
    if (text.length > MAX_BYTES) throw new UsageError(say(language, texts.tooMuch))
  }
  if (text.trim() === '') throw new UsageError(say(language, texts.empty))
  return text.trim()
}

const texts = {
  empty: { en: 'Standard input is empty', ru: 'На стандартном вводе ничего нет' },
  tooMuch: { en: 'Standard input holds more than 64 KB', ru: 'На стандартном вводе больше 64 КБ' },
} as const
