import { routes } from '@vkast/contract'
import { expect, test } from 'vitest'
import { startPublishingWorld } from '../test/publishing-world.ts'
import { makeToken } from '../test/sandbox-token.ts'
import { startWorld, type TestUser } from '../test/world.ts'

const read = async (user: TestUser, query = '') => (await user.call({ url: `/api/v1/audit${query}` })).json()
const actions = (entries: { action: string }[]): string[] => entries.map(({ action }) => action)

test('pages lead through the whole trail once, newest first, and filters leave the rest out', async () => {
  const { register } = await startWorld()
  const user = await register()
  for (const name of ['a', 'b', 'c']) await user.call({ method: 'POST', url: '/api/v1/api-keys', payload: { name } })
  const seen: { id: number; details: { name?: string } }[] = []
  let url: string | undefined = '/api/v1/audit?limit=3'
  while (url) {
    const answer = await user.call({ url })
    seen.push(...answer.json())
    url = /^<([^>]*)>; rel="next"$/.exec(String(answer.headers.link ?? ''))?.[1]
  }
  expect(seen.map(({ details }) => details.name)).toEqual(['c', 'b', 'a', undefined])
  expect(new Set(seen.map(({ id }) => id)).size).toBe(4)
  expect(await read(user, '?action=user_registered')).toHaveLength(1)
  expect(await read(user, '?credential_id=5')).toEqual([])
  expect((await user.call({ url: '/api/v1/audit?action=nonsense' })).statusCode).toBe(422)
})

test('an entry names the session or the API key that did it, the address and the program', async () => {
  const { register, app } = await startWorld()
  const user = await register()
  const { id, key } = (await user.call({ method: 'POST', url: '/api/v1/api-keys', payload: { name: 'bot' } })).json()
  const headers = { authorization: `Bearer ${key}`, 'user-agent': 'x'.repeat(1000) }
  await app.inject({
    method: 'PATCH',
    url: '/api/v1/auth/me',
    payload: { language: 'ru' },
    headers,
    remoteAddress: '127.0.0.7',
  })
  const [changed, created] = await read(user)
  expect(changed).toMatchObject({
    action: 'settings_changed',
    via: 'api_key',
    api_key_id: id,
    session_id: null,
    address: '127.0.0.7',
    user_agent: 'x'.repeat(200),
    details: { changed: 'language' },
  })
  expect(created).toMatchObject({
    action: 'api_key_created',
    via: 'session',
    api_key_id: null,
    details: { key: id, name: 'bot' },
  })
  expect(created.session_id).toMatch(/^[\w-]{36}$/)
  expect(JSON.stringify(await read(user))).not.toContain(key)
})

test('a failed login stands in the trail of the user whose email it was, and without the email for a stranger', async () => {
  const { register, app, db } = await startWorld()
  const user = await register('anna@example.org')
  const login = (email: string, password: string) =>
    app.inject({ method: 'POST', url: '/api/v1/auth/login', payload: { email, password }, remoteAddress: '127.0.0.9' })
  await login('Anna@example.org', 'wrong password')
  await login('stranger@example.org', 'hunter2hunter2')
  expect(await read(user, '?action=login')).toMatchObject([
    { result: 'refused', via: 'anonymous', address: '127.0.0.9' },
  ])
  const { rows } = await db.execute(`select * from audit_log where action = 'login' and user_id is null`)
  expect(rows).toMatchObject([{ result: 'refused', address: '127.0.0.9' }])
  expect(JSON.stringify(rows)).not.toMatch(/stranger|hunter2/)
  await login('anna@example.org', 'correct horse battery')
  expect((await read(user, '?action=login')).map(({ result }: { result: string }) => result)).toEqual([
    'done',
    'refused',
  ])
})

