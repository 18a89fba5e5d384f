import { describe, expect, test } from 'vitest'
import { AuthorizationError } from '../authorization-error.ts'
import { CallbackService } from '../challenges/callback-service.ts'
import type { Challenge, ChallengeAnswer } from '../challenges/challenge.ts'
import { type FakeVk, json, page, redirect } from '../test/fake-vk.ts'
import { consentPage } from '../test/recorded-pages.ts'
import { rejection } from '../test/rejection.ts'
import {
  DIRECT_TOKEN,
  direct,
  GRANTED,
  NEED_CODE,
  needCaptcha,
  startTokenRules,
  startTokenServer,
  WRONG_OTP,
} from '../test/token-server.ts'
import { DirectAuthorization } from './direct.ts'

const authorize = (vk: FakeVk, more: object = {}) => new DirectAuthorization({ ...direct, ...vk.addresses, ...more })
const codeOf = async (promise: Promise<unknown>) => (await rejection(promise, AuthorizationError)).code

describe('direct authorization', () => {
  test('gives token, user under both names, expiry and email', async () => {
    await using vk = await startTokenServer(GRANTED)
    const expected = { token: DIRECT_TOKEN, user: 42, userId: 42, expires: 0, email: 'me@example.org' }
    expect(await authorize(vk).run()).toEqual(expected)
  })

  test('sends everything in a body, and nothing in the address', async () => {
    await using vk = await startTokenServer(GRANTED)
    await authorize(vk, {
      apiVersion: '5.131',
      callbackService: new CallbackService().onTwoFactor(() => undefined),
    }).run()
    const [request] = vk.seen
    expect(`${request?.method} ${request?.path}`).toBe('POST /token')
    expect(Object.fromEntries(request!.form)).toEqual({
      grant_type: 'password',
      client_id: '1',
      client_secret: 'app-s3cret',
      username: 'me@example.org',
      password: 'pa55 w&rd',
      scope: '65552',
      v: '5.131',
      '2fa_supported': '1',
    })
  })

  test.each<[string, object, string]>([
    [
      'a wrong password',
      { error: 'invalid_client', error_type: 'username_or_password_is_incorrect' },
      'USERNAME_OR_PASSWORD_IS_INCORRECT',
    ],
    [
      'a wrong secret',
      { error: 'invalid_client', error_description: 'client_secret is incorrect' },
      'AUTHORIZATION_FAILED',
    ],
    ['too many tries', { error: 'invalid_request', error_type: 'too_much_tries' }, 'TOO_MUCH_TRIES'],
    [
      'flood control',
      { error: '9;Flood control', error_type: 'password_bruteforce_attempt', view: 'alert' },
      'TOO_MUCH_TRIES',
    ],
    [
      'a banned account',
      { error: 'need_validation', ban_info: { member_name: 'x', access_token: 'y' } },
      'PAGE_BLOCKED',
    ],
    ['an error nobody has seen', { error: 'brand_new' }, 'AUTHORIZATION_FAILED'],
    ['an answer of nothing', {}, 'AUTHORIZATION_FAILED'],
  ])('ends at %s', async (_title, answer, code) => {
    await using vk = await startTokenServer(answer)
    expect(await codeOf(authorize(vk).run())).toBe(code)
    expect(vk.seen).toHaveLength(1)
  })

  test('keeps VK’s own words for an error it does not know', async () => {
    await using vk = await startTokenServer({ error: 'brand_new', error_description: 'Something of tomorrow' })
    const { message } = await rejection(authorize(vk).run(), AuthorizationError)
    expect(message).toBe('VK gave no token: brand_new: Something of tomorrow')
  })

  test('says which part is missing before it asks VK', async () => {
    await using vk = await startTokenServer(GRANTED)
    expect(await codeOf(authorize(vk, { password: undefined }).run())).toBe('AUTHORIZATION_FAILED')
    expect(await codeOf(authorize(vk, { login: undefined }).run())).toBe('AUTHORIZATION_FAILED')
    await expect(authorize(vk, { scope: undefined }).run()).rejects.toThrow('Required option "scope" not set')
    await expect(authorize(vk, { scope: 'video,wal' }).run()).rejects.toThrow('"wal"')
    expect(vk.seen).toHaveLength(0)
  })

  test('names a missing handler', async () => {
    await using vk = await startTokenServer(needCaptcha('1'))
    expect(await codeOf(authorize(vk).run())).toBe('MISSING_CAPTCHA_HANDLER')
    await using other = await startTokenServer(NEED_CODE)
    expect(await codeOf(authorize(other, { callbackService: new CallbackService() }).run())).toBe(
      'MISSING_TWO_FACTOR_HANDLER',
    )
  })

  test('gives a redirect captcha with its page, and sends back the success token', async () => {
    const redirectUri = 'https://id.vk.ru/not_robot_captcha?session_token=x'
    await using vk = await startTokenServer(needCaptcha('5', { redirect_uri: redirectUri }), GRANTED)
    const asked: Challenge[] = []
    const onChallenge = (challenge: Challenge) => {
      asked.push(challenge)
      return { successToken: 'sst' }
    }
    await authorize(vk, { onChallenge }).run()
    expect(asked).toMatchObject([{ kind: 'captcha', sid: '5', redirectUri, attempt: 1 }])
    const { form } = vk.seen[1]!
    expect([form.get('success_token'), form.get('captcha_sid'), form.get('captcha_key')]).toEqual(['sst', null, null])
  })

  test('gives a callback service the captcha’s page too, and takes what it retries with for the success token', async () => {
    const redirect_uri = 'https://id.vk.ru/not_robot_captcha?session_token=x'
    await using vk = await startTokenServer(needCaptcha('5', { redirect_uri }), GRANTED)
    const callbackService = new CallbackService().onCaptcha((payload, retry) => {
      expect(payload).toMatchObject({ type: 'DIRECT_AUTH', sid: '5', redirectUri: redirect_uri })
      return retry('sst-of-a-page-that-is-long-enough')
    })
    await authorize(vk, { callbackService }).run()
    expect(vk.seen[1]!.form.get('success_token')).toBe('sst-of-a-page-that-is-long-enough')
  })

  test('sends back what belongs to an image captcha', async () => {
    await using vk = await startTokenServer(needCaptcha('5', { captcha_ts: 17.5, captcha_attempt: 1 }), GRANTED)
    await authorize(vk, { callbackService: new CallbackService().onCaptcha((_, retry) => retry('abc')) }).run()
    expect(Object.fromEntries(vk.seen[1]!.form)).toMatchObject({
      captcha_sid: '5',
      captcha_key: 'abc',
      captcha_ts: '17.5',
      captcha_attempt: '1',
    })
  })

  test('has the code sent again, and answers under the confirmation’s new name', async () => {
    await using vk = await startTokenRules(
      (form) => (form.get('code') === '222' && form.get('validation_sid') === 'vsid-2' ? GRANTED : NEED_CODE),
      () => json({ response: { type: 'general', sid: 'vsid-2', delay: 60 } }),
    )
    const onChallenge = async (challenge: Challenge): Promise<ChallengeAnswer | undefined> => {
      if (challenge.kind !== 'two_factor') return undefined
      expect(challenge).toMatchObject({ method: 'sms', phoneMask: '+7 *** *** ** 50', refusal: undefined })
      expect(await challenge.resend?.()).toEqual({ method: 'sms', delaySeconds: 60 })
      return { code: '222' }
    }
    expect((await authorize(vk, { onChallenge }).run()).token).toBe(DIRECT_TOKEN)
    const resend = vk.seen[1]!
    expect(`${resend.method} ${resend.path} ${resend.form.get('sid')}`).toBe('POST /method/auth.validatePhone vsid-1')
  })

  test('says why VK does not send again', async () => {
    await using vk = await startTokenRules(
      () => NEED_CODE,
      () => json({ error: { error_code: 1112, error_msg: 'Processing.. Try later' } }),
    )
    const onChallenge = async (challenge: Challenge) => {
      if (challenge.kind === 'two_factor') await challenge.resend?.()
      return { code: '1' }
    }
    const error = await rejection(authorize(vk, { onChallenge }).run(), AuthorizationError)
    expect(error.message).toBe('VK did not send the code again: Processing.. Try later')
  })

  test.each(['2fa_sms', '2fa_app', '2fa_push', '2fa_callreset', '2fa_libverify', 'new'])(
    'tells how the code comes: %s',
    async (validation_type) => {
      await using vk = await startTokenServer({ ...NEED_CODE, validation_type }, GRANTED)
      const methods: string[] = []
      const onChallenge = (challenge: Challenge) => {
        if (challenge.kind === 'two_factor') methods.push(challenge.method)
        return { code: '1' }
      }
      await authorize(vk, { onChallenge }).run()
      const expected = {
        '2fa_sms': 'sms',
        '2fa_app': 'app',
        '2fa_push': 'push',
        '2fa_callreset': 'call',
        '2fa_libverify': 'sms',
      }
      expect(methods).toEqual([
        Object.hasOwn(expected, validation_type) ? expected[validation_type as keyof typeof expected] : 'unknown',
      ])
    },
  )

  test('goes on by pages where VK wants a validation, and takes the token they end in', async () => {
    await using vk = await startTokenRules(
      () => ({ error: 'need_validation', redirect_uri: '/activation?act=check' }),
      ({ url }) => {
        if (url.searchParams.get('act') === 'check') return redirect('/authorize?__q_hash=1')
        if (url.searchParams.get('act') === 'grant_access')
          return redirect(`/blank.html#access_token=${DIRECT_TOKEN}&user_id=42&expires_in=0`)
        return page(consentPage())
      },
    )
    expect(await authorize(vk).run()).toMatchObject({ token: DIRECT_TOKEN, userId: 42, email: undefined })
  })

  test('takes where a person’s own browser ended instead', async () => {
    await using vk = await startTokenServer({ error: 'need_validation', redirect_uri: '/activation?act=check' })
    const onChallenge = (challenge: Challenge): ChallengeAnswer | undefined =>
      challenge.kind === 'validation'
        ? { resultUrl: `${vk.url}/blank.html#success=1&access_token=${DIRECT_TOKEN}&user_id=42` }
        : undefined
    expect((await authorize(vk, { onChallenge }).run()).token).toBe(DIRECT_TOKEN)
    expect(vk.seen).toHaveLength(1)
  })

  test('tells the handler why a code was not taken, and ends with VK’s word after three', async () => {
    await using vk = await startTokenServer(
      NEED_CODE,
      WRONG_OTP,
      { ...WRONG_OTP, error_type: 'otp_format_is_incorrect' },
      WRONG_OTP,
    )
    const seen: unknown[] = []
    const onChallenge = (challenge: Challenge) => {
      if (challenge.kind === 'two_factor') seen.push([challenge.attempt, challenge.refusal, challenge.phoneMask])
      return { code: '1' }
    }
    expect(await codeOf(authorize(vk, { onChallenge }).run())).toBe('WRONG_OTP')
    const mask = NEED_CODE.phone_mask
    expect(seen).toEqual([
      [1, undefined, mask],
      [2, 'WRONG_OTP', mask],
      [3, 'OTP_FORMAT_IS_INCORRECT', mask],
    ])
  })

  test('tells a code’s fate only when VK has judged it, not when a captcha comes between', async () => {
    await using vk = await startTokenServer(NEED_CODE, needCaptcha('1'), WRONG_OTP, GRANTED)
    const fates: string[] = []
    const callbackService = new CallbackService()
      .onCaptcha((_, retry) => retry('key'))
      .onTwoFactor((_, retry) =>
        retry('1').then(
          () => void fates.push('taken'),
          (error: AuthorizationError) => void fates.push(error.code),
        ),
      )
    await authorize(vk, { callbackService }).run()
    await expect.poll(() => fates).toEqual(['FAILED_PASSED_TWO_FACTOR', 'taken'])
  })

  test('refuses a second run beside the first, and allows one after it', async () => {
    await using vk = await startTokenServer(GRANTED)
    const authorization = authorize(vk)
    expect(authorization.started).toBe(false)
    const first = authorization.run()
    expect(authorization.started).toBe(true)
    expect(await codeOf(authorization.run())).toBe('AUTHORIZATION_FAILED')
    await first
    expect((await authorization.run()).token).toBe(DIRECT_TOKEN)
  })
})
