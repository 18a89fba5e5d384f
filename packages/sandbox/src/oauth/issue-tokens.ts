import { randomBytes } from 'node:crypto'
import type { Exchange } from '../http/route.ts'
import { createToken } from '../world/create-token.ts'
import { RIGHTS } from '../world/rights.ts'
import type { Token, User, World } from '../world/world.ts'
import { oauthStateOf } from './oauth-state.ts'
import type { AuthorizeRequest } from './read-authorize-request.ts'
import { codeAddress, communityTokensAddress, userTokenAddress } from './result-address.ts'

const DAY_MS = 86_400_000

/** Makes what the user has agreed to, the token or tokens or a code for them, and names the address that carries it. */
export function issueTokens({ world, address }: Exchange, request: AuthorizeRequest, user: User): string {
  if (request.responseType === 'code') {
    const code = randomBytes(9).toString('hex')
    oauthStateOf(world).codes.set(code, { request, userId: user.id })
    return codeAddress(request, code)
  }
  if (request.communityIds.length > 0) {
    return communityTokensAddress(request, createCommunityTokens(world, request, user))
  }
  const offline = (request.rights & RIGHTS.offline) !== 0
  const bound = world.settings.bindImplicitTokens && (!offline || world.settings.bindOfflineTokens === true)
  // whether `offline` lifts the binding is *assumed*: vk-facts 4.8
  return userTokenAddress(request, createUserToken(world, request, user, bound ? address : undefined), user)
}

/** One day, or no expiry with `offline` (vk-facts 4.8). */
export function createUserToken(
  world: World,
  { app, rights }: Pick<AuthorizeRequest, 'app' | 'rights'>,
  user: User,
  boundTo?: string,
): Token {
  const offline = (rights & RIGHTS.offline) !== 0
  return createToken(world, {
    kind: 'user',
    appId: app.id,
    userId: user.id,
    rights,
    ...(!offline && { expiresAt: world.clock.now() + DAY_MS }),
    ...(boundTo !== undefined && { boundTo }),
  })
}

/** One for each community, with neither expiry nor a bound address (vk-facts 4.8). */
export function createCommunityTokens(
  world: World,
  { app, rights, communityIds }: AuthorizeRequest,
  user: User,
): Token[] {
  return communityIds.map((communityId) =>
    createToken(world, { kind: 'community', appId: app.id, userId: user.id, communityId, rights }),
  )
}
