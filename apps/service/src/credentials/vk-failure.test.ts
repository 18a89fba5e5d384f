import { type AuthReason, VkApiError, VkResponseError, VkTransportError } from '@vkast/vk'
import { describe, expect, test } from 'vitest'
import { storedTokenFailure, vkFailure } from './vk-failure.ts'

const apiError = (code: number, reason?: AuthReason, subcode?: number): VkApiError =>
  new VkApiError({
    code,
    message: 'text',
    method: 'users.get',
    subcode,
    reason,
    captcha: undefined,
    redirectUri: undefined,
    confirmationText: undefined,
    banInfo: undefined,
  })
const now = new Date('2026-11-21T12:00:00Z')

describe('error 5', () => {
  test.each<[AuthReason, string, string, string]>([
    ['expired', 'token_expired', 'expired', 'token_expired'],
    ['ip_mismatch', 'ip_mismatch', 'ip_mismatch', 'ip_mismatch'],
    ['blocked', 'account_blocked', 'blocked', 'account_blocked'],
    ['revoked', 'token_revoked', 'revoked', 'token_revoked'],
    ['session', 'token_revoked', 'revoked', 'token_revoked'],
    ['invalid', 'token_invalid', 'revoked', 'token_revoked'],
    ['missing', 'token_invalid', 'reauthorization_required', 'token_revoked'],
    ['unknown', 'token_invalid', 'reauthorization_required', 'token_revoked'],
  ])('%s is %s at intake, and makes a stored token %s', (reason, errorType, tokenState, storedType) => {
    const error = apiError(5, reason, reason === 'ip_mismatch' ? 1130 : undefined)
    expect(vkFailure(error)).toMatchObject({ errorType, tokenState, vkErrorCode: 5 })
    expect(storedTokenFailure(error, null, now)).toMatchObject({ errorType: storedType, tokenState })
  })

  test('a stored token that VK does not know is expired once its date has passed', () => {
    const judge = (at: string) => storedTokenFailure(apiError(5, 'invalid'), new Date(at), now)
    expect(judge('2026-11-21T12:00:00Z')).toMatchObject({ errorType: 'token_expired', tokenState: 'expired' })
    expect(judge('2026-11-21T12:00:01Z')).toMatchObject({ errorType: 'token_revoked', tokenState: 'revoked' })
  })

  test('what VK calls revoked, bound or blocked stays that, whatever the date', () => {
    for (const reason of ['revoked', 'ip_mismatch', 'blocked'] as const)
      expect(storedTokenFailure(apiError(5, reason), new Date(0), now)?.tokenState).not.toBe('expired')
  })
})

test.each([
  [18, 'account_blocked'],
  [37, 'account_blocked'],
  [3610, 'account_blocked'],
  [1114, 'token_expired'],
  [1117, 'token_expired'],
  [1115, 'token_invalid'],
  [1116, 'token_invalid'],
  [1118, 'ip_mismatch'],
])('error %s is %s', (code, errorType) => {
  expect(vkFailure(apiError(code))).toMatchObject({ errorType, vkErrorCode: code })
})

/** The global codes of vk-facts 1.7 that say nothing of the token. */
const OTHERS = [
  ...[1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 20, 21, 23, 24, 25, 27, 28, 29, 30, 33, 34, 35, 38, 39],
  ...[40, 41, 42, 43, 100, 101, 113, 150, 200, 201, 203, 300, 500, 600, 603, 1051],
  ...[3300, 3301, 3302, 3303, 3304, 3305, 3609, 9999, 11500, 777_777],
]
test.each(OTHERS)('error %s is api_error with its code, and spoils no stored token', (code) => {
  expect(vkFailure(apiError(code, undefined, 1133))).toEqual({
    errorType: 'api_error',
    vkErrorCode: code,
    vkErrorSubcode: 1133,
  })
})

test('no answer is network_error, an answer that is not VK’s is http_error, and neither is about the token', () => {
  expect(vkFailure(new VkTransportError({ code: 'timeout', effect: 'unknown', message: 'm' }))).toEqual({
    errorType: 'network_error',
  })
  expect(vkFailure(new VkResponseError({ code: 'html', httpStatus: 200 }))).toEqual({ errorType: 'http_error' })
})

test('a fault of our own is not taken for VK’s', () => {
  expect(vkFailure(new Error('disk'))).toBeUndefined()
})
