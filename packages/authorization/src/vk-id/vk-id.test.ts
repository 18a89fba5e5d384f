import { createHash } from 'node:crypto'
import { VkTransportError } from '@vkast/vk'
import { describe, expect, test } from 'vitest'
import { json, type Reply, startFakeVk } from '../test/fake-vk.ts'
import { rejection } from '../test/rejection.ts'
import { vkIdAuthorizationUrl } from './authorization-url.ts'
import { clientCredentials } from './client-credentials.ts'
import { exchangeCode } from './exchange-code.ts'
import { readVkIdCallback } from './read-callback.ts'
import type { VkIdTokens } from './read-tokens.ts'
import { type RefreshTokensOptions, refreshTokens } from './refresh-tokens.ts'
import { logout, revoke } from './revoke.ts'
import { publicInfo, userInfo } from './user-info.ts'
import { VkIdError } from './vk-id-error.ts'

const app = { clientId: 7, redirectUri: 'https://app.example.org/callback' }
const GRANT = {
  access_token: 'vk2.a.new',
  refresh_token: 'r2',
  id_token: 'h.p.s',
  token_type: 'Bearer',
  expires_in: 3600,
  user_id: 42,
  scope: 'vkid.personal_info email',
}

describe('the authorization address', () => {
  test('asks for a code with a fresh state and an S256 challenge', () => {
    const one = vkIdAuthorizationUrl({ ...app, scope: ['email', 'video'], prompt: 'consent', languageId: 0 })
    const url = new URL(one.url)
    expect(url.origin + url.pathname).toBe('https://id.vk.ru/authorize')
    expect(Object.fromEntries(url.searchParams)).toEqual({
      response_type: 'code',
      client_id: '7',
      redirect_uri: app.redirectUri,
      state: one.state,
      code_challenge: createHash('sha256').update(one.codeVerifier).digest('base64url'),
      code_challenge_method: 'S256',
      scope: 'email video',
      prompt: 'consent',
      lang_id: '0',
    })
    expect(one.state).toMatch(/^[\w-]{32,}$/)
    expect(one.codeVerifier).toMatch(/^[\w-]{43,128}$/)
    const other = vkIdAuthorizationUrl(app)
    expect([other.state, other.codeVerifier]).not.toContain(one.state)
    expect(other.codeVerifier).not.toBe(one.codeVerifier)
  })
})

describe('the callback', () => {
  const state = 's'.repeat(43)
  const plain = `${app.redirectUri}?code=c0de&state=${state}&device_id=dev&type=code_v2&expires_in=600&ext_id=e`
  const payload = `${app.redirectUri}?payload=${encodeURIComponent(JSON.stringify({ code: 'c0de', state, device_id: 'dev', type: 'code_v2' }))}`

  test.each([
    ['parameters', plain, 600],
    ['a payload of JSON', payload, undefined],
    ['a path alone, as a server sees it', plain.slice('https://app.example.org'.length), 600],
  ])('is read from %s', (_title, address, seconds) => {
    expect(readVkIdCallback(address, state)).toEqual({ code: 'c0de', deviceId: 'dev', codeExpiresInSeconds: seconds })
  })

  test.each([
    ['another state', plain, 'x'.repeat(43), 'callback_invalid'],
    ['no state', plain.replace('&state=', '&no='), state, 'callback_invalid'],
    ['an empty expectation', plain.replace(state, ''), '', 'callback_invalid'],
    ['no device', plain.replace('device_id', 'x'), state, 'callback_invalid'],
    ['no code', plain.replace('code=', 'x='), state, 'callback_invalid'],
    ['a payload that is no JSON', `${app.redirectUri}?payload=%7B`, state, 'callback_invalid'],
    ['a refusal', `${app.redirectUri}?error=access_denied&error_description=no&state=${state}`, state, 'access_denied'],
    ['a refusal of somebody else’s', `${app.redirectUri}?error=access_denied&state=other`, state, 'callback_invalid'],
  ])('is refused with %s', async (_title, address, expected, code) => {
    const error = await rejection(
      Promise.resolve().then(() => readVkIdCallback(address, expected)),
      VkIdError,
    )
    expect(error.code).toBe(code)
  })
})

