import { createHash, randomBytes } from 'node:crypto'
import { readAddresses } from '../engine/addresses.ts'

export interface VkIdAuthorizationUrlOptions {
  clientId: string | number
  /** One of the app's trusted addresses, letter by letter. */
  redirectUri: string
  /** Names of rights; VK ID's default is `vkid.personal_info`. */
  scope?: readonly string[] | undefined
  prompt?: 'none' | 'login' | 'consent' | 'select_account' | undefined
  provider?: 'vkid' | 'ok_ru' | 'mail_ru' | undefined
  /** 0 Russian, 3 English… */
  languageId?: number | undefined
  /** Default `https://id.vk.ru`. */
  idUrl?: string | undefined
}

export interface VkIdAuthorization {
  url: string
  /** Keep both on the server, bound to this person's browser, and use them once. */
  state: string
  codeVerifier: string
}

/**
 * The page of VK ID where a person signs in, with a fresh state and PKCE secret; a new one for each attempt.
 * Source: RFC 6749 4.1.1, RFC 7636 4.1-4.3, vk-facts 6.1
 */
export function vkIdAuthorizationUrl(options: VkIdAuthorizationUrlOptions): VkIdAuthorization {
  const { idUrl } = readAddresses({ idUrl: options.idUrl })
  const state = randomBytes(32).toString('base64url')
  const codeVerifier = randomBytes(48).toString('base64url')
  const url = new URL(`${idUrl}/authorize`)
  const { clientId, redirectUri, scope, prompt, provider, languageId } = options
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: String(clientId),
    redirect_uri: redirectUri,
    state,
    code_challenge: createHash('sha256').update(codeVerifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...(scope !== undefined && { scope: scope.join(' ') }),
    ...(prompt !== undefined && { prompt }),
    ...(provider !== undefined && { provider }),
    ...(languageId !== undefined && { lang_id: String(languageId) }),
  }).toString()
  return { url: url.href, state, codeVerifier }
}
