import { isUtf8 } from 'node:buffer'
import type { ExecuteError, VkAnswer } from './client-options.ts'
import { readApiError, type VkApiError } from './errors/api-error.ts'
import { type ResponseCode, VkResponseError } from './errors/response-error.ts'
import type { Answer } from './http/await-answer.ts'

/**
 * The one place that decides whether a call succeeded: by the body, because VK's errors come with HTTP 200.
 *
 * An `error` object counts whatever the HTTP status; a `response` counts only with a 2xx.
 * Source: vk-facts 1.5
 */
export function readAnswer(answer: Answer, method: string, token: string): VkAnswer | VkApiError | VkResponseError {
  const body = parseJson(answer)
  if (body instanceof VkResponseError) return body
  const failure = (code: ResponseCode) => new VkResponseError({ code, httpStatus: answer.status })
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return failure('shape')
  if ('error' in body) return readApiError(body.error, method, token) ?? failure('shape')
  if (answer.status < 200 || answer.status > 299) return failure('http_status')
  if (!('response' in body)) return failure('shape')
  return { response: body.response, errors: 'execute_errors' in body ? executeErrors(body.execute_errors, token) : [] }
}

/** The body as JSON, or what it is instead. */
export function parseJson({ status, body }: Answer): unknown {
  const failure = (code: ResponseCode) => new VkResponseError({ code, httpStatus: status })
  if (!isUtf8(body)) return failure('invalid_utf8')
  const text = body.toString('utf8')
  try {
    return JSON.parse(text) as unknown
  } catch {
    if (/^\s*</.test(text)) return failure('html')
    return failure(status >= 200 && status <= 299 ? 'not_json' : 'http_status')
  }
}

/** Source: vk-facts 1.5 */
function executeErrors(errors: unknown, token: string): ExecuteError[] {
  if (!Array.isArray(errors)) return []
  return errors.map((error: unknown) => {
    const method = typeof error === 'object' && error !== null && 'method' in error ? String(error.method) : 'unknown'
    const read = readApiError(error, method, token)
    return { method, code: read?.code ?? 0, message: read?.vkMessage ?? 'no text' }
  })
}
