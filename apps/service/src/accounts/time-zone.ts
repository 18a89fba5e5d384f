import { invalidInput } from '../refusal.ts'

/** Throws `invalid_input` for a time zone that this machine does not know. */
export function requireTimeZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
  } catch {
    throw invalidInput('time_zone', 'such as Europe/Moscow')
  }
}
