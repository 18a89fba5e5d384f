import type { Config } from '../config.ts'

/**
 * VK's page of the implicit flow, and where it sends the browser (vk-facts 4.1).
 *
 * `revoke=1` shows the consent page also to those who once agreed, for rights that were missing then can be given only
 * there.
 */
export function implicitAddress(
  { vk, baseUrl }: Pick<Config, 'vk' | 'baseUrl'>,
  appId: string,
): { url: string; redirectUri: string } {
  const redirectUri =
    vk.redirect === 'own' ? `${baseUrl}/api/v1/oauth/vk/implicit/complete` : `${vk.oauthUrl}/blank.html`
  const url = new URL(`${vk.oauthUrl}/authorize`)
  url.search = new URLSearchParams({
    client_id: appId,
    display: 'page',
    redirect_uri: redirectUri,
    scope: vk.scope,
    response_type: 'token',
    revoke: '1',
    v: vk.version,
  }).toString()
  return { url: url.href, redirectUri }
}
