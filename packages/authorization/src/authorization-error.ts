import { VkError } from '@vkast/vk'
import type { AuthErrorCode } from './compatibility/auth-error-code.ts'

/**
 * Why a sign-in ended without a token: the nine codes of the documented interface, and ours:
 * `MISSING_CAPTCHA_HANDLER`, `MISSING_TWO_FACTOR_HANDLER` - VK asked and nobody answers here ·
 * `SUSPENDED` - the handler took the run's state out, to go on elsewhere.
 */
export type AuthorizationErrorCode =
  | (typeof AuthErrorCode)[keyof typeof AuthErrorCode]
  | 'MISSING_CAPTCHA_HANDLER'
  | 'MISSING_TWO_FACTOR_HANDLER'
  | 'SUSPENDED'

/**
 * VK gave no token.
 *
 * Branch on `code`. The message may hold VK's words and the description of a page, but no login, password, code, token
 * or address with a query. A network failure is a `VkTransportError` of `@vkast/vk` instead.
 */
export class AuthorizationError extends VkError {
  readonly kind = 'oauth'
  readonly effect = 'none'
  readonly code: string
  /** Always undefined: pages of a signed-in person are not kept. */
  readonly pageHtml: string | undefined

  constructor(input: {
    message: string
    code: AuthorizationErrorCode | (string & {})
    pageHtml?: string
    cause?: unknown
  }) {
    super(input.message, input.cause === undefined ? undefined : { cause: input.cause })
    this.code = input.code
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), code: this.code }
  }
}
