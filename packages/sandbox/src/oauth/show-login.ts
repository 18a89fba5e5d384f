import { captchaPage, captchaPicture } from '../api/challenge-extra.ts'
import { replyHtml } from '../http/reply.ts'
import type { Exchange } from '../http/route.ts'
import { PAGE_HEADERS } from '../pages/layout.ts'
import type { App } from '../world/world.ts'
import { readLoginNote } from './login-note.ts'
import { type LoginPage, loginPage } from './login-page.ts'
import { oauthStateOf, randomHash } from './oauth-state.ts'

/** Answers with the sign-in page, which leads back to `target`; what the address notes about the last try is shown. */
export function showLogin(exchange: Exchange, input: { app: App; target: string; cancelUrl: string }): void {
  const { world, site, url } = exchange
  const state = oauthStateOf(world)
  const to = encodeReturnAddress(input.target)
  const loginHash = randomHash()
  state.logins.set(loginHash, { to, appId: input.app.id })
  const { email, warning } = readLoginNote(url)
  const page = loginPage({
    appTitle: input.app.title,
    action: site.address('login', '/?act=login&soft=1&utf8=1'), // vk-facts 4.7, 1
    origin: site.address('oauth', ''),
    ipHash: state.addressHash(exchange.address),
    loginHash,
    to,
    email,
    cancelUrl: input.cancelUrl,
    accountsUrl: site.address('www', '/'),
    ...findCaptcha(exchange),
    ...(warning && { warning }),
  })
  replyHtml(exchange, 200, page, PAGE_HEADERS)
}

function findCaptcha({ world, site, url }: Exchange): Pick<LoginPage, 'captcha'> {
  const challenge = world.challenges.get(readLoginNote(url).sid ?? '')
  if (challenge?.kind !== 'captcha') return {}
  const page = world.settings.captcha !== 'image' && { page: captchaPage(site, challenge) }
  return { captcha: { sid: challenge.id, picture: captchaPicture(site, challenge), ...page } }
}

/** VK's base64 with `-` for padding (vk-facts 4.7, 1). */
export const encodeReturnAddress = (address: string): string =>
  Buffer.from(address).toString('base64').replaceAll('=', '-')

/** The opposite of {@link encodeReturnAddress}. */
export const decodeReturnAddress = (to: string): string => Buffer.from(to.replaceAll('-', '='), 'base64').toString()
