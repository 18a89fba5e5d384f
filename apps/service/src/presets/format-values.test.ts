import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatDuration } from './format-duration.ts'
import { formatInstant } from './format-instant.ts'
import { formatTopics } from './format-topics.ts'

const at = new Date('2026-11-20T22:05:09.500Z')
const moscow = (language: 'en' | 'ru') => ({ language, timeZone: 'Europe/Moscow' })

test.each([
  ['DD.MM.YYYY', 'ru', '21.11.2026'],
  ['DD-MM-YY hh:mm:ss', 'ru', '21-11-26 01:05:09'],
  ['HH:mm', 'en', '01:05'],
  ['D.M', 'en', '21.11'],
  ['D MMMM YYYY г.', 'ru', '21 ноября 2026 г.'],
  ['MMMM YYYY', 'ru', 'ноябрь 2026'],
  ['D MMM', 'ru', '21 нояб.'],
  ['dddd, D MMMM', 'ru', 'суббота, 21 ноября'],
  ['ddd D MMMM YYYY [at] hh:mm', 'en', 'Sat 21 November 2026 at 01:05'],
  ['date', 'ru', '2026-11-21'],
  ['time', 'ru', '01:05'],
  ['datetime', 'en', '2026-11-21 01:05'],
  ['[DD] DD', 'en', 'DD 21'],
] as const)('writes %s in %s on the calendar of the time zone', (format, language, written) => {
  expect(formatInstant(at, format, moscow(language))).toBe(written)
})

test('another time zone has another day, and midnight is 00', () => {
  expect(formatInstant(at, 'DD.MM hh:mm', { language: 'ru', timeZone: 'America/New_York' })).toBe('20.11 17:05')
  const midnight = new Date('2026-01-01T00:00:00Z')
  expect(formatInstant(midnight, 'hh:mm', { language: 'en', timeZone: 'UTC' })).toBe('00:00')
})

test('what YYYY-MM-DD hh:mm:ss writes reads back as the same instant, in UTC', () => {
  const instants = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(instants, (date) => {
      const text = formatInstant(date, 'YYYY-MM-DD[T]hh:mm:ss[Z]', { language: 'ru', timeZone: 'UTC' })
      expect(text).toBe(`${date.toISOString().slice(0, 19)}Z`)
    }),
  )
})

test('a duration is a clock, whole minutes, or words', () => {
  expect(formatDuration(5025, undefined, 'ru')).toBe('1:23:45')
  expect(formatDuration(307.4, 'clock', 'ru')).toBe('5:07')
  expect(formatDuration(3599.9, 'clock', 'ru')).toBe('1:00:00')
  expect(formatDuration(5025, 'minutes', 'en')).toBe('84')
  expect(formatDuration(5025, 'words', 'ru')).toBe('1 ч 24 мин')
  expect(formatDuration(7200, 'words', 'en')).toBe('2 h')
  expect(formatDuration(3, 'words', 'en')).toBe('1 min')
})

test('topics are written as the template asks, else as the preset says', () => {
  const topics = ['Сети', 'VAE', 'GAN']
  expect(formatTopics(topics, undefined)).toBe('1. Сети\n2. VAE\n3. GAN')
  expect(formatTopics(topics, 'bullet_list')).toBe('• Сети\n• VAE\n• GAN')
  expect(formatTopics(topics, 'dash_list', { max_count: 2 })).toBe('- Сети\n- VAE')
  expect(formatTopics(topics, 'comma_separated')).toBe('Сети, VAE, GAN')
  expect(formatTopics(topics, undefined, { format: 'inline' })).toBe('Сети | VAE | GAN')
  expect(formatTopics(topics, ' и ')).toBe('Сети и VAE и GAN')
  const settings = { prefix: 'Темы:', number_from: 5, number_suffix: ') ', separator: ';\n' }
  expect(formatTopics(topics, undefined, settings)).toBe('Темы:\n5) Сети;\n6) VAE;\n7) GAN')
  expect(formatTopics(topics, 'comma_separated', settings)).toBe('Сети, VAE, GAN')
  expect(formatTopics([], undefined, settings)).toBe('')
})