test('a wrong password at a change, and a refresh token shown twice, are written down', async () => {
  const world = await startWorld()
  const user = await world.register()
  const post = (url: string, payload: object) => user.call({ method: 'POST', url: `/api/v1${url}`, payload })
  await post('/auth/password', { current_password: 'wrong', new_password: 'another horse battery' })
  expect((await read(user))[0]).toMatchObject({ action: 'password_changed', result: 'refused' })
  const second = (await post('/auth/refresh', { refresh_token: user.refreshToken })).json()
  const login = { email: 'x@example.org', password: 'correct horse battery' }
  const other = await world.register(login.email)
  world.advance(11_000)
  await post('/auth/refresh', { refresh_token: user.refreshToken })
  await post('/auth/refresh', { refresh_token: second.refresh_token })
  const { rows } = await world.db.execute(`select user_id, details from audit_log where action = 'session_ended'`)
  expect(rows).toMatchObject([{ user_id: String(user.userId), details: { because: 'reuse' } }])
  expect(actions(await read(other))).toEqual(['user_registered'])
})

test('the operator sees that it happened, not where a user was; a member sees only the own trail', async () => {
  const { register, app } = await startWorld()
  const [operator, member] = [await register(), await register()]
  await member.call({ method: 'POST', url: '/api/v1/api-keys', payload: { name: 'private' } })
  await app.inject({
    method: 'POST',
    url: '/api/v1/auth/login',
    payload: { email: 'nobody@example.org', password: 'x' },
  })
  const all = (await operator.call({ url: '/api/v1/admin/audit' })).json()
  expect(actions(all)).toEqual(['login', 'api_key_created', 'user_registered', 'user_registered'])
  expect(all[0]).toMatchObject({ user_id: null, address: '127.0.0.1' })
  expect(all[1]).toMatchObject({ user_id: member.userId, address: null })
  expect(JSON.stringify(all)).not.toMatch(/private|details|user_agent|session_id/)
  const of = (await operator.call({ url: `/api/v1/admin/audit?user_id=${operator.userId}` })).json()
  expect(actions(of)).toEqual(['user_registered'])
  expect(actions(await read(member))).toEqual(['api_key_created', 'user_registered'])
})

test('routes of the operator are not there for a member', async () => {
  const { register } = await startWorld()
  const [, member] = [await register(), await register()]
  const operators = routes.filter(({ access }) => access === 'operator')
  expect(operators.length).toBeGreaterThanOrEqual(3)
  for (const { method, path } of operators)
    expect((await member.call({ method, url: `/api/v1${path}` })).statusCode, path).toBe(404)
})

test('a repeated request with one Idempotency-Key is one entry, a refused one none', async () => {
  const { world, user, recordingId } = await startPublishingWorld({ withoutWorker: true })
  const url = `/api/v1/recordings/${recordingId}/upload/vk`
  const request = { method: 'POST', url, headers: { 'idempotency-key': 'x' } } as const
  await user.call(request)
  await user.call(request)
  expect((await user.call({ method: 'POST', url })).statusCode).toBe(409)
  expect(await read(user, '?action=publication_created')).toHaveLength(1)
  expect(world.logged()).not.toContain('request failed')
})

test('the trail of one credential tells its whole life, and no entry holds a token', async () => {
  const { world, user, vk, credentialId, token } = await startPublishingWorld({ withoutWorker: true })
  const fresh = makeToken(vk).token
  await user.call({ method: 'POST', url: '/api/v1/vk/token/submit', payload: { access_token: fresh } })
  await user.call({ method: 'POST', url: `/api/v1/credentials/${credentialId}/probe` })
  vk.control.endToken({ token: fresh, reason: 'revoked' })
  await user.call({ method: 'POST', url: `/api/v1/credentials/${credentialId}/probe` })
  const trail = await read(user, `?credential_id=${credentialId}`)
  expect(trail.map(({ action, result }: Record<string, string>) => `${action} ${result}`)).toEqual([
    'token_probed refused',
    'token_probed done',
    'token_renewed done',
    'token_submitted done',
  ])
  const { rows } = await world.db.execute('select t::text as line from audit_log t')
  for (const secret of [token(), fresh, user.refreshToken, user.accessToken])
    expect(JSON.stringify(rows)).not.toContain(secret)
})
