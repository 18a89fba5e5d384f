import { createPublicKey, type JsonWebKey, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import { ANN } from '../test/start-caller.ts'
import { CALLBACK, callbackOf, STATE, startVkIdClient, VERIFIER, VKID_APP } from '../test/vkid-client.ts'
import { rightsMask } from '../world/rights.ts'
import { SEED } from '../world/seed.ts'

const HOUR = 3_600_000
const METHODS = ['users.get', 'groups.getById', 'account.getAppPermissions', 'groups.get', 'wall.post', 'video.save']

test('a code becomes tokens for an hour, bound to the address that exchanged it', async () => {
  const { agree, exchange, call, sandbox } = await startVkIdClient()
  const { status, body } = await exchange(await agree())
  expect([status, body]).toEqual([
    200,
    {
      access_token: expect.stringMatching(/^vk2\.a\./),
      refresh_token: expect.stringMatching(/^vk2\.a\./),
      id_token: expect.stringMatching(/^ey/),
      token_type: 'Bearer',
      expires_in: 3600,
      user_id: ANN,
      state: STATE,
      scope: 'vkid.personal_info video wall groups',
    },
  ])
  const token = body.access_token
  expect((await call('video.save', { name: 'x' }, { token })).response).toBeDefined()
  expect((await call('account.getAppPermissions', {}, { token })).response).toBe(rightsMask('video', 'wall', 'groups'))
  sandbox.control.changeSettings({ addressHeader: 'x-address' })
  const headers = { 'x-address': '192.0.2.1' }
  const elsewhere = await fetch(`${sandbox.url}/method/users.get?v=5.199&access_token=${token}`, { headers })
  expect(await elsewhere.json()).toMatchObject({ error: { error_code: 5, error_subcode: 1130 } })
  sandbox.clock.advance(HOUR)
  sandbox.world.rateWindows.clear()
  expect((await call('users.get', {}, { token })).error?.error_msg).toContain('access_token has expired.')
})

test.each([
  [{ code: 'x' }, 'code is invalid or expired'],
  [{ device_id: 'x' }, 'device_id is invalid'],
  [{ redirect_uri: SEED.vkIdRedirectUris[1] }, /^redirect_uri is invalid/],
  [{ code_verifier: 'short' }, 'code_verifier is invalid'],
  [{ code_verifier: 'x'.repeat(50) }, 'code_challenge does not match code_verifier'],
  [{ service_token: 'x' }, 'service_token is invalid'],
])('refuses to exchange with %j', async (over, text) => {
  const { agree, exchange, sandbox } = await startVkIdClient()
  const callback = await agree()
  const { status, body } = await exchange(callback, over as never)
  expect([status, body]).toEqual([
    400,
    { error: 'invalid_grant', error_description: expect.stringMatching(text), state: STATE },
  ])
  sandbox.control.changeSettings({ vkIdErrorStatus: 'ok' })
  expect((await exchange(callback, over as never)).status).toBe(200)
  expect(sandbox.world.tokens.size).toBe(0)
})

test('a code is for one try, and its second use ends what the first one gave', async () => {
  const { agree, exchange, refresh, call } = await startVkIdClient()
  const callback = await agree()
  const first = await exchange(callback)
  expect((await exchange(callback)).body).toMatchObject({
    error: 'invalid_grant',
    error_description: 'code was already used',
  })
  expect((await call('users.get', {}, { token: first.body.access_token })).error?.error_code).toBe(5)
  expect((await refresh(first, callback)).body.error).toBe('invalid_grant')
})

test("another app has nothing of this one's code and tokens", async () => {
  const { agree, exchange, post, call } = await startVkIdClient()
  const client_id = String(SEED.unapprovedVkIdAppId)
  const stolen = await exchange(await agree(), { client_id })
  expect(stolen.body.error_description).toBe('code is invalid or expired')
  const { access_token } = (await exchange(await agree())).body
  for (const path of ['user_info', 'revoke', 'logout']) {
    expect((await post(`/id/oauth2/${path}`, { client_id, access_token })).body.error).toBe('invalid_token')
  }
  expect((await call('users.get', {}, { token: access_token })).response).toBeDefined()
})

test('what it does not know is 404: client_secret too, unless told to report only', async () => {
  const { agree, exchange, sandbox } = await startVkIdClient()
  const callback = await agree()
  expect((await exchange(callback, { client_secret: 'x' })).status).toBe(404)
  sandbox.control.changeSettings({ unknownParameters: 'report' })
  expect((await exchange(callback, { client_secret: 'x' })).status).toBe(200)
})

test('takes parameters in the address, as the web SDK sends them', async () => {
  const { agree, post } = await startVkIdClient()
  const { code = '', device_id = '' } = callbackOf(await agree())
  const client_id = String(VKID_APP)
  const query = {
    grant_type: 'authorization_code',
    client_id,
    code_verifier: VERIFIER,
    redirect_uri: CALLBACK,
    device_id,
  }
  const path = `/id/oauth2/auth?${new URLSearchParams({ ...query, state: STATE })}`
  expect((await post(path, { code })).status).toBe(200)
})

test('a confidential app must show its service key', async () => {
  const { agree, exchange, sandbox } = await startVkIdClient()
  sandbox.control.createApp({ id: VKID_APP, serviceToken: 'service-key' })
  expect((await exchange(await agree())).body.error_description).toBe('service_token is invalid')
  expect((await exchange(await agree(), { service_token: 'service-key' })).status).toBe(200)
})

test('a refresh gives a new pair; the old refresh token is dead and its second use ends everything', async () => {
  const { agree, exchange, refresh, call, sandbox } = await startVkIdClient()
  const callback = await agree()
  const first = await exchange(callback)
  sandbox.clock.advance(HOUR)
  const second = await refresh(first, callback)
  expect(second.body).toMatchObject({ expires_in: 3600, user_id: ANN, state: STATE })
  expect(second.body.refresh_token).not.toBe(first.body.refresh_token)
  expect((await call('users.get', {}, { token: second.body.access_token })).response).toBeDefined()
  expect((await refresh(first, callback)).body).toEqual({
    error: 'invalid_grant',
    error_description: 'refresh_token is missing or invalid',
    state: STATE,
  })
  expect((await call('users.get', {}, { token: second.body.access_token })).error?.error_code).toBe(5)
  expect((await refresh(second, callback)).body.error).toBe('invalid_grant')
})

test.each([
  [{ device_id: 'other' }, 'device_id is invalid'],
  [{ service_token: 'x' }, 'service_token is invalid'],
  [{ state: '' }, 'state is missing or invalid'],
  [{ scope: 'email' }, 'scope is invalid'],
  [{ client_id: String(SEED.unapprovedVkIdAppId) }, 'refresh_token is missing or invalid'],
])('refuses to refresh with %j and leaves the refresh token alive', async (over, text) => {
  const { agree, exchange, refresh } = await startVkIdClient()
  const callback = await agree()
  const first = await exchange(callback)
  expect((await refresh(first, callback, over as never)).body.error_description).toBe(text)
  expect((await refresh(first, callback, { scope: 'video' })).status).toBe(200)
})

test('a refresh token lives 180 days from its own beginning', async () => {
  const { agree, exchange, refresh, sandbox } = await startVkIdClient()
  const callback = await agree()
  const first = await exchange(callback)
  sandbox.clock.advance(180 * 24 * HOUR - 1000)
  const second = await refresh(first, callback)
  sandbox.clock.advance(180 * 24 * HOUR - 1000)
  expect((await refresh(second, callback)).status).toBe(200)
  const third = await exchange(await agree({ device_id: 'd' }))
  sandbox.clock.advance(180 * 24 * HOUR)
  expect((await refresh(third, callback, { device_id: 'd' })).body.error).toBe('invalid_grant')
})

test('an app without approval loses its rights in silence and meets 1051 and 15', async () => {
  const { agree, exchange, call, sandbox } = await startVkIdClient()
  const client_id = String(SEED.unapprovedVkIdAppId)
  const { body } = await exchange(await agree({ client_id, scope: 'video wall offline email' }), { client_id })
  expect(body.scope).toBe('vkid.personal_info email')
  const ask = async (method: string) => {
    sandbox.world.rateWindows.clear()
    return (await call(method, {}, { token: body.access_token })).error?.error_code
  }
  const codes: Record<string, number | undefined> = {}
  for (const method of METHODS) codes[method] = await ask(method)
  expect(codes).toEqual({
    'users.get': undefined,
    'groups.getById': 100, // let in; what it lacks is a parameter
    'account.getAppPermissions': 1051,
    'groups.get': 1051,
    'wall.post': 1051,
    'video.save': 15,
  })
})

test('user_info tells phone and e-mail with their scopes only, by body and by Bearer', async () => {
  const { agree, exchange, post } = await startVkIdClient()
  const client_id = String(VKID_APP)
  const plain = await exchange(await agree())
  const info = await post('/id/oauth2/user_info', { client_id, access_token: plain.body.access_token })
  expect(info).toEqual({
    status: 200,
    body: {
      user: {
        user_id: String(ANN),
        first_name: 'Ann',
        last_name: 'Orlova',
        avatar: expect.any(String),
        sex: 0,
        verified: false,
        birthday: expect.any(String),
      },
    },
  })
  const open = await exchange(await agree({ scope: 'email phone' }))
  const headers = { authorization: `Bearer ${open.body.access_token}` }
  const more = await post('/id/oauth2/user_info', { client_id }, headers)
  expect(more.body.user).toMatchObject({ email: 'ann@example.com', phone: '79000000101' })
  const bad = await post('/id/oauth2/user_info', { client_id, access_token: 'x' })
  expect([bad.status, bad.body.error]).toEqual([401, 'invalid_token'])
})

test('the id_token is signed with the published key, and public_info masks who it names', async () => {
  const { agree, exchange, post, sandbox } = await startVkIdClient()
  const client_id = String(VKID_APP)
  const { id_token } = (await exchange(await agree())).body
  const jwks = (await (await fetch(`${sandbox.url}/id/.well-known/jwks.json`)).json()) as { keys: [JsonWebKey] }
  const [head = '', body = '', signature = ''] = id_token.split('.')
  expect(JSON.parse(Buffer.from(head, 'base64url').toString())).toEqual({ alg: 'ES256', typ: 'JWT', kid: 'sandbox' })
  const claims = { iss: `${sandbox.url}/id`, sub: String(ANN), aud: client_id }
  expect(JSON.parse(Buffer.from(body, 'base64url').toString())).toMatchObject(claims)
  const key = createPublicKey({ key: jwks.keys[0], format: 'jwk' })
  const check = (text: string) =>
    verify('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'))
  expect([check(`${head}.${body}`), check(`${head}.${body}x`)]).toEqual([true, false])
  const ask = (token: string, id = client_id) => post('/id/oauth2/public_info', { client_id: id, id_token: token })
  expect((await ask(id_token)).body.user).toMatchObject({
    user_id: String(ANN),
    last_name: 'O.',
    email: 'a***@example.com',
    phone: '7*******01',
  })
  expect((await ask(`${head}.${body}.AAAA`)).body.error).toBe('invalid_token')
  expect((await ask(id_token, String(SEED.unapprovedVkIdAppId))).body.error).toBe('invalid_token')
  sandbox.clock.advance(HOUR)
  expect((await ask(id_token)).body.error).toBe('invalid_token')
})

