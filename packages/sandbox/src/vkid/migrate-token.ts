import { randomBytes } from 'node:crypto'
import type { Exchange } from '../http/route.ts'
import type { App } from '../world/world.ts'
import { authenticateForVkId } from './authenticate-vkid.ts'
import { requireState } from './grant-checks.ts'
import { grantScope } from './scope.ts'
import { VkIdRefusal } from './vkid-refusal.ts'
import { vkIdStateOf } from './vkid-state.ts'

type Params = ReadonlyMap<string, string>

/** A token of the legacy flow becomes a code, which is exchanged as any other (vk-facts 6.3, the last line). */
export function migrateToken(exchange: Exchange, app: App, params: Params): Record<string, unknown> {
  const { world } = exchange
  const { userId, rights } = authenticateForVkId(exchange, params.get('access_token'))
  const redirectUri = params.get('redirect_uri') ?? ''
  const codeChallenge = params.get('code_challenge') ?? ''
  if (params.get('response_type') !== 'code') throw new VkIdRefusal('invalid_request', 'response_type is invalid')
  if (!app.redirectUris.includes(redirectUri)) throw new VkIdRefusal('invalid_request', 'redirect_uri is invalid')
  if (!/^[\w-]{43}$/.test(codeChallenge)) throw new VkIdRefusal('invalid_request', 'code_challenge is invalid')
  const scope = grantScope({ ...app, grantable: app.grantable & rights }, params.get('scope') ?? '')
  if (scope === undefined) throw new VkIdRefusal('invalid_scope', 'scope is invalid')
  const state = requireState(params)
  const code = `vk2.a.${randomBytes(60).toString('base64url')}`
  const deviceId = params.get('device_id') ?? randomBytes(40).toString('base64url')
  const request = { app, redirectUri, state, codeChallenge, scope, prompt: '', address: '' }
  vkIdStateOf(world).codes.set(code, { request, userId: userId ?? 0, deviceId, isUsed: false })
  return { code, state, device_id: deviceId }
}
