import { expect, test } from 'vitest'
import { createBrowser } from '../test/browser.ts'
import { ANN, startCaller } from '../test/start-caller.ts'
import { RIGHTS } from '../world/rights.ts'
import { SEED } from '../world/seed.ts'

const APP = SEED.directAppId
type Fields = Record<string, string>
type Answer = Record<string, unknown> & { captcha_sid?: string; error?: string; access_token?: string }

async function start(change: Omit<Parameters<Control['changeUser']>[0], 'id'> = {}) {
  const caller = await startCaller()
  const { control, url, world } = caller.sandbox
  control.changeUser({ id: ANN, ...change })
  const ask = async (fields: Fields = {}, method = 'POST'): Promise<{ status: number; body: Answer }> => {
    const all = new URLSearchParams({ ...RIGHT, ...fields })
    const answer =
      method === 'GET' ? await fetch(`${url}/token?${all}`) : await fetch(`${url}/token`, { method: 'POST', body: all })
    return { status: answer.status, body: (await answer.json()) as Answer }
  }
  const solve = ({ captcha_sid = '' }: Answer) => ({ captcha_sid, captcha_key: world.challenges.get(captcha_sid)!.key })
  const code = () => control.lastCode({ userId: ANN }).code ?? ''
  return { ...caller, control, ask, solve, code }
}
type Control = Awaited<ReturnType<typeof startCaller>>['sandbox']['control']

const RIGHT = {
  grant_type: 'password',
  client_id: String(APP),
  client_secret: `secret-of-${APP}`,
  username: 'ann@example.com',
  password: 'ann-password',
  scope: 'video,wall',
  v: '5.199',
  '2fa_supported': '1',
}

test.each(['GET', 'POST'])('%s gives a token for a day that works from every address', async (method) => {
  const { ask, sandbox } = await start()
  const { status, body } = await ask({}, method)
  expect(status).toBe(200)
  expect(body).toEqual({ access_token: expect.stringMatching(/^vk1\.a\./), expires_in: 86_400, user_id: ANN })
  const token = sandbox.world.tokens.get(body.access_token ?? '')
  expect(token).toMatchObject({ appId: APP, userId: ANN, rights: RIGHTS.video + RIGHTS.wall })
  expect(token).not.toHaveProperty('boundTo')
  expect(token!.expiresAt! - sandbox.clock.now()).toBeGreaterThan(86_300_000)
})

test('takes the phone as login in any spelling, and gives what was asked for by mask', async () => {
  const { ask } = await start()
  const mask = String(RIGHTS.offline + RIGHTS.email)
  for (const username of ['+79000000101', '79000000101', '+7 (900) 000-01-01']) {
    expect((await ask({ username, scope: mask })).body).toMatchObject({ expires_in: 0, email: 'ann@example.com' })
  }
})

test.each([
  [{ password: 'wrong' }, 'invalid_client', { error_type: 'username_or_password_is_incorrect' }],
  [{ username: 'nobody' }, 'invalid_client', { error_description: 'Username or password is incorrect' }],
  [{ client_secret: 'wrong' }, 'invalid_client', { error_description: 'client_secret is incorrect' }],
  [{ client_id: '999' }, 'invalid_request', { error_description: 'Security Error' }],
  [{ client_id: String(SEED.blockedAppId) }, 'invalid_request', { error_description: 'Security Error' }],
  [{ client_id: String(SEED.appId), client_secret: `secret-of-${SEED.appId}` }, 'unauthorized_client', {}],
  [{ grant_type: 'code' }, 'invalid_request', {}],
  [{ scope: 'vidoe' }, 'invalid_scope', {}],
  [{ passwrd: 'x' }, 'invalid_request', { error_description: 'Unknown parameter' }],
] as const)('refuses %j with 401 and %s', async (fields, error, more) => {
  const { ask, sandbox } = await start()
  const { status, body } = await ask(fields as Fields)
  expect(status).toBe(401)
  expect(body).toMatchObject({ error, ...more })
  expect(sandbox.world.tokens.size).toBe(0)
})

test('answers flood control after five wrong passwords, for a quarter of an hour', async () => {
  const { ask, sandbox } = await start()
  for (let i = 0; i < 5; i += 1) expect((await ask({ password: 'wrong' })).body.error).toBe('invalid_client')
  expect((await ask()).body).toEqual({
    error: '9;Flood control',
    error_description: 'too many attempts',
    error_type: 'password_bruteforce_attempt',
    view: 'alert',
  })
  sandbox.clock.advance(15 * 60_000)
  expect((await ask()).status).toBe(200)
})

