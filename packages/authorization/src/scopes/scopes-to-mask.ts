import { bitOf, type RightsOf } from './rights.ts'

/**
 * VK's bit mask of these rights: names in a list, or in one text with commas or blanks. Naming one twice changes nothing.
 *
 * Throws `TypeError` naming what VK does not have; names are lower case, as VK spells them.
 */
export function scopesToMask(scopes: string | readonly string[], of: RightsOf = 'user'): number {
  const names = typeof scopes === 'string' ? scopes.split(/[\s,]+/) : scopes
  const wanted = names.map((name) => name.trim()).filter((name) => name !== '')
  const unknown = wanted.filter((name) => bitOf(name, of) === undefined)
  if (unknown.length > 0)
    throw new TypeError(`VK has no right called ${unknown.map((name) => `"${name.slice(0, 40)}"`).join(', ')}`)
  return wanted.reduce((mask, name) => mask | (bitOf(name, of) ?? 0), 0)
}
