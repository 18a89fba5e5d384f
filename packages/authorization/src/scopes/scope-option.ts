import { groupScopes, userScopes } from '../compatibility/scope-maps.ts'
import type { RightsOf } from './rights.ts'
import { scopesToMask } from './scopes-to-mask.ts'

/** Rights as a mask, as names, or `'all'`. */
export type ScopeOption = 'all' | (string & {}) | number | readonly string[]

/** `'all'` in the documented interface: every right of its two maps, and no others. */
const ALL: Record<RightsOf, number> = {
  user: [...userScopes.values()].reduce((mask, bit) => mask | bit, 0),
  community: [...groupScopes.values()].reduce((mask, bit) => mask | bit, 0),
}

/** The mask to ask for. A number is sent as it is; an absent scope and unknown names are a `TypeError`. */
export function scopeMask(scope: ScopeOption | undefined, of: RightsOf): number {
  if (scope === undefined) throw new TypeError('Required option "scope" not set')
  if (scope === 'all') return ALL[of]
  if (typeof scope !== 'number') return scopesToMask(scope, of)
  if (!Number.isSafeInteger(scope) || scope < 0) throw new TypeError('"scope" as a number is a mask of bits')
  return scope
}
