import { judgeCode, sendCode, useUpCode } from '../checks/one-time-code.ts'
import { checkPassword, countPassword, findByLogin, isLocked } from '../checks/password.ts'
import type { SentCode } from '../checks/sent-code.ts'
import { askCaptcha, countCaptcha, judgeCaptcha } from '../checks/sign-in-captcha.ts'
import { endSignInRun, findSignInRun, type SignInRun, signInStateOf } from '../checks/sign-in-state.ts'
import { openCheckPage } from '../checks/start-checks.ts'
import { replyJson } from '../http/reply.ts'
import type { Exchange } from '../http/route.ts'
import { createToken } from '../world/create-token.ts'
import { RIGHTS } from '../world/rights.ts'
import type { Token, User } from '../world/world.ts'
import { readTokenRequest, type TokenRequest } from './read-token-request.ts'
import { captchaNeeded, codeNeeded, flood, pageNeeded, userBanned, wrongCode, wrongLogin } from './token-refusals.ts'

const DAY_SECONDS = 86_400

/** Somebody whose login is known, on the way to a token. */
interface Applicant {
  request: TokenRequest
  user: User
  run: SignInRun
}

/**
 * `/token`, GET or POST: a token for a login and a password, or what VK wants besides (vk-facts 4.5, 4.6).
 *
 * In this order (*assumed*): captchas, password, account, phone check, code, one more captcha. Captchas before the password
 * are remembered for the user at this address; the code and a captcha after it must come in one request.
 */
export async function grantPassword(exchange: Exchange): Promise<void> {
  const { world, address } = exchange
  const request = await readTokenRequest(exchange)
  const post = {
    login: request.username,
    password: request.password,
    appId: request.app.id,
    address,
    inUrl: request.passwordInUrl,
  }
  const user = findByLogin(world, request.username)
  countPassword(world, user, post)
  if (world.settings.directAuth === 'flood' || isLocked(world, post)) throw flood()
  const run = findSignInRun(world, wayOf(request), user?.id ?? 0, address)
  if (user) passCaptchas(exchange, { request, user, run })
  if (!checkPassword(world, user, post)) throw wrongLogin()
  const applicant = { request, user, run }
  passAccount(exchange, applicant)
  passCode(exchange, applicant)
  endSignInRun(world, wayOf(request), user.id, address)
  replyJson(exchange, 200, answer(createDirectToken(exchange, applicant), user))
}

const wayOf = ({ app }: TokenRequest): string => `token ${app.id}`

function passCaptchas(exchange: Exchange, { request, user, run }: Applicant): void {
  const { world } = exchange
  const place = `${wayOf(request)} before`
  const verdict = judgeCaptcha(world, place, user.id, request.params)
  if (countCaptcha(run, verdict) === 'flood') throw flood()
  if (run.captchasPassed < (user.captchaOnLogin ?? 0)) {
    throw captchaNeeded(exchange, askCaptcha(world, place, user.id, run.captchasFailed + 1))
  }
}

function passAccount(exchange: Exchange, { request, user }: Applicant): void {
  if (user.deactivated) throw userBanned(exchange, user)
  const codeUnknown = user.twoFactor !== undefined && request.params.get('2fa_supported') !== '1'
  if (user.securityCheck || codeUnknown) throw pageNeeded(checkPage(exchange, { request, user }))
}

function passCode(exchange: Exchange, applicant: Applicant): void {
  const { world } = exchange
  const { request, user, run } = applicant
  if (!user.twoFactor) return
  const code = request.params.get('code')
  const sent = requireSentCode(exchange, applicant)
  if (code === undefined) throw codeNeeded(user, sent, checkPage(exchange, applicant))
  const verdict = judgeCode(world, sent, code)
  if (verdict !== 'right') throw wrongCode(verdict)
  const place = `${wayOf(request)} after`
  if (user.captchaAfterCode && judgeCaptcha(world, place, user.id, request.params) !== 'right') {
    throw captchaNeeded(exchange, askCaptcha(world, place, user.id))
  }
  useUpCode(world, sent)
  delete run.sentCode
}

/** The code of this run; the first time, or when an SMS is asked for instead of the app, it is sent. */
function requireSentCode({ world }: Exchange, { request, user, run }: Applicant): SentCode {
  const wanted = request.params.get('force_sms') === '1' ? 'sms' : (user.twoFactor ?? 'sms')
  const known = signInStateOf(world).codes.get(run.sentCode?.sid ?? '')
  if (known !== undefined && (wanted !== 'sms' || known.via === 'sms')) return known
  run.sentCode = sendCode(world, user, wanted)
  return run.sentCode
}

const checkPage = (exchange: Exchange, { request, user }: Omit<Applicant, 'run'>): string =>
  openCheckPage(exchange, user, { kind: 'token', appId: request.app.id, rights: request.rights })

/** A day, or no expiry with `offline`; works from every address (vk-facts 4.8). */
function createDirectToken({ world }: Exchange, { request, user }: Applicant): Token {
  const offline = (request.rights & RIGHTS.offline) !== 0
  return createToken(world, {
    kind: 'user',
    appId: request.app.id,
    userId: user.id,
    rights: request.rights,
    ...(!offline && { expiresAt: world.clock.now() + DAY_SECONDS * 1000 }),
  })
}

function answer(token: Token, user: User): Record<string, unknown> {
  const email = (token.rights & RIGHTS.email) !== 0 && user.login.includes('@')
  return {
    access_token: token.token,
    expires_in: token.expiresAt === undefined ? 0 : DAY_SECONDS,
    user_id: user.id,
    ...(email && { email: user.login }),
  }
}
