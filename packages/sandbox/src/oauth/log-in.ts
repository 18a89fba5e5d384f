import { expiredPage } from '../checks/answer-check.ts'
import { goOn } from '../checks/finish-checks.ts'
import { checkPassword, countPassword, findByLogin, isLocked } from '../checks/password.ts'
import { askCaptcha, countCaptcha, judgeCaptcha } from '../checks/sign-in-captcha.ts'
import { endSignInRun, findSignInRun } from '../checks/sign-in-state.ts'
import { startChecks } from '../checks/start-checks.ts'
import { readForm } from '../http/form.ts'
import { redirect, replyHtml } from '../http/reply.ts'
import type { Exchange } from '../http/route.ts'
import { PAGE_HEADERS } from '../pages/layout.ts'
import type { User } from '../world/world.ts'
import { type LoginNote, withNote } from './login-note.ts'
import { securityError } from './oauth-refusal.ts'
import { type LoginRun, oauthStateOf } from './oauth-state.ts'
import { setLoginCookie } from './session.ts'
import { decodeReturnAddress } from './show-login.ts'

const PLACE = 'page'

/**
 * `POST /login?act=login`: signs the browser in, by way of the checks that the user has, and sends it back.
 *
 * After a wrong password or captcha, back to the sign-in page with a note in its address (vk-facts 4.7, 2).
 */
export async function logIn(exchange: Exchange): Promise<void> {
  const { world, address, url } = exchange
  const form = await readForm(exchange)
  const loginHash = form.get('lg_h') ?? ''
  const run = oauthStateOf(world).logins.get(loginHash)
  if (!run) return replyHtml(exchange, 400, expiredPage(), PAGE_HEADERS)
  refuseAltered(exchange, form, run)
  const target = decodeReturnAddress(run.to)
  const login = form.get('email') ?? ''
  const inUrl = url.searchParams.has('pass')
  const post = { login, password: form.get('pass') ?? '', appId: run.appId, address, inUrl }
  const user = findByLogin(world, login)
  countPassword(world, user, post)
  const back = (note: Omit<LoginNote, 'email'>) => redirect(exchange, withNote(target, { ...note, email: login }))
  if (isLocked(world, post)) return back({ warning: 'too_many_tries' })
  const captcha = user && missingCaptcha(exchange, user, form)
  if (captcha) return back(captcha)
  if (!checkPassword(world, user, post)) {
    return back({ warning: isLocked(world, post) ? 'too_many_tries' : 'wrong_password' })
  }
  oauthStateOf(world).logins.take(loginHash)
  endSignInRun(world, PLACE, user.id, address)
  if (user.deactivated) return redirect(exchange, exchange.site.address('login', '/?act=blocked')) // vk-facts 4.7, last part
  setLoginCookie(exchange)
  goOn(exchange, startChecks(exchange, user, { kind: 'sign-in', target }))
}

/** The hidden fields must be those of the page as it was given out, to the same address (*assumed*: that is what they are for). */
function refuseAltered({ world, site, address }: Exchange, form: URLSearchParams, run: LoginRun): void {
  const untouched =
    form.get('to') === run.to &&
    form.get('ip_h') === oauthStateOf(world).addressHash(address) &&
    form.get('_origin') === site.address('oauth', '')
  if (!untouched) throw securityError()
}

/** What is told to the sign-in page when another captcha must be solved before the password is looked at; else undefined. */
function missingCaptcha(
  { world, address }: Exchange,
  user: User,
  form: URLSearchParams,
): Omit<LoginNote, 'email'> | undefined {
  const run = findSignInRun(world, PLACE, user.id, address)
  const verdict = judgeCaptcha(world, PLACE, user.id, new Map(form))
  if (countCaptcha(run, verdict) === 'flood') return { warning: 'too_many_tries' }
  if (run.captchasPassed >= (user.captchaOnLogin ?? 0)) return undefined
  const { id: sid } = askCaptcha(world, PLACE, user.id, run.captchasFailed + 1)
  return { sid, ...(verdict === 'wrong' && { warning: 'wrong_captcha' as const }) }
}
