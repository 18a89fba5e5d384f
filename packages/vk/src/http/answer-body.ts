import { NotHttp, TooLarge } from './not-http.ts'

/** Collects the body of one answer. */
export interface BodyReader {
  /** Throws {@link TooLarge}, and {@link NotHttp} for chunks that are none. */
  take(bytes: Buffer): void
  /** The body, once it is known to be whole. */
  whole(): Buffer | undefined
  /** The body, now that the connection has ended; undefined when some is missing. */
  end(): Buffer | undefined
  /** Whether bytes came after the body. */
  hasMore(): boolean
}

/** A body of known length. */
export function sizedBody(length: number, maxBytes: number): BodyReader {
  if (length > maxBytes) throw new TooLarge()
  const parts: Buffer[] = []
  let size = 0
  const whole = () => (size < length ? undefined : joined(parts).subarray(0, length))
  return {
    take(bytes) {
      parts.push(bytes)
      size += bytes.length
    },
    whole,
    end: whole,
    hasMore: () => size > length,
  }
}

/** A body that ends with the connection. */
export function closedBody(maxBytes: number): BodyReader {
  const parts: Buffer[] = []
  let size = 0
  return {
    take(bytes) {
      parts.push(bytes)
      size += bytes.length
      if (size > maxBytes) throw new TooLarge()
    },
    whole: () => undefined,
    end: () => joined(parts),
    hasMore: () => false,
  }
}

/** Longest line of a chunk's size or of a trailer. */
const MAX_LINE_BYTES = 16 * 1024

/** A body in chunks; extensions and trailers are read over. Source: RFC 9112 7.1 */
export function chunkedBody(maxBytes: number): BodyReader {
  const parts: Buffer[] = []
  let size = 0
  let rest: Buffer = Buffer.alloc(0)
  /** Bytes still to come of this chunk and the line end behind it; -1 before a size, -2 in the trailers. */
  let left = -1
  let isWhole = false

  const takeLine = (): string | undefined => {
    const end = rest.indexOf('\r\n')
    if (end > MAX_LINE_BYTES || (end < 0 && rest.length > MAX_LINE_BYTES)) throw new NotHttp()
    if (end < 0) return undefined
    const line = rest.toString('latin1', 0, end)
    rest = rest.subarray(end + 2)
    return line
  }
  const takeSize = (line: string) => {
    const digits = /^([0-9a-f]{1,8})[ \t]*(?:;.*)?$/i.exec(line)?.[1]
    if (digits === undefined) throw new NotHttp()
    const length = Number.parseInt(digits, 16)
    size += length
    if (size > maxBytes) throw new TooLarge()
    left = length === 0 ? -2 : length + 2
  }
  const takeData = () => {
    const data = rest.subarray(0, Math.min(left - 2, rest.length))
    if (data.length > 0) parts.push(data)
    left -= data.length
    rest = rest.subarray(data.length)
    if (left > 2 || rest.length < 2) return false
    if (rest[0] !== 13 || rest[1] !== 10) throw new NotHttp()
    rest = rest.subarray(2)
    left = -1
    return true
  }
  const step = (): boolean => {
    if (left > 0) return takeData()
    const line = takeLine()
    if (line === undefined) return false
    if (left === -1) takeSize(line)
    else isWhole = line === ''
    return !isWhole
  }
  const whole = () => (isWhole ? joined(parts) : undefined)
  return {
    take(bytes) {
      rest = rest.length === 0 ? bytes : Buffer.concat([rest, bytes])
      if (!isWhole) while (step());
    },
    whole,
    end: whole,
    hasMore: () => isWhole && rest.length > 0,
  }
}

const joined = ([first, ...others]: readonly Buffer[]): Buffer =>
  first === undefined ? Buffer.alloc(0) : others.length === 0 ? first : Buffer.concat([first, ...others])
