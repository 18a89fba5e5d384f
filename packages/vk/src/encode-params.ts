import type { VkParam } from './methods.ts'

/**
 * Parameters as a form body, in the order given.
 *
 * `true` is `1` and `false` `0`; an array is joined with commas, or written as JSON when it holds objects; an object is
 * JSON; `undefined` is left out. `null`, `NaN`, infinities, dates and other objects are a `TypeError`: none of them has
 * one meaning at VK. A half surrogate becomes U+FFFD, as in every browser's form.
 * Source: vk-facts 1.2
 */
export function encodeParams(params: Readonly<Record<string, VkParam | null>>): string {
  let body = ''
  for (const name of Object.keys(params)) {
    const value = params[name]
    if (value === undefined) continue
    body += `${body === '' ? '' : '&'}${encode(name)}=${encode(writtenParam(name, value))}`
  }
  return body
}

const encode = (text: string) => encodeURIComponent(text.isWellFormed() ? text : text.toWellFormed())

/** One parameter's text, as {@link encodeParams} says; `name` is for its errors. */
export function writtenParam(name: string, value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return writtenArray(name, value)
  return typeof value === 'object' && isPlain(value) ? asJson(name, value) : scalar(name, value)
}

function writtenArray(name: string, values: readonly unknown[]): string {
  if (values.some(isPlain)) return asJson(name, values)
  return values.map((item) => scalar(name, item)).join(',')
}

function scalar(name: string, value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? '1' : '0'
  if (typeof value === 'bigint' || (typeof value === 'number' && Number.isFinite(value))) return String(value)
  throw new TypeError(`"${name}" is ${described(value)}, which VK has no form for`)
}

/** JSON turns `NaN` into `null` in silence; here it is refused as everywhere. */
function asJson(name: string, value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner === 'number' && !Number.isFinite(inner)) throw new TypeError(`"${name}" holds ${described(inner)}`)
    return inner
  })
}

function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** The kind of a value, never the value: it may be a secret. */
function described(value: unknown): string {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'object' || value === null) return String(value === null ? null : typeof value)
  return `an object of ${value.constructor?.name ?? 'no class'}`
}
