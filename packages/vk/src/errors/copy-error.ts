import { VkApiError } from './api-error.ts'
import { VkResponseError } from './response-error.ts'
import { VkTransportError } from './transport-error.ts'

/** An error of its own for each caller of one request: every caller's stack leads to that caller's line. */
export function copyError(error: unknown): unknown {
  if (error instanceof VkApiError) {
    const { captcha, redirectUri, banInfo, vkMessage: message } = error
    return new VkApiError({ ...error, captcha, redirectUri, banInfo, message })
  }
  if (error instanceof VkTransportError)
    return new VkTransportError({ ...error, message: error.message, cause: error.cause })
  if (error instanceof VkResponseError) return new VkResponseError({ ...error, message: error.message })
  return error
}
