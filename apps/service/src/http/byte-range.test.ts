import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byteRangeOf } from './byte-range.ts'

test.each([
  ['bytes=0-0', { start: 0, end: 0 }],
  ['bytes=0-99', { start: 0, end: 99 }],
  ['bytes=0-100', { start: 0, end: 99 }],
  ['bytes=0-99999999999999999999999', { start: 0, end: 99 }],
  ['bytes=50-', { start: 50, end: 99 }],
  ['bytes=99-', { start: 99, end: 99 }],
  ['bytes=-1', { start: 99, end: 99 }],
  ['bytes=-100', { start: 0, end: 99 }],
  ['bytes=-1000', { start: 0, end: 99 }],
  ['BYTES= 5-6 ', { start: 5, end: 6 }],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=100-200', 'unsatisfiable'],
  ['bytes=99999999999999999999999-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  [undefined, undefined],
  ['', undefined],
  ['bytes=', undefined],
  ['bytes=-', undefined],
  ['bytes=5-4', undefined],
  ['bytes=200-100', undefined],
  ['bytes=a-b', undefined],
  ['bytes=1.5-3', undefined],
  ['bytes=+1-3', undefined],
  ['bytes=0x1-3', undefined],
  ['bytes=--1', undefined],
  ['bytes=0-1,5-6', undefined],
  ['items=0-1', undefined],
  ['0-1', undefined],
] as const)('%s of 100 bytes', (header, expected) => {
  expect(byteRangeOf(header, 100)).toEqual(expected)
})

test('never leaves the file', () => {
  const number = fc.option(fc.bigInt({ min: 0n, max: 10n ** 20n }), { nil: '' })
  fc.assert(
    fc.property(number, number, fc.integer({ min: 1, max: 2 ** 40 }), (first, last, size) => {
      const range = byteRangeOf(`bytes=${first}-${last}`, size)
      if (typeof range !== 'object') return true
      return 0 <= range.start && range.start <= range.end && range.end < size
    }),
  )
})
