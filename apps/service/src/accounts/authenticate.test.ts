import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { eq } from '../db/drizzle.ts'
import { apiKeys, users } from '../db/schema/accounts.ts'
import { startWorld } from '../test/world.ts'
import { createAccessTokens } from './access-token.ts'
import { createAuthenticate } from './authenticate.ts'
import { createRecentCallers } from './recent-callers.ts'

const me = { url: '/api/v1/auth/me' }

test('a new user is logged in and known by the access token', async () => {
  const world = await startWorld()
  const { call, userId } = await world.register('Anna@Example.org')
  const answer = await call(me)
  expect(answer.statusCode).toBe(200)
  expect(answer.json()).toMatchObject({ id: userId, email: 'Anna@Example.org', role: 'operator', time_zone: 'UTC' })
})

test('without a token, and with a bad one, it is 401 in the one shape', async () => {
  const { app } = await startWorld()
  for (const authorization of ['', 'Bearer', 'Bearer nonsense', 'Basic YTpi', `Bearer vkast_${'a'.repeat(43)}`]) {
    const answer = await app.inject({ ...me, headers: { authorization } })
    expect(answer.statusCode).toBe(401)
    expect(answer.json().detail.error_type).toBe('unauthorized')
    expect(answer.headers['www-authenticate']).toBe('Bearer')
  }
})

test('an access token ends after 15 minutes', async () => {
  const world = await startWorld()
  const { call } = await world.register()
  world.advance(14 * 60_000)
  expect((await call(me)).statusCode).toBe(200)
  world.advance(60_000)
  expect((await call(me)).statusCode).toBe(401)
})

test('a token that names the session of another user, or none that is, lets nobody in', async () => {
  const world = await startWorld()
  const [anna, boris] = [await world.register(), await world.register()]
  const tokens = createAccessTokens(world)
  const authenticate = createAuthenticate({ ...world, recentCallers: createRecentCallers(world) })
  const { sessionId } = tokens.verify(anna.accessToken)!
  expect(await authenticate(tokens.sign({ userId: anna.userId, sessionId }))).toEqual({
    userId: anna.userId,
    role: 'operator',
    by: { via: 'session', sessionId },
  })
  expect(await authenticate(tokens.sign({ userId: boris.userId, sessionId }))).toBeUndefined()
  expect(await authenticate(tokens.sign({ userId: anna.userId, sessionId: randomUUID() }))).toBeUndefined()
})

test('a deleted user is out at once, with every token and key', async () => {
  const world = await startWorld()
  const anna = await world.register()
  const { key } = (await anna.call({ method: 'POST', url: '/api/v1/api-keys', payload: { name: 'ci' } })).json()
  await world.db.delete(users).where(eq(users.id, anna.userId))
  expect((await anna.call(me)).statusCode).toBe(401)
  expect((await anna.call({ ...me, headers: { authorization: `Bearer ${key}` } })).statusCode).toBe(401)
  const payload = { refresh_token: anna.refreshToken }
  expect((await world.app.inject({ method: 'POST', url: '/api/v1/auth/refresh', payload })).statusCode).toBe(401)
})

test('an API key acts as its user, is written down at most once a minute, and ends at its expiry', async () => {
  const world = await startWorld()
  const { call, userId } = await world.register()
  const expires_at = new Date(world.now().getTime() + 3_600_000).toISOString()
  const made = await call({ method: 'POST', url: '/api/v1/api-keys', payload: { name: 'ci', expires_at } })
  const headers = { authorization: `Bearer ${made.json().key}` }
  const lastUsedAt = async () => (await world.db.select().from(apiKeys))[0]?.lastUsedAt?.getTime()

  expect(await lastUsedAt()).toBeUndefined()
  expect((await world.app.inject({ ...me, headers })).json().id).toBe(userId)
  const first = await lastUsedAt()
  expect(first).toBeTypeOf('number')
  world.advance(30_000)
  await world.app.inject({ ...me, headers })
  expect(await lastUsedAt()).toBe(first)
  world.advance(31_000)
  await world.app.inject({ ...me, headers })
  expect(await lastUsedAt()).toBeGreaterThanOrEqual(first! + 60_000)
  world.advance(3_600_000)
  expect((await world.app.inject({ ...me, headers })).statusCode).toBe(401)
})
