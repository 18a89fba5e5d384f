import type { Exchange } from '../http/route.ts'
import type { App, Token } from '../world/world.ts'
import { authenticateForVkId } from './authenticate-vkid.ts'
import { endFamily } from './token-family.ts'
import { VkIdRefusal } from './vkid-refusal.ts'

type Params = ReadonlyMap<string, string>

/** `POST /id/oauth2/revoke`: the user takes the app's rights back; nothing of the family works afterwards (*assumed* how far it goes). */
export function revokeVkId(exchange: Exchange, app: App, params: Params): Record<string, unknown> {
  endFamily(exchange.world, requireOwn(exchange, app, params).vkId?.familyId, 'revoked')
  return { response: 1 }
}

/** `POST /id/oauth2/logout`: the session of this device ends, and its tokens with it (*assumed* how far it goes). */
export function logOutVkId(exchange: Exchange, app: App, params: Params): Record<string, unknown> {
  endFamily(exchange.world, requireOwn(exchange, app, params).vkId?.familyId, 'session')
  return { response: 1 }
}

function requireOwn(exchange: Exchange, app: App, params: Params): Token {
  const token = authenticateForVkId(exchange, params.get('access_token'))
  if (token.appId !== app.id || token.vkId === undefined) {
    throw new VkIdRefusal('invalid_token', 'access_token is missing or invalid')
  }
  return token
}
