import { errorCodeFacts } from '../error-codes.ts'
import { effectOfStatus, type ResponseCode, VkResponseError } from '../errors/response-error.ts'

/**
 * What a repeat needs - after looking first, where `effect` is `unknown`:
 * `new_url` - reserve again, this address is spent · `same_url` - the server was busy · `no` - it would fail again.
 */
export type UploadRetry = 'new_url' | 'same_url' | 'no'

/**
 * An upload server did not take the file.
 *
 * `serverCode` is its own number, such as -12 for uploads too close together.
 * Source: vk-facts 7.3
 */
export class VkUploadError extends VkResponseError {
  readonly serverCode: number | undefined
  readonly retry: UploadRetry

  constructor(input: {
    code: ResponseCode
    httpStatus: number
    effect?: 'none' | 'unknown'
    serverCode?: number | undefined
    serverText?: string | undefined
    message?: string | undefined
    retry?: UploadRetry
  }) {
    const { code, httpStatus, serverCode, serverText, effect = effectOfStatus(httpStatus) } = input
    const message = serverText === undefined ? input.message : refusal(serverCode, serverText)
    super({ code, httpStatus, effect, ...(message !== undefined && { message }) })
    this.serverCode = serverCode
    this.retry = input.retry ?? retryAfterStatus(httpStatus)
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), serverCode: this.serverCode, retry: this.retry }
  }
}

const refusal = (serverCode: number | undefined, serverText: string) =>
  `The upload server refused the file: ${serverText}${serverCode === undefined ? '' : ` (${serverCode})`}`

/**
 * Statuses that pass by themselves, and those that do not pass at all; after any other the address is of no more use.
 * Redirects count as passing: upload hosts answer so when they are busy, and we follow none (vk-facts 7.3, 9 nr. 9).
 */
function retryAfterStatus(httpStatus: number): UploadRetry {
  if (httpStatus >= 200 && httpStatus <= 299) return 'no'
  if (httpStatus >= 500 || (httpStatus >= 300 && httpStatus <= 399)) return 'same_url'
  if (httpStatus === 405 || httpStatus === 408 || httpStatus === 429) return 'same_url'
  return httpStatus === 413 || httpStatus === 415 ? 'no' : 'new_url'
}

/** Upload servers have numbers of their own (negative); where they pass on one of VK's, VK's meaning holds. */
export function retryAfterServerCode(serverCode: number | undefined): UploadRetry {
  if (serverCode === undefined || serverCode <= 0) return 'new_url'
  const { action } = errorCodeFacts(serverCode)
  return action === 'permanent' || action === 'person' ? 'no' : 'new_url'
}
