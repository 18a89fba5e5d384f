import type { ApiError } from '../api-error.ts'

/** Never echoed: whoever reads the answer in a log must not be able to act with it. */
const SECRET = new Set(['access_token', 'client_secret', 'success_token', 'captcha_key'])

/** VK's error answer; `request_params` echo what came, as strings, without the token (vk-facts 1.5). */
export function errorEnvelope(
  error: ApiError,
  method: string,
  raw: ReadonlyMap<string, string>,
  token?: string,
): unknown {
  const echoed = [...raw]
    .filter(([name, value]) => !SECRET.has(name) && (!token || !value.includes(token)))
    .map(([key, value]) => ({ key, value }))
  return {
    error: {
      error_code: error.code,
      ...(error.subcode !== undefined && { error_subcode: error.subcode }),
      error_msg: error.message,
      ...error.extra,
      request_params: [...echoed, { key: 'method', value: method }, { key: 'oauth', value: '1' }],
    },
  }
}
