import type { Exchange } from '../http/route.ts'
import { createToken } from '../world/create-token.ts'
import { RIGHTS } from '../world/rights.ts'
import type { Token, User, World } from '../world/world.ts'
import type { AuthorizeRequest } from './read-authorize-request.ts'
import { communityTokensAddress, userTokenAddress } from './result-address.ts'

const DAY_MS = 86_400_000

/** Makes the token or tokens the user has agreed to, and names the address that carries them. */
export function issueTokens({ world, address }: Exchange, request: AuthorizeRequest, user: User): string {
  if (request.communityIds.length === 0) {
    return userTokenAddress(request, createImplicitToken(world, { request, user, address }), user)
  }
  const tokens = request.communityIds.map((communityId) =>
    // neither expiry nor a bound address: vk-facts 4.8
    createToken(world, {
      kind: 'community',
      appId: request.app.id,
      userId: user.id,
      communityId,
      rights: request.rights,
    }),
  )
  return communityTokensAddress(request, tokens)
}

/** One day and one address, or neither with `offline` (vk-facts 4.8; whether `offline` lifts the binding is *assumed*). */
function createImplicitToken(
  world: World,
  { request, user, address }: { request: AuthorizeRequest; user: User; address: string },
): Token {
  const offline = (request.rights & RIGHTS.offline) !== 0
  const bound = offline ? (world.settings.bindOfflineTokens ?? false) : true
  return createToken(world, {
    kind: 'user',
    appId: request.app.id,
    userId: user.id,
    rights: request.rights,
    ...(!offline && { expiresAt: world.clock.now() + DAY_MS }),
    ...(world.settings.bindImplicitTokens && bound && { boundTo: address }),
  })
}
