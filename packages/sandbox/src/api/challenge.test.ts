import { expect, test } from 'vitest'
import { ANN, BORIS, type ErrorBody, startCaller } from '../test/start-caller.ts'
import { SEED } from '../world/seed.ts'

async function startAsked(code: 14 | 17 | 24, times = 1) {
  const caller = await startCaller()
  const { control } = caller.sandbox
  const { token } = control.createToken({ appId: SEED.appId, userId: ANN, rights: ['video'] })
  const as = { token }
  control.addFault({ on: { method: 'video.save', times }, do: 'error', error: { code } })
  const { error } = await caller.call('video.save', { name: 'x' }, as)
  /** Lets the rate limit forget: these tests are about something else. */
  const again = (params: Record<string, string> = {}, who: { token: string } = as) => {
    caller.sandbox.world.rateWindows.clear()
    return caller.call('video.save', { name: 'x', ...params }, who)
  }
  return { ...caller, error: error as ErrorBody, again }
}

const sidOf = (error: ErrorBody) => String(error.captcha_sid)

async function readPicture(error: ErrorBody): Promise<string> {
  const picture = await (await fetch(String(error.captcha_img))).text()
  return />([0-9a-f]{6})</.exec(picture)?.[1] ?? ''
}

async function tickBox(error: ErrorBody): Promise<string> {
  const address = new URL(String(error.redirect_uri))
  const page = await (await fetch(address)).text()
  const action = /action="([^"]+)"/.exec(page)?.[1] ?? ''
  const session_token = /name="session_token" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const body = new URLSearchParams({ session_token, not_robot: '1' })
  const done = await (await fetch(new URL(action, address), { method: 'POST', body })).text()
  return /name="success_token" value="([^"]+)"/.exec(done)?.[1] ?? ''
}

test('a captcha comes with every key that clients look at', async () => {
  const { error, sandbox } = await startAsked(14)
  expect(error).toMatchObject({
    error_code: 14,
    error_msg: 'Captcha needed',
    captcha_sid: expect.stringMatching(/^\d+$/),
    captcha_img: `${sandbox.url}/captcha.php?sid=${sidOf(error)}&s=1`,
    captcha_ts: expect.any(Number),
    captcha_attempt: 1,
    captcha_ratio: expect.any(Number),
    captcha_height: expect.any(Number),
    captcha_width: expect.any(Number),
    is_refresh_enabled: true,
    remixstlid: expect.any(Number),
    redirect_uri: expect.stringContaining(`${sandbox.url}/id/not_robot_captcha?`),
  })
})

test('the text on the picture lets the repeat pass, once', async () => {
  const { again, error, sandbox } = await startAsked(14, 2)
  const answer = { captcha_sid: sidOf(error), captcha_key: await readPicture(error) }
  expect((await again(answer)).response).toBeDefined()
  expect((await again(answer)).error?.error_code).toBe(14)
  expect(sandbox.control.unusedFaults()).toEqual([])
})

test('a wrong text brings another captcha, and the first picture is spent', async () => {
  const { again, error } = await startAsked(14, 3)
  const wrong = await again({ captcha_sid: sidOf(error), captcha_key: 'wrong', captcha_attempt: '1' })
  expect(wrong.error).toMatchObject({ error_code: 14, captcha_attempt: 2 })
  expect(wrong.error?.captcha_sid).not.toBe(sidOf(error))
  expect((await fetch(String(error.captcha_img))).status).toBe(404)
})

test('the page with the box gives a success_token that lets the repeat pass, once', async () => {
  const { again, error } = await startAsked(14, 2)
  const success_token = await tickBox(error)
  expect(success_token).not.toBe('')
  const passed = await again({ success_token })
  expect(passed.response).toBeDefined()
  const second = await again({ success_token })
  expect(second.error?.error_code).toBe(14)
  expect(JSON.stringify(second)).not.toContain(success_token)
})

test('a success_token is for the token it was asked of', async () => {
  const { again, error, sandbox } = await startAsked(14, 2)
  const success_token = await tickBox(error)
  const other = sandbox.control.createToken({ appId: SEED.appId, userId: BORIS, rights: ['video'] })
  expect((await again({ success_token }, other)).error?.error_code).toBe(14)
})

test('five minutes later the page has expired and its success_token is worth nothing', async () => {
  const { again, error, sandbox } = await startAsked(14, 2)
  const success_token = await tickBox(error)
  sandbox.clock.advance(5 * 60 * 1000)
  expect((await fetch(String(error.redirect_uri))).status).toBe(404)
  expect((await again({ success_token })).error?.error_code).toBe(14)
})

test('without the box ticked there is no success_token', async () => {
  const { error, sandbox } = await startAsked(14)
  const session_token = new URL(String(error.redirect_uri)).searchParams.get('session_token') ?? ''
  const body = new URLSearchParams({ session_token })
  expect((await fetch(`${sandbox.url}/id/not_robot_captcha`, { method: 'POST', body })).status).toBe(400)
})

test('a confirmation passes with confirm=1 and not without', async () => {
  const { again, error } = await startAsked(24, 2)
  expect(error).toMatchObject({
    error_code: 24,
    error_msg: 'Confirmation required',
    confirmation_text: expect.any(String),
  })
  expect((await again({ confirm: '1' })).response).toBeDefined()
  expect((await again()).error?.error_code).toBe(24)
})

test('a validation ends at the blank page with a new token of the same rights', async () => {
  const { call, error } = await startAsked(17)
  const address = new URL(String(error.redirect_uri))
  expect(error.error_msg).toBe('Validation required: please open redirect_uri in browser')
  expect((await fetch(address)).status).toBe(200)
  const page0 = await (await fetch(address)).text()
  const link = /id="activation_wrap"><a href="([^"]+)"/.exec(page0)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const answer = await fetch(link, { redirect: 'manual' })
  const [page, fragment] = (answer.headers.get('location') ?? '').split('#')
  expect(page).toBe(`${address.origin}/blank.html`)
  const result = new URLSearchParams(fragment)
  expect(result.get('success')).toBe('1')
  expect(result.get('user_id')).toBe(String(ANN))
  const token = result.get('access_token') ?? ''
  expect((await call('account.getAppPermissions', {}, { token })).response).toBe(16)
})
