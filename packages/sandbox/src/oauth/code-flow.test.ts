import { expect, test } from 'vitest'
import { createBrowser, type Page } from '../test/browser.ts'
import { ANN, APP, BOB, COMMUNITY, type Edge, startEdge } from '../test/start-edge.ts'

const CALLBACK = 'https://app.example/cb'
const address = (over: Record<string, string> = {}): string =>
  `/authorize?${new URLSearchParams({ client_id: `${APP}`, response_type: 'code', redirect_uri: CALLBACK, scope: 'video', ...over })}`

async function agree(edge: Edge, over: Record<string, string> = {}, who = ANN): Promise<Page> {
  const browser = createBrowser(edge.base)
  const consent = await browser.follow(
    await browser.submit(await browser.open(address(over)), { email: who.login, pass: who.password }),
  )
  return browser.submit(consent)
}

const codeIn = ({ location = '' }: Page): string => new URL(location).searchParams.get('code') ?? ''

async function exchange({ base }: Edge, fields: Record<string, string>, method = 'POST') {
  const body = new URLSearchParams({ client_id: `${APP}`, client_secret: 's', redirect_uri: CALLBACK, ...fields })
  const answer =
    method === 'GET'
      ? await fetch(`${base}/access_token?${body}`)
      : await fetch(`${base}/access_token`, { method, body })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

test.each(['GET', 'POST'])('a code becomes a token that is bound to no address, by %s, once', async (method) => {
  const edge = await startEdge()
  const page = await agree(edge, { state: 'st&te' })
  expect(page.location).toMatch(/^https:\/\/app\.example\/cb\?code=[0-9a-f]{18}&state=st%26te$/)
  const { status, body } = await exchange(edge, { code: codeIn(page) }, method)
  expect([status, body]).toEqual([200, { access_token: expect.any(String), expires_in: 86_400, user_id: ANN.id }])
  const token = edge.world.tokens.get(String(body.access_token))
  expect(token).toMatchObject({ kind: 'user', rights: 16, userId: ANN.id })
  expect(token).not.toHaveProperty('boundTo')
  expect(await exchange(edge, { code: codeIn(page) })).toEqual({
    status: 401,
    body: { error: 'invalid_grant', error_description: 'Code is invalid or expired.' },
  })
})

test('offline has no expiry, email tells the e-mail', async () => {
  const edge = await startEdge()
  const { body } = await exchange(edge, { code: codeIn(await agree(edge, { scope: 'offline,email' })) })
  expect(body).toMatchObject({ expires_in: 0, email: ANN.login })
})

test('gives the tokens of communities', async () => {
  const edge = await startEdge()
  const page = await agree(edge, { group_ids: `${COMMUNITY}`, scope: 'manage' })
  expect((await exchange(edge, { code: codeIn(page) })).body).toEqual({
    groups: [{ group_id: COMMUNITY, access_token: expect.any(String) }],
    expires_in: 0,
  })
})

test.each([
  [{ client_secret: 'x' }, 'invalid_client', 'client_secret is incorrect'],
  [{ redirect_uri: 'https://app.example/other' }, 'invalid_grant', 'redirect_uri does not match'],
  [{ client_id: '999' }, 'invalid_request', 'Security Error'],
  [{ code: 'abc' }, 'invalid_grant', 'Code is invalid or expired.'],
  [{ grant_type: 'password' }, 'invalid_request', 'Unsupported grant type'],
  [{ code_verifier: 'x' }, 'invalid_request', 'Unknown parameter'],
])('refuses %j with %s', async (fields, error, error_description) => {
  const edge = await startEdge()
  const code = codeIn(await agree(edge))
  expect(await exchange(edge, { code, ...fields } as never)).toEqual({
    status: 401,
    body: { error, error_description },
  })
  expect(edge.world.tokens.size).toBe(0)
})

test('a code of one app is nothing to another, and an hour later nothing to anybody', async () => {
  const edge = await startEdge()
  const other = edge.world.apps.get(APP)!
  edge.world.apps.set(53, { ...other, id: 53, secret: 'other' })
  const stolen = await exchange(edge, { code: codeIn(await agree(edge)), client_id: '53', client_secret: 'other' })
  expect(stolen.body.error).toBe('invalid_grant')
  const code = codeIn(await agree(edge, { revoke: '1' }, BOB))
  edge.world.clock.advance(60 * 60_000)
  expect((await exchange(edge, { code })).body.error).toBe('invalid_grant')
})

test('cancelling leads back in the query', async () => {
  const edge = await startEdge()
  const page = await createBrowser(edge.base).open(address({ state: 's' }))
  expect(page.body).toContain(`${CALLBACK}?error=access_denied&amp;error_reason=user_denied&amp;`)
})

test('an app gets a token of its own', async () => {
  const edge = await startEdge()
  const query = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: `${APP}`,
    client_secret: 's',
    v: '5.199',
  })
  const answer = (await (await fetch(`${edge.base}/access_token?${query}`)).json()) as { access_token: string }
  expect(answer).toEqual({ access_token: expect.any(String), expires_in: 0 })
  expect(edge.world.tokens.get(answer.access_token)).toMatchObject({ kind: 'service', appId: APP })
})

test('the hop over auth_redirect carries the result encoded twice and takes no other', async () => {
  const edge = await startEdge()
  edge.world.settings.authRedirect = true
  const browser = createBrowser(edge.base)
  const hop = new URL((await agree(edge)).location ?? '')
  expect(hop.pathname).toBe('/auth_redirect')
  expect(decodeURIComponent(hop.searchParams.get('authorize_url') ?? '')).toMatch(`${CALLBACK}?code=`)
  expect((await browser.open(hop.href)).location).toMatch(`${CALLBACK}?code=`)
  for (const evil of ['https://evil.example/', '%']) {
    hop.searchParams.set('authorize_url', evil)
    expect((await browser.open(hop.href)).status).toBe(401)
  }
})

test('the consent page can be a script, whose two addresses grant and cancel', async () => {
  const edge = await startEdge()
  edge.world.settings.consentPage = 'script'
  const browser = createBrowser(edge.base)
  const open = async () => {
    const login = await browser.open(address())
    return login.body.includes('name="pass"')
      ? browser.follow(await browser.submit(login, { email: ANN.login, pass: ANN.password }))
      : login
  }
  const addresses = ({ body }: Page) => [...body.matchAll(/location\.href = "([^"]+)"/g)].map(([, url = '']) => url)
  const page = await open()
  expect(page.body).not.toContain('<form')
  expect(page.headers.get('content-security-policy')).toMatch(/script-src 'sha256-[^']+'$/)
  const [cancel = '', allow = ''] = addresses(page)
  expect(cancel).toBe(`${allow}&cancel=1`)
  expect((await browser.open(allow)).location).toMatch(`${CALLBACK}?code=`)
  edge.world.settings.consentPage = 'form'
  expect((await browser.open(allow)).status).toBe(401)
  edge.world.settings.consentPage = 'script'
  const second = await browser.open(address({ revoke: '1' }))
  expect((await browser.open(addresses(second)[0] ?? '')).location).toMatch(`${CALLBACK}?error=access_denied`)
})
