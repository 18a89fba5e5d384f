import { AuthorizationError } from '../authorization-error.ts'
import { askHandler, type Verdict } from './ask-handler.ts'

/** Where a captcha comes from, in the documented interface. */
export const CaptchaType = {
  API: 'API',
  DIRECT_AUTH: 'DIRECT_AUTH',
  IMPLICIT_FLOW_AUTH: 'IMPLICIT_FLOW_AUTH',
  ACCOUNT_VERIFICATION: 'ACCOUNT_VERIFICATION',
} as const
export type CaptchaType = (typeof CaptchaType)[keyof typeof CaptchaType]

/** Codes of a callback service without the handler that is needed. */
export const SharedErrorCode = {
  MISSING_CAPTCHA_HANDLER: 'MISSING_CAPTCHA_HANDLER',
  MISSING_TWO_FACTOR_HANDLER: 'MISSING_TWO_FACTOR_HANDLER',
} as const
export type SharedErrorCode = (typeof SharedErrorCode)[keyof typeof SharedErrorCode]

export interface ICallbackServiceCaptchaPayload {
  type: string
  sid: string
  /** The image's address; empty where VK sends none. */
  src: string
  /** The captcha's own page, or empty. `retry` takes the success token it ends in, or the image's text. */
  redirectUri: string
}

export interface ICallbackServiceTwoFactorPayload {
  phoneMask?: string
  type?: 'app' | 'sms'
  /** Has VK send the code again; absent where VK offers no way. */
  resend?: () => Promise<unknown>
}

/** Answers with a code, or ends the run with an error. Settles when VK has judged the answer. */
export type CallbackServiceRetry = (code: string | Error) => Promise<void>

export type CaptchaHandler = (
  payload: ICallbackServiceCaptchaPayload,
  retry: CallbackServiceRetry,
) => Promise<void> | void
export type TwoFactorHandler = (
  payload: ICallbackServiceTwoFactorPayload,
  retry: CallbackServiceRetry,
) => Promise<void> | void

export interface ICallbackServiceValidate {
  resolve(): void
  reject(error: Error): void
}

/** What a run asks of a callback service: ours, or one made by vk-io. */
export interface CallbackServiceLike {
  readonly hasCaptchaHandler: boolean
  readonly hasTwoFactorHandler: boolean
  processingCaptcha(
    payload: ICallbackServiceCaptchaPayload,
  ): Promise<{ key: string; validate: ICallbackServiceValidate }>
  processingTwoFactor(
    payload: ICallbackServiceTwoFactorPayload,
  ): Promise<{ code: string; validate: ICallbackServiceValidate }>
}

/**
 * Handlers for captchas and codes, one of each; the last one set counts.
 *
 * `await retry(code)` resolves when VK took the answer and rejects when it did not; the handler is then called again,
 * at most three times in a run. A handler that throws or rejects ends the run with that error.
 */
export class CallbackService implements CallbackServiceLike {
  #onCaptcha: CaptchaHandler | undefined
  #onTwoFactor: TwoFactorHandler | undefined

  get hasCaptchaHandler(): boolean {
    return this.#onCaptcha !== undefined
  }

  get hasTwoFactorHandler(): boolean {
    return this.#onTwoFactor !== undefined
  }

  onCaptcha(handler: CaptchaHandler): this {
    this.#onCaptcha = handler
    return this
  }

  onTwoFactor(handler: TwoFactorHandler): this {
    this.#onTwoFactor = handler
    return this
  }

  async processingCaptcha(
    payload: ICallbackServiceCaptchaPayload,
  ): Promise<{ key: string; validate: ICallbackServiceValidate }> {
    const { value, verdict } = await askHandler(requireHandler(this.#onCaptcha, 'MISSING_CAPTCHA_HANDLER'), payload)
    return { key: value, validate: validateOf(verdict) }
  }

  async processingTwoFactor(
    payload: ICallbackServiceTwoFactorPayload,
  ): Promise<{ code: string; validate: ICallbackServiceValidate }> {
    const { value, verdict } = await askHandler(
      requireHandler(this.#onTwoFactor, 'MISSING_TWO_FACTOR_HANDLER'),
      payload,
    )
    return { code: value, validate: validateOf(verdict) }
  }
}

const validateOf = (verdict: Verdict): ICallbackServiceValidate & Pick<Verdict, 'onLateFailure'> => ({
  resolve: verdict.accept,
  reject: verdict.refuse,
  onLateFailure: verdict.onLateFailure,
})

function requireHandler<Handler>(handler: Handler | undefined, code: SharedErrorCode): Handler {
  if (handler === undefined)
    throw new AuthorizationError({ code, message: 'VK asks, and no handler answers: see "code"' })
  return handler
}
