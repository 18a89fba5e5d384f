import { postForm } from './post-form.ts'
import { readTokens, type VkIdTokens } from './read-tokens.ts'
import type { VkIdOptions } from './vk-id-options.ts'

export interface ExchangeCodeOptions extends VkIdOptions {
  code: string
  deviceId: string
  codeVerifier: string
  /** The same as in the authorization address. */
  redirectUri: string
  state?: string | undefined
  /** The app's service key, for apps that keep it on a server. */
  serviceToken?: string | undefined
  /** What was asked for, to name what is missing. */
  scope?: readonly string[] | undefined
}

/**
 * Exchanges a code for tokens. A code is good once: whatever goes wrong, the person signs in again.
 *
 * Throws `VkIdError`, or `VkTransportError` and `VkResponseError` of `@vkast/vk` when VK does not answer as it should.
 * Source: RFC 6749 4.1.3, RFC 7636 4.5, vk-facts 6.3
 */
export async function exchangeCode(options: ExchangeCodeOptions): Promise<VkIdTokens> {
  const { code, deviceId, codeVerifier, redirectUri, state, serviceToken, scope = [] } = options
  const answer = await postForm(options, '/oauth2/auth', {
    grant_type: 'authorization_code',
    code,
    code_verifier: codeVerifier,
    device_id: deviceId,
    redirect_uri: redirectUri,
    state,
    service_token: serviceToken,
  })
  return readTokens(answer, { state, deviceId, scope, now: Date.now() })
}
