import { maskToScopes, scopesToMask } from '@vkast/authorization'

/** What publishing needs: `video` always, `wall` for posts, `groups` to list and reach communities. */
export const NEEDED_RIGHTS = ['video', 'wall', 'groups'] as const

export const hasRight = (mask: number, name: string): boolean => (mask & scopesToMask(name)) !== 0

/** Names of the rights in a mask, by bit. */
export const rightNames = (mask: number): string[] => maskToScopes(mask)

/** What publishing needs and the mask lacks; all of it where VK did not tell the mask. */
export const missingRights = (mask: number | null): string[] =>
  NEEDED_RIGHTS.filter((name) => mask === null || !hasRight(mask, name))
