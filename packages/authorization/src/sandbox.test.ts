import { type Sandbox, SEED, startSandbox } from '@vkast/sandbox'
import { VkApiError } from '@vkast/vk'
import { describe, expect, onTestFinished, test } from 'vitest'
import * as vkIo from 'vk-io'
import { AuthorizationError } from './authorization-error.ts'
import { CallbackService } from './challenges/callback-service.ts'
import type { Challenge, ChallengeAnswer } from './challenges/challenge.ts'
import { VK } from './compatibility/vk.ts'
import { AccountVerification } from './strategies/account-verification.ts'
import { DirectAuthorization } from './strategies/direct.ts'
import { ImplicitFlowGroups } from './strategies/implicit-flow-groups.ts'
import { ImplicitFlowUser } from './strategies/implicit-flow-user.ts'
import { rejection } from './test/rejection.ts'

type Change = Omit<Parameters<Sandbox['control']['changeUser']>[0], 'id'>
const ANN = SEED.users[0].id
const PHONE = SEED.users[0].phone
const VIDEO_AND_WALL = 16 + 8192

const services = {
  'a service of ours': () => new CallbackService(),
  'a service of vk-io': () => new vkIo.CallbackService(),
}

/** A sandbox under VK's own names, and a person who answers right. */
async function start(
  change: Change = {},
  makeService: () => CallbackService | vkIo.CallbackService = services['a service of ours'],
) {
  const sandbox = await startSandbox({ https: true })
  const agent = sandbox.agent()
  onTestFinished(async () => {
    agent.destroy()
    await sandbox.close()
  })
  const { control, world } = sandbox
  control.changeUser({ id: ANN, ...change })
  const asked: string[] = []
  const judged: string[] = []
  const callbackService = makeService() as CallbackService
  callbackService.onCaptcha(async ({ sid, src }, retry) => {
    asked.push(`captcha ${new URL(src).pathname}`)
    await retry(world.challenges.get(sid)?.key ?? '')
    judged.push('captcha')
  })
  callbackService.onTwoFactor(async ({ type }, retry) => {
    asked.push(`code ${type ?? 'of no type'}`)
    await retry(control.lastCode({ userId: ANN }).code ?? '')
    judged.push('code')
  })
  const { login, password } = SEED.users[0]
  const implicit = {
    callbackService,
    agent,
    clientId: String(SEED.appId),
    scope: 'video,wall',
    login,
    password,
    phone: PHONE,
  }
  const direct = { ...implicit, clientId: String(SEED.directAppId), clientSecret: `secret-of-${SEED.directAppId}` }
  const rightsOf = (token: string) => world.tokens.get(token)?.rights
  return { sandbox, control, world, agent, callbackService, asked, judged, implicit, direct, rightsOf }
}

const CAPTCHA = 'captcha /captcha.php'

describe.each(Object.entries(services))('with %s', (_name, makeService) => {
  test.each<[string, Change, string[]]>([
    ['plainly', {}, []],
    ['past two captchas', { captchaOnLogin: 2 }, [CAPTCHA, CAPTCHA]],
    ['with a code by app', { twoFactor: 'app' }, ['code app']],
    ['past a captcha and with a code', { captchaOnLogin: 1, twoFactor: 'sms' }, [CAPTCHA, 'code sms']],
    ['with a code and a captcha after it', { twoFactor: 'sms', captchaAfterCode: true }, ['code sms', CAPTCHA]],
  ])('direct authorization signs in %s', async (_how, change, expected) => {
    const { direct, asked, judged, control, rightsOf } = await start(change, makeService)
    const result = await new DirectAuthorization(direct).run()
    expect(result).toMatchObject({ user: ANN, userId: ANN, expires: 86_400 })
    expect(rightsOf(result.token)).toBe(VIDEO_AND_WALL)
    expect(asked).toEqual(expected)
    await expect
      .poll(() => judged.length)
      .toBe(new Set(expected).size === 1 && expected.length === 2 ? 1 : expected.length)
    expect(control.report()).toMatchObject({ passwordsInUrls: 0 })
  })

  test.each<[string, Change, string[]]>([
    ['plainly', {}, []],
    ['past two captchas', { captchaOnLogin: 2 }, [CAPTCHA, CAPTCHA]],
    ['with a code and a captcha after it', { twoFactor: 'sms', captchaAfterCode: true }, ['code of no type', CAPTCHA]],
    ['past a captcha and with a code', { captchaOnLogin: 1, twoFactor: 'app' }, [CAPTCHA, 'code of no type']],
    ['with the digits of the phone', { securityCheck: true }, []],
  ])('both implicit flows sign in %s', async (_how, change, expected) => {
    const { implicit, asked, rightsOf, world } = await start(change, makeService)
    const flow = new ImplicitFlowUser(implicit)
    const user = await flow.run()
    expect(user).toMatchObject({ userId: ANN, expires: 86_400 })
    expect(rightsOf(user.token)).toBe(VIDEO_AND_WALL)
    expect(asked.splice(0)).toEqual(expected)
    const cookies = await flow.getCookies()
    expect(cookies['vk.ru']).toMatch(/^remixsid=[^;]+$/)
    expect(cookies['login.vk.ru']).toMatch(/remixsid=/)
    const groupId = SEED.communities[0].id
    const { groups } = await new ImplicitFlowGroups({ ...implicit, scope: 'manage,docs', groupIds: [groupId] }).run()
    expect(groups).toEqual([{ groupId, token: expect.any(String), expires: 0 }])
    expect(world.tokens.get(groups[0]!.token)).toMatchObject({ kind: 'community', communityId: groupId })
  })

  test.each<[string, Change, string[]]>([
    ['plainly', {}, []],
    ['past a captcha and with a code', { captchaOnLogin: 1, twoFactor: 'app' }, [CAPTCHA, 'code of no type']],
    ['with the digits of the phone', { securityCheck: true }, []],
  ])('account verification passes error 17 %s', async (_how, change, expected) => {
    const { sandbox, control, agent, callbackService, asked, rightsOf } = await start(change, makeService)
    const { token } = control.createToken({ appId: SEED.appId, userId: ANN, rights: ['video', 'wall'] })
    control.addFault({ on: { method: 'users.get' }, do: 'error', error: { code: 17 } })
    const { api } = new VK({ token, apiBaseUrl: `${sandbox.apiUrl}/method` })
    const error = await rejection(api.users.get({}), VkApiError)
    const redirectUri = new URL(error.redirectUri ?? '')
    const verification = new AccountVerification({
      ...(redirectUri.protocol === 'https:' ? { agent } : { oauthUrl: sandbox.url }),
      callbackService,
      phone: PHONE,
      login: SEED.users[0].login,
      password: SEED.users[0].password,
    })
    const result = await verification.run(redirectUri)
    expect(result.userId).toBe(ANN)
    expect(result.token).not.toBe(token)
    expect(rightsOf(result.token)).toBe(VIDEO_AND_WALL)
    expect(asked).toEqual(expected)
  })
})

