import {
  AccountVerification,
  AuthErrorCode,
  DirectAuthorization,
  ImplicitFlowGroups,
  ImplicitFlowUser,
} from '@vk-io/authorization'
import { expect, onTestFinished, test } from 'vitest'
import { type APIError, CallbackService, VK } from 'vk-io'
import type { Control } from './control/create-control.ts'
import { ANN, LECTURES, startCaller } from './test/start-caller.ts'
import { rightsMask } from './world/rights.ts'
import { SEED } from './world/seed.ts'

type Change = Omit<Parameters<Control['changeUser']>[0], 'id'>
const PHONE = SEED.users[0].phone
const LOGIN = { login: SEED.users[0].login, password: SEED.users[0].password, apiVersion: '5.199' }

/** The published clients with their own addresses, which an agent leads to a sandbox of the test's own. */
async function start(change: Change = {}) {
  const { sandbox } = await startCaller({ https: true })
  const { control, world } = sandbox
  control.changeUser({ id: ANN, ...change })
  const agent = sandbox.agent()
  onTestFinished(() => agent.destroy())
  const asked: string[] = []
  const callbackService = new CallbackService()
  // what `retry` promises never settles after a right answer, so it is not waited for
  callbackService.onCaptcha(({ sid, src }, retry) => {
    asked.push(`captcha ${new URL(src).origin}${new URL(src).pathname}`)
    retry(world.challenges.get(sid)?.key ?? '').catch(() => undefined)
  })
  callbackService.onTwoFactor(({ type }, retry) => {
    asked.push(`code ${type ?? 'of no type'}`)
    retry(control.lastCode({ userId: ANN }).code ?? '').catch(() => undefined)
  })
  const implicit = {
    callbackService,
    agent,
    clientId: String(SEED.appId),
    clientSecret: '',
    scope: 'video,wall',
    ...LOGIN,
  }
  const direct = {
    ...implicit,
    clientId: String(SEED.directAppId),
    clientSecret: `secret-of-${SEED.directAppId}`,
  }
  const rightsOf = (token: string) => world.tokens.get(token)?.rights
  return { sandbox, control, world, agent, callbackService, asked, implicit, direct, rightsOf }
}

const CAPTCHA = 'captcha https://api.vk.com/captcha.php'
const VIDEO_AND_WALL = rightsMask('video', 'wall')
const failureOf = (run: Promise<unknown>): Promise<unknown> =>
  run.then(
    () => 'no failure',
    (error: unknown) => error,
  )

test.each<[string, Change, string[]]>([
  ['plainly', {}, []],
  ['past a captcha', { captchaOnLogin: 1 }, [CAPTCHA]],
  ['past two captchas', { captchaOnLogin: 2 }, [CAPTCHA, CAPTCHA]],
  ['with a code by SMS', { twoFactor: 'sms' }, ['code sms']],
  ['with a code by app', { twoFactor: 'app' }, ['code app']],
  ['past a captcha and with a code', { captchaOnLogin: 1, twoFactor: 'sms' }, [CAPTCHA, 'code sms']],
])('DirectAuthorization signs in %s', async (_how, change, expected) => {
  const { direct, asked, rightsOf } = await start(change)
  const result = await new DirectAuthorization(direct).run()
  expect(result).toMatchObject({ user: ANN, expires: 86_400 })
  expect(rightsOf(result.token)).toBe(VIDEO_AND_WALL)
  expect(asked).toEqual(expected)
})

test('DirectAuthorization hears what is wrong, and never posts a password more than it must', async () => {
  const { direct, control } = await start()
  const failure = await failureOf(new DirectAuthorization({ ...direct, password: 'wrong' }).run())
  expect(failure).toMatchObject({ code: AuthErrorCode.USERNAME_OR_PASSWORD_IS_INCORRECT })
  expect(control.report()).toMatchObject({ passwordPosts: { [`${ANN}/${SEED.directAppId}`]: 1 }, passwordsInUrls: 1 })
})

test('DirectAuthorization cannot send a code and a captcha together, which the sandbox wants after the code', async () => {
  const { direct } = await start({ twoFactor: 'sms', captchaAfterCode: true })
  const failure = await failureOf(new DirectAuthorization(direct).run())
  expect(failure).toMatchObject({ code: AuthErrorCode.FAILED_PASSED_TWO_FACTOR })
})