describe('the exchange', () => {
  const exchange = {
    ...app,
    code: 'c0de',
    deviceId: 'dev',
    codeVerifier: 'v',
    state: 's',
    serviceToken: 'srv',
    scope: ['email', 'video', 'wall'],
  }

  test('sends everything in the body, and names the rights VK dropped in silence', async () => {
    await using vk = await startFakeVk(() => json({ ...GRANT, state: 's' }))
    const tokens = await exchangeCode({ ...exchange, idUrl: vk.url })
    expect(tokens).toMatchObject({
      accessToken: 'vk2.a.new',
      refreshToken: 'r2',
      userId: 42,
      deviceId: 'dev',
      missingScope: ['video', 'wall'],
    })
    expect(vk.seen[0]!.path).toBe('/oauth2/auth')
    expect(Object.fromEntries(vk.seen[0]!.form)).toEqual({
      client_id: '7',
      grant_type: 'authorization_code',
      code: 'c0de',
      code_verifier: 'v',
      device_id: 'dev',
      redirect_uri: app.redirectUri,
      state: 's',
      service_token: 'srv',
    })
  })

  test.each([
    ['another state', { ...GRANT, state: 'other' }],
    ['no access token', { ...GRANT, access_token: undefined }],
    ['no refresh token', { ...GRANT, refresh_token: '' }],
    ['no life', { ...GRANT, expires_in: 0 }],
    ['no user', { ...GRANT, user_id: 'x' }],
  ])('does not take an answer with %s', async (_title, answer) => {
    await using vk = await startFakeVk(() => json(answer))
    expect((await rejection(exchangeCode({ ...exchange, idUrl: vk.url }), VkIdError)).code).toBe('answer_invalid')
  })

  test.each([200, 400, 401])('reads an error whatever the HTTP status: %i', async (status) => {
    await using vk = await startFakeVk(() =>
      json({ error: 'invalid_grant', error_description: 'code was already used' }, status),
    )
    const error = await rejection(exchangeCode({ ...exchange, idUrl: vk.url }), VkIdError)
    expect(error).toMatchObject({ code: 'invalid_grant', description: 'code was already used', kind: 'oauth' })
    expect(vk.seen).toHaveLength(1)
  })
})

