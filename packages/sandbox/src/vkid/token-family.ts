import { randomBytes } from 'node:crypto'
import type { Exchange } from '../http/route.ts'
import { createToken } from '../world/create-token.ts'
import type { World } from '../world/world.ts'
import { createIdToken } from './id-token.ts'
import { scopeRights } from './scope.ts'
import { type TokenFamily, vkIdStateOf } from './vkid-state.ts'

const ACCESS_SECONDS = 3600
/** Third parties say so (vk-facts 6.4); VK's own word is not known. */
const REFRESH_MS = 180 * 86_400_000

/** Begins a family; it has no tokens yet. */
export function openFamily(input: Pick<TokenFamily, 'appId' | 'userId' | 'deviceId' | 'scope'>): TokenFamily {
  const rights = scopeRights(input.scope)
  const id = randomBytes(12).toString('hex')
  return { ...input, id, rights, currentRefreshToken: '', refreshExpiresAt: 0, isDead: false }
}

/**
 * Makes the next pair of tokens, and the answer that carries it (vk-facts 6.3).
 *
 * The refresh token before it is dead at once; the access token lives for an hour and works from the caller's address alone (6.4, 6.5).
 */
export function nextTokens(
  { world, site, address }: Exchange,
  family: TokenFamily,
  state: string,
): Record<string, unknown> {
  const expiresAt = world.clock.now() + ACCESS_SECONDS * 1000
  const owner = { kind: 'user', appId: family.appId, userId: family.userId, rights: family.rights } as const
  const vkId = { familyId: family.id, scope: family.scope }
  const { token } = createToken(world, { ...owner, expiresAt, boundTo: address, vkId }, 'vk2.a.')
  family.currentRefreshToken = `vk2.a.${randomBytes(150).toString('base64url')}`
  family.refreshExpiresAt = world.clock.now() + REFRESH_MS
  vkIdStateOf(world).families.set(family.currentRefreshToken, family)
  return {
    access_token: token,
    refresh_token: family.currentRefreshToken,
    id_token: createIdToken(world, family, site.address('id', '/').slice(0, -1)),
    token_type: 'Bearer',
    expires_in: ACCESS_SECONDS,
    user_id: family.userId,
    state,
    scope: family.scope.join(' '),
  }
}

/** Ends a family: none of its tokens is taken any more. */
export function endFamily(world: World, familyId: string | undefined, reason: 'revoked' | 'session'): void {
  if (familyId === undefined) return
  for (const family of vkIdStateOf(world).families.values()) {
    if (family.id === familyId) family.isDead = true
  }
  for (const token of world.tokens.values()) {
    if (token.vkId?.familyId === familyId) token.dead ??= reason
  }
}