test.each<[string, Change, string[]]>([
  ['plainly', {}, []],
  ['past a captcha', { captchaOnLogin: 1 }, [CAPTCHA]],
  ['past two captchas', { captchaOnLogin: 2 }, [CAPTCHA, CAPTCHA]],
  ['with a code', { twoFactor: 'sms' }, ['code of no type']],
  ['with a code and a captcha after it', { twoFactor: 'sms', captchaAfterCode: true }, ['code of no type', CAPTCHA]],
  ['past a captcha and with a code', { captchaOnLogin: 1, twoFactor: 'app' }, [CAPTCHA, 'code of no type']],
  ['with the digits of the phone', { securityCheck: true }, []],
])('ImplicitFlowUser and ImplicitFlowGroups sign in %s', async (_how, change, expected) => {
  const { implicit, asked, rightsOf, world } = await start(change)
  const flow = new ImplicitFlowUser({ ...implicit, phone: PHONE })
  const user = await flow.run()
  expect(user).toMatchObject({ userId: ANN, expires: 86_400 })
  expect(rightsOf(user.token)).toBe(VIDEO_AND_WALL)
  expect(asked.splice(0)).toEqual(expected)
  expect(await flow.getCookies()).toEqual({
    'login.vk.com': expect.stringMatching(/remixsid=.*p=|p=.*remixsid=/),
    'vk.com': expect.stringMatching(/^remixsid=[^;]+$/),
  })
  const options = { ...implicit, phone: PHONE, scope: 'manage,docs', groupIds: [LECTURES] }
  const { groups } = await new ImplicitFlowGroups(options).run()
  expect(groups).toEqual([{ groupId: LECTURES, token: expect.any(String), expires: 0 }])
  expect(world.tokens.get(groups[0]!.token)).toMatchObject({ kind: 'community', communityId: LECTURES })
  expect(asked).toEqual(expected)
})

test.each([{ consentPage: 'script' }, { authRedirect: true }] as const)(
  'ImplicitFlowUser consents with %j',
  async (settings) => {
    const { implicit, control, rightsOf } = await start()
    control.changeSettings(settings)
    const { token } = await new ImplicitFlowUser(implicit).run()
    expect(rightsOf(token)).toBe(VIDEO_AND_WALL)
  },
)

test.each<[string, Change, object, string, string]>([
  ['a wrong password', { password: 'other' }, {}, AuthErrorCode.AUTHORIZATION_FAILED, 'Auth form error'],
  ['a blocked account', { blocked: true }, {}, AuthErrorCode.PAGE_BLOCKED, 'Page blocked'],
  [
    'wrong digits',
    { securityCheck: true },
    { phone: '+79991112233' },
    AuthErrorCode.INVALID_PHONE_NUMBER,
    'Invalid phone',
  ],
])('ImplicitFlowUser recognises %s', async (_what, change, more, code, message) => {
  const { implicit } = await start(change)
  const failure = await failureOf(new ImplicitFlowUser({ ...implicit, ...more }).run())
  expect(failure).toMatchObject({ code, message: expect.stringContaining(message) })
})

test('ImplicitFlowUser is asked for another code three times and then stopped', async () => {
  const { implicit, callbackService } = await start({ twoFactor: 'sms' })
  let asked = 0
  callbackService.onTwoFactor((_payload, retry) => {
    asked += 1
    retry('000000').catch(() => undefined)
  })
  const failure = await failureOf(new ImplicitFlowUser(implicit).run())
  expect(failure).toMatchObject({ message: expect.stringContaining('Слишком много попыток') })
  expect(asked).toBe(4)
})

test.each<[string, Change, string[]]>([
  ['plainly', {}, []],
  ['past a captcha', { captchaOnLogin: 1 }, [CAPTCHA]],
  ['with a code', { twoFactor: 'sms' }, ['code of no type']],
  ['past a captcha and with a code', { captchaOnLogin: 1, twoFactor: 'app' }, [CAPTCHA, 'code of no type']],
  ['with the digits of the phone', { securityCheck: true }, []],
])('AccountVerification passes error 17 %s', async (_how, change, expected) => {
  const { control, agent, callbackService, asked, rightsOf } = await start(change)
  const { token } = control.createToken({ appId: SEED.appId, userId: ANN, rights: ['video', 'wall'] })
  control.addFault({ on: { method: 'users.get' }, do: 'error', error: { code: 17 } })
  // the published client knows only the blank page of vk.com
  const vk = new VK({ token, agent, apiBaseUrl: 'https://api.vk.com/method' })
  const error = (await failureOf(vk.api.users.get({}))) as APIError
  expect(error.redirectUri).toMatch('https://m.vk.com/activation?act=validate&api_hash=')
  const result = await new AccountVerification({ callbackService, agent, phone: PHONE }).run(error.redirectUri!)
  expect(result.userId).toBe(ANN)
  expect(result.token).not.toBe(token)
  expect(rightsOf(result.token)).toBe(VIDEO_AND_WALL)
  expect(asked).toEqual(expected)
})
