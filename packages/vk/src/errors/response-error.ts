import { VkError } from './vk-error.ts'

/**
 * What was wrong with the answer:
 * `http_status` - an HTTP error without a word of VK's · `html` - a page (outage, anti-bot) · `not_json` ·
 * `invalid_utf8` · `too_large` - over `maxResponseBytes` · `truncated` - it broke off · `shape` - JSON, but not VK's ·
 * `unpaired` - of a batch: VK's list of failed calls does not say whether this one failed;
 * uploads: `upload_refused` - the server's own error · `size_mismatch` - it counted other bytes than were sent ·
 * `ranges_refused` - it takes files only whole.
 */
export type ResponseCode =
  | 'http_status'
  | 'html'
  | 'not_json'
  | 'invalid_utf8'
  | 'too_large'
  | 'truncated'
  | 'shape'
  | 'unpaired'
  | 'upload_refused'
  | 'size_mismatch'
  | 'ranges_refused'

/**
 * Something answered, but not as VK's API answers.
 *
 * `effect` is `none` for HTTP 3xx and 4xx: these statuses say that the request was not carried out, and VK's API itself
 * answers 200. Everything else is `unknown`: a gateway's 5xx or half a body can follow a call that VK has carried out.
 */
export class VkResponseError extends VkError {
  readonly kind = 'response'
  readonly effect: 'none' | 'unknown'
  readonly code: ResponseCode
  readonly httpStatus: number

  constructor(input: { code: ResponseCode; httpStatus: number; message?: string; effect?: 'none' | 'unknown' }) {
    super(input.message ?? `${MESSAGES[input.code]} (HTTP ${input.httpStatus})`)
    this.code = input.code
    this.httpStatus = input.httpStatus
    this.effect = input.effect ?? effectOfStatus(input.httpStatus)
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), code: this.code, httpStatus: this.httpStatus }
  }
}

/** What an HTTP status alone says about the effect of a request. */
export const effectOfStatus = (httpStatus: number): 'none' | 'unknown' =>
  httpStatus >= 300 && httpStatus < 500 ? 'none' : 'unknown'

const MESSAGES: Record<ResponseCode, string> = {
  http_status: 'VK answered with an HTTP error',
  html: 'VK answered with a page instead of JSON',
  not_json: 'The answer is not JSON',
  invalid_utf8: 'The answer is not UTF-8',
  too_large: 'The answer is larger than allowed',
  truncated: 'The answer broke off',
  shape: 'The answer has neither "response" nor "error"',
  unpaired: 'VK answered a batch, but not whether this call of it failed',
  upload_refused: 'The upload server refused the file',
  size_mismatch: 'The upload server counted other bytes than were sent',
  ranges_refused: 'The upload server takes files only whole',
}
