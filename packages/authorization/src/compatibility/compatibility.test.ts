import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import * as original from '@vk-io/authorization'
import { describe, expect, test } from 'vitest'
import * as vkIo from 'vk-io'
import * as own from '../index.ts'
import { startFakeVk } from '../test/fake-vk.ts'
import { signInStory } from '../test/sign-in-story.ts'

describe('beside the original', () => {
  test('every export of it is here', () => {
    expect(
      Object.keys(original)
        .filter((name) => name !== 'default')
        .sort(),
    ).toEqual([
      ...['AccountVerification', 'AuthErrorCode', 'AuthorizationError', 'DirectAuthorization', 'ImplicitFlow'],
      ...['ImplicitFlowGroups', 'ImplicitFlowUser', 'groupScopes', 'officialAppCredentials'],
      ...['userAuthorizedThroughOpenAPI', 'userScopes'],
    ])
    for (const name of Object.keys(original)) if (name !== 'default') expect(own).toHaveProperty(name)
    for (const name of ['VK', 'CallbackService', 'CaptchaType', 'SharedErrorCode', 'VKError'])
      expect(own).toHaveProperty(name)
  })

  test('codes, both scope maps in their order, app credentials and captcha types are the same', () => {
    expect(own.AuthErrorCode).toEqual({ ...original.AuthErrorCode })
    expect([...own.userScopes]).toEqual([...original.userScopes])
    expect([...own.groupScopes]).toEqual([...original.groupScopes])
    expect([own.userScopes.size, own.groupScopes.size]).toEqual([19, 5])
    expect(JSON.parse(JSON.stringify(own.officialAppCredentials))).toEqual(original.officialAppCredentials)
    expect(own.CaptchaType).toEqual({ ...vkIo.CaptchaType })
    expect(own.SharedErrorCode).toEqual({ ...vkIo.SharedErrorCode })
  })

  test('errors are made, recognised and named alike', () => {
    const input = { message: 'no', code: 'PAGE_BLOCKED' }
    const [ours, theirs] = [new own.AuthorizationError(input), new original.AuthorizationError(input)]
    for (const name of ['name', 'message', 'code', 'pageHtml'] as const) expect(ours[name]).toBe(theirs[name])
    expect(ours).toBeInstanceOf(own.VKError)
    expect(ours).toBeInstanceOf(Error)
  })

  test('instances show their class, their jar and whether they started', () => {
    const options = {
      callbackService: new own.CallbackService(),
      clientId: '1',
      scope: 'video',
      login: 'a',
      password: 'b',
      groupIds: [1],
    }
    for (const Strategy of [own.DirectAuthorization, own.ImplicitFlowUser, own.ImplicitFlowGroups]) {
      const one = new Strategy(options)
      expect([Object.prototype.toString.call(one), one.started]).toEqual([`[object ${Strategy.name}]`, false])
      expect(one.jar).toBeInstanceOf(own.CookieJar)
    }
    const flow = new own.ImplicitFlowUser(options)
    expect(flow).toBeInstanceOf(own.ImplicitFlow)
    const jar = new own.CookieJar()
    flow.cookieJar = jar
    expect([flow.cookieJar, flow.jar]).toEqual([jar, jar])
  })
})

test('a jar of tough-cookie can take the place of ours', async () => {
  await using vk = await startFakeVk(signInStory())
  const { CookieJar } = createRequire(import.meta.url)('tough-cookie') as { CookieJar: new () => own.CookieStore }
  const flow = new own.ImplicitFlowUser({ clientId: '1', scope: 'video', login: 'a', password: 'b', ...vk.addresses })
  flow.cookieJar = new CookieJar()
  expect((await flow.run()).userId).toBe(42)
  expect(vk.seen.at(-1)!.headers.cookie).toBe('remixsid=s1')
})

describe('userAuthorizedThroughOpenAPI', () => {
  const clientSecret = 'app-secret'
  const params = (expire: string | number, change: object = {}) => {
    const signed = { expire: String(expire), mid: '42', secret: 'oauth', sid: 'abc' }
    const text = `expire=${signed.expire}mid=42secret=oauthsid=abc${clientSecret}`
    return { ...signed, sig: createHash('md5').update(text).digest('hex'), ...change }
  }
  const later = Math.floor(Date.now() / 1000) + 60

  test.each([
    ['a good session', params(later), true],
    ['an expired one', params(later - 120), false],
    ['one without a date', params('soon'), false],
    ['another user', params(later, { mid: '43' }), false],
    ['another signature', params(later, { sig: '0'.repeat(32) }), false],
    ['a short signature', params(later, { sig: '' }), false],
  ])('judges %s as the original does', async (_title, given, authorized) => {
    expect(await own.userAuthorizedThroughOpenAPI({ clientSecret, params: given })).toEqual({ authorized })
    expect(await original.userAuthorizedThroughOpenAPI({ clientSecret, params: given })).toEqual({ authorized })
  })
})
