import type { Exchange } from '../http/route.ts'
import type { App } from '../world/world.ts'
import { checkServiceToken, invalidGrant, requireState } from './grant-checks.ts'
import { endFamily, nextTokens } from './token-family.ts'
import { VkIdRefusal } from './vkid-refusal.ts'
import { vkIdStateOf } from './vkid-state.ts'

type Params = ReadonlyMap<string, string>

/**
 * A refresh token works once and for its device (vk-facts 6.4).
 *
 * Using one again ends the whole family (*assumed*; RFC 9700, 4.14.2 advises it): who repeats a refresh blindly loses everything.
 */
export function refreshVkIdTokens(exchange: Exchange, app: App, params: Params): Record<string, unknown> {
  const { world } = exchange
  const text = params.get('refresh_token') ?? ''
  const family = vkIdStateOf(world).families.get(text)
  if (family === undefined || family.appId !== app.id || family.isDead) throw invalidGrant('refreshToken')
  if (family.currentRefreshToken !== text) {
    endFamily(world, family.id, 'revoked')
    throw invalidGrant('refreshToken')
  }
  if (family.refreshExpiresAt <= world.clock.now()) throw invalidGrant('refreshToken')
  if (params.get('device_id') !== family.deviceId) throw invalidGrant('deviceId')
  checkServiceToken(app, params, { isRequired: false })
  const state = requireState(params)
  const isWider = (params.get('scope') ?? '').split(' ').some((name) => name !== '' && !family.scope.includes(name))
  if (isWider) throw new VkIdRefusal('invalid_scope', 'scope is invalid')
  if (world.users.get(family.userId)?.deactivated !== undefined) throw invalidGrant('refreshToken')
  return nextTokens(exchange, family, state)
}
