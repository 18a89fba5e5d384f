import { expect, test } from 'vitest'
import { createBrowser } from '../test/browser.ts'
import { CALLBACK, callbackOf, STATE, startVkIdClient, VKID_APP } from '../test/vkid-client.ts'
import { SEED } from '../world/seed.ts'

test('leads from the sign-in page over consent to a callback with a code of ten minutes', async () => {
  const { agree, exchange, sandbox } = await startVkIdClient()
  const callback = await agree()
  expect(callback.status).toBe(302)
  expect(callback.location).toMatch(`${CALLBACK}?code=`)
  expect(callbackOf(callback)).toEqual({
    code: expect.stringMatching(/^vk2\.a\./),
    state: STATE,
    device_id: expect.any(String),
    type: 'code_v2',
    expires_in: '600',
    ext_id: expect.any(String),
  })
  sandbox.clock.advance(10 * 60_000)
  expect((await exchange(callback)).body.error).toBe('invalid_grant')
})

test('can answer with one payload of JSON', async () => {
  const { agree, sandbox } = await startVkIdClient()
  sandbox.control.changeSettings({ vkIdCallback: 'payload' })
  const { payload = '', ...rest } = callbackOf(await agree({ device_id: 'of-the-sdk' }))
  expect(rest).toEqual({})
  expect(JSON.parse(payload)).toEqual({
    code: expect.any(String),
    state: STATE,
    device_id: 'of-the-sdk',
    type: 'code_v2',
  })
})

test.each([
  [{ state: 'short' }, 'invalid_request', 'state is missing or invalid'],
  [{ code_challenge: '' }, 'invalid_request', 'code_challenge is missing or invalid'],
  [{ code_challenge: 'x'.repeat(42) }, 'invalid_request', 'code_challenge is missing or invalid'],
  [{ code_challenge_method: 'plain' }, 'invalid_request', 'code_challenge_method is missing or invalid'],
  [{ response_type: 'token' }, 'invalid_request', 'response_type is missing or invalid'],
  [{ prompt: 'always' }, 'invalid_request', 'prompt is invalid'],
  [{ scope: 'video,wall' }, 'invalid_scope', 'scope is invalid'],
  [{ scope: 'vidoe' }, 'invalid_scope', 'scope is invalid'],
  [{ scopes: 'video' }, 'invalid_request', 'unknown or repeated parameter'],
  [{ prompt: 'none' }, 'login_required', 'User is not signed in'],
])('tells the app by its callback: %j is %s', async (over, error, error_description) => {
  const { browser, address } = await startVkIdClient()
  const page = await browser.open(address(over as never))
  expect(page.location).toMatch(`${CALLBACK}?error=`)
  const state = 'state' in over ? over.state : STATE
  expect(callbackOf(page)).toEqual({ error, error_description, state })
})

test.each([
  { redirect_uri: 'https://evil.example/' },
  { redirect_uri: `${CALLBACK}/` },
  { client_id: '999' },
  { client_id: String(SEED.appId) }, // an app of the legacy flow
])('sends nothing anywhere for %j', async (over) => {
  const { browser, address } = await startVkIdClient()
  const page = await browser.open(address(over as never))
  expect([page.status, page.location]).toEqual([400, undefined])
  expect(JSON.parse(page.body)).toHaveProperty('error')
})

test('the legacy flow refuses an app of VK ID', async () => {
  const { browser } = await startVkIdClient()
  const page = await browser.open(`/authorize?client_id=${VKID_APP}&response_type=token`)
  expect([page.status, JSON.parse(page.body)]).toEqual([
    401,
    { error: 'invalid_request', error_description: 'Security Error' },
  ])
})

test('cancelling tells access_denied', async () => {
  const { browser, address } = await startVkIdClient()
  const link = /class="cancel" href="([^"]*)"/.exec((await browser.open(address())).body)?.[1] ?? ''
  expect(link.replaceAll('&amp;', '&')).toBe(
    `${CALLBACK}?error=access_denied&error_description=User+denied+the+request&state=${STATE}`,
  )
})

test('does not ask again for what was agreed to, but for more, for consent, and for another sign-in', async () => {
  const { agree, browser, address } = await startVkIdClient()
  await agree({ scope: 'video' })
  const bodyOf = async (over: Record<string, string>) => (await browser.open(address(over))).body
  expect(callbackOf(await browser.open(address({ scope: 'video', prompt: 'none' })))).toHaveProperty('code')
  expect(await bodyOf({ scope: 'video wall' })).toContain('email_denied')
  expect(callbackOf(await browser.open(address({ prompt: 'none' })))).toMatchObject({ error: 'consent_required' })
  expect(await bodyOf({ scope: 'video', prompt: 'consent' })).toContain('email_denied')
  expect(await bodyOf({ scope: 'video', prompt: 'login' })).toContain('name="pass"')
  const again = await agree({ scope: 'video', prompt: 'login' })
  expect(again.location).toMatch(`${CALLBACK}?code=`) // the sign-in was asked for once
})

test('the consent page works once and in its browser only', async () => {
  const { browser, address, sandbox } = await startVkIdClient()
  const ann = { email: SEED.users[0].login, pass: SEED.users[0].password }
  const page = await browser.follow(await browser.submit(await browser.open(address()), ann))
  expect((await createBrowser(sandbox.url).submit(page)).status).toBe(400)
  const boris = createBrowser(sandbox.url)
  const other = { email: SEED.users[1].login, pass: SEED.users[1].password }
  await boris.follow(await boris.submit(await boris.open(address()), other))
  const third = await browser.open(address())
  expect((await boris.submit(third)).status).toBe(400) // Boris cannot agree for Ann
  const second = await browser.open(address())
  expect((await browser.submit(second)).status).toBe(302)
  expect((await browser.submit(second)).status).toBe(400)
})
