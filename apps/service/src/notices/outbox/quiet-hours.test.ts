import { expect, test } from 'vitest'
import { quietUntil } from './quiet-hours.ts'

const until = (timeZone: string, [quietFrom, quietTo]: [string, string], at: string): string | undefined =>
  quietUntil({ timeZone, quietFrom, quietTo }, new Date(at))?.toISOString().replace(':00.000Z', 'Z')

const NIGHT: [string, string] = ['22:30', '07:00']

test.each([
  ['by day', 'Europe/Moscow', ['13:00', '15:00'], '2026-11-21T10:30:00Z', '2026-11-21T12:00Z'],
  ['before it', 'Europe/Moscow', ['13:00', '15:00'], '2026-11-21T09:59:59Z', undefined],
  ['at its first minute', 'Europe/Moscow', ['13:00', '15:00'], '2026-11-21T10:00:00Z', '2026-11-21T12:00Z'],
  ['in its last second', 'Europe/Moscow', ['13:00', '15:00'], '2026-11-21T11:59:59.999Z', '2026-11-21T12:00Z'],
  ['at its end', 'Europe/Moscow', ['13:00', '15:00'], '2026-11-21T12:00:00Z', undefined],
  ['over midnight, the evening', 'Asia/Omsk', NIGHT, '2026-11-21T17:00:00Z', '2026-11-22T01:00Z'],
  ['over midnight, the morning', 'Asia/Omsk', NIGHT, '2026-11-22T00:59:00Z', '2026-11-22T01:00Z'],
  ['over midnight, the day between', 'Asia/Omsk', NIGHT, '2026-11-22T08:00:00Z', undefined],
  ['from midnight', 'UTC', ['00:00', '06:00'], '2026-11-22T00:00:00Z', '2026-11-22T06:00Z'],
  ['to midnight', 'UTC', ['20:00', '00:00'], '2026-11-22T23:30:00Z', '2026-11-23T00:00Z'],
  ['all but a minute', 'UTC', ['12:01', '12:00'], '2026-11-22T12:01:00Z', '2026-11-23T12:00Z'],
  ['a zone of half hours', 'Asia/Kolkata', NIGHT, '2026-11-21T18:00:00Z', '2026-11-22T01:30Z'],
  ['from and to are one', 'UTC', ['08:00', '08:00'], '2026-11-22T08:00:00Z', undefined],
  // In Berlin 2026-03-29 has no 02:00 to 03:00, and 2026-10-25 has it twice.
  ['a night of an hour less', 'Europe/Berlin', NIGHT, '2026-03-28T22:00:00Z', '2026-03-29T05:00Z'],
  ['a night of an hour more', 'Europe/Berlin', NIGHT, '2026-10-24T21:00:00Z', '2026-10-25T06:00Z'],
  ['an end that the clock skips', 'Europe/Berlin', ['22:30', '02:30'], '2026-03-29T00:59:00Z', '2026-03-29T01:00Z'],
  ['hours that the clock skips', 'Europe/Berlin', ['02:10', '02:50'], '2026-03-29T01:00:00Z', undefined],
  ['hours that come twice', 'Europe/Berlin', ['02:10', '02:50'], '2026-10-25T01:20:00Z', '2026-10-25T01:50Z'],
] as const)('quiet hours: %s', (_what, timeZone, hours, at, end) => {
  expect(until(timeZone, [...hours], at)).toBe(end)
})

test('without quiet hours it is never quiet', () => {
  expect(quietUntil({ timeZone: 'UTC', quietFrom: null, quietTo: null }, new Date())).toBeUndefined()
})
