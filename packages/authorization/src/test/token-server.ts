import { type FakeVk, json, type Reply, type SeenRequest, startFakeVk } from './fake-vk.ts'

export const DIRECT_TOKEN = `vk1.a.${'Dd0-_'.repeat(30)}`
export const GRANTED = { access_token: DIRECT_TOKEN, expires_in: 0, user_id: 42, email: 'me@example.org' }
export const NEED_CODE = {
  error: 'need_validation',
  error_description: 'sms sent, use code param',
  validation_type: '2fa_sms',
  validation_sid: 'vsid-1',
  phone_mask: '+7 *** *** ** 50',
}
export const needCaptcha = (sid: string, more: object = {}) => ({
  error: 'need_captcha',
  captcha_sid: sid,
  captcha_img: `https://api.vk.ru/captcha.php?sid=${sid}`,
  ...more,
})
export const WRONG_OTP = { error: 'invalid_request', error_type: 'wrong_otp', error_description: 'code is wrong' }

/** A VK whose /token answers these in turn, the last one for ever; errors as HTTP 401. */
export const startTokenServer = (...answers: object[]): Promise<FakeVk> =>
  startTokenRules((_request, count) => answers[Math.min(count, answers.length) - 1]!)

/** A VK whose /token answers by rules. */
export function startTokenRules(
  rule: (form: URLSearchParams, count: number) => object,
  other?: (request: SeenRequest) => Reply,
): Promise<FakeVk> {
  let count = 0
  return startFakeVk((request) => {
    if (request.url.pathname !== '/token' && other) return other(request)
    count += 1
    const answer = rule(request.form, count)
    return json(answer, 'error' in answer ? 401 : 200)
  })
}

export const direct = {
  clientId: '1',
  clientSecret: 'app-s3cret',
  scope: 'video,offline',
  login: 'me@example.org',
  password: 'pa55 w&rd',
}
