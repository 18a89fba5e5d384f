import { expect, test } from 'vitest'
import type { Control } from '../control/create-control.ts'
import { createBrowser, type Page, readForm } from '../test/browser.ts'
import { ANN, startCaller } from '../test/start-caller.ts'
import { SEED } from '../world/seed.ts'

const AUTHORIZE = `/authorize?client_id=${SEED.appId}&response_type=token&scope=video&state=s`
const ANNS = { email: SEED.users[0].login, pass: SEED.users[0].password }

async function start(change: Omit<Parameters<Control['changeUser']>[0], 'id'>) {
  const { sandbox } = await startCaller()
  const { control, world, clock, url } = sandbox
  control.changeUser({ id: ANN, ...change })
  const browser = createBrowser(url)
  const send = async (page: Page, fields: Record<string, string> = {}) =>
    browser.follow(await browser.submit(page, fields))
  const keyOf = (page: Page) => world.challenges.get(readForm(page.body).fields.captcha_sid ?? '')?.key ?? ''
  const code = () => control.lastCode({ userId: ANN }).code ?? ''
  const signIn = async () => browser.submit(await browser.open(AUTHORIZE), ANNS)
  return { control, world, clock, url, browser, send, keyOf, code, signIn }
}

const CONSENT = 'name="email_denied"'
const WARNING = 'class="service_msg service_msg_warning"' // not the style's

test('a captcha comes into the sign-in form, with what old clients look for, and goes with the right text', async () => {
  const { browser, send, keyOf, signIn, url, control } = await start({ captchaOnLogin: 2 })
  const asked = await signIn()
  expect(asked.location).toMatch(new RegExp(`^${url}/authorize\\?.*&state=s&sid=9\\d+&dif=1&email=ann%40example.com$`))
  const first = await browser.follow(asked)
  expect(first.body).toMatch(/<img id="captcha" class="captcha_img oauth_captcha" src="[^"]+captcha\.php\?sid=/)
  expect(first.body).not.toContain(WARNING)
  expect(readForm(first.body).fields).toMatchObject({
    email: ANNS.email,
    captcha_key: '',
    captcha_sid: expect.any(String),
  })
  const wrong = await browser.submit(first, { ...ANNS, captcha_key: 'wrong' })
  expect(wrong.location).toContain('&m=5')
  const second = await browser.follow(wrong)
  expect(second.body).toContain(WARNING)
  expect(readForm(second.body).fields.captcha_sid).not.toBe(readForm(first.body).fields.captcha_sid)
  const third = await send(second, { ...ANNS, captcha_key: keyOf(second) })
  expect(third.body).toContain('captcha_key')
  expect((await send(third, { ...ANNS, captcha_key: keyOf(third) })).body).toContain(CONSENT)
  expect(control.report().passwordPosts).toEqual({ [`${ANN}/${SEED.appId}`]: 4 })
})

test('a success_token of the page does as well', async () => {
  const { browser, send, world, signIn } = await start({ captchaOnLogin: 1 })
  const page = await browser.follow(await signIn())
  const address = /data-redirect-uri="([^"]+)"/.exec(page.body)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const session_token = new URL(address).searchParams.get('session_token') ?? ''
  const body = new URLSearchParams({ session_token, not_robot: '1' })
  await browser.open(address, { method: 'POST', body })
  const success_token = world.challenges.get(readForm(page.body).fields.captcha_sid ?? '')?.successToken ?? ''
  expect((await send(page, { ...ANNS, success_token })).body).toContain(CONSENT)
})

test('the page shows what can be answered only: no page behind a link where the picture alone counts', async () => {
  const { browser, signIn, control } = await start({ captchaOnLogin: 1 })
  control.changeSettings({ captcha: 'image' })
  const page = await browser.follow(await signIn())
  expect(page.body).toContain('name="captcha_key"')
  expect(page.body).not.toContain('success_token')
})

test('a code: its page, a wrong one with m=442, a resend by SMS, the right one', async () => {
  const { browser, send, code, signIn, url, control } = await start({ twoFactor: 'app' })
  const asked = await signIn()
  expect(asked.location).toMatch(new RegExp(`^${url}/login\\?act=authcheck&api_hash=[0-9a-f]{18}$`))
  expect(asked.headers.getSetCookie()).toEqual([]) // not signed in yet
  const page = await browser.follow(asked)
  expect(readForm(page.body)).toEqual({
    action: expect.stringMatching(new RegExp(`^${url}/login\\?act=authcheck_code&hash=\\d+_[0-9a-f]{18}$`)),
    fields: { code: '', remember: '1' },
  })
  const wrong = await browser.submit(page, { code: '000000' })
  expect(wrong.location).toContain('act=authcheck&api_hash=')
  expect(wrong.location).toMatch(/&m=442$/)
  expect((await browser.follow(wrong)).body).toContain(WARNING)
  const old = code()
  const resend = /id="authcheck_resend" href="([^"]+)"/.exec(page.body)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const again = await browser.follow(await browser.open(resend))
  expect(again.body).toContain('+7 *** *** ** 01')
  expect((await send(again, { code: old })).body).toContain(WARNING)
  expect(control.report().codesSent).toEqual({ [ANN]: 2 })
  expect((await send(again, { code: code() })).body).toContain(CONSENT)
})

