import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { eq } from '../../db/drizzle.ts'
import { userCredentials } from '../../db/schema/credentials.ts'
import { notices } from '../../db/schema/notices.ts'
import { insertStoredCredential, SEALED } from '../../test/stored-credential.ts'
import { startWorld, type TestWorld } from '../../test/world.ts'
import { tellDueExpiries } from './tell-due-expiries.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

const told = async ({ db }: TestWorld, userId: number): Promise<string[]> => {
  const rows = await db.select().from(notices).where(eq(notices.userId, userId)).orderBy(notices.id)
  return rows.map(({ kind, data }) => [kind, data.minutes_left ?? data.state].filter(Boolean).join(' '))
}

/** Moves the clock and lets the watcher look. */
const after = async (world: TestWorld, ms: number): Promise<void> => {
  world.advance(ms)
  await tellDueExpiries(world)
}

const change = (world: TestWorld, id: number, changes: Partial<typeof userCredentials.$inferInsert>) =>
  world.db.update(userCredentials).set(changes).where(eq(userCredentials.id, id))

test('tells of a day-long token 6 hours, 2 hours and 30 minutes before its end, and when it has ended; nothing earlier, nothing twice', async () => {
  const world = await startWorld()
  const { userId } = await world.register()
  const now = world.now()
  await insertStoredCredential(world, { userId, renewedAt: now, expiresAt: new Date(now.getTime() + 24 * HOUR) })
  await after(world, 18 * HOUR - MINUTE)
  expect(await told(world, userId)).toEqual([])
  await after(world, MINUTE)
  await after(world, MINUTE)
  expect(await told(world, userId)).toEqual(['token_will_expire 360'])
  await after(world, 4 * HOUR)
  await after(world, 90 * MINUTE)
  await after(world, 30 * MINUTE)
  await after(world, 300 * HOUR)
  expect(await told(world, userId)).toEqual([
    'token_will_expire 360',
    'token_will_expire 120',
    'token_will_expire 30',
    'token_expired',
  ])
})

test('tells only of thresholds that were still ahead at intake', async () => {
  const world = await startWorld()
  const { userId } = await world.register()
  const now = world.now()
  await insertStoredCredential(world, { userId, renewedAt: now, expiresAt: new Date(now.getTime() + 100 * MINUTE) })
  await after(world, 0)
  expect(await told(world, userId)).toEqual([])
  await after(world, 70 * MINUTE)
  expect(await told(world, userId)).toEqual(['token_will_expire 30'])
})

test('a watcher that was away tells only what is still true', async () => {
  const world = await startWorld()
  const { userId } = await world.register()
  const now = world.now()
  await insertStoredCredential(world, { userId, renewedAt: now, expiresAt: new Date(now.getTime() + 24 * HOUR) })
  await after(world, 23 * HOUR)
  expect(await told(world, userId)).toEqual(['token_will_expire 120'])
})

test('says nothing of what was renewed in time, has no known end, or renews itself', async () => {
  const world = await startWorld()
  const { userId } = await world.register()
  const start = world.now()
  const inHours = (hours: number) => new Date(start.getTime() + hours * HOUR)
  const facts = { userId, renewedAt: start, expiresAt: inHours(24) }
  const renewed = await insertStoredCredential(world, facts)
  await insertStoredCredential(world, { ...facts, expiresAt: null })
  const itself = { kind: 'vk_id' as const, refreshSealed: SEALED, refreshDueAt: inHours(23) }
  const vkId = await insertStoredCredential(world, { ...facts, ...itself })
  world.advance(17 * HOUR)
  await change(world, renewed, { fingerprint: randomBytes(32), renewedAt: world.now(), expiresAt: inHours(17 + 24) })
  await after(world, 7 * HOUR)
  expect(await told(world, userId)).toEqual([])
  await change(world, vkId, { state: 'reauthorization_required', refreshSealed: null, refreshDueAt: null })
  await after(world, 0)
  await after(world, HOUR)
  expect(await told(world, userId)).toEqual(['token_refused reauthorization_required'])
})

test('tells of the next token what was told of the one before', async () => {
  const world = await startWorld()
  const { userId } = await world.register()
  const day = () => ({ renewedAt: world.now(), expiresAt: new Date(world.now().getTime() + 24 * HOUR) })
  const id = await insertStoredCredential(world, { userId, ...day() })
  await after(world, 18 * HOUR)
  await change(world, id, { fingerprint: randomBytes(32), ...day() })
  await after(world, 18 * HOUR)
  expect(await told(world, userId)).toEqual(['token_will_expire 360', 'token_will_expire 360'])
})

test('tells at once and once that VK refuses a token, and again only of the next token', async () => {
  const world = await startWorld()
  const { userId } = await world.register()
  const now = world.now()
  const expiresAt = new Date(now.getTime() + 24 * HOUR)
  const id = await insertStoredCredential(world, { userId, renewedAt: now, expiresAt })
  await change(world, id, { state: 'revoked', checkedAt: world.now() })
  await after(world, 0)
  await after(world, 30 * HOUR)
  expect(await told(world, userId)).toEqual(['token_refused revoked'])
  await change(world, id, {
    state: 'active',
    fingerprint: randomBytes(32),
    renewedAt: world.now(),
    expiresAt: null,
    expirySource: 'none',
  })
  await change(world, id, { state: 'expired', checkedAt: world.now() })
  await after(world, 0)
  expect(await told(world, userId)).toEqual(['token_refused revoked', 'token_expired'])
})

test('a token that VK takes again is still told of before its end, and its end is told once', async () => {
  const world = await startWorld()
  const { userId } = await world.register()
  const now = world.now()
  const expiresAt = new Date(now.getTime() + 24 * HOUR)
  const id = await insertStoredCredential(world, { userId, renewedAt: now, expiresAt })
  await change(world, id, { state: 'ip_mismatch', checkedAt: world.now() })
  await after(world, HOUR)
  await change(world, id, { state: 'active' })
  await after(world, 22.5 * HOUR)
  await after(world, 0.5 * HOUR)
  await change(world, id, { state: 'expired', checkedAt: world.now() })
  await after(world, 0)
  expect(await told(world, userId)).toEqual(['token_refused ip_mismatch', 'token_will_expire 30', 'token_expired'])
})

test('of what an agent holds it says where the token is to be renewed', async () => {
  const world = await startWorld()
  const user = await world.register()
  const now = world.now()
  const expiresAt = new Date(now.getTime() + 35 * MINUTE)
  await insertStoredCredential(world, {
    userId: user.userId,
    kind: 'agent',
    tokenSealed: null,
    renewedAt: now,
    expiresAt,
  })
  await after(world, 6 * MINUTE)
  const [notice] = (await user.call({ url: '/api/v1/notices', headers: { 'accept-language': 'ru' } })).json()
  expect(notice).toMatchObject({ kind: 'token_will_expire', solution: expect.stringContaining('vkast agent add') })
})
