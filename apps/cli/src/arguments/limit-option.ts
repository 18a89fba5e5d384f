import { type Given, type Language, type Option, UsageError } from '../command.ts'
import { say } from '../language.ts'
import { readNumberOption } from './read-number.ts'

const MOST = 200

export const limitOption: Option = {
  type: 'string',
  short: 'n',
  value: 'count',
  summary: { en: 'At most so many, newest first (50)', ru: 'Не больше стольких, новые сначала (50)' },
}

/** How many a list shall show: 1 to 200. */
export function readLimit(language: Language, given: Given): number {
  const limit = readNumberOption(language, given, 'limit') ?? 50
  if (limit > MOST)
    throw new UsageError(
      say(language, { en: 'At most {most} at a time', ru: 'Не больше {most} за раз' }, { most: MOST }),
    )
  return limit
}
