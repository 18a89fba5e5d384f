import { readForm } from '../http/form.ts'
import { redirect, replyHtml } from '../http/reply.ts'
import type { Exchange } from '../http/route.ts'
import { html } from '../pages/html.ts'
import { layout, PAGE_HEADERS } from '../pages/layout.ts'
import type { User, World } from '../world/world.ts'
import { securityError } from './oauth-refusal.ts'
import { oauthStateOf } from './oauth-state.ts'
import { readAuthorizeRequest } from './read-authorize-request.ts'
import { openSession } from './session.ts'
import { decodeReturnAddress, showLogin } from './show-login.ts'

/** *Assumed*; VK asks for a captcha after some wrong passwords (vk-facts 4.7, 2). */
const MAX_WRONG_TRIES = 5

/**
 * `POST /login?act=login`: signs the browser in and sends it back to `/authorize`.
 *
 * The hidden fields must be those of the page as it was given out, to the same address (*assumed*: that is what they are for).
 */
export async function logIn(exchange: Exchange): Promise<void> {
  const { world } = exchange
  const form = await readForm(exchange)
  const state = oauthStateOf(world)
  const loginHash = form.get('lg_h') ?? ''
  const run = state.logins.get(loginHash)
  if (!run) return replyHtml(exchange, 400, expiredPage(), PAGE_HEADERS)
  const untouched =
    form.get('to') === run.to &&
    form.get('ip_h') === state.addressHash(exchange.address) &&
    form.get('_origin') === world.settings.baseUrl
  if (!untouched) throw securityError()
  const target = decodeReturnAddress(run.to)
  const email = form.get('email') ?? ''
  const user = findUser(world, email, form.get('pass') ?? '')
  if (!user) {
    run.wrongTries += 1
    const tooMany = run.wrongTries >= MAX_WRONG_TRIES
    if (tooMany) state.logins.take(loginHash)
    const warning = tooMany ? 'too_many_tries' : 'wrong_password'
    return showLogin(exchange, readAuthorizeRequest(world, new URL(target)), { loginHash, email, warning })
  }
  state.logins.take(loginHash)
  if (user.deactivated) return redirect(exchange, `${world.settings.baseUrl}/login?act=blocked`) // vk-facts 4.7, last part
  openSession(exchange, user)
  redirect(exchange, target)
}

function findUser(world: World, login: string, password: string): User | undefined {
  for (const user of world.users.values()) {
    if (user.login === login && user.password === password) return user
  }
  return undefined
}

function expiredPage(): string {
  const body = html`<h1>Страница устарела</h1>
<div class="service_msg_box"><div class="service_msg service_msg_warning" role="alert">Начните вход заново.
<span lang="en">This page has expired: start again.</span></div></div>`
  return layout({ title: 'Страница устарела', body })
}