test.each([{ consentPage: 'script' }, { authRedirect: true }] as const)('consents with %j', async (settings) => {
  const { implicit, control, rightsOf } = await start()
  control.changeSettings(settings)
  expect(rightsOf((await new ImplicitFlowUser(implicit).run()).token)).toBe(VIDEO_AND_WALL)
})

test.each<[string, Change, object, string]>([
  ['a wrong password', { password: 'other' }, {}, 'USERNAME_OR_PASSWORD_IS_INCORRECT'],
  ['a blocked account', { blocked: true }, {}, 'PAGE_BLOCKED'],
  ['wrong digits', { securityCheck: true }, { phone: '+79991112233' }, 'INVALID_PHONE_NUMBER'],
])('recognises %s, with one post of the password', async (_what, change, more, code) => {
  const { implicit, control } = await start(change)
  expect((await rejection(new ImplicitFlowUser({ ...implicit, ...more }).run(), AuthorizationError)).code).toBe(code)
  expect(Object.values(control.report().passwordPosts)).toEqual([1])
})

test('asks for another code three times, and is told each time', async () => {
  for (const strategy of ['direct', 'implicit'] as const) {
    const { implicit, direct, callbackService } = await start({ twoFactor: 'sms' })
    const judged: string[] = []
    callbackService.onTwoFactor((_payload, retry) =>
      retry('000000').catch((error: AuthorizationError) => void judged.push(error.code)),
    )
    const run = strategy === 'direct' ? new DirectAuthorization(direct).run() : new ImplicitFlowUser(implicit).run()
    expect(['WRONG_OTP', 'TOO_MUCH_TRIES', 'FAILED_PASSED_TWO_FACTOR', 'AUTHORIZATION_FAILED']).toContain(
      (await rejection(run, AuthorizationError)).code,
    )
    expect(judged).toHaveLength(3)
  }
})

test('has the code sent again, and the new one is taken', async () => {
  const { direct, control } = await start({ twoFactor: 'sms' })
  const onChallenge = async (challenge: Challenge): Promise<ChallengeAnswer | undefined> => {
    if (challenge.kind !== 'two_factor') return undefined
    const before = control.lastCode({ userId: ANN }).code
    control.advance({ ms: 120_000 })
    expect(await challenge.resend?.()).toMatchObject({ method: 'sms' })
    const { code } = control.lastCode({ userId: ANN })
    expect(code).not.toBe(before)
    return { code: code ?? '' }
  }
  expect((await new DirectAuthorization({ ...direct, onChallenge }).run()).userId).toBe(ANN)
})

test('works without a certificate too, by the sandbox’s own address', async () => {
  const { sandbox, implicit } = await start()
  const { url } = sandbox
  const addresses = { oauthUrl: url, loginUrl: url, apiUrl: url, idUrl: url, agent: undefined }
  expect((await new ImplicitFlowUser({ ...implicit, ...addresses }).run()).userId).toBe(ANN)
})
