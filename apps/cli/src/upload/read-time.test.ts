import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readTime } from './read-time.ts'

beforeEach(() => {
  vi.stubEnv('TZ', 'Europe/Berlin') // in winter an hour ahead of UTC; the clocks go forward on 2027-03-28
})
afterEach(() => {
  vi.unstubAllEnvs()
})

const now = new Date('2026-11-21T12:00:00Z')
const read = (text: string): string => {
  const time = readTime(text, now)
  return 'at' in time ? time.at.toISOString() : time.mistake.en
}

test.each([
  ['2026-11-22T10:00', '2026-11-22T09:00:00.000Z'],
  ['2026-11-22 10:00:30', '2026-11-22T09:00:30.000Z'],
  ['2027-07-01T10:00', '2027-07-01T08:00:00.000Z'],
  ['22:30', '2026-11-21T21:30:00.000Z'],
  ['9:05', '2026-11-22T08:05:00.000Z'],
  ['today 22:30', '2026-11-21T21:30:00.000Z'],
  ['Tomorrow  9:00', '2026-11-22T08:00:00.000Z'],
  ['завтра 9:00', '2026-11-22T08:00:00.000Z'],
  ['сегодня 14:00', '2026-11-21T13:00:00.000Z'],
  ['2026-11-22T10:00Z', '2026-11-22T10:00:00.000Z'],
  ['2026-11-22T10:00+05:30', '2026-11-22T04:30:00.000Z'],
])('%s is %s', (text, instant) => {
  expect(read(text)).toBe(instant)
})

test.each([
  '',
  'soon',
  '25:00',
  '10:60',
  '2026-02-30T10:00',
  '2026-11-22',
  'tomorrow',
  '10:00 11:00',
  '2026-13-01T10:00Z',
])('%j is no time', (text) => {
  expect(read(text)).toMatch(/^is no time/)
})

test('what is over is a mistake, not a time of next year', () => {
  expect(read('2026-11-21T12:59')).toBe('is over')
  expect(read('today 9:00')).toBe('is over')
})

test('a time that the clocks leave out is a mistake, not another one', () => {
  expect(read('2027-03-28T02:30')).toMatch(/^is left out/)
})
