import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeCommunityToken, makeServiceToken, makeToken, redirectUrl } from '../test/sandbox-token.ts'
import { startWorld, type TestUser } from '../test/world.ts'

const SUBMIT = '/api/v1/oauth/vk/token/submit'
const GOOD_LOOKS = `vk1.a.${'x'.repeat(200)}`
const denial = 'error=access_denied&error_reason=user_denied&error_description=User%20denied%20your%20request'

/** Body, status, error type; a string is sent as it is. */
const ROWS: [unknown, number, string][] = [
  ...[null, [], 1, true, 'text', {}].map((body): [unknown, number, string] => [
    JSON.stringify(body),
    422,
    'invalid_input',
  ]),
  ['', 422, 'invalid_input'],
  ['{', 422, 'invalid_input'],
  ['{"token_data":}', 422, 'invalid_input'],
  ['{"token_data":"\\ud8"}', 422, 'invalid_input'],
  [{ token_data: null }, 422, 'invalid_input'],
  [{ token_data: 1 }, 422, 'invalid_input'],
  [{ token_data: [] }, 422, 'invalid_input'],
  [{ token_data: {} }, 422, 'invalid_input'],
  [{ token_data: '' }, 422, 'invalid_input'],
  [{ token_data: 'x'.repeat(20_001) }, 422, 'invalid_input'],
  [{ token_data: 'x'.repeat(300_000) }, 413, 'too_large'],
  [{ tokenData: GOOD_LOOKS }, 422, 'invalid_input'],
  [{ token_data: GOOD_LOOKS, access_token: GOOD_LOOKS }, 422, 'invalid_input'],
  [{ token_data: GOOD_LOOKS, unknown: 1 }, 422, 'invalid_input'],
  [{ token_data: GOOD_LOOKS, user_id: 1 }, 422, 'invalid_input'],
  [{ token_data: GOOD_LOOKS, expires_in: 1 }, 422, 'invalid_input'],
  [{ token_data: GOOD_LOOKS, account_name: '' }, 422, 'invalid_input'],
  [{ token_data: GOOD_LOOKS, account_name: '   ' }, 422, 'invalid_input'],
  [{ token_data: GOOD_LOOKS, account_name: 'x'.repeat(101) }, 422, 'invalid_input'],
  [{ token_data: GOOD_LOOKS, account_name: 'a\0b' }, 422, 'invalid_input'],
  [{ token_data: GOOD_LOOKS, account_name: 'a\nb' }, 422, 'invalid_input'],
  [{ token_data: GOOD_LOOKS, account_name: '\ud800' }, 422, 'invalid_input'],
  [{ token_data: GOOD_LOOKS, account_name: null }, 422, 'invalid_input'],
  [{ token_data: GOOD_LOOKS, account_name: 5 }, 422, 'invalid_input'],
  [{ access_token: '' }, 422, 'invalid_input'],
  [{ access_token: null }, 422, 'invalid_input'],
  [{ access_token: 5 }, 422, 'invalid_input'],
  [{ access_token: GOOD_LOOKS, user_id: 0 }, 422, 'invalid_input'],
  [{ access_token: GOOD_LOOKS, user_id: -1 }, 422, 'invalid_input'],
  [{ access_token: GOOD_LOOKS, user_id: 1.5 }, 422, 'invalid_input'],
  [{ access_token: GOOD_LOOKS, user_id: '1' }, 422, 'invalid_input'],
  [{ access_token: GOOD_LOOKS, user_id: 1e300 }, 422, 'invalid_input'],
  [{ access_token: GOOD_LOOKS, expires_in: -1 }, 422, 'invalid_input'],
  [{ access_token: GOOD_LOOKS, expires_in: 0.5 }, 422, 'invalid_input'],
  [{ access_token: GOOD_LOOKS, expires_in: '86400' }, 422, 'invalid_input'],
  [{ access_token: GOOD_LOOKS, expires_in: 1e12 }, 422, 'invalid_input'],
  [{ token_data: ' ' }, 400, 'invalid_token_format'],
  [{ token_data: '\0' }, 400, 'invalid_token_format'],
  [{ token_data: 'x' }, 400, 'invalid_token_format'],
  [{ token_data: 'vk1.a.ABC123...' }, 400, 'invalid_token_format'],
  [{ token_data: 'x'.repeat(2049) }, 400, 'invalid_token_format'],
  [{ token_data: 'x'.repeat(20_000) }, 400, 'invalid_token_format'],
  [{ token_data: '%'.repeat(20_000) }, 400, 'invalid_token_format'],
  [{ token_data: `${GOOD_LOOKS}ы` }, 400, 'invalid_token_format'],
  [{ token_data: `${GOOD_LOOKS}…` }, 400, 'invalid_token_format'],
  [{ token_data: 'my token is somewhere in my browser' }, 400, 'invalid_token_format'],
  [{ token_data: 'https://oauth.vk.com/blank.html' }, 400, 'invalid_token_format'],
  [{ token_data: 'https://oauth.vk.com/authorize?client_id=1' }, 400, 'invalid_token_format'],
  [{ token_data: 'https://oauth.vk.com/blank.html#access_token=' }, 400, 'invalid_token_format'],
  [{ token_data: `https://oauth.vk.com/blank.html?code=${'a'.repeat(40)}` }, 400, 'invalid_token_format'],
  [{ token_data: 'https://oauth.vk.com/blank.html#error=invalid_scope' }, 400, 'invalid_token_format'],
  [{ token_data: `refresh_token=${GOOD_LOOKS}` }, 400, 'invalid_token_format'],
  [{ token_data: `vkast_${'k'.repeat(43)}` }, 400, 'invalid_token_format'],
  [{ token_data: `eyJhbGciOiJIUzI1NiJ9.${'p'.repeat(80)}.${'s'.repeat(43)}` }, 400, 'invalid_token_format'],
  [{ token_data: `access_token=${GOOD_LOOKS}#access_token=${GOOD_LOOKS}y` }, 400, 'invalid_token_format'],
  [{ token_data: '{"access_token":' }, 400, 'invalid_token_format'],
  [{ token_data: "'; drop table user_credentials; --" }, 400, 'invalid_token_format'],
  [{ access_token: 'short' }, 400, 'invalid_token_format'],
  [{ access_token: 'with spaces in it and no known form' }, 400, 'invalid_token_format'],
  [{ token_data: `https://oauth.vk.com/blank.html#${denial}` }, 400, 'authorization_denied'],
  [{ token_data: 'https://oauth.vk.com/blank.html#fail=1' }, 400, 'authorization_denied'],
  [{ access_token: denial }, 400, 'authorization_denied'],
  [{ token_data: '{"error":"invalid_request","error_description":"Security Error"}' }, 400, 'app_not_allowed'],
  [{ token_data: 'https://oauth.vk.com/error?err=2' }, 400, 'app_not_allowed'],
  [{ token_data: GOOD_LOOKS }, 400, 'token_invalid'],
  [{ token_data: 'a'.repeat(20) }, 400, 'token_invalid'],
  [{ token_data: 'a'.repeat(2048) }, 400, 'token_invalid'],
  [{ token_data: '-'.repeat(40) }, 400, 'token_invalid'],
  [{ access_token: 'f'.repeat(85) }, 400, 'token_invalid'],
]

