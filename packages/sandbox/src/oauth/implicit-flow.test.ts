import { request as httpRequest } from 'node:http'
import { describe, expect, test } from 'vitest'
import { type Browser, createBrowser, type Page, readCancelLink, readForm } from '../test/browser.ts'
import { ANN, APP, BOB, COMMUNITY, type Edge, NOW, startEdge } from '../test/start-edge.ts'
import { rightsMask } from '../world/rights.ts'

const address = (over: Record<string, string> = {}): string =>
  `/authorize?${new URLSearchParams({ client_id: String(APP), response_type: 'token', scope: 'video,wall,groups', v: '5.199', ...over })}`

const WARNING = 'class="service_msg service_msg_warning"' // not the style's

async function signIn(browser: Browser, at: string, who = ANN): Promise<Page> {
  const back = await browser.submit(await browser.open(at), { email: who.login, pass: who.password })
  expect(back.status).toBe(302)
  return browser.open(back.location ?? '')
}

const fragmentOf = (page: Page): URLSearchParams => new URLSearchParams(new URL(page.location ?? '').hash.slice(1))

/** What VK knows of the token in the address. */
function tokenIn({ world }: Edge, page: Page) {
  return world.tokens.get(fragmentOf(page).get('access_token') ?? '')
}

describe('the implicit flow', () => {
  test('leads from login over consent to blank.html with a token for one day and this address', async () => {
    const edge = await startEdge()
    const browser = createBrowser(edge.base)
    const consent = await signIn(browser, address({ state: 'st&te=1' }))
    expect(consent.body.match(/oauth_access_item"/g)).toHaveLength(3)
    const result = await browser.submit(consent)
    expect(result.status).toBe(302)
    expect(result.location).toMatch(`${edge.base}/blank.html#access_token=vk1.a.`)
    expect([...fragmentOf(result).keys()]).toEqual(['access_token', 'expires_in', 'user_id', 'state'])
    expect(Object.fromEntries(fragmentOf(result))).toMatchObject({
      expires_in: '86400',
      user_id: '101',
      state: 'st&te=1',
    })
    const token = tokenIn(edge, result)
    expect(token?.token).toMatch(/^vk1\.a\.[\w-]{200}$/)
    expect(token).toMatchObject({ kind: 'user', appId: APP, userId: ANN.id, boundTo: '127.0.0.1' })
    expect(token?.rights).toBe(rightsMask('video', 'wall', 'groups'))
    expect(token?.expiresAt).toBe(NOW + 86_400_000)
    expect(edge.failures).toEqual([])
  })

  test('drops in silence what the app may not have, by names and by mask', async () => {
    const edge = await startEdge()
    const browser = createBrowser(edge.base)
    const byName = await browser.submit(await signIn(browser, address({ scope: 'video,messages' })))
    expect(tokenIn(edge, byName)?.rights).toBe(16)
    const byMask = await browser.submit(await browser.open(address({ scope: String(16 + 8192 + 4096), revoke: '1' })))
    expect(tokenIn(edge, byMask)?.rights).toBe(16 + 8192)
  })

  test('gives a token without expiry and binding for offline, only where the app may have it', async () => {
    const edge = await startEdge()
    const browser = createBrowser(edge.base)
    const granted = await browser.submit(await signIn(browser, address({ scope: 'video,offline' })))
    expect(fragmentOf(granted).get('expires_in')).toBe('0')
    expect(tokenIn(edge, granted)).not.toHaveProperty('expiresAt')
    expect(tokenIn(edge, granted)).not.toHaveProperty('boundTo')
    const app = edge.world.apps.get(APP)
    if (app) app.grantable = rightsMask('video')
    const dropped = await browser.open(address({ scope: 'video,offline' }))
    expect(fragmentOf(dropped).get('expires_in')).toBe('86400')
    expect(tokenIn(edge, dropped)).toHaveProperty('boundTo', '127.0.0.1')
  })

  test('binds no token when the setting says so, and offline ones when the other setting says so', async () => {
    const edge = await startEdge()
    const browser = createBrowser(edge.base)
    edge.world.settings.bindImplicitTokens = false
    const unbound = await browser.submit(await signIn(browser, address()))
    expect(tokenIn(edge, unbound)).not.toHaveProperty('boundTo')
    edge.world.settings.bindImplicitTokens = true
    edge.world.settings.bindOfflineTokens = true
    const offline = await browser.submit(await browser.open(address({ scope: 'offline' })))
    expect(tokenIn(edge, offline)).toHaveProperty('boundTo', '127.0.0.1')
  })

  test('tells the e-mail only when it was asked for and the login is one', async () => {
    const edge = await startEdge()
    const ann = createBrowser(edge.base)
    const consent = await signIn(ann, address({ scope: 'email' }))
    expect(fragmentOf(await ann.submit(consent)).get('email')).toBe(ANN.login)
    const denied = await ann.submit(await ann.open(address({ scope: 'email', revoke: '1' })), { email_denied: '1' })
    expect(fragmentOf(denied).has('email')).toBe(false)
    expect(tokenIn(edge, denied)?.rights).toBe(0)
    const bob = createBrowser(edge.base)
    const phone = await bob.submit(await signIn(bob, address({ scope: 'email' }), BOB))
    expect(fragmentOf(phone).has('email')).toBe(false)
  })

  test('does not ask again for what was agreed to, unless revoke=1 or there is more to agree to', async () => {
    const edge = await startEdge()
    const browser = createBrowser(edge.base)
    await browser.submit(await signIn(browser, address()))
    expect((await browser.open(address({ scope: 'video' }))).status).toBe(302)
    expect((await browser.open(address({ revoke: '1' }))).status).toBe(200)
    expect((await browser.open(address({ scope: 'video,offline' }))).status).toBe(200)
    expect((await createBrowser(edge.base).open(address())).body).toContain('name="pass"')
  })

  test('cancelling leads from both pages to the denial, with the state', async () => {
    const edge = await startEdge()
    const browser = createBrowser(edge.base)
    const denial = `${edge.base}/blank.html#error=access_denied&error_reason=user_denied&error_description=User%20denied%20your%20request&state=s%201`
    expect(readCancelLink((await browser.open(address({ state: 's 1' }))).body)).toBe(denial)
    expect(readCancelLink((await signIn(browser, address({ state: 's 1' }))).body)).toBe(denial)
    expect(edge.world.tokens.size).toBe(0)
  })

  test('gives one token for each community to its administrator', async () => {
    const edge = await startEdge()
    const browser = createBrowser(edge.base)
    const page = await signIn(browser, address({ group_ids: String(COMMUNITY), scope: 'manage,wall', state: 'x' }))
    expect(page.body).toContain('Lectures')
    const fragment = fragmentOf(await browser.submit(page))
    expect([...fragment.keys()]).toEqual([`access_token_${COMMUNITY}`, 'expires_in', 'state'])
    const token = edge.world.tokens.get(fragment.get(`access_token_${COMMUNITY}`) ?? '')
    expect(token).toMatchObject({ kind: 'community', communityId: COMMUNITY, userId: ANN.id, rights: 262144 + 8192 })
    expect(token).not.toHaveProperty('expiresAt')
  })

  test('refuses tokens of communities to who does not administer them', async () => {
    const edge = await startEdge()
    const refused = await signIn(createBrowser(edge.base), address({ group_ids: String(COMMUNITY), scope: '' }), BOB)
    expect(refused.status).toBe(401)
    expect(JSON.parse(refused.body)).toMatchObject({ error: 'access_denied' })
  })

  test('sends the token to an address of the app', async () => {
    const edge = await startEdge()
    const browser = createBrowser(edge.base)
    const result = await browser.submit(await signIn(browser, address({ redirect_uri: 'https://app.example/cb' })))
    expect(result.location).toMatch('https://app.example/cb#access_token=')
  })
})

describe('signing in', () => {
  test('shows the form again with a warning and the login after a wrong password, and lets the next try in', async () => {
    const edge = await startEdge()
    const browser = createBrowser(edge.base)
    const wrong = await browser.submit(await browser.open(address()), { email: ANN.login, pass: 'wrong' })
    expect(wrong.location).toContain('&m=4&')
    const again = await browser.follow(wrong)
    expect(again.body).toContain(WARNING)
    expect(readForm(again.body).fields).toMatchObject({ email: ANN.login, pass: '' })
    expect((await browser.submit(again, { pass: ANN.password })).status).toBe(302)
  })

  test('ends after five wrong passwords', async () => {
    const edge = await startEdge()
    const browser = createBrowser(edge.base)
    const first = await browser.open(address())
    const again = async (pass: string) =>
      (await browser.follow(await browser.submit(first, { email: ANN.login, pass }))).body
    for (let count = 1; count < 5; count += 1) expect(await again('wrong')).toContain('name="pass"')
    expect(await again('wrong')).not.toContain('<form')
    expect(await again(ANN.password)).not.toContain('<form')
    edge.world.clock.advance(14 * 60_000)
    expect((await browser.submit(first, { email: BOB.login, pass: BOB.password })).status).toBe(302)
  })

  test('refuses a login page that is too old, was altered, or was given to another address', async () => {
    const edge = await startEdge()
    const browser = createBrowser(edge.base)
    const ann = { email: ANN.login, pass: ANN.password }
    const page = await browser.open(address())
    for (const field of ['to', 'ip_h', '_origin']) {
      expect((await browser.submit(page, { ...ann, [field]: 'aHR0cDovL2V2aWwuZXhhbXBsZS8-' })).status).toBe(401)
    }
    expect((await browser.submit(page, { ...ann, lg_h: '0' })).status).toBe(400)
    expect((await submitFrom('127.0.0.2', page, ann)).status).toBe(401)
    edge.world.clock.advance(15 * 60_000)
    expect((await browser.submit(page, ann)).status).toBe(400)
  })

  test('leads who is blocked to act=blocked', async () => {
    const edge = await startEdge()
    const user = edge.world.users.get(ANN.id)
    if (user) user.deactivated = 'banned'
    const browser = createBrowser(edge.base)
    const page = await browser.submit(await browser.open(address()), { email: ANN.login, pass: ANN.password })
    expect(page.location).toContain('act=blocked')
    expect(page.headers.getSetCookie()).toEqual([])
    expect((await browser.open(page.location ?? '')).status).toBe(200)
  })

  test('sets a cookie that no script can read, and another each time', async () => {
    const edge = await startEdge()
    const cookies = new Set<string>()
    for (let count = 0; count < 2; count += 1) {
      const browser = createBrowser(edge.base)
      const page = await browser.submit(await browser.open(address()), { email: ANN.login, pass: ANN.password })
      const [cookie = ''] = page.headers.getSetCookie()
      expect(cookie).toMatch(/; HttpOnly; SameSite=Lax$/)
      cookies.add(cookie)
    }
    expect(cookies.size).toBe(2)
  })

  test('signs out and goes back to this sandbox only', async () => {
    const edge = await startEdge()
    const browser = createBrowser(edge.base)
    const consent = await signIn(browser, address())
    const logout = /href="([^"]*\/login\?act=logout[^"]*)"/.exec(consent.body)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const out = await browser.open(logout)
    expect(out.location).toMatch(`${edge.base}/authorize?`)
    expect((await browser.open(out.location ?? '')).body).toContain('name="pass"')
    for (const evil of ['https://evil.example/', `${edge.base}.evil.example/authorize?`]) {
      const to = Buffer.from(evil).toString('base64').replaceAll('=', '-')
      expect((await browser.open(`/login?act=logout&to=${encodeURIComponent(to)}`)).location).toBe(`${edge.base}/`)
    }
  })
})

describe('consent', () => {
  test('works once', async () => {
    const edge = await startEdge()
    const browser = createBrowser(edge.base)
    const page = await signIn(browser, address())
    expect((await browser.submit(page)).status).toBe(302)
    expect((await browser.submit(page)).status).toBe(401)
    expect(edge.world.tokens.size).toBe(1)
  })

  test('expires after ten minutes', async () => {
    const edge = await startEdge()
    const browser = createBrowser(edge.base)
    const page = await signIn(browser, address())
    edge.world.clock.advance(10 * 60_000)
    expect((await browser.submit(page)).status).toBe(401)
    expect(edge.world.tokens.size).toBe(0)
  })

  test.each([
    ['settings', '335888'],
    ['redirect_uri', 'https://evil.example/'],
    ['state', 'other'],
    ['client_id', '52'],
    ['hash', '1_000000000000000000'],
  ])('is void when %s of its form was altered', async (name, value) => {
    const edge = await startEdge()
    const browser = createBrowser(edge.base)
    const action = new URL(readForm((await signIn(browser, address())).body).action)
    action.searchParams.set(name, value)
    expect((await browser.open(action.href, { method: 'POST', body: new URLSearchParams() })).status).toBe(401)
    expect(edge.world.tokens.size).toBe(0)
  })

  test('cannot be given from another address than the page was shown to', async () => {
    const edge = await startEdge()
    edge.world.settings.addressHeader = 'x-address'
    const browser = createBrowser(edge.base)
    const { action } = readForm((await signIn(browser, address())).body)
    const elsewhere = { method: 'POST', headers: { 'x-address': '192.0.2.1' }, body: new URLSearchParams() }
    expect((await browser.open(action, elsewhere)).status).toBe(401)
    expect(edge.world.tokens.size).toBe(0)
  })

  test("cannot be given with another session's form", async () => {
    const edge = await startEdge()
    const page = await signIn(createBrowser(edge.base), address())
    const bob = createBrowser(edge.base)
    await signIn(bob, address(), BOB)
    expect((await bob.submit(page)).status).toBe(401)
    expect((await createBrowser(edge.base).submit(page)).status).toBe(401)
    expect(edge.world.tokens.size).toBe(0)
  })
})

/** Sends the page's form from another loopback address. */
function submitFrom(localAddress: string, page: Page, fields: Record<string, string>): Promise<{ status: number }> {
  const form = readForm(page.body)
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  return new Promise((resolve, reject) => {
    const request = httpRequest(form.action, { method: 'POST', localAddress, headers }, (answer) => {
      answer.resume()
      resolve({ status: answer.statusCode ?? 0 })
    })
    request.once('error', reject)
    request.end(new URLSearchParams({ ...form.fields, ...fields }).toString())
  })
}
