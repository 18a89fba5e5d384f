import { redirect } from '../http/reply.ts'
import type { Exchange } from '../http/route.ts'
import { securityError } from './oauth-refusal.ts'
import { oauthStateOf } from './oauth-state.ts'

/** Sends the browser to the result, over `/auth_redirect` where the settings say so (vk-facts 4.2). */
export function redirectToResult(exchange: Exchange, appId: number, result: string): void {
  const { world, site } = exchange
  const hash = oauthStateOf(world).redirectHash(appId, result)
  const twice = encodeURIComponent(encodeURIComponent(result))
  const hop = `/auth_redirect?app_id=${appId}&authorize_url=${twice}&redirect_hash=${hash}`
  redirect(exchange, world.settings.authRedirect ? site.address('oauth', hop) : result)
}

/** `GET /auth_redirect`: on to the result, if the address was made by this sandbox. */
export async function authRedirect(exchange: Exchange): Promise<void> {
  const { world, url } = exchange
  const result = decode(url.searchParams.get('authorize_url') ?? '')
  const hash = oauthStateOf(world).redirectHash(Number(url.searchParams.get('app_id')), result)
  if (url.searchParams.get('redirect_hash') !== hash) throw securityError()
  redirect(exchange, result)
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw securityError()
  }
}
