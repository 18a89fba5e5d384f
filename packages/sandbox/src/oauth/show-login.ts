import { replyHtml } from '../http/reply.ts'
import type { Exchange } from '../http/route.ts'
import { PAGE_HEADERS } from '../pages/layout.ts'
import { type LoginPage, loginPage } from './login-page.ts'
import { oauthStateOf, randomHash } from './oauth-state.ts'
import type { AuthorizeRequest } from './read-authorize-request.ts'
import { denialAddress } from './result-address.ts'

/** Answers with the login page; with `loginHash` it is another try of the same run, else a new one. */
export function showLogin(
  exchange: Exchange,
  request: AuthorizeRequest,
  again?: { loginHash: string; email: string; warning: NonNullable<LoginPage['warning']> },
): void {
  const { world } = exchange
  const state = oauthStateOf(world)
  const to = encodeReturnAddress(`${world.settings.baseUrl}${request.address}`)
  const loginHash = again?.loginHash ?? randomHash()
  if (!again) state.logins.set(loginHash, { to, wrongTries: 0 })
  const page = loginPage({
    appTitle: request.app.title,
    action: `${world.settings.baseUrl}/login?act=login&soft=1&utf8=1`, // vk-facts 4.7, 1
    origin: world.settings.baseUrl,
    ipHash: state.addressHash(exchange.address),
    loginHash,
    to,
    email: again?.email ?? '',
    cancelUrl: denialAddress(request),
    ...(again && { warning: again.warning }),
  })
  replyHtml(exchange, 200, page, PAGE_HEADERS)
}

/** VK's base64 with `-` for padding (vk-facts 4.7, 1). */
export const encodeReturnAddress = (address: string): string =>
  Buffer.from(address).toString('base64').replaceAll('=', '-')

/** The opposite of {@link encodeReturnAddress}. */
export const decodeReturnAddress = (to: string): string => Buffer.from(to.replaceAll('-', '='), 'base64').toString()
