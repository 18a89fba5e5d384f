import { Agent } from 'node:http'
import { describe, expect, test } from 'vitest'
import { AuthorizationError } from '../authorization-error.ts'
import { CallbackService } from '../challenges/callback-service.ts'
import type { Challenge, ChallengeAnswer } from '../challenges/challenge.ts'
import { type FakeVk, page, type Reply, redirect, type SeenRequest, startFakeVk } from '../test/fake-vk.ts'
import { captchaPage, phonePage, scriptedPage, signInPage, twoFactorPage } from '../test/recorded-pages.ts'
import { rejection } from '../test/rejection.ts'
import { signInStory, TOKEN } from '../test/sign-in-story.ts'
import { ImplicitFlowGroups } from './implicit-flow-groups.ts'
import { ImplicitFlowUser } from './implicit-flow-user.ts'

const account = { clientId: '1', scope: 'video,wall', login: '+79001234567', password: 'p4ss word&=' }
const user = (vk: FakeVk, more: object = {}) => new ImplicitFlowUser({ ...account, ...vk.addresses, ...more })
const actOf = (request: SeenRequest) => request.url.searchParams.get('act')

describe('the implicit flow of a user', () => {
  test('walks from sign-in over consent to the token, and never fetches the page that carries it', async () => {
    await using vk = await startFakeVk(signInStory())
    expect(await user(vk).run()).toEqual({
      email: 'me@example.org',
      userId: 42,
      user: 42,
      token: TOKEN,
      expires: 86_400,
    })
    expect(vk.steps()).toEqual(['GET /authorize', 'POST /login?act=login', 'GET /authorize', 'POST /?act=grant_access'])
    const asked = Object.fromEntries(vk.seen[0]!.url.searchParams)
    expect(asked).toMatchObject({ client_id: '1', scope: '8208', response_type: 'token', display: 'page', v: '5.199' })
    expect(asked.redirect_uri).toBe(`${vk.url}/blank.html`)
  })

  test('sends the form with its own fields, and the session cookie from then on', async () => {
    await using vk = await startFakeVk(signInStory())
    const flow = user(vk)
    await flow.run()
    expect(Object.fromEntries(vk.seen[1]!.form)).toEqual({
      _origin: 'https://oauth.vk.ru',
      ip_h: '0123456789abcdef01',
      lg_h: 'fedcba987654321000',
      to: 'aHR0cHM6Ly9vYXV0aA--',
      email: '+79001234567',
      pass: 'p4ss word&=',
    })
    expect(vk.seen[3]!.form.get('email_denied')).toBe('0')
    expect(vk.seen.map(({ headers }) => headers.cookie)).toEqual([undefined, undefined, 'remixsid=s1', 'remixsid=s1'])
    expect(await flow.getCookies()).toEqual({
      'login.vk.ru': 'remixsid=s1',
      'vk.ru': 'remixsid=s1',
      'login.vk.com': 'remixsid=s1',
      'vk.com': 'remixsid=s1',
    })
  })

  test('asks for the second factor, again after a wrong code, and tells each answer’s fate', async () => {
    await using vk = await startFakeVk(
      signInStory((request) => {
        if (actOf(request) === 'login') return redirect('/login?act=authcheck&api_hash=1')
        if (actOf(request) === 'authcheck') return page(twoFactorPage(request.url.searchParams.get('m') === '442'))
        if (actOf(request) !== 'authcheck_code') return undefined
        const isRight = request.form.get('code') === '222222' && request.form.get('remember') === '1'
        return redirect(isRight ? '/authorize?__q_hash=1' : '/login?act=authcheck&m=442')
      }),
    )
    const fates: string[] = []
    const codes = ['111111', '222222']
    const callbackService = new CallbackService().onTwoFactor(async (_payload, retry) => {
      await retry(codes.shift() ?? '').then(
        () => fates.push('taken'),
        (error: AuthorizationError) => fates.push(error.code),
      )
    })
    expect((await user(vk, { callbackService }).run()).token).toBe(TOKEN)
    expect(fates).toEqual(['FAILED_PASSED_TWO_FACTOR', 'taken'])
  })

  test('gives the captcha of a sign-in form with an absolute address, three times at most', async () => {
    const sources: string[] = []
    await using vk = await startFakeVk(() => page(signInPage({ captchaSid: '77' })))
    const callbackService = new CallbackService().onCaptcha(({ src, sid, type }, retry) => {
      sources.push(`${type} ${sid} ${src}`)
      return retry('wrong')
    })
    const error = await rejection(user(vk, { callbackService }).run(), AuthorizationError)
    expect(error.code).toBe('FAILED_PASSED_CAPTCHA')
    expect(sources).toEqual(Array(3).fill(`IMPLICIT_FLOW_AUTH 77 ${vk.url}/captcha.php?sid=77`))
    expect(vk.seen.filter(({ form }) => form.has('pass'))).toHaveLength(3)
  })

  test('passes a captcha that stands alone, its action read against its page', async () => {
    await using vk = await startFakeVk(
      signInStory((request) => {
        if (actOf(request) === 'login') return redirect('/deep/login?act=authcheck_code')
        if (actOf(request) === 'authcheck_code') return page(captchaPage('5'))
        if (actOf(request) === 'captcha_done') return redirect('/authorize?__q_hash=1')
        return undefined
      }),
    )
    const seen: Challenge[] = []
    const onChallenge = (challenge: Challenge): ChallengeAnswer | undefined => {
      seen.push(challenge)
      return challenge.kind === 'captcha' ? { key: 'abc' } : undefined
    }
    await user(vk, { onChallenge }).run()
    expect(seen.map(({ kind }) => kind)).toEqual(['captcha', 'consent'])
    expect(seen[0]).toMatchObject({ sid: '5', image: `${vk.url}/deep/captcha.php?sid=5`, attempt: 1 })
    const sent = vk.seen.find((request) => actOf(request) === 'captcha_done')!
    expect(sent.path).toBe('/deep/login?act=captcha_done')
    expect(Object.fromEntries(sent.form)).toEqual({ captcha_sid: '5', captcha_key: 'abc' })
  })

  test.each<[string, { before?: string; after?: string }, string]>([
    ['both ends', { before: '+7', after: '67' }, '90012345'],
    ['the beginning only', { before: '+7 900' }, '1234567'],
    ['the end only', { after: '567' }, '79001234'],
  ])('fills the gap of a phone shown by %s', async (_title, parts, digits) => {
    await using vk = await startFakeVk(
      signInStory((request) => {
        if (actOf(request) === 'login') return redirect('/login?act=security')
        if (actOf(request) === 'security') return page(phonePage(parts))
        if (actOf(request) === 'security_check') return redirect('/authorize?__q_hash=1')
        return undefined
      }),
    )
    await user(vk).run()
    expect(vk.seen.find((request) => actOf(request) === 'security_check')!.form.get('code')).toBe(digits)
  })

  test('says INVALID_PHONE_NUMBER when the digits are not taken, after one guess', async () => {
    await using vk = await startFakeVk(
      signInStory((request) =>
        actOf(request) === 'login' || actOf(request)?.startsWith('security')
          ? page(phonePage({ before: '+7' }))
          : undefined,
      ),
    )
    expect((await rejection(user(vk).run(), AuthorizationError)).code).toBe('INVALID_PHONE_NUMBER')
    expect(vk.seen.filter(({ form }) => form.has('code'))).toHaveLength(1)
  })

  test.each<[string, Reply, string]>([
    ['a blocked account', redirect('/login?act=blocked'), 'PAGE_BLOCKED'],
    ['a wrong password, said in the address', redirect('/authorize?m=4&email=x'), 'USERNAME_OR_PASSWORD_IS_INCORRECT'],
    [
      'a wrong password, said on the page',
      page(signInPage({ warning: 'Incorrect' })),
      'USERNAME_OR_PASSWORD_IS_INCORRECT',
    ],
    ['a refusal', redirect('/blank.html#error=access_denied&error_description=User%20denied'), 'AUTHORIZATION_FAILED'],
    [
      'VK’s error page',
      { body: '{"error":"invalid_request","error_description":"Security Error"}', status: 401 },
      'AUTHORIZATION_FAILED',
    ],
    ['a page of VK ID', page(scriptedPage()), 'AUTHORIZATION_FAILED'],
    ['an empty page', page(''), 'AUTHORIZATION_FAILED'],
  ])('ends at %s', async (_title, reply, code) => {
    await using vk = await startFakeVk(signInStory((request) => (actOf(request) === 'login' ? reply : undefined)))
    expect((await rejection(user(vk).run(), AuthorizationError)).code).toBe(code)
    expect(vk.seen.filter(({ form }) => form.has('pass'))).toHaveLength(1)
  })

  test('describes a page it does not know by place, title and fields, and by nothing of its content', async () => {
    const odd =
      '<title>New page</title><p>SECRET-TEXT</p><form action="/x?hash=SECRET"><input name="mystery" value="SECRET"></form>'
    await using vk = await startFakeVk(() => page(odd))
    const { message } = await rejection(user(vk).run(), AuthorizationError)
    expect(message).toContain(`${new URL(vk.url).host}/authorize (HTTP 200); title "New page"; form fields mystery`)
    expect(message).not.toContain('SECRET')
  })

  test('leaves no consent unasked where a handler refuses it', async () => {
    await using vk = await startFakeVk(signInStory())
    const onChallenge = (challenge: Challenge) => {
      expect(challenge).toMatchObject({ kind: 'consent', rights: ['Videos'] })
      return { allow: false }
    }
    expect((await rejection(user(vk, { onChallenge }).run(), AuthorizationError)).code).toBe('AUTHORIZATION_FAILED')
    expect(vk.steps()).not.toContain('POST /?act=grant_access')
  })

  test('makes its connections by the agent it is given, and leaves the agent out for no address', async () => {
    await using vk = await startFakeVk(signInStory())
    let made = 0
    const agent = new Agent()
    const connect = agent.createConnection.bind(agent)
    agent.createConnection = (options, callback) => {
      made += 1
      return connect(options, callback)
    }
    await user(vk, { agent }).run()
    expect(made).toBe(4)
    const { Agent: SecureAgent } = await import('node:https')
    await expect(user(vk, { agent: new SecureAgent() }).run()).rejects.toThrow('"agent" is for https:')
    expect(vk.seen).toHaveLength(4)
  })
})

