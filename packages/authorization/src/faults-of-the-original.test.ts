import { VkTransportError } from '@vkast/vk'
import { describe, expect, test } from 'vitest'
import { AuthorizationError } from './authorization-error.ts'
import { CallbackService } from './challenges/callback-service.ts'
import { type Challenge, type ChallengeAnswer, Suspended } from './challenges/challenge.ts'
import { AccountVerification } from './strategies/account-verification.ts'
import { DirectAuthorization } from './strategies/direct.ts'
import { ImplicitFlowUser } from './strategies/implicit-flow-user.ts'
import { resume } from './strategies/resume.ts'
import { type FakeVk, page, redirect, startFakeVk } from './test/fake-vk.ts'
import { captchaPage, phonePage, scriptedPage, signInPage, twoFactorPage } from './test/recorded-pages.ts'
import { rejection } from './test/rejection.ts'
import { signInStory, TOKEN } from './test/sign-in-story.ts'
import {
  DIRECT_TOKEN,
  direct,
  GRANTED,
  NEED_CODE,
  needCaptcha,
  startTokenRules,
  startTokenServer,
  WRONG_OTP,
} from './test/token-server.ts'

const account = { clientId: '1', scope: 'video', login: '+79001234567', password: 'p4ssword' }
const user = (vk: FakeVk, more: object = {}) => new ImplicitFlowUser({ ...account, ...vk.addresses, ...more })
const authorize = (vk: FakeVk, more: object = {}) => new DirectAuthorization({ ...direct, ...vk.addresses, ...more })
const codeOf = async (promise: Promise<unknown>) => (await rejection(promise, AuthorizationError)).code

