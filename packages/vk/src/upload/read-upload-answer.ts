import { hideSecrets } from '../errors/hide-secrets.ts'
import { VkResponseError } from '../errors/response-error.ts'
import { parseJson } from '../read-answer.ts'
import type { UploadAnswer } from './send-source.ts'
import { retryAfterServerCode, VkUploadError } from './upload-error.ts'

/**
 * An upload server's JSON when it took the file; everything else is thrown.
 *
 * Upload servers say no with HTTP 200 and an `error` or `error_code` (vk-facts 7.3), so the body decides, then the
 * status, then whether we had sent everything at all.
 * Throws {@link VkUploadError}.
 */
export function readUploadAnswer(answer: UploadAnswer): Record<string, unknown> {
  const httpStatus = answer.status
  const body = parseJson(answer)
  if (body instanceof VkResponseError) throw new VkUploadError({ code: body.code, httpStatus })
  if (typeof body !== 'object' || body === null) throw new VkUploadError({ code: 'shape', httpStatus })
  const fields = body as Record<string, unknown>
  if (isRefusal(fields)) throw refusalOf(fields, httpStatus)
  if (httpStatus < 200 || httpStatus > 299) throw new VkUploadError({ code: 'http_status', httpStatus })
  if (!answer.isWhole) throw new VkUploadError({ code: 'size_mismatch', httpStatus, retry: 'new_url' })
  return fields
}

/** A success may carry `error: null` or `error_code: 0`. */
const isRefusal = ({ error, error_code }: Record<string, unknown>) =>
  (error !== undefined && error !== null && error !== '' && error !== 0) ||
  (error_code !== undefined && error_code !== null && error_code !== 0)

/** The number and text stand at the top, or inside `error`. A refusal says that the file was not taken: no effect. */
function refusalOf(fields: Record<string, unknown>, httpStatus: number): VkUploadError {
  const inner = typeof fields.error === 'object' ? (fields.error as Record<string, unknown>) : fields
  const code = Number(inner.error_code ?? fields.error_code)
  const serverCode = Number.isSafeInteger(code) ? code : undefined
  const text = [inner.error_msg, fields.error_descr, fields.error].find((value) => typeof value === 'string')
  return new VkUploadError({
    code: 'upload_refused',
    httpStatus,
    effect: httpStatus >= 500 ? 'unknown' : 'none',
    serverCode,
    serverText: hideSecrets(typeof text === 'string' ? text : 'no text'),
    retry: retryAfterServerCode(serverCode),
  })
}
