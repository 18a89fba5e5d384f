import { AuthorizationError } from '../authorization-error.ts'
import { askHandler, type Verdict } from './ask-handler.ts'
import type {
  CallbackServiceLike,
  CaptchaHandler,
  ICallbackServiceCaptchaPayload,
  ICallbackServiceTwoFactorPayload,
  ICallbackServiceValidate,
  TwoFactorHandler,
} from './callback-service.ts'

/**
 * Asks a callback service for a captcha's answer.
 *
 * A service of vk-io drops what its handlers reject with, which then ends the process. Its handlers are therefore called
 * here, by the same convention (the field is vk-io 4's). Throws `MISSING_CAPTCHA_HANDLER` without one.
 */
export async function askForCaptcha(
  service: CallbackServiceLike | undefined,
  payload: ICallbackServiceCaptchaPayload,
): Promise<{ value: string; verdict: Verdict }> {
  if (!service?.hasCaptchaHandler) throw missing('MISSING_CAPTCHA_HANDLER', 'captcha')
  const handler = fieldOf<CaptchaHandler>(service, 'captchaHandler')
  if (handler !== undefined) return askHandler(handler, payload)
  const { key, validate } = await service.processingCaptcha(payload)
  return { value: key, verdict: verdictOf(validate) }
}

/** {@link askForCaptcha} for the code of the second factor; throws `MISSING_TWO_FACTOR_HANDLER` without a handler. */
export async function askForCode(
  service: CallbackServiceLike | undefined,
  payload: ICallbackServiceTwoFactorPayload,
): Promise<{ value: string; verdict: Verdict }> {
  if (!service?.hasTwoFactorHandler) throw missing('MISSING_TWO_FACTOR_HANDLER', 'code of the second factor')
  const handler = fieldOf<TwoFactorHandler>(service, 'twoFactorHandler')
  if (handler !== undefined) return askHandler(handler, payload)
  const { code, validate } = await service.processingTwoFactor(payload)
  return { value: code, verdict: verdictOf(validate) }
}

function fieldOf<Handler>(service: object, name: string): Handler | undefined {
  const value: unknown = Reflect.get(service, name)
  return typeof value === 'function' ? (value as Handler) : undefined
}

const verdictOf = (validate: ICallbackServiceValidate & Partial<Pick<Verdict, 'onLateFailure'>>): Verdict => ({
  accept: () => validate.resolve(),
  refuse: (error) => validate.reject(error),
  onLateFailure: (listener) => validate.onLateFailure?.(listener),
})

const missing = (code: 'MISSING_CAPTCHA_HANDLER' | 'MISSING_TWO_FACTOR_HANDLER', what: string): AuthorizationError =>
  new AuthorizationError({ code, message: `VK asks for a ${what}, and no handler answers` })
