import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addRange, type ByteRange, countBytes, firstMissing } from './byte-ranges.ts'

const range = fc.tuple(fc.nat(60), fc.nat(60)).map(([from, length]): ByteRange => [from, from + length])

it('holds exactly the bytes that were added, ascending and without touching ranges', () => {
  fc.assert(
    fc.property(fc.array(range), (added) => {
      const bytes = new Set(
        added.flatMap(([from, to]) => Array.from({ length: to - from }, (_, index) => from + index)),
      )
      const ranges = added.reduce<ByteRange[]>(addRange, [])
      expect(countBytes(ranges)).toBe(bytes.size)
      for (const [from, to] of ranges) for (let at = from; at < to; at += 1) expect(bytes.has(at)).toBe(true)
      for (const [index, [from]] of ranges.entries()) {
        if (index > 0) expect(from).toBeGreaterThan(ranges[index - 1]![1])
      }
    }),
  )
})

it('fills any range by adding what is missing, piece by piece, without sending a byte that is there', () => {
  fc.assert(
    fc.property(fc.array(range), range, (added, wanted) => {
      let ranges = added.reduce<ByteRange[]>(addRange, [])
      for (;;) {
        const missing = firstMissing(ranges, wanted)
        if (missing === undefined) break
        expect(missing[0]).toBeGreaterThanOrEqual(wanted[0])
        expect(missing[1]).toBeLessThanOrEqual(wanted[1])
        const before = countBytes(ranges)
        ranges = addRange(ranges, missing)
        expect(countBytes(ranges)).toBe(before + missing[1] - missing[0])
      }
      for (let at = wanted[0]; at < wanted[1]; at += 1) {
        expect(ranges.some(([from, to]) => from <= at && at < to)).toBe(true)
      }
    }),
  )
})
