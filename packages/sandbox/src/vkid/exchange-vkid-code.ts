import { createHash } from 'node:crypto'
import type { Exchange } from '../http/route.ts'
import type { App, World } from '../world/world.ts'
import { checkServiceToken, invalidGrant, requireState } from './grant-checks.ts'
import { endFamily, nextTokens, openFamily } from './token-family.ts'
import { type VkIdCode, vkIdStateOf } from './vkid-state.ts'

type Params = ReadonlyMap<string, string>

/** A code is for one try, in the hands of its app; a second use ends what the first one gave (RFC 6749, 4.1.2). */
export function exchangeVkIdCode(exchange: Exchange, app: App, params: Params): Record<string, unknown> {
  const { world } = exchange
  const given = vkIdStateOf(world).codes.get(params.get('code') ?? '')
  if (given === undefined || given.request.app.id !== app.id) throw invalidGrant('code')
  if (given.isUsed) {
    endFamily(world, given.familyId, 'revoked')
    throw invalidGrant('usedCode')
  }
  given.isUsed = true
  checkServiceToken(app, params, { isRequired: true })
  checkCode(world, given, params)
  const family = openFamily({
    appId: app.id,
    userId: given.userId,
    deviceId: given.deviceId,
    scope: given.request.scope,
  })
  given.familyId = family.id
  return nextTokens(exchange, family, requireState(params))
}

function checkCode(world: World, { request, userId, deviceId }: VkIdCode, params: Params): void {
  const verifier = params.get('code_verifier') ?? ''
  if (params.get('device_id') !== deviceId) throw invalidGrant('deviceId')
  if (params.get('redirect_uri') !== request.redirectUri) throw invalidGrant('redirectUri')
  if (!/^[\w-]{43,128}$/.test(verifier)) throw invalidGrant('verifier')
  const challenge = createHash('sha256').update(verifier).digest('base64url')
  if (challenge !== request.codeChallenge) throw invalidGrant('challenge')
  if (world.users.get(userId)?.deactivated !== undefined) throw invalidGrant('code')
}
