import { randomBytes } from 'node:crypto'
import type { Token, World } from './world.ts'

/**
 * Makes a token that the sandbox's VK takes from now on.
 *
 * Form: VK's prefix and 200 characters of base64url (vk-facts 4.8: `vk1.a.`, or `vk2.a.` for VK ID; about 200 to 220).
 * Throws `RangeError` when its user or community is not in the world, `TypeError` when its kind lacks the owner.
 */
export function createToken(world: World, input: Omit<Token, 'token'>, prefix = 'vk1.a.'): Token {
  assertOwner(world, input)
  const token: Token = { ...input, token: `${prefix}${randomBytes(150).toString('base64url')}` }
  world.tokens.set(token.token, token)
  return token
}

function assertOwner(world: World, { kind, userId, communityId }: Omit<Token, 'token'>): void {
  if (kind === 'user' && userId === undefined) throw new TypeError('a user token needs userId')
  if (kind === 'community' && communityId === undefined) throw new TypeError('a community token needs communityId')
  if (userId !== undefined && !world.users.has(userId)) throw new RangeError('no such user')
  if (communityId !== undefined && !world.communities.has(communityId)) throw new RangeError('no such community')
}