describe('the implicit flow of communities', () => {
  const groups = (vk: FakeVk, groupIds: number | number[]) =>
    new ImplicitFlowGroups({ ...account, ...vk.addresses, scope: ['manage', 'messages'], groupIds })

  test('gives a token for each, in VK’s order', async () => {
    const result = `/blank.html#access_token_20=${TOKEN}b&access_token_10=${TOKEN}a&expires_in=0`
    await using vk = await startFakeVk(signInStory(undefined, result))
    const flow = groups(vk, [-10, 20])
    expect(flow.groupIds).toEqual([10, 20])
    expect(await flow.run()).toEqual({
      groups: [
        { groupId: 20, token: `${TOKEN}b`, expires: 0 },
        { groupId: 10, token: `${TOKEN}a`, expires: 0 },
      ],
    })
    expect(vk.seen[0]!.url.searchParams.get('group_ids')).toBe('10,20')
    expect(vk.seen[0]!.url.searchParams.get('scope')).toBe('266240')
  })

  test.each(['expires_in=0', `access_token=${TOKEN}&user_id=42`])(
    'is an error without a community’s token, not an empty list: %s',
    async (fragment) => {
      await using vk = await startFakeVk(signInStory(undefined, `/blank.html#${fragment}`))
      expect((await rejection(groups(vk, 10).run(), AuthorizationError)).code).toBe('AUTHORIZATION_FAILED')
    },
  )
})
