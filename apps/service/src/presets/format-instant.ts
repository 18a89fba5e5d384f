import { type InstantPiece, type InstantToken, parseInstantFormat } from './instant-format.ts'

export interface Locale {
  language: 'en' | 'ru'
  /** A name that `Intl` knows, such as `Europe/Moscow`. */
  timeZone: string
}

/**
 * An instant in a format of {@link parseInstantFormat}, on the calendar and clock of a time zone.
 *
 * Beside a day the month stands in the genitive, as Russian has it: `21 ноября`, but `ноябрь 2026`.
 * A format that is none writes nothing.
 */
export function formatInstant(at: Date, format: string, locale: Locale): string {
  const { pieces } = parseInstantFormat(format)
  const digits = digitsOf(at, locale.timeZone)
  return pieces
    .map((piece) => ('text' in piece ? piece.text : written(piece.token, { at, digits, pieces, locale })))
    .join('')
}

interface Setting {
  at: Date
  digits: Record<string, string>
  pieces: InstantPiece[]
  locale: Locale
}

function written(token: InstantToken, { at, digits, pieces, locale }: Setting): string {
  const { year = '', month = '', day = '', hour = '', minute = '', second = '' } = digits
  switch (token) {
    case 'YYYY':
      return year.padStart(4, '0')
    case 'YY':
      return year.padStart(4, '0').slice(-2)
    case 'MM':
      return month.padStart(2, '0')
    case 'M':
      return month
    case 'DD':
      return day.padStart(2, '0')
    case 'D':
      return day
    case 'hh':
    case 'HH':
      return hour.padStart(2, '0')
    case 'mm':
      return minute.padStart(2, '0')
    case 'ss':
      return second.padStart(2, '0')
    case 'MMMM':
    case 'MMM':
      return monthName(at, token === 'MMMM' ? 'long' : 'short', hasDay(pieces), locale)
    case 'dddd':
    case 'ddd':
      return nameOf(at, 'weekday', { weekday: token === 'dddd' ? 'long' : 'short' }, locale)
  }
}

const hasDay = (pieces: InstantPiece[]): boolean =>
  pieces.some((piece) => 'token' in piece && (piece.token === 'D' || piece.token === 'DD'))

const monthName = (at: Date, month: 'long' | 'short', besideDay: boolean, locale: Locale): string =>
  nameOf(at, 'month', { month, ...(besideDay && { day: 'numeric' }) }, locale)

function nameOf(at: Date, part: 'month' | 'weekday', options: Intl.DateTimeFormatOptions, locale: Locale): string {
  const parts = new Intl.DateTimeFormat(locale.language, { ...options, timeZone: locale.timeZone }).formatToParts(at)
  return parts.find(({ type }) => type === part)?.value ?? ''
}

function digitsOf(at: Date, timeZone: string): Record<string, string> {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
}
