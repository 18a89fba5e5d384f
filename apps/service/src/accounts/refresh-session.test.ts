import { expect, test } from 'vitest'
import { refreshTokens, sessions } from '../db/schema/accounts.ts'
import { startWorld, type TestWorld } from '../test/world.ts'

const post = (world: TestWorld, verb: string, refresh_token: string) =>
  world.app.inject({ method: 'POST', url: `/api/v1/auth/${verb}`, payload: { refresh_token } })
const refresh = (world: TestWorld, token: string) => post(world, 'refresh', token)
const me = (world: TestWorld, token: string) =>
  world.app.inject({ url: '/api/v1/auth/me', headers: { authorization: `Bearer ${token}` } })

async function endedBecause(world: TestWorld) {
  return (await world.db.select().from(sessions)).map((session) => session.endedBecause)
}

test('gives a new pair, which can be refreshed in turn; the former access token lives on until it expires', async () => {
  const world = await startWorld()
  const anna = await world.register()
  const seen = new Set([anna.refreshToken])
  let token = anna.refreshToken
  for (let n = 0; n < 5; n++) {
    const answer = await refresh(world, token)
    expect(answer.statusCode).toBe(200)
    expect((await me(world, answer.json().access_token)).statusCode).toBe(200)
    token = answer.json().refresh_token
    expect(token).toMatch(/^[\w-]{43}$/)
    seen.add(token)
  }
  expect(seen.size).toBe(6)
  expect((await anna.call({ url: '/api/v1/auth/me' })).statusCode).toBe(200)
})

test('a used token shown again after ten seconds ends the session with all its tokens, but no other session', async () => {
  const world = await startWorld()
  const anna = await world.register('anna@example.org')
  const payload = { email: 'anna@example.org', password: 'correct horse battery' }
  const other = (await world.app.inject({ method: 'POST', url: '/api/v1/auth/login', payload })).json()
  const next = (await refresh(world, anna.refreshToken)).json()
  world.advance(10_001)
  expect((await refresh(world, anna.refreshToken)).statusCode).toBe(401)
  expect((await refresh(world, next.refresh_token)).statusCode).toBe(401)
  for (const token of [anna.accessToken, next.access_token]) expect((await me(world, token)).statusCode).toBe(401)
  expect((await me(world, other.access_token)).statusCode).toBe(200)
  expect(new Set(await endedBecause(world))).toEqual(new Set(['reuse', null]))
})

test('an exchange whose answer was lost may be repeated within ten seconds, and gives the same token', async () => {
  const world = await startWorld()
  const { refreshToken } = await world.register()
  const lost = (await refresh(world, refreshToken)).json()
  world.advance(9_000)
  const answer = await refresh(world, refreshToken)
  expect(answer.statusCode).toBe(200)
  expect(answer.json()).toMatchObject({
    refresh_token: lost.refresh_token,
    refresh_expires_at: lost.refresh_expires_at,
  })
  expect((await me(world, answer.json().access_token)).statusCode).toBe(200)
  expect(await endedBecause(world)).toEqual([null])
})

test('it may not be repeated once the successor was used, also within the ten seconds', async () => {
  const world = await startWorld()
  const { refreshToken } = await world.register()
  const next = (await refresh(world, refreshToken)).json()
  const last = (await refresh(world, next.refresh_token)).json()
  expect((await refresh(world, refreshToken)).statusCode).toBe(401)
  expect((await refresh(world, last.refresh_token)).statusCode).toBe(401)
  expect(await endedBecause(world)).toEqual(['reuse'])
})

test('a thief within the ten seconds holds the same token as its owner, and the later of the two is noticed', async () => {
  const world = await startWorld()
  const { refreshToken } = await world.register()
  const owners = (await refresh(world, refreshToken)).json()
  const thiefs = (await refresh(world, refreshToken)).json()
  world.advance(15 * 60_000)
  const stolen = await refresh(world, thiefs.refresh_token)
  expect(stolen.statusCode).toBe(200)
  world.advance(11_000)
  expect((await refresh(world, owners.refresh_token)).statusCode).toBe(401)
  expect((await me(world, stolen.json().access_token)).statusCode).toBe(401)
})

test('twenty exchanges of one token at once make one successor', async () => {
  const world = await startWorld()
  const { refreshToken } = await world.register()
  const answers = await Promise.all(Array.from({ length: 20 }, () => refresh(world, refreshToken)))
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(20).fill(200))
  expect(new Set(answers.map((answer) => answer.json().refresh_token)).size).toBe(1)
  const rows = await world.db.select().from(refreshTokens)
  expect(rows.filter((row) => row.usedAt === null)).toHaveLength(1)
  expect(rows).toHaveLength(2)
})

test('sixty days without a refresh end it; within them it slides, and dead rows go', async () => {
  const world = await startWorld()
  let { refreshToken } = await world.register()
  for (let n = 0; n < 3; n++) {
    world.advance(59 * 86_400_000)
    refreshToken = (await refresh(world, refreshToken)).json().refresh_token
  }
  expect((await world.db.select().from(refreshTokens)).length).toBeLessThanOrEqual(2)
  world.advance(60 * 86_400_000)
  expect((await refresh(world, refreshToken)).statusCode).toBe(401)
  expect(await endedBecause(world)).toEqual([null])
})

test('a new login forgets the sessions none of whose tokens lives', async () => {
  const world = await startWorld()
  await world.register('anna@example.org')
  world.advance(61 * 86_400_000)
  const payload = { email: 'anna@example.org', password: 'correct horse battery' }
  await world.app.inject({ method: 'POST', url: '/api/v1/auth/login', payload })
  expect(await world.db.select().from(sessions)).toHaveLength(1)
})

test('no other text is a refresh token', async () => {
  const world = await startWorld()
  const { accessToken } = await world.register()
  for (const token of ['', 'nonsense', '\0', accessToken]) expect((await refresh(world, token)).statusCode).toBe(401)
})

test('logout ends the session at once, also shown with a used token, and may be repeated', async () => {
  const world = await startWorld()
  const { refreshToken, accessToken } = await world.register()
  const next = (await refresh(world, refreshToken)).json()
  for (const token of [refreshToken, refreshToken, 'unknown']) {
    const answer = await post(world, 'logout', token)
    expect(answer.statusCode).toBe(204)
    expect(answer.body).toBe('')
  }
  for (const token of [accessToken, next.access_token]) expect((await me(world, token)).statusCode).toBe(401)
  expect((await refresh(world, next.refresh_token)).statusCode).toBe(401)
  expect(await endedBecause(world)).toEqual(['logout'])
})