test(`${ROWS.length} bad bodies are refused as documented, and nothing is stored`, async () => {
  const { db, register } = await startWorld()
  const user = await register()
  expect(ROWS.length).toBeGreaterThanOrEqual(60)
  for (const [body, status, errorType] of ROWS) {
    const payload = typeof body === 'string' ? body : JSON.stringify(body)
    const answer = await send(user, payload)
    expect([payload.slice(0, 120), answer.statusCode, answer.json().detail?.error_type]).toEqual([
      payload.slice(0, 120),
      status,
      errorType,
    ])
    expect(answer.body).not.toContain('xxxxxxxx')
  }
  expect((await db.execute('select 1 from user_credentials')).rows).toEqual([])
})

test('tokens that are good but of somebody else than was said are refused, and nothing is stored', async () => {
  const { db, register, sandbox } = await startWorld()
  const user = await register()
  const token = makeToken(sandbox)
  for (const payload of [
    { access_token: token.token, user_id: 5 },
    { access_token: redirectUrl(token), user_id: 5 },
    { token_data: redirectUrl({ ...token, userId: 5 }) },
    { token_data: `#access_token_55=${token.token}` },
    { access_token: makeCommunityToken(sandbox).token, user_id: 5 },
    { access_token: makeServiceToken(sandbox).token, user_id: 5 },
  ])
    expect((await send(user, JSON.stringify(payload))).json().detail.error_type).toBe('user_mismatch')
  const two = `#access_token_55=${makeCommunityToken(sandbox).token}&access_token_56=${token.token}`
  const named = await send(user, JSON.stringify({ token_data: two, account_name: 'one name' }))
  expect(named.json().detail).toMatchObject({ error_type: 'invalid_input', fields: [{ path: 'account_name' }] })
  expect((await db.execute('select 1 from user_credentials')).rows).toEqual([])
})

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc
    .array(fc.constantFrom('access_token=', GOOD_LOOKS, '&', '#', '%00', '\0', '"', 'user_id=', '9', 'access_token_'), {
      maxLength: 9,
    })
    .map((parts) => parts.join('')),
)
const value = fc.oneof(text, fc.integer(), fc.double(), fc.constant(null), fc.boolean(), fc.jsonValue())
const body = fc.oneof(
  fc.record(
    { token_data: value, access_token: value, user_id: value, expires_in: value, account_name: value, other: value },
    { requiredKeys: [] },
  ),
  fc.record({ token_data: text, account_name: text }, { requiredKeys: ['token_data'] }),
  fc.record({ access_token: text, user_id: fc.nat(), expires_in: fc.nat() }, { requiredKeys: ['access_token'] }),
  fc.jsonValue(),
)

test('no body makes the service fail, and none is taken that holds no token of VK', async () => {
  const { db, register } = await startWorld()
  const user = await register()
  let sent = 0
  await fc.assert(
    fc.asyncProperty(body, async (body) => {
      const answer = await send(user, JSON.stringify(body), sent++)
      expect(answer.statusCode).toBeGreaterThanOrEqual(400)
      expect(answer.statusCode).toBeLessThan(500)
      expect(answer.json().detail.error_type).toEqual(expect.any(String))
    }),
    { numRuns: 3000 },
  )
  expect((await db.execute('select 1 from user_credentials')).rows).toEqual([])
}, 120_000)

/** Each from another address of a documentation network, so that the limit per address is not what is tested. */
const send = (user: TestUser, payload: string, number = 0) =>
  user.call({
    method: 'POST',
    url: SUBMIT,
    payload,
    headers: { 'content-type': 'application/json' },
    remoteAddress: `198.51.${Math.floor(number / 1000) % 256}.1`,
  })
