/** Bytes `from` to `to`, both of them included, as HTTP counts. */
export interface ByteRange {
  from: number
  to: number
}

/** The ranges with one more, in ascending order; those that touch or overlap have become one. */
export function addRange(ranges: readonly ByteRange[], added: ByteRange): ByteRange[] {
  const apart = ranges.filter(({ from, to }) => to + 1 < added.from || from > added.to + 1)
  const joined = ranges.filter((range) => !apart.includes(range))
  const whole = {
    from: Math.min(added.from, ...joined.map(({ from }) => from)),
    to: Math.max(added.to, ...joined.map(({ to }) => to)),
  }
  return [...apart, whole].toSorted((a, b) => a.from - b.from)
}

/** How many bytes are there without a gap from the first on. */
export function leadingBytes(ranges: readonly ByteRange[]): number {
  const first = ranges[0]
  return first?.from === 0 ? first.to + 1 : 0
}

/** For example `0-1/8,4-5/8` (vk-facts 7.4, 5). */
export function formatRanges(ranges: readonly ByteRange[], total: number): string {
  return ranges.map(({ from, to }) => `${from}-${to}/${total}`).join(',')
}
