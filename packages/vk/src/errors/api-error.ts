import { type ErrorAction, errorCodeFacts } from '../error-codes.ts'
import { hideSecrets } from './hide-secrets.ts'
import { VkError } from './vk-error.ts'

/** Why VK does not take the token (error 5), as far as its answer tells. */
export type AuthReason =
  | 'expired'
  | 'invalid'
  | 'ip_mismatch'
  | 'blocked'
  | 'revoked'
  | 'session'
  | 'missing'
  | 'unknown'

/** What VK sends along with error 14. `redirectUri` of the error is today's way, the image the old one. */
export interface Captcha {
  readonly sid: string
  readonly image: string | undefined
  readonly timestamp: string | undefined
  readonly attempt: string | undefined
  /** Must come back as a cookie with the repeated call (vk-facts 3.1). */
  readonly remixstlid: string | undefined
}

interface ApiErrorFields {
  code: number
  message: string
  method: string
  subcode: number | undefined
  reason: AuthReason | undefined
  captcha: Captcha | undefined
  redirectUri: string | undefined
  confirmationText: string | undefined
  banInfo: unknown
}

/**
 * VK answered no.
 *
 * `code` is VK's number, `action` what to do about it, `reason` tells error 5 apart. The parameters VK echoes are
 * never kept. `redirectUri`, `captcha` and `banInfo` are for the person concerned: getters, so that they stay out of JSON
 * and out of what prints or copies an error.
 */
export class VkApiError extends VkError {
  readonly kind = 'api'
  readonly effect: 'none' | 'unknown'
  readonly code: number
  readonly subcode: number | undefined
  /** VK's own words, without anything that looks like a secret. */
  readonly vkMessage: string
  /** VK's method that was called. */
  readonly method: string
  readonly action: ErrorAction
  readonly reason: AuthReason | undefined
  readonly confirmationText: string | undefined
  readonly #forPerson: Pick<ApiErrorFields, 'captcha' | 'redirectUri' | 'banInfo'>

  constructor(fields: ApiErrorFields) {
    super(`VK error ${fields.code} in ${fields.method}: ${fields.message}`)
    const facts = errorCodeFacts(fields.code)
    this.effect = facts.effect
    this.action = facts.action
    this.code = fields.code
    this.subcode = fields.subcode
    this.vkMessage = fields.message
    this.method = fields.method
    this.reason = fields.reason
    this.confirmationText = fields.confirmationText
    const { captcha, redirectUri, banInfo } = fields
    this.#forPerson = { captcha, redirectUri, banInfo }
  }

  get captcha(): Captcha | undefined {
    return this.#forPerson.captcha
  }

  get redirectUri(): string | undefined {
    return this.#forPerson.redirectUri
  }

  get banInfo(): unknown {
    return this.#forPerson.banInfo
  }

  override toJSON(): Record<string, unknown> {
    const { code, subcode, method, action, reason } = this
    return { ...super.toJSON(), code, subcode, method, action, reason }
  }
}

/**
 * VK's `error` object as an error; undefined when it has no `error_code`.
 * Source: vk-facts 1.5; numbers are taken from numbers and from digits, for VK has sent both.
 */
export function readApiError(error: unknown, method: string, token?: string): VkApiError | undefined {
  if (!isRecord(error)) return undefined
  const code = number(error.error_code)
  if (code === undefined) return undefined
  const clean = (value: unknown) => (typeof value === 'string' ? hideSecrets(value, token) : undefined)
  const message = clean(error.error_msg) ?? 'no text'
  const subcode = number(error.error_subcode)
  const banInfo = error.ban_info
  return new VkApiError({
    code,
    message,
    method,
    subcode,
    reason: code === 5 ? authReason(message, subcode, banInfo !== undefined) : undefined,
    captcha: code === 14 ? readCaptcha(error) : undefined,
    redirectUri: withoutToken(text(error.redirect_uri), token),
    confirmationText: clean(error.confirmation_text),
    banInfo: token !== undefined && JSON.stringify(banInfo)?.includes(token) ? undefined : banInfo,
  })
}

/** vk-facts 1.6: VK tells its refusals of a token apart by text, and one of them by subcode 1130. */
const AUTH_REASONS: readonly (readonly [RegExp, AuthReason])[] = [
  [/another ip address/i, 'ip_mismatch'],
  [/expired/i, 'expired'],
  [/access_token \(2\)|deactivated|blocked/i, 'blocked'],
  [/access_token \(4\)/i, 'invalid'],
  [/revoke/i, 'revoked'],
  [/invalid session/i, 'session'],
  [/no access_token passed/i, 'missing'],
]

function authReason(message: string, subcode: number | undefined, isBanned: boolean): AuthReason {
  if (subcode === 1130) return 'ip_mismatch'
  if (isBanned) return 'blocked'
  return AUTH_REASONS.find(([pattern]) => pattern.test(message))?.[1] ?? 'unknown'
}

function readCaptcha(error: Record<string, unknown>): Captcha {
  return {
    sid: text(error.captcha_sid) ?? '',
    image: text(error.captcha_img),
    timestamp: text(error.captcha_ts),
    attempt: text(error.captcha_attempt),
    remixstlid: text(error.remixstlid),
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function number(value: unknown): number | undefined {
  if (typeof value === 'string' && /^-?\d{1,9}$/.test(value)) return Number(value)
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? value : undefined
}

const withoutToken = (value: string | undefined, token: string | undefined) =>
  token === undefined ? value : value?.replaceAll(token, '***')
