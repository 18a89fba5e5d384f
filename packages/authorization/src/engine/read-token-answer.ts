import type { AuthErrorCode } from '../compatibility/auth-error-code.ts'
import type { Ask, CaptchaFacts, TwoFactorFacts, TwoFactorMethod } from './ask.ts'
import type { Page } from './open-page.ts'
import { resolveUrl } from './resolve-url.ts'

type Json = Record<string, unknown>

/**
 * What VK's JSON asks for, whatever its HTTP status.
 * Source: vk-facts 4.5, 4.6
 */
export function readTokenAnswer(page: Page, clean: (text: string) => string): Ask {
  const answer = parse(page.text)
  if (answer === undefined) return failed(`VK answered with something that is not JSON (HTTP ${page.status})`)
  if (typeof answer.access_token === 'string' && answer.access_token !== '') {
    return { kind: 'token', values: plainValues(answer) }
  }
  if (answer.error === 'need_captcha')
    return { kind: 'captcha', captcha: captchaFacts(answer, page.url), replyTo: { to: 'token' } }
  if (answer.error === 'need_validation') return readValidation(answer, page, clean)
  return readRefusal(answer, page, clean)
}

function parse(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined
  } catch {
    return undefined
  }
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined

const plainValues = (answer: Json): Record<string, string> =>
  Object.fromEntries(
    Object.entries(answer).flatMap(([name, value]) => (text(value) === undefined ? [] : [[name, String(value)]])),
  )

function captchaFacts(answer: Json, base: URL): CaptchaFacts {
  const address = (value: unknown) => resolveUrl(text(value) ?? '', base)?.href
  const echo = Object.entries({ captcha_ts: text(answer.captcha_ts), captcha_attempt: text(answer.captcha_attempt) })
  return {
    sid: text(answer.captcha_sid) ?? '',
    image: text(answer.captcha_img) && address(answer.captcha_img),
    redirectUri: text(answer.redirect_uri) && address(answer.redirect_uri),
    echo: Object.fromEntries(echo.filter((entry): entry is [string, string] => entry[1] !== undefined)),
  }
}

function readValidation(answer: Json, page: Page, clean: (text: string) => string): Ask {
  if (answer.ban_info !== undefined)
    return { kind: 'refused', code: 'PAGE_BLOCKED', message: 'VK says that the account is blocked' }
  if (text(answer.validation_type) !== undefined) {
    return { kind: 'two_factor', facts: twoFactorFacts(answer), refusal: undefined, replyTo: { to: 'token' } }
  }
  const target = resolveUrl(text(answer.redirect_uri) ?? '', page.url)
  if (text(answer.redirect_uri) !== undefined && target !== undefined) return { kind: 'validation', url: target.href }
  return failed(`VK wants a validation and names no way to it${words(answer, clean)}`)
}

const METHODS: Record<string, TwoFactorMethod> = {
  '2fa_sms': 'sms',
  '2fa_app': 'app',
  '2fa_push': 'push',
  '2fa_libverify': 'sms',
  '2fa_callreset': 'call',
}

function twoFactorFacts(answer: Json): TwoFactorFacts {
  const validationSid = text(answer.validation_sid)
  return {
    method: METHODS[text(answer.validation_type) ?? ''] ?? 'unknown',
    phoneMask: text(answer.phone_mask),
    validationSid,
    resendUrl: undefined,
  }
}

function readRefusal(answer: Json, page: Page, clean: (text: string) => string): Ask {
  const type = text(answer.error_type) ?? ''
  if (type === 'wrong_otp' || type === 'otp_format_is_incorrect') {
    return {
      kind: 'two_factor',
      facts: undefined,
      refusal: type === 'wrong_otp' ? 'WRONG_OTP' : 'OTP_FORMAT_IS_INCORRECT',
      replyTo: { to: 'token' },
    }
  }
  const code = REFUSALS.find(([error, wanted]) => error.test(`${text(answer.error) ?? ''}/${type}`) && wanted)?.[1]
  if (code !== undefined)
    return { kind: 'refused', code, message: `${MESSAGES[code] ?? 'VK refused'}${words(answer, clean)}` }
  const said = words(answer, clean)
  return failed(said === '' ? `VK gave no token (HTTP ${page.status})` : `VK gave no token${said}`)
}

/** `error/error_type` (vk-facts 4.6). */
const REFUSALS: readonly (readonly [RegExp, AuthErrorCode])[] = [
  [/^invalid_client\/username_or_password_is_incorrect$/, 'USERNAME_OR_PASSWORD_IS_INCORRECT'],
  [/\/too_much_tries$|\/password_bruteforce_attempt$|\/too_many_requests$|^9;/, 'TOO_MUCH_TRIES'],
  [/\/user_banned$|\/user_deactivated$|^deactivated\//, 'PAGE_BLOCKED'],
]

const MESSAGES: { [Code in AuthErrorCode]?: string } = {
  USERNAME_OR_PASSWORD_IS_INCORRECT: 'VK does not take this login and password',
  TOO_MUCH_TRIES: 'VK saw too many attempts and wants a pause',
  PAGE_BLOCKED: 'VK says that the account is blocked',
}

/** VK's own words, cleaned, behind a colon. */
function words(answer: Json, clean: (text: string) => string): string {
  const said = [text(answer.error), text(answer.error_type), text(answer.error_description)].filter(
    (word) => word !== undefined,
  )
  return said.length === 0 ? '' : `: ${clean(said.join(': '))}`
}

const failed = (message: string): Ask => ({ kind: 'refused', code: 'AUTHORIZATION_FAILED', message })