describe('has not the original’s fault', () => {
  test('1: a sign-in form shown again and again gets the password three times, not without end', async () => {
    await using vk = await startFakeVk(() => page(signInPage()))
    expect(await codeOf(user(vk).run())).toBe('USERNAME_OR_PASSWORD_IS_INCORRECT')
    expect(vk.seen.filter(({ form }) => form.get('pass') === 'p4ssword')).toHaveLength(3)
  })

  test('2: a code asked for on pages is asked for three times, each refusal told', async () => {
    await using vk = await startFakeVk((request) =>
      request.url.searchParams.get('act') === 'login'
        ? redirect('/login?act=authcheck')
        : page(request.path.startsWith('/authorize') ? signInPage() : twoFactorPage(true)),
    )
    const refusals: string[] = []
    const callbackService = new CallbackService().onTwoFactor((_, retry) =>
      retry('1').catch((error: AuthorizationError) => void refusals.push(error.code)),
    )
    expect(await codeOf(user(vk, { callbackService }).run())).toBe('FAILED_PASSED_TWO_FACTOR')
    expect(refusals).toEqual(Array(3).fill('FAILED_PASSED_TWO_FACTOR'))
    expect(vk.seen.filter(({ form }) => form.has('code'))).toHaveLength(3)
  })

  test('2: nor in account verification', async () => {
    await using vk = await startFakeVk(() => page(twoFactorPage()))
    const callbackService = new CallbackService().onTwoFactor((_, retry) => retry('1'))
    const verification = new AccountVerification({ callbackService, ...vk.addresses })
    expect(await codeOf(verification.run(`${vk.url}/login?act=authcheck`))).toBe('FAILED_PASSED_TWO_FACTOR')
    expect(vk.seen.filter(({ form }) => form.has('code'))).toHaveLength(3)
  })

  test('3: captcha and code are sent together, each asked once', async () => {
    await using vk = await startTokenRules((form) => {
      if (form.get('captcha_sid') !== '5' || form.get('captcha_key') !== 'abc') return needCaptcha('5')
      return form.get('code') === '123' && form.get('validation_sid') === 'vsid-1' ? GRANTED : NEED_CODE
    })
    const asked: string[] = []
    const callbackService = new CallbackService()
      .onCaptcha((_, retry) => {
        asked.push('captcha')
        return retry('abc')
      })
      .onTwoFactor((_, retry) => {
        asked.push('code')
        return retry('123')
      })
    expect((await authorize(vk, { callbackService }).run()).token).toBe(DIRECT_TOKEN)
    expect(asked).toEqual(['captcha', 'code'])
    expect(vk.seen).toHaveLength(3)
  })

  test('4: a wrong one-time code is asked for again', async () => {
    await using vk = await startTokenServer(NEED_CODE, WRONG_OTP, GRANTED)
    const codes = ['1', '2']
    const callbackService = new CallbackService().onTwoFactor((_, retry) => retry(codes.shift() ?? ''))
    await authorize(vk, { callbackService }).run()
    expect(vk.seen.map(({ form }) => form.get('code'))).toEqual([null, '1', '2'])
  })

  test('5: retry settles after success, for every call of it', async () => {
    await using vk = await startTokenServer(NEED_CODE, GRANTED)
    const settled: string[] = []
    const callbackService = new CallbackService().onTwoFactor(async (_, retry) => {
      const twice = [retry('1'), retry('2')]
      await Promise.all(twice)
      settled.push('both')
    })
    await authorize(vk, { callbackService }).run()
    await expect.poll(() => settled).toEqual(['both'])
    expect(vk.seen[1]!.form.get('code')).toBe('1')
  })

  test.each<
    [
      string,
      (fail: Error) => (payload: unknown, retry: (value: string | Error) => Promise<void>) => Promise<void> | void,
    ]
  >([
    ['rejects', (fail) => async () => Promise.reject(fail)],
    [
      'throws',
      (fail) => () => {
        throw fail
      },
    ],
    ['retries with an error', (fail) => (_, retry) => retry(fail)],
    [
      'rejects after its answer',
      (fail) => (_, retry) => {
        void retry('1')
        return Promise.reject(fail)
      },
    ],
  ])('5: a handler that %s ends the run with that error', async (_title, handlerOf) => {
    const fail = new Error('no phone at hand')
    await using vk = await startTokenRules(
      (form) => (form.has('code') ? { error: 'need_validation', redirect_uri: '/hang' } : NEED_CODE),
      () => ({ hang: true }),
    )
    const callbackService = new CallbackService().onTwoFactor(handlerOf(fail))
    expect(await rejection(authorize(vk, { callbackService }).run())).toBe(fail)
  })

  test('5: nor does a failure of its own, long after its answer, leave the run waiting', async () => {
    const fail = new Error('the line broke')
    const asked = Promise.withResolvers<void>()
    await using vk = await startTokenRules(
      (form) => (form.has('code') ? { error: 'need_validation', redirect_uri: '/hang' } : NEED_CODE),
      () => {
        asked.resolve()
        return { hang: true }
      },
    )
    const callbackService = new CallbackService().onTwoFactor(async (_, retry) => {
      void retry('1')
      await asked.promise
      throw fail
    })
    expect(await rejection(authorize(vk, { callbackService }).run())).toBe(fail)
  })

  test('6: a validation without a type is opened as a page, not read as one', async () => {
    await using vk = await startTokenRules(
      () => ({ error: 'need_validation', redirect_uri: '/login?act=security' }),
      ({ form }) =>
        form.has('code')
          ? redirect(`/blank.html#access_token=${DIRECT_TOKEN}&user_id=42`)
          : page(phonePage({ before: '+7', after: '67' })),
    )
    expect((await authorize(vk, { phone: '+79001234567' }).run()).token).toBe(DIRECT_TOKEN)
    expect(vk.seen.at(-1)!.form.get('code')).toBe('90012345')
  })

  test('7: a captcha of today is solved by its page’s success token', async () => {
    const redirect_uri = 'https://id.vk.ru/not_robot_captcha?session_token=1'
    await using vk = await startTokenRules((form) =>
      form.get('success_token') === 'sst' ? GRANTED : needCaptcha('1', { redirect_uri }),
    )
    const onChallenge = (challenge: Challenge): ChallengeAnswer | undefined =>
      challenge.kind === 'captcha' && challenge.redirectUri === redirect_uri ? { successToken: 'sst' } : undefined
    expect((await authorize(vk, { onChallenge }).run()).token).toBe(DIRECT_TOKEN)
  })

  test('8: the shown beginning of a phone is not taken for its end as well', async () => {
    await using vk = await startFakeVk(
      signInStory((request) => {
        const act = request.url.searchParams.get('act')
        if (act === 'login') return redirect('/login?act=security')
        if (act === 'security') return page(phonePage({ before: '+7900' }))
        return act === 'security_check' ? redirect('/authorize?__q_hash=1') : undefined
      }),
    )
    await user(vk).run()
    expect(vk.seen.find(({ form }) => form.has('code'))!.form.get('code')).toBe('1234567')
  })

  test('9: consent is posted with the form’s fields, and a page of VK ID is called what it is', async () => {
    await using vk = await startFakeVk(signInStory())
    await user(vk).run()
    expect(vk.seen.at(-1)!.form.get('email_denied')).toBe('0')
    await using scripted = await startFakeVk(() => page(scriptedPage()))
    const error = await rejection(user(scripted).run(), AuthorizationError)
    expect(error.message).toContain('it is a sign-in of VK ID and needs a browser')
  })

  test('10: every strategy names the user the same, and no expiry is 0', async () => {
    await using vk = await startFakeVk(signInStory(undefined, `/blank.html#access_token=${TOKEN}&user_id=42`))
    await using token = await startTokenServer({ access_token: DIRECT_TOKEN, user_id: 42 })
    expect(await user(vk).run()).toMatchObject({ user: 42, userId: 42, expires: 0 })
    expect(await authorize(token).run()).toMatchObject({ user: 42, userId: 42, expires: 0 })
  })

  test('11: a run that failed can be run again, ended from outside, and taken to another place', async () => {
    let isUp = false
    await using vk = await startTokenRules(
      (form) => (form.has('code') ? GRANTED : NEED_CODE),
      () => ({}),
    )
    const states: string[] = []
    const onChallenge = (challenge: Challenge) => {
      if (!isUp) throw new Error('not now')
      const suspended = challenge.suspend()
      states.push(suspended.state)
      return suspended
    }
    const authorization = authorize(vk, { onChallenge })
    await expect(authorization.run()).rejects.toThrow('not now')
    isUp = true
    expect(await codeOf(authorization.run())).toBe('SUSPENDED')
    expect(await resume(states[0] ?? '', { code: '123' })).toMatchObject({ token: DIRECT_TOKEN })
    const stop = new AbortController()
    const stopped = authorize(vk, { onChallenge: () => stop.abort(), signal: stop.signal }).run()
    expect((await rejection(stopped, VkTransportError)).code).toBe('aborted')
    expect(new Suspended('x').state).toBe('x')
  })

  test('12: VK ID, service tokens, refresh, revocation and token checks are there', async () => {
    const own = await import('./index.ts')
    const names = [
      'vkIdAuthorizationUrl',
      'readVkIdCallback',
      'exchangeCode',
      'refreshTokens',
      'revoke',
      'userInfo',
      'publicInfo',
      'logout',
      'clientCredentials',
      'describeToken',
    ] as const
    for (const name of names) expect(own[name]).toBeTypeOf('function')
  })

  test.each<[string, () => Promise<FakeVk>, object]>([
    ['an answer that never comes', () => startFakeVk(() => ({ hang: true })), { timeout: 50 }],
    [
      'an answer that never comes after a redirect',
      () => startFakeVk(({ path }) => (path === '/hang' ? { hang: true } : redirect('/hang'))),
      { timeout: 50 },
    ],
    [
      'a handler that never answers',
      () => startTokenServer(NEED_CODE),
      { deadlineMs: 50, callbackService: new CallbackService().onTwoFactor(() => undefined) },
    ],
  ])('13: %s ends in a timeout', async (_title, start, more) => {
    await using vk = await start()
    expect((await rejection(authorize(vk, more).run(), VkTransportError)).code).toBe('timeout')
  })

  test('13: a body that never ends, ends in a timeout', async () => {
    const { createServer } = await import('node:http')
    const server = createServer((_request, response) => response.writeHead(200).write('{'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    const run = new DirectAuthorization({ ...direct, oauthUrl: `http://127.0.0.1:${port}`, timeout: 50 }).run()
    expect((await rejection(run, VkTransportError)).code).toBe('timeout')
    server.closeAllConnections()
    server.close()
  })

  test('captcha pages have a bound too, in every strategy', async () => {
    await using vk = await startFakeVk(() => page(captchaPage('1')))
    const callbackService = new CallbackService().onCaptcha((_, retry) => retry('x'))
    expect(await codeOf(user(vk, { callbackService }).run())).toBe('FAILED_PASSED_CAPTCHA')
    expect(vk.seen).toHaveLength(4)
  })
})
