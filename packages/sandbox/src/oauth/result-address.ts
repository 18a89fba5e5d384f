import { RIGHTS } from '../world/rights.ts'
import type { Token, User } from '../world/world.ts'
import type { AuthorizeRequest } from './read-authorize-request.ts'

const DAY_SECONDS = 86_400

/** Where the browser goes when the user refuses (vk-facts 4.2, the recorded form). */
export function denialAddress(request: AuthorizeRequest): string {
  return withResult(request, [
    ['error', 'access_denied'],
    ['error_reason', 'user_denied'],
    ['error_description', 'User denied your request'],
  ])
}

/** Where the browser goes with a code (vk-facts 4.3). */
export const codeAddress = (request: AuthorizeRequest, code: string): string => withResult(request, [['code', code]])

/** Where the browser goes with the user's token: `expires_in=0` means no expiry (vk-facts 4.2). */
export function userTokenAddress(request: AuthorizeRequest, token: Token, user: User): string {
  const email = (token.rights & RIGHTS.email) !== 0 && user.login.includes('@')
  return withResult(request, [
    ['access_token', token.token],
    ['expires_in', token.expiresAt === undefined ? '0' : String(DAY_SECONDS)],
    ['user_id', String(user.id)],
    ...(email ? ([['email', user.login]] as const) : []),
  ])
}

/** Where the browser goes with the tokens of communities, which do not expire (vk-facts 4.2, 4.8). */
export function communityTokensAddress(request: AuthorizeRequest, tokens: readonly Token[]): string {
  return withResult(request, [
    ...tokens.map((token) => [`access_token_${token.communityId}`, token.token] as const),
    ['expires_in', '0'],
  ])
}

/** In the fragment; the code flow has its results in the query (*assumed* of the denial, as OAuth has it). */
function withResult(request: AuthorizeRequest, pairs: readonly (readonly [string, string])[]): string {
  const all = request.state === undefined ? pairs : [...pairs, ['state', request.state] as const]
  const encoded = all.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
  if (request.responseType === 'token') return `${request.redirectUri}#${encoded}`
  return `${request.redirectUri}${request.redirectUri.includes('?') ? '&' : '?'}${encoded}`
}