describe('the refresh', () => {
  const refresh = (url: string, more: Partial<RefreshTokensOptions> = {}) =>
    refreshTokens({ clientId: 7, refreshToken: 'r1', deviceId: 'dev', idUrl: url, store: () => undefined, ...more })

  test('stores the new tokens before it gives them out', async () => {
    await using vk = await startFakeVk(({ form }) => json({ ...GRANT, state: form.get('state') }))
    const order: string[] = []
    const store = async (tokens: VkIdTokens) => {
      await Promise.resolve()
      order.push(`stored ${tokens.refreshToken}`)
    }
    const tokens = await refresh(vk.url, { store })
    order.push(`given ${tokens.refreshToken}`)
    expect(order).toEqual(['stored r2', 'given r2'])
    expect(vk.seen[0]!.form.get('refresh_token')).toBe('r1')
  })

  test('gives out nothing that could not be stored', async () => {
    await using vk = await startFakeVk(() => json(GRANT))
    const broken = new Error('disk full')
    const error = await rejection(refresh(vk.url, { store: () => Promise.reject(broken) }), VkIdError)
    expect(error).toMatchObject({ code: 'store_failed', cause: broken })
  })

  test.each<[string, Reply, timeoutMs?: number]>([
    [
      'the token was used',
      json({ error: 'invalid_grant', error_description: 'refresh_token is missing or invalid' }, 400),
    ],
    [
      'VK says so in its other way',
      json({ error: 'invalid_request', error_description: 'refresh_token is missing or invalid' }),
    ],
    ['the answer is lost', { cut: true, headers: { 'content-length': '10' } }],
    ['the answer never comes', { hang: true }, 1000],
    ['a gateway answers', { status: 502, body: '<html>' }],
    ['the answer has no tokens', json({})],
  ])('ends in reauthorization_required, after one request, when %s', async (_title, reply, timeoutMs = 60_000) => {
    await using vk = await startFakeVk(() => reply)
    const stored: unknown[] = []
    const error = await rejection(
      refresh(vk.url, { timeoutMs, store: (tokens) => void stored.push(tokens) }),
      VkIdError,
    )
    expect(error.code).toBe('reauthorization_required')
    expect(vk.seen).toHaveLength(1)
    expect(stored).toEqual([])
  })

  test('leaves the token alone when nothing was sent, or VK wants another time', async () => {
    const gone = await startFakeVk(() => json({}))
    await gone[Symbol.asyncDispose]()
    expect(await rejection(refresh(gone.url), VkTransportError)).toMatchObject({ effect: 'none' })
    for (const error of ['temporarily_unavailable', 'slow_down', 'invalid_client', 'invalid_request']) {
      await using vk = await startFakeVk(() => json({ error }, 400))
      expect((await rejection(refresh(vk.url), VkIdError)).code).toBe(error)
    }
  })
})

describe('the other calls', () => {
  test('tell who signed in', async () => {
    const user = {
      user_id: '42',
      first_name: 'Ann',
      last_name: 'O.',
      avatar: 'https://x/y',
      sex: 1,
      verified: false,
      email: '',
    }
    await using vk = await startFakeVk(() => json({ user }))
    const expected = {
      userId: 42,
      firstName: 'Ann',
      lastName: 'O.',
      avatar: 'https://x/y',
      sex: 1,
      isVerified: false,
      email: undefined,
      phone: undefined,
      birthday: undefined,
    }
    expect(await userInfo({ clientId: 7, idUrl: vk.url, accessToken: 'a' })).toEqual(expected)
    expect(await publicInfo({ clientId: 7, idUrl: vk.url, idToken: 'i' })).toEqual(expected)
    expect(vk.seen.map(({ path, form }) => [path, form.get('access_token'), form.get('id_token')])).toEqual([
      ['/oauth2/user_info', 'a', null],
      ['/oauth2/public_info', null, 'i'],
    ])
  })

  test('revoke and log out, and believe only VK’s 1', async () => {
    await using vk = await startFakeVk((_request, count) => json(count <= 2 ? { response: 1 } : {}))
    const options = { clientId: 7, idUrl: vk.url, accessToken: 'a' }
    await revoke(options)
    await logout({ ...options, deviceId: 'dev' })
    expect(vk.seen.map(({ path }) => path)).toEqual(['/oauth2/revoke', '/oauth2/logout'])
    expect((await rejection(revoke(options), VkIdError)).code).toBe('answer_invalid')
  })

  test('get an app’s service token', async () => {
    await using vk = await startFakeVk(({ form }) =>
      form.get('client_secret') === 'right'
        ? json({ access_token: 'service-token', expires_in: 0 })
        : json({ error: 'invalid_client', error_description: 'client_secret is incorrect' }, 401),
    )
    const options = { clientId: 7, oauthUrl: vk.url }
    expect(await clientCredentials({ ...options, clientSecret: 'right' })).toEqual({
      token: 'service-token',
      expires: 0,
    })
    expect(vk.seen[0]).toMatchObject({ method: 'POST', path: '/access_token' })
    expect((await rejection(clientCredentials({ ...options, clientSecret: 'no' }), VkIdError)).code).toBe(
      'invalid_client',
    )
  })
})
