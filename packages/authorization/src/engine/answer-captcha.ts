import { AuthorizationError } from '../authorization-error.ts'
import { askForCaptcha } from '../challenges/ask-callback-service.ts'
import { CaptchaType } from '../challenges/callback-service.ts'
import type { ChallengeAnswer } from '../challenges/challenge.ts'
import type { Ask, CaptchaFacts } from './ask.ts'
import { askPerson, askService } from './ask-person.ts'
import { submit } from './form.ts'
import type { PageRequest } from './open-page.ts'
import type { Run, Strategy } from './run.ts'
import { tokenRequest } from './token-request.ts'

const MAX_TRIES = 3

/** The request that carries a captcha's answer. */
export async function answerCaptcha(
  run: Run,
  ask: Extract<Ask, { kind: 'captcha' }>,
  given: ChallengeAnswer | undefined,
): Promise<PageRequest> {
  const values = await solve(run, { ask, captcha: ask.captcha, given })
  if (ask.replyTo.to === 'form') return submit(ask.replyTo.form, values)
  const { captcha_sid, captcha_key, captcha_ts, captcha_attempt, success_token, ...others } = run.state.carried
  run.state.carried = { ...others, ...values }
  return tokenRequest(run.state)
}

/** The request that posts login and password into a form, with the answer to the captcha it shows. */
export async function answerSignIn(
  run: Run,
  ask: Extract<Ask, { kind: 'sign_in' }>,
  given: ChallengeAnswer | undefined,
): Promise<PageRequest> {
  const { form, captcha } = ask
  const { login, password, tries } = run.state
  if (login === undefined || password === undefined)
    throw failed('VK shows a sign-in form, and there is no login and password')
  if (form.method !== 'POST') throw failed('VK shows a sign-in form that would put the password into an address')
  const solved = captcha === undefined ? {} : await solve(run, { ask, captcha, given })
  if (tries.form >= MAX_TRIES)
    throw failed('VK shows the sign-in form again and again', 'USERNAME_OR_PASSWORD_IS_INCORRECT')
  const request = submit(form, {
    [form.loginField ?? 'email']: login,
    [form.passwordField ?? 'pass']: password,
    ...solved,
  })
  return { ...request, passwordIn: 'form' }
}

async function solve(
  run: Run,
  { ask, captcha, given }: { ask: Ask; captcha: CaptchaFacts; given: ChallengeAnswer | undefined },
): Promise<Record<string, string>> {
  const answer = given ?? (await askForAnswer(run, ask, captcha))
  if ('successToken' in answer) return remembered(run, { success_token: answer.successToken })
  if (!('key' in answer)) throw new TypeError('A captcha is answered with "key" or "successToken"')
  return remembered(run, { captcha_sid: captcha.sid, captcha_key: answer.key, ...captcha.echo })
}

function remembered(run: Run, values: Record<string, string>): Record<string, string> {
  for (const name of ['captcha_key', 'success_token']) if (values[name] !== undefined) run.addSecret(values[name])
  return values
}

async function askForAnswer(run: Run, ask: Ask, captcha: CaptchaFacts): Promise<ChallengeAnswer> {
  const { tries, strategy } = run.state
  if (tries.captcha >= MAX_TRIES) throw failed('VK did not take the answer to the captcha', 'FAILED_PASSED_CAPTCHA')
  tries.captcha += 1
  const { sid, image, redirectUri } = captcha
  const own = await askPerson(run, ask, { kind: 'captcha', attempt: tries.captcha, sid, image, redirectUri })
  if (own !== undefined) return own
  const payload = { type: TYPES[strategy], sid, src: image ?? '', redirectUri: redirectUri ?? '' }
  const value = await askService(run, 'captcha', askForCaptcha(run.hooks.callbackService, payload))
  return isSuccessToken(value, captcha) ? { successToken: value } : { key: value }
}

/** More than any image says; VK's success tokens are far longer. */
const LONGEST_KEY = 20

/**
 * A callback service answers with one text, whichever way was taken. Handlers written before VK's captcha page know the
 * image only, those of vk-io 4.10 answer with the page's token: where VK offers both, the length tells.
 */
const isSuccessToken = (value: string, { image, redirectUri }: CaptchaFacts): boolean =>
  redirectUri !== undefined && (image === undefined || value.length > LONGEST_KEY)

const TYPES: Record<Strategy, CaptchaType> = {
  direct: CaptchaType.DIRECT_AUTH,
  implicit_user: CaptchaType.IMPLICIT_FLOW_AUTH,
  implicit_groups: CaptchaType.IMPLICIT_FLOW_AUTH,
  account_verification: CaptchaType.ACCOUNT_VERIFICATION,
}

const failed = (
  message: string,
  code: 'AUTHORIZATION_FAILED' | 'FAILED_PASSED_CAPTCHA' | 'USERNAME_OR_PASSWORD_IS_INCORRECT' = 'AUTHORIZATION_FAILED',
): AuthorizationError => new AuthorizationError({ code, message })