test('a right password makes the wrong ones before it forgotten', async () => {
  const { ask } = await start()
  for (let round = 0; round < 2; round += 1) {
    for (let i = 0; i < 4; i += 1) await ask({ password: 'wrong' })
    expect((await ask()).status).toBe(200)
  }
})

test('answers flood control to everybody when it is told to', async () => {
  const { ask, control } = await start()
  control.changeSettings({ directAuth: 'flood' })
  expect((await ask()).body.error).toBe('9;Flood control')
})

test('says of a blocked account why, and not before the password is right', async () => {
  const { ask } = await start({ blocked: true })
  expect((await ask({ password: 'wrong' })).body.error).toBe('invalid_client')
  expect((await ask()).body).toMatchObject({
    error: 'need_validation',
    error_description: 'user has been banned',
    ban_info: {
      member_name: 'Ann Orlova',
      message: expect.any(String),
      access_token: expect.any(String),
      restore_url: expect.stringContaining('/restore'),
    },
  })
})

test('wants as many captchas as it was told, then the right password, and remembers them until then', async () => {
  const { ask, solve } = await start({ captchaOnLogin: 2 })
  const first = (await ask({ password: 'wrong' })).body
  expect(first).toMatchObject({
    error: 'need_captcha',
    captcha_img: expect.any(String),
    redirect_uri: expect.any(String),
  })
  const second = (await ask({ password: 'wrong', ...solve(first) })).body
  expect(second.error).toBe('need_captcha')
  expect((await ask({ password: 'wrong', ...solve(second) })).body.error).toBe('invalid_client')
  expect((await ask()).status).toBe(200)
  expect((await ask()).body.error).toBe('need_captcha') // another sign-in begins anew
})

test('a wrong captcha brings another one with the attempt counted, ten of them flood control', async () => {
  const { ask } = await start({ captchaOnLogin: 1 })
  let { body } = await ask()
  for (let attempt = 2; attempt <= 10; attempt += 1) {
    body = (await ask({ captcha_sid: body.captcha_sid ?? '', captcha_key: 'wrong' })).body
    expect(body).toMatchObject({ error: 'need_captcha', captcha_attempt: attempt })
  }
  const tenth = await ask({ captcha_sid: body.captcha_sid ?? '', captcha_key: 'wrong' })
  expect(tenth.body.error).toBe('9;Flood control')
})

test.each([
  ['either', 'key', 200],
  ['either', 'success_token', 200],
  ['image', 'key', 200],
  ['image', 'success_token', 401],
  ['redirect', 'key', 401],
  ['redirect', 'success_token', 200],
] as const)('captcha %s answered by %s: %i', async (captcha, by, status) => {
  const { ask, solve, control, sandbox } = await start({ captchaOnLogin: 1 })
  const { body } = await ask()
  const challenge = sandbox.world.challenges.get(body.captcha_sid ?? '')!
  const page = new URLSearchParams({ session_token: challenge.sessionToken, not_robot: '1' })
  await fetch(String(body.redirect_uri), { method: 'POST', body: page })
  control.changeSettings({ captcha })
  const answer: Fields = by === 'key' ? solve(body) : { success_token: challenge.successToken! }
  expect((await ask(answer)).status).toBe(status)
})

test.each([
  ['sms', 'sms sent, use code param'],
  ['app', 'use app code'],
  ['libverify', 'sms sent, use code param'],
  ['callreset', 'sms sent, use code param'],
] as const)('a second factor by %s is asked for and its code lets in', async (twoFactor, error_description) => {
  const { ask, code, sandbox } = await start({ twoFactor })
  const { status, body } = await ask()
  expect(status).toBe(401)
  expect(body).toEqual({
    error: 'need_validation',
    error_description,
    validation_type: `2fa_${twoFactor}`,
    validation_sid: expect.stringMatching(/^[0-9a-f]+$/),
    phone_mask: '+7 *** *** ** 01',
    redirect_uri: expect.stringContaining('/login?act=authcheck&api_hash='),
    validation_resend: 'sms',
    cant_get_code_open_restore: true,
  })
  expect((await ask()).body.validation_sid).toBe(body.validation_sid) // asking again sends nothing
  expect(sandbox.control.report().codesSent).toEqual({ [ANN]: 1 })
  expect((await ask({ code: code() })).status).toBe(200)
  expect((await ask({ code: code() })).body).toMatchObject({ error_type: 'wrong_otp' }) // it is used up
})

