/** Both ends are included. */
export interface ByteRange {
  start: number
  end: number
}

/**
 * What a `Range` header asks of `size` bytes (at least one). Undefined: all of them, which is also the answer to
 * everything but a single range of bytes: RFC 9110, 14.2 lets a server ignore any `Range`.
 */
export function byteRangeOf(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | undefined {
  const [, first, last] = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i.exec(header ?? '') ?? []
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined
  if (first === '') {
    const count = Math.min(Number(last), size)
    return count === 0 ? 'unsatisfiable' : { start: size - count, end: size - 1 }
  }
  const start = Number(first)
  const end = last === '' ? size - 1 : Number(last)
  if (end < start && last !== '') return undefined // not a valid range, and so no range
  return start >= size ? 'unsatisfiable' : { start, end: Math.min(end, size - 1) }
}
