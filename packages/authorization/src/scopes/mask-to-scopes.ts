import { RIGHTS, type RightsOf } from './rights.ts'

/**
 * The names of the rights in a mask, as of `account.getAppPermissions`, by bit. Bits VK has not named are left out.
 * Throws `TypeError` for what cannot be a mask.
 */
export function maskToScopes(mask: number, of: RightsOf = 'user'): string[] {
  if (!Number.isSafeInteger(mask) || mask < 0) throw new TypeError('A mask of rights is a whole number from 0')
  return RIGHTS[of].filter(([, bit]) => (mask & bit) !== 0).map(([name]) => name)
}
