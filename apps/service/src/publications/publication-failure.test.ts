import { VkApiError, VkResponseError, VkTransportError, VkUploadError } from '@vkast/vk'
import { expect, test } from 'vitest'
import { MediaMissing } from '../recordings/media-store.ts'
import { NoToken } from './call-vk.ts'
import { judgeFailure, StepFailed } from './publication-failure.ts'
import { reasonTexts } from './reason-texts.ts'
import { VkAccountBusy } from './vk-account-lease.ts'

const refusal = (code: number, more: Partial<ConstructorParameters<typeof VkApiError>[0]> = {}) =>
  new VkApiError({
    code,
    message: 'text',
    method: 'video.save',
    subcode: undefined,
    reason: code === 5 ? 'unknown' : undefined,
    captcha: undefined,
    redirectUri: undefined,
    confirmationText: undefined,
    banInfo: undefined,
    ...more,
  })

test.each([
  [5, { reason: 'expired' }, 'park', 'token_expired'],
  [5, { reason: 'ip_mismatch' }, 'park', 'ip_mismatch'],
  [5, { reason: 'blocked' }, 'park', 'account_blocked'],
  [5, { reason: 'revoked' }, 'park', 'token_revoked'],
  [5, { reason: 'invalid' }, 'park', 'token_invalid'],
  [5, {}, 'park', 'token_invalid'],
  [4, {}, 'park', 'token_invalid'],
  [1117, {}, 'park', 'token_expired'],
  [18, {}, 'park', 'account_blocked'],
  [3610, {}, 'park', 'account_blocked'],
  [15, { subcode: 1133 }, 'park', 'right_missing'],
  [1051, {}, 'park', 'right_missing'],
  [27, {}, 'park', 'right_missing'],
  [14, {}, 'park', 'captcha'],
  [17, {}, 'park', 'validation'],
  [3301, {}, 'park', 'validation'],
  [24, {}, 'park', 'confirmation'],
  [6, {}, 'retry', 'vk_busy'],
  [9, {}, 'retry', 'vk_busy'],
  [29, {}, 'retry', 'vk_busy'],
  [43, {}, 'retry', 'vk_busy'],
  [1, {}, 'retry', 'vk_unreachable'],
  [10, {}, 'retry', 'vk_unreachable'],
  [22, {}, 'retry', 'vk_unreachable'],
  [204, {}, 'fail', 'group_access_denied'],
  [203, {}, 'fail', 'group_access_denied'],
  [7, {}, 'fail', 'group_access_denied'],
  [204, { method: 'video.getAlbumById' }, 'fail', 'album_not_found'],
  [104, { method: 'video.addToAlbum' }, 'fail', 'album_not_found'],
  [204, { method: 'video.edit' }, 'fail', 'vk_refused'],
  [100, {}, 'fail', 'vk_refused'],
  [214, { method: 'wall.post' }, 'fail', 'vk_refused'],
  [129, { method: 'video.saveUploadedThumb' }, 'fail', 'thumbnail_refused'],
  [13000, {}, 'fail', 'vk_refused'],
  [99_999, {}, 'fail', 'vk_refused'],
] as const)('code %i with %o means %s for %s', (code, more, kind, reason) => {
  expect(judgeFailure(refusal(code, more))).toMatchObject({ kind, reason: { reason, vkErrorCode: code } })
})

test('what a person needs to answer goes with the reason', () => {
  const captcha = { sid: '9', image: 'https://a/c', timestamp: undefined, attempt: undefined, remixstlid: undefined }
  expect(judgeFailure(refusal(14, { captcha, redirectUri: 'https://id/x' })).reason).toEqual({
    vkErrorCode: 14,
    method: 'video.save',
    reason: 'captcha',
    redirectUri: 'https://id/x',
    captchaSid: '9',
    captchaImg: 'https://a/c',
  })
})

test.each([
  [new VkTransportError({ code: 'connection', effect: 'unknown', message: '' }), 'retry', 'unknown'],
  [new VkTransportError({ code: 'refused', effect: 'none', message: '' }), 'retry', 'none'],
  [new VkResponseError({ code: 'html', httpStatus: 200 }), 'retry', 'unknown'],
  [new VkResponseError({ code: 'http_status', httpStatus: 404 }), 'retry', 'none'],
  [new VkUploadError({ code: 'upload_refused', httpStatus: 200, effect: 'none', retry: 'new_url' }), 'retry', 'none'],
  [new VkUploadError({ code: 'upload_refused', httpStatus: 413 }), 'fail', 'none'],
  [new VkUploadError({ code: 'http_status', httpStatus: 502 }), 'retry', 'unknown'],
  [refusal(10), 'retry', 'unknown'],
  [refusal(6), 'retry', 'none'],
  [refusal(99_999), 'fail', 'unknown'],
  [new VkAccountBusy(), 'retry', 'none'],
  [new TypeError('a fault of ours'), 'retry', 'unknown'],
  [new NoToken('no_credential'), 'park', 'none'],
  [new StepFailed({ reason: 'video_missing' }), 'fail', 'none'],
  [new MediaMissing(), 'fail', 'none'],
  [new VkTransportError({ code: 'file_changed', effect: 'unknown', message: '' }), 'fail', 'none'],
])('%s: %s, effect %s', (error, kind, effect) => {
  const verdict = judgeFailure(error)
  expect(verdict).toMatchObject({ kind, effect })
  expect(reasonTexts).toHaveProperty(verdict.reason.reason)
})

test('a full account queue is no try; everything else that is tried again ends some day', () => {
  expect(judgeFailure(new VkAccountBusy())).toMatchObject({ countsAsAttempt: false })
  expect(judgeFailure(refusal(9))).toMatchObject({ countsAsAttempt: true, maxAttempts: 24 })
})
