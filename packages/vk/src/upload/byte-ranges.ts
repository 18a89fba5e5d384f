/** Bytes from the first number up to and without the second. */
export type ByteRange = readonly [from: number, to: number]

/** The ranges with one more, ascending; those that touch or overlap have become one. */
export function addRange(ranges: readonly ByteRange[], [from, to]: ByteRange): ByteRange[] {
  if (from >= to) return [...ranges]
  const isApart = (range: ByteRange) => range[1] < from || range[0] > to
  const joined = ranges.filter((range) => !isApart(range))
  const whole: ByteRange = [
    Math.min(from, ...joined.map(([first]) => first)),
    Math.max(to, ...joined.map(([, end]) => end)),
  ]
  return [...ranges.filter(isApart), whole].sort((one, other) => one[0] - other[0])
}

/** The first bytes of `range` that are in none of `ranges`, as one piece; undefined when all of it is there. */
export function firstMissing(ranges: readonly ByteRange[], [from, to]: ByteRange): ByteRange | undefined {
  let begin = from
  for (const [first, end] of ranges) {
    if (first > begin) return begin < to ? [begin, Math.min(first, to)] : undefined
    begin = Math.max(begin, end)
  }
  return begin < to ? [begin, to] : undefined
}

/** How many bytes are in one of the ranges. */
export const countBytes = (ranges: readonly ByteRange[]): number =>
  ranges.reduce((sum, [from, to]) => sum + to - from, 0)
