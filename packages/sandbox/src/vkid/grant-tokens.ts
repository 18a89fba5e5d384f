import { createHash, randomBytes } from 'node:crypto'
import { authenticate } from '../api/authenticate.ts'
import { ApiError } from '../api-error.ts'
import type { Exchange } from '../http/route.ts'
import type { App, Token, World } from '../world/world.ts'
import { grantScope } from './scope.ts'
import { endFamily, nextTokens, openFamily } from './token-family.ts'
import { VkIdRefusal } from './vkid-refusal.ts'
import { type VkIdCode, vkIdStateOf } from './vkid-state.ts'

type Params = ReadonlyMap<string, string>
type Grant = (exchange: Exchange, app: App, params: Params) => Record<string, unknown>

/** Texts of `invalid_grant`: vk-facts 6.4, 6.6. */
const TEXTS = {
  code: 'code is invalid or expired',
  usedCode: 'code was already used',
  deviceId: 'device_id is invalid',
  redirectUri: 'redirect_uri is invalid, please pass same redirect_uri, you used in authorize method.',
  verifier: 'code_verifier is invalid',
  challenge: 'code_challenge does not match code_verifier',
  refreshToken: 'refresh_token is missing or invalid',
  serviceToken: 'service_token is invalid',
} as const

/** What each `grant_type` gives, and the parameters it knows (vk-facts 6.3). */
export const GRANTS: Readonly<Record<string, { known: string; give: Grant }>> = {
  authorization_code: {
    known: 'grant_type code code_verifier client_id device_id redirect_uri state service_token',
    give: exchangeVkIdCode,
  },
  refresh_token: {
    known: 'grant_type refresh_token client_id device_id state scope redirect_uri service_token',
    give: refreshVkIdTokens,
  },
  access_token: {
    known:
      'grant_type response_type access_token client_id redirect_uri state code_challenge code_challenge_method scope device_id',
    give: migrateToken,
  },
}

/** A code is for one try, in the hands of its app; a second use ends what the first one gave (RFC 6749, 4.1.2). */
function exchangeVkIdCode(exchange: Exchange, app: App, params: Params): Record<string, unknown> {
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

/**
 * A refresh token works once and for its device (vk-facts 6.4).
 *
 * Using one again ends the whole family (*assumed*; RFC 9700, 4.14.2 advises it): who repeats a refresh blindly loses everything.
 */
function refreshVkIdTokens(exchange: Exchange, app: App, params: Params): Record<string, unknown> {
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

/** A token of the legacy flow becomes a code, which is exchanged as any other (vk-facts 6.3, the last line). */
function migrateToken(exchange: Exchange, app: App, params: Params): Record<string, unknown> {
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

/** The user's token if VK takes it from this address; else `invalid_token` (vk-facts 6.7). */
export function authenticateForVkId({ world, address }: Exchange, given: string | undefined): Token {
  try {
    const token = authenticate(world, given, address)
    if (token.kind === 'user') return token
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
  }
  throw new VkIdRefusal('invalid_token', 'access_token is missing or invalid')
}

/** A confidential app shows its service key when it exchanges a code; whoever shows one shows the right one (vk-facts 6.3). */
function checkServiceToken(app: App, params: Params, { isRequired }: { isRequired: boolean }): void {
  const given = params.get('service_token')
  if (given === undefined && !(isRequired && app.serviceToken !== undefined)) return
  if (given === undefined || given !== app.serviceToken) throw invalidGrant('serviceToken')
}

function requireState(params: Params): string {
  const state = params.get('state') ?? ''
  if (state === '') throw new VkIdRefusal('invalid_request', 'state is missing or invalid') // text assumed
  return state
}

const invalidGrant = (what: keyof typeof TEXTS): VkIdRefusal => new VkIdRefusal('invalid_grant', TEXTS[what])