test('too many wrong codes lead back to the start, and the pages are closed', async () => {
  const { browser, send, code, signIn } = await start({ twoFactor: 'sms' })
  const page = await browser.follow(await signIn())
  for (let i = 0; i < 3; i += 1) expect((await send(page, { code: '1' })).body).toContain('name="code"') // of bad form
  for (let i = 0; i < 3; i += 1) expect((await send(page, { code: '000000' })).body).toContain('name="code"')
  const end = await browser.submit(page, { code: code() })
  expect(end.location).toMatch(/\/authorize\?.*&m=7&email=$/)
  expect((await browser.follow(end)).body).not.toContain('<form')
  expect((await browser.submit(page, { code: code() })).status).toBe(400)
})

test('a captcha after the code stands on a page of its own, with a relative picture', async () => {
  const { browser, send, code, keyOf, signIn } = await start({ twoFactor: 'sms', captchaAfterCode: true })
  const asked = await browser.submit(await browser.follow(await signIn()), { code: code() })
  expect(asked.location).toContain('act=authcheck_code&api_hash=')
  const page = await browser.follow(asked)
  expect(page.body).toMatch(/class="captcha_img[^"]*" src="captcha\.php\?sid=/)
  const wrong = await send(page, { captcha_key: 'wrong' })
  expect(wrong.body).toContain(WARNING)
  expect((await send(wrong, { captcha_key: keyOf(wrong) })).body).toContain(CONSENT)
})

test('the phone check shows both ends of the number and wants the digits between, three times at most', async () => {
  const { browser, send, signIn } = await start({ securityCheck: true, phone: '+79261234550' })
  const page = await browser.follow(await signIn())
  expect([...page.body.matchAll(/class="field_prefix">([^<]*)</g)].map(([, text]) => text)).toEqual(['+7', '50'])
  const wrong = await browser.submit(page, { code: '1' })
  expect(wrong.location).toContain('act=security_check')
  expect((await browser.follow(wrong)).body).toContain(WARNING)
  await browser.submit(page, { code: '2' })
  expect((await browser.submit(page, { code: '3' })).location).toMatch(/&m=7&email=$/)
  const next = await browser.follow(await signIn())
  expect((await send(next, { code: '92612345' })).body).toContain(CONSENT)
})

test('all of them follow each other', async () => {
  const all = { captchaOnLogin: 1, securityCheck: true, twoFactor: 'libverify', captchaAfterCode: true } as const
  const { browser, send, code, keyOf, signIn } = await start(all)
  const captcha = await browser.follow(await signIn())
  const phone = await send(captcha, { ...ANNS, captcha_key: keyOf(captcha) })
  const twoFactor = await send(phone, { code: '90000001' })
  const last = await send(twoFactor, { code: code() })
  expect((await send(last, { captcha_key: keyOf(last) })).body).toContain(CONSENT)
})

test('pages expire, and a sign-in does not go on from another address', async () => {
  const { browser, code, signIn, clock, control } = await start({ twoFactor: 'sms' })
  const page = await browser.follow(await signIn())
  control.changeSettings({ addressHeader: 'x-address' })
  const { action } = readForm(page.body)
  const body = new URLSearchParams({ code: code() })
  const elsewhere = await browser.open(action, { method: 'POST', headers: { 'x-address': '192.0.2.1' }, body })
  expect(elsewhere.status).toBe(400)
  clock.advance(15 * 60_000)
  expect((await browser.submit(page, { code: code() })).status).toBe(400)
})

test('error 17 ends at fail=1 when its checks fail, and its link works once', async () => {
  const { browser, control, url, world } = await start({ securityCheck: true })
  const { token } = control.createToken({ appId: SEED.appId, userId: ANN, rights: ['video'] })
  control.addFault({ on: { method: 'users.get' }, do: 'error', error: { code: 17 } })
  const answer = await (await fetch(`${url}/method/users.get?v=5.199&access_token=${token}`)).json()
  const { redirect_uri } = (answer as { error: { redirect_uri: string } }).error
  const page = await browser.open(redirect_uri)
  const link = /id="activation_wrap"><a href="([^"]+)"/.exec(page.body)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const check = await browser.follow(await browser.open(link))
  for (let i = 0; i < 2; i += 1) await browser.submit(check, { code: '1' })
  expect((await browser.submit(check, { code: '1' })).location).toBe(`${url}/blank.html#fail=1`)
  expect((await browser.open(link)).status).toBe(404)
  expect(world.tokens.size).toBe(1)
})
