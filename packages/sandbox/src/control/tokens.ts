import { createToken } from '../world/create-token.ts'
import type { Token, World } from '../world/world.ts'
import { BadInput, optional, sentence, shape, whole, word } from './input.ts'
import { rightsMaskReader } from './rights-reader.ts'

const id = whole({ min: 1 })

export const readToken = shape({
  kind: optional(word('user', 'community', 'service')),
  appId: id,
  userId: optional(id),
  communityId: optional(id),
  rights: optional(rightsMaskReader),
  lifetimeMs: optional(whole({ min: 1 })),
  boundTo: optional(sentence),
})

/** Makes a token without the sign-in pages; a user's unless `kind` says otherwise, without rights unless given. */
export function issueToken(world: World, input: ReturnType<typeof readToken>): Token {
  const { kind = 'user', rights = 0, lifetimeMs, ...rest } = input
  if (!world.apps.has(input.appId)) throw new BadInput('there is no such app')
  if (kind === 'user' && !world.users.has(input.userId ?? 0)) throw new BadInput('there is no such user')
  if (kind === 'community' && !world.communities.has(input.communityId ?? 0))
    throw new BadInput('there is no such community')
  if (kind !== 'community' && input.communityId !== undefined) throw new BadInput('communityId is for community tokens')
  const expiry = lifetimeMs === undefined ? {} : { expiresAt: world.clock.now() + lifetimeMs }
  return createToken(world, { kind, rights, ...rest, ...expiry })
}

export const readTokenEnd = shape({
  token: sentence,
  reason: word('revoked', 'session', 'deactivated', 'blocked', 'expired', 'forgotten'),
})

/** Ends a token for a reason VK tells; `forgotten`: VK says "invalid access_token (4)". */
export function endToken(world: World, { token: text, reason }: ReturnType<typeof readTokenEnd>): void {
  const token = world.tokens.get(text)
  if (token === undefined) throw new BadInput('there is no such token')
  if (reason === 'forgotten') world.tokens.delete(text)
  else if (reason === 'expired') token.expiresAt = world.clock.now()
  else token.dead = reason
}
