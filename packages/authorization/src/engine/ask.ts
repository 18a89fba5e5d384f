import type { AuthErrorCode } from '../compatibility/auth-error-code.ts'

/** A form ready to be filled and sent; its address is absolute. Plain JSON. */
export interface ReadyForm {
  action: string
  method: 'GET' | 'POST'
  /** What the form sends by itself, in its order. */
  fields: [string, string][]
  /** The names of the controls that a person would fill, where the page has them. */
  loginField: string | undefined
  passwordField: string | undefined
}

/** Where an answer goes: into a page's form, or into the repeated request for a token. */
export type ReplyTo = { to: 'form'; form: ReadyForm } | { to: 'token' }

export interface CaptchaFacts {
  sid: string
  /** Absolute; undefined where only `redirectUri` can be solved. */
  image: string | undefined
  redirectUri: string | undefined
  /** Further values that must come back with the answer, such as `captcha_ts`. */
  echo: Record<string, string>
}

/** How the code of the second factor reaches the person. */
export type TwoFactorMethod = 'sms' | 'app' | 'push' | 'call' | 'unknown'

export interface TwoFactorFacts {
  method: TwoFactorMethod
  phoneMask: string | undefined
  /** VK's name for this confirmation; without it VK cannot be asked to send again. */
  validationSid: string | undefined
  /** Where a page has a link for it. */
  resendUrl: string | undefined
}

/** What VK wants next, whether it says so on a page or in JSON. Plain JSON. */
export type Ask =
  | { kind: 'token'; values: Record<string, string> }
  | { kind: 'refused'; code: AuthErrorCode; message: string }
  | { kind: 'sign_in'; form: ReadyForm; captcha: CaptchaFacts | undefined }
  | { kind: 'captcha'; captcha: CaptchaFacts; replyTo: ReplyTo }
  | { kind: 'two_factor'; facts: TwoFactorFacts | undefined; refusal: AuthErrorCode | undefined; replyTo: ReplyTo }
  | { kind: 'phone_digits'; prefix: string; suffix: string; replyTo: ReplyTo }
  | { kind: 'consent'; rights: string[]; form: ReadyForm }
  | { kind: 'validation'; url: string }
