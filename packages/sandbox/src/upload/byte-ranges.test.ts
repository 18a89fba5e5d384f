import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addRange, type ByteRange, formatRanges, leadingBytes } from './byte-ranges.ts'

const range = fc.tuple(fc.nat(60), fc.nat(12)).map(([from, more]): ByteRange => ({ from, to: from + more }))

test('ranges hold exactly the bytes that were added, apart from each other and in order', () => {
  fc.assert(
    fc.property(fc.array(range, { maxLength: 20 }), (added) => {
      const ranges = added.reduce<ByteRange[]>(addRange, [])
      const bytes = (list: ByteRange[]) =>
        new Set(list.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index)))
      expect([...bytes(ranges)].toSorted((a, b) => a - b)).toEqual([...bytes(added)].toSorted((a, b) => a - b))
      for (const [index, { from }] of ranges.entries()) {
        const before = ranges[index - 1]
        if (before) expect(from).toBeGreaterThan(before.to + 1)
      }
    }),
  )
})

test('leading bytes end at the first gap', () => {
  expect(leadingBytes([])).toBe(0)
  expect(leadingBytes([{ from: 1, to: 5 }])).toBe(0)
  expect(
    leadingBytes([
      { from: 0, to: 5 },
      { from: 7, to: 9 },
    ]),
  ).toBe(6)
})

test('ranges are written as VK lists them', () => {
  expect(
    formatRanges(
      [
        { from: 0, to: 1 },
        { from: 4, to: 5 },
      ],
      8,
    ),
  ).toBe('0-1/8,4-5/8')
})