test.each([
  ['revoke', 'user revoke access for this token.'],
  ['logout', 'invalid session.'],
])('after %s nothing of the sign-in works', async (path, text) => {
  const { agree, exchange, refresh, post, call } = await startVkIdClient()
  const callback = await agree()
  const first = await exchange(callback)
  const fields = { client_id: String(VKID_APP), access_token: first.body.access_token }
  expect(await post(`/id/oauth2/${path}`, fields)).toEqual({ status: 200, body: { response: 1 } })
  expect((await call('users.get', {}, { token: first.body.access_token })).error?.error_msg).toContain(text)
  expect((await refresh(first, callback)).body.error).toBe('invalid_grant')
  expect((await post(`/id/oauth2/${path}`, fields)).body.error).toBe('invalid_token')
})

test('a token of the legacy flow becomes a code of VK ID', async () => {
  const { post, exchange, sandbox, address } = await startVkIdClient()
  const { token } = sandbox.control.createToken({ appId: SEED.appId, userId: ANN, rights: ['video'] })
  const challenge = new URLSearchParams(address()).get('code_challenge') ?? ''
  const { body } = await post('/id/oauth2/auth', {
    grant_type: 'access_token',
    response_type: 'code',
    access_token: token,
    client_id: String(VKID_APP),
    redirect_uri: CALLBACK,
    state: STATE,
    code_challenge: challenge,
    code_challenge_method: 'S256',
    scope: 'video wall',
  })
  expect(body).toEqual({ code: expect.any(String), state: STATE, device_id: expect.any(String) })
  const callback = { location: `${CALLBACK}?${new URLSearchParams(body as never)}` } as never
  expect((await exchange(callback)).body).toMatchObject({ scope: 'vkid.personal_info video', user_id: ANN })
})
