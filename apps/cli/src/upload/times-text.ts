import type { Language } from '../command.ts'
import { say } from '../language.ts'
import type { Wishes } from './wishes.ts'

/** Which instants were understood, each once: a person writes a time of day and the service gets an instant. */
export function timesText(all: readonly { wishes: Wishes }[], language: Language): string[] {
  const instants = new Set(all.flatMap(({ wishes }) => (wishes.at ? [wishes.at.toISOString()] : [])))
  const local = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'long' })
  return [...instants].map((instant) =>
    say(
      language,
      { en: 'Visible from {local} = {instant}', ru: 'Будет видно с: {local} = {instant}' },
      { local: local.format(new Date(instant)), instant: `${instant.slice(0, 19)}Z` },
    ),
  )
}
