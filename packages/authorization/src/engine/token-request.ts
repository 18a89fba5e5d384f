import type { PageRequest } from './open-page.ts'
import type { RunState } from './run.ts'

/**
 * The request for a token by login and password, with all that VK has asked for so far.
 *
 * Everything stands in the body: VK takes POST as it takes GET, and an address is written into logs.
 * Source: vk-facts 4.5
 */
export function tokenRequest(state: RunState): PageRequest {
  const body = new URLSearchParams({
    grant_type: 'password',
    client_id: state.clientId ?? '',
    ...(state.clientSecret !== undefined && { client_secret: state.clientSecret }),
    username: state.login ?? '',
    password: state.password ?? '',
    scope: String(state.scope ?? 0),
    v: state.apiVersion,
    '2fa_supported': state.isTwoFactorSupported ? '1' : '0',
    ...state.carried,
  })
  return { method: 'POST', url: `${state.addresses.oauthUrl}/token`, body: body.toString(), passwordIn: 'token' }
}
