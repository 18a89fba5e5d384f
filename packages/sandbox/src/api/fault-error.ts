import { ApiError } from '../api-error.ts'
import type { Fault } from '../faults/fault.ts'
import { openChallenge } from './challenge.ts'
import { challengeExtra } from './challenge-extra.ts'
import type { ApiRequest } from './method.ts'

/** VK's own texts where one is recorded (vk-facts 1.6) or in its schema. */
const TEXTS: Record<number, string> = {
  1: 'Unknown error occurred',
  3: 'Unknown method passed',
  5: 'User authorization failed: invalid access_token (4).',
  6: 'Too many requests per second',
  7: 'Permission to perform this action is denied',
  9: 'Flood control',
  10: 'Internal server error',
  14: 'Captcha needed',
  15: 'Access denied: no access to call this method',
  17: 'Validation required: please open redirect_uri in browser',
  24: 'Confirmation required',
  27: 'Group authorization failed: method is unavailable with group auth.',
  29: 'Rate limit reached',
  100: 'One of the parameters specified was missing or invalid',
  104: 'Not found',
  204: 'Access denied',
  214: 'Access to adding post denied: access to the wall is closed',
  1051: 'Method is not available for this profile type: method is unavailable with current profile type',
}

/** The error a fault of kind `error` stands for; for 14, 17 and 24 a challenge is opened that a repeat can pass. */
export function faultError(
  request: ApiRequest,
  method: string,
  fault: Fault,
  raw: ReadonlyMap<string, string>,
): ApiError {
  const error = fault.error ?? { code: 10 }
  const challenge = openChallenge(request, method, fault, raw)
  return new ApiError(error.code, error.message ?? TEXTS[error.code] ?? 'Unknown error occurred', {
    ...(error.subcode !== undefined && { subcode: error.subcode }),
    extra: { ...(challenge && challengeExtra(request.world, request.site, challenge)), ...error.extra },
  })
}
