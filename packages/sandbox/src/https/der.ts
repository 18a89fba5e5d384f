/** As much of DER (ITU-T X.690) as a certificate needs: every value is one tag, its length, its bytes. */

const SEQUENCE = 0x30
const SET = 0x31

export function tagged(tag: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag]), length(body.length), body])
}

/** X.690 8.1.3: one byte up to 127, else the number of bytes and then these. */
function length(size: number): Buffer {
  if (size < 0x80) return Buffer.from([size])
  const digits = Buffer.from(size.toString(16).padStart(size > 0xff ? 4 : 2, '0'), 'hex')
  return Buffer.concat([Buffer.from([0x80 | digits.length]), digits])
}

export const sequence = (...parts: readonly Buffer[]): Buffer => tagged(SEQUENCE, ...parts)
export const set = (...parts: readonly Buffer[]): Buffer => tagged(SET, ...parts)
export const boolean = (value: boolean): Buffer => tagged(0x01, Buffer.from([value ? 0xff : 0]))
export const octets = (bytes: Buffer): Buffer => tagged(0x04, bytes)
export const utf8 = (text: string): Buffer => tagged(0x0c, Buffer.from(text))

/** A number that is not negative, given by its bytes. */
export function integer(bytes: Buffer): Buffer {
  const isNegative = ((bytes[0] ?? 0) & 0x80) !== 0
  return tagged(0x02, isNegative ? Buffer.concat([Buffer.from([0]), bytes]) : bytes)
}

/** Bits, the last `unused` of which do not count. */
export const bits = (bytes: Buffer, unused = 0): Buffer => tagged(0x03, Buffer.from([unused]), bytes)

/** An object identifier in its dotted spelling. */
export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return tagged(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]))
}

function base128(value: number): number[] {
  const low = value & 0x7f
  return value < 0x80 ? [low] : [...base128(value >>> 7).map((byte) => byte | 0x80), low]
}

/** `YYMMDDHHMMSSZ`; until 2049 (RFC 5280, 4.1.2.5). */
export const utcTime = (at: Date): Buffer =>
  tagged(0x17, Buffer.from(`${at.toISOString().slice(2, 19).replace(/[-:T]/g, '')}Z`))
