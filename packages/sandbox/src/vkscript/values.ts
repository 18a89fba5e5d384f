import { ScriptRuntimeError } from './script-error.ts'

/**
 * What a script computes with.
 *
 * Never changed once made, a change makes a new one: so `var b = a; b.x = 1;` leaves `a` alone, as in VK (vk-facts 2).
 * Objects are Maps, so that `__proto__` and `constructor` are fields like any other and nothing of the host is behind them.
 */
export type Value = null | boolean | number | string | readonly Value[] | ReadonlyMap<string, Value>

/** Deepest value that goes in or out (*assumed*). */
const MAX_VALUE_DEPTH = 100

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}

export function isObject(value: Value): value is ReadonlyMap<string, Value> {
  return value instanceof Map
}

/** Whether a condition holds: not null, false, 0, '', nor an empty list or object (*assumed*: as in PHP, in which VK's values are arrays). */
export function isTrue(value: Value): boolean {
  if (isList(value)) return value.length > 0
  if (isObject(value)) return value.size > 0
  return Boolean(value)
}

const NUMERIC = /^\s*[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?\s*$/

/** The number that a number or a string of digits is; undefined for everything else. */
export function numberIn(value: Value): number | undefined {
  if (typeof value === 'number') return value
  if (typeof value !== 'string' || value.length > 400 || !NUMERIC.test(value)) return undefined
  const number = Number(value)
  return Number.isFinite(number) ? number : undefined
}

/** The value as an operand of arithmetic. Null is 0 (python vk_api's scripts subtract from it), booleans are 0 and 1 (*assumed*). */
export function toNumber(value: Value): number {
  const number = value === null || typeof value === 'boolean' ? Number(value) : numberIn(value)
  if (number === undefined) throw new ScriptRuntimeError('Numeric value is expected')
  return number
}

/** The value as text: null and false are empty, true is 1 (*assumed*). Lists are refused: their text can be far longer than they are. */
export function toText(value: Value): string {
  if (value === null || typeof value === 'boolean') return value ? '1' : ''
  if (isList(value) || isObject(value)) throw new ScriptRuntimeError('String value is expected')
  return String(value)
}

/** Takes plain JSON of the host into the script. Throws TypeError for what JSON does not know: the host's mistake. */
export function fromJson(json: unknown, depth = 0): Value {
  if (depth > MAX_VALUE_DEPTH) throw new ScriptRuntimeError('value is nested too deep')
  if (json === undefined || json === null) return null
  if (typeof json === 'string' || typeof json === 'boolean') return json
  if (typeof json === 'number' && Number.isFinite(json)) return json
  if (Array.isArray(json)) return json.map((item) => fromJson(item, depth + 1))
  if (typeof json !== 'object') throw new TypeError(`a script takes JSON, not a ${typeof json}`)
  const fields = Object.entries(json).filter(([, value]) => value !== undefined)
  return new Map(fields.map(([key, value]) => [key, fromJson(value, depth + 1)]))
}

/**
 * Gives a value of the script to the host as plain JSON; objects are without a prototype.
 *
 * `maxSize` counts values and characters: a small script can mean a huge text by naming one value many times.
 * Throws {@link ScriptRuntimeError} `response size is too big` (VK's text, vk_api issue 425) or when nested too deep.
 */
export function toJson(value: Value, maxSize: number): unknown {
  let left = maxSize
  const pay = (size: number) => {
    left -= size
    if (left < 0) throw new ScriptRuntimeError('response size is too big')
  }
  const convert = (part: Value, depth: number): unknown => {
    if (depth > MAX_VALUE_DEPTH) throw new ScriptRuntimeError('value is nested too deep')
    pay(typeof part === 'string' ? part.length + 1 : 1)
    if (isList(part)) return part.map((item) => convert(item, depth + 1))
    if (!isObject(part)) return part
    const json: Record<string, unknown> = Object.create(null)
    for (const [key, field] of part) {
      pay(key.length)
      json[key] = convert(field, depth + 1)
    }
    return json
  }
  return convert(value, 0)
}
