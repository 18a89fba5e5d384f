import { type Given, type Language, UsageError } from '../command.ts'
import { say } from '../language.ts'

/** The number that a person typed for an id or a count. Throws {@link UsageError}. */
export function readNumber(language: Language, typed: string | undefined, name: string): number {
  if (typed === undefined || !/^\d{1,15}$/.test(typed) || Number(typed) === 0)
    throw new UsageError(
      say(language, { en: '<{name}> is a number above 0', ru: '<{name}> — число больше нуля' }, { name }),
    )
  return Number(typed)
}

/** An option that is a number, where it was given. */
export function readNumberOption(language: Language, { options }: Given, name: string): number | undefined {
  const typed = options[name]
  return typeof typed === 'string' ? readNumber(language, typed, name) : undefined
}
