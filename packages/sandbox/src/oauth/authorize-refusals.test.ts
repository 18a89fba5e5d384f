import { expect, test } from 'vitest'
import { createBrowser, readForm } from '../test/browser.ts'
import { APP, BLOCKED_APP, startEdge } from '../test/start-edge.ts'

const address = (over: Record<string, string> = {}): string =>
  `/authorize?${new URLSearchParams({ client_id: String(APP), response_type: 'token', ...over })}`
const SECURITY_ERROR = { error: 'invalid_request', error_description: 'Security Error' }

test.each([
  ['an unknown app', address({ client_id: '999' }), SECURITY_ERROR],
  ['no app', '/authorize?response_type=token', SECURITY_ERROR],
  ['an app id that is no number', address({ client_id: '51abc' }), SECURITY_ERROR],
  ['a blocked app', address({ client_id: String(BLOCKED_APP) }), SECURITY_ERROR],
  [
    'a bad display',
    address({ display: 'huge' }),
    { error: 'invalid_request', error_description: 'Invalid display parameter' },
  ],
  ['another response_type', address({ response_type: 'id_token' }), { error: 'unsupported_response_type' }],
  ['no response_type', '/authorize?client_id=51', { error: 'unsupported_response_type' }],
  ['PKCE', address({ code_challenge: 'x' }), { error_description: 'Code challenge method is unsupported' }],
  ['an unknown right', address({ scope: 'video,vidoe' }), { error: 'invalid_scope' }],
  ['a name every object has', address({ scope: 'constructor' }), { error: 'invalid_scope' }],
  ['a mask too large', address({ scope: '4294967296' }), { error: 'invalid_scope' }],
  ['an unknown community', address({ group_ids: '56' }), { error: 'invalid_request' }],
  ['a community twice', address({ group_ids: '55,55' }), { error: 'invalid_request' }],
  ['a negative community', address({ group_ids: '-55' }), { error: 'invalid_request' }],
  ["a user's right for a community", address({ group_ids: '55', scope: 'video' }), { error: 'invalid_scope' }],
  ['an unknown parameter', address({ scopes: 'video' }), { error: 'invalid_request' }],
  ['a repeated parameter', `${address({ scope: 'video' })}&scope=wall`, { error: 'invalid_request' }],
])('answers %s with HTTP 401 and JSON', async (_what, url, expected) => {
  const edge = await startEdge()
  const page = await createBrowser(edge.base).open(url)
  expect(page.status).toBe(401)
  expect(JSON.parse(page.body)).toMatchObject(expected)
})

test.each([
  'https://evil.example/',
  'https://app.example/cb/',
  'https://app.example/cb?x=1',
  'HTTPS://app.example/cb',
  'http://127.0.0.1/blank.html',
  '',
])('never sends anything to redirect_uri %j', async (redirectUri) => {
  const edge = await startEdge()
  const browser = createBrowser(edge.base)
  const page = await browser.open(address({ redirect_uri: redirectUri }))
  expect(page.location).toBe(`${edge.base}/error?err=2`)
  const error = await browser.open(page.location ?? '')
  expect(error.status).toBe(401)
  expect(JSON.parse(error.body)).toEqual(SECURITY_ERROR)
})

test('an unknown parameter passes where the sandbox is told to report only', async () => {
  const edge = await startEdge()
  edge.world.settings.unknownParameters = 'report'
  expect((await createBrowser(edge.base).open(address({ scopes: 'video' }))).status).toBe(200)
})

test('nothing that a stranger wrote becomes markup', async () => {
  const edge = await startEdge()
  const evil = '"><script>alert(1)</script>\'<img src=x onerror=alert(2)>'
  const app = edge.world.apps.get(APP)
  const ann = edge.world.users.get(101)
  const community = edge.world.communities.get(55)
  if (app && ann && community)
    Object.assign(app, { title: evil }) &&
      Object.assign(ann, { firstName: evil }) &&
      Object.assign(community, { name: evil })
  const browser = createBrowser(edge.base)
  const login = await browser.open(address({ state: evil, v: evil }))
  const wrong = await browser.follow(await browser.submit(login, { email: evil, pass: 'x' }))
  expect(readForm(wrong.body).fields.email).toBe(evil)
  const back = await browser.submit(wrong, { email: 'ann@example.org', pass: 'open sesame' })
  const consent = await browser.open(back.location ?? '')
  const communities = await browser.open(address({ group_ids: '55' }))
  const index = await browser.open('/')
  for (const page of [login, wrong, consent, communities, index]) {
    expect(page.status).toBe(200)
    expect(page.body).not.toMatch(/<script|<img/)
    expect(page.body).toContain('<html lang="ru">')
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(page.headers.get('referrer-policy')).toBe('no-referrer')
  }
  const result = await browser.submit(consent)
  expect(new URLSearchParams(new URL(result.location ?? '').hash.slice(1)).get('state')).toBe(evil)
})

test('blank.html holds nothing that could read or pass on its address', async () => {
  const edge = await startEdge()
  const page = await createBrowser(edge.base).open('/blank.html')
  expect(page.body).toContain('<title>OAuth Blank</title>')
  expect(page.body).not.toMatch(/<script|<link|<img|<a |src=|href=|[^ -~\n]/)
  expect(page.headers.get('content-type')).toBe('text/html; charset=windows-1251')
  expect(page.headers.get('referrer-policy')).toBe('no-referrer')
  expect(page.headers.get('content-security-policy')).toMatch("default-src 'none'")
})