test('a wrong code may be followed by the right one, and three wrong ones by none for an hour', async () => {
  const { ask, code, sandbox } = await start({ twoFactor: 'sms' })
  await ask()
  const type = async (fields: Fields) => (await ask(fields)).body.error_type
  expect(await type({ code: 'abc' })).toBe('otp_format_is_incorrect')
  expect(await type({ code: '000000' })).toBe('wrong_otp')
  expect((await ask({ code: code() })).status).toBe(200)
  await ask()
  for (let i = 0; i < 3; i += 1) expect(await type({ code: '000000' })).toBe('wrong_otp')
  expect(await type({ code: code() })).toBe('too_much_tries')
  sandbox.clock.advance(60 * 60_000)
  await ask()
  expect((await ask({ code: code() })).status).toBe(200)
})

test('the code can be sent again, without a token, by SMS, four times', async () => {
  const { ask, code, sandbox } = await start({ twoFactor: 'app' })
  const { body } = await ask()
  const resend = async (sid = String(body.validation_sid)) => {
    const answer = await fetch(`${sandbox.apiUrl}/method/auth.validatePhone?v=5.199&sid=${sid}`)
    sandbox.world.rateWindows.clear()
    return (await answer.json()) as { response?: unknown; error?: { error_code: number } }
  }
  const old = code()
  expect(await resend()).toMatchObject({ response: { sid: body.validation_sid, validation_type: 'sms', delay: 60 } })
  expect(code()).not.toBe(old)
  expect((await ask({ code: old })).body.error_type).toBe('wrong_otp')
  for (let i = 0; i < 3; i += 1) expect(await resend()).toHaveProperty('response')
  expect((await resend()).error?.error_code).toBe(9)
  expect((await resend('0')).error?.error_code).toBe(8210)
  expect((await ask({ code: code() })).status).toBe(200)
  expect((await resend()).error?.error_code).toBe(8210) // the code has done its work
})

test('force_sms sends an SMS in place of the app', async () => {
  const { ask, code } = await start({ twoFactor: 'app' })
  await ask()
  expect((await ask({ force_sms: '1' })).body.validation_type).toBe('2fa_sms')
  expect((await ask({ force_sms: '1', code: code() })).status).toBe(200)
})

test('a captcha before and one after the code: code and captcha must come together at the end', async () => {
  const { ask, solve, code } = await start({ twoFactor: 'sms', captchaOnLogin: 1, captchaAfterCode: true })
  const before = (await ask()).body
  const validation = (await ask(solve(before))).body
  expect(validation.error).toBe('need_validation')
  const after = (await ask({ code: code() })).body
  expect(after.error).toBe('need_captcha')
  const dropped = (await ask(solve(after))).body // what drops the code begins anew with it
  expect(dropped.error).toBe('need_validation')
  const again = (await ask({ code: code() })).body
  expect((await ask({ code: code(), ...solve(again) })).status).toBe(200)
})

test('an answer of an earlier captcha sent along again does no harm', async () => {
  const { ask, solve, code } = await start({ twoFactor: 'sms', captchaOnLogin: 1 })
  const captcha = solve((await ask()).body)
  await ask(captcha)
  expect((await ask({ ...captcha, code: code() })).status).toBe(200)
})

test.each([
  ['who has a phone check', { securityCheck: true }, {}, 'act=security_check'],
  ['a client that takes no code', { twoFactor: 'sms' }, { '2fa_supported': '0' }, 'act=authcheck'],
] as const)('%s is sent to a page, which ends with a token', async (_who, change, fields, act) => {
  const { ask, code, sandbox } = await start(change)
  const { body } = await ask(fields as Fields)
  expect(body).toEqual({
    error: 'need_validation',
    error_description: expect.any(String),
    redirect_uri: expect.any(String),
  })
  expect(body.redirect_uri).toContain(act)
  const browser = createBrowser(sandbox.url)
  const page = await browser.open(String(body.redirect_uri))
  expect(page.status).toBe(200)
  if ('twoFactor' in change) return
  const end = await browser.submit(page, { code: '90000001' })
  const result = new URLSearchParams(new URL(end.location ?? '').hash.slice(1))
  expect(Object.fromEntries(result)).toMatchObject({ success: '1', user_id: String(ANN) })
  expect(sandbox.world.tokens.get(result.get('access_token') ?? '')).toMatchObject({ appId: APP, rights: 16 + 8192 })
  expect(code()).toBe('')
})

test('the report counts every password by user and app, and those in an address', async () => {
  const { ask, control } = await start()
  await ask({ password: 'wrong' })
  await ask({}, 'GET')
  await ask({ username: 'nobody' })
  expect(control.report()).toMatchObject({
    passwordPosts: { [`${ANN}/${APP}`]: 2, [`0/${APP}`]: 1 },
    passwordsInUrls: 1,
  })
  expect(JSON.stringify(control.report())).not.toContain('password"')
})
