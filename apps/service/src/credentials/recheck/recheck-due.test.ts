import { expect, test } from 'vitest'
import { makeToken, redirectUrl } from '../../test/sandbox-token.ts'
import { startWorld, type TestUser, type TestWorld } from '../../test/world.ts'
import { nextRecheck } from './next-recheck.ts'
import { recheckDue } from './recheck-due.job.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const forever = new AbortController().signal

async function submit(world: TestWorld, user: TestUser, expiresIn?: number, boundTo?: string): Promise<number> {
  const token = makeToken(world.sandbox, boundTo ? { boundTo } : {})
  const payload = { token_data: redirectUrl(token, expiresIn), account_name: `t${token.token.slice(-6)}` }
  return (await user.call({ method: 'POST', url: '/api/v1/vk/token/submit', payload })).json().credential_id
}

/**
 * How often VK has answered. What it refused as the fourth call of one second, its client has asked again: on a busy
 * machine the calls of an intake and of a look may come to VK closer together than they left.
 */
function asked({ sandbox }: TestWorld): number {
  const { count, refused } = sandbox.control.report().calls['account.getAppPermissions'] ?? { count: 0, refused: 0 }
  return count - refused
}
const stateOf = async ({ db }: TestWorld, id: number) =>
  (await db.$client.query('select state, recheck_at from user_credentials where id = $1', [id])).rows[0]

test('a token is asked about once more some minutes after intake, and one with a date not again', async () => {
  const world = await startWorld()
  const id = await submit(world, await world.register())
  const atIntake = asked(world)
  world.advance(2 * MINUTE)
  await recheckDue(world, forever)
  expect(asked(world)).toBe(atIntake)
  world.advance(MINUTE)
  await Promise.all([recheckDue(world, forever), recheckDue(world, forever)])
  expect(asked(world)).toBe(atIntake + 1)
  expect(await stateOf(world, id)).toEqual({ state: 'active', recheck_at: null })
})

test('a foreign address that VK let through at first is found out', async () => {
  const world = await startWorld()
  const user = await world.register()
  const id = await submit(world, user)
  const { control } = world.sandbox
  control.addFault({ on: { method: 'users.get' }, do: 'error', error: { code: 5, subcode: 1130 } })
  world.advance(3 * MINUTE)
  await recheckDue(world, forever)
  expect((await stateOf(world, id)).state).toBe('ip_mismatch')
  expect((await stateOf(world, id)).recheck_at).toBe(null)
})

test('a token without a known end is asked about every day, and a fault of the network only puts it off', async () => {
  const world = await startWorld()
  const id = await submit(world, await world.register(), 0)
  world.advance(3 * MINUTE)
  await recheckDue(world, forever)
  const first = asked(world)
  expect((await stateOf(world, id)).recheck_at.getTime()).toBeGreaterThan(world.now().getTime())
  world.advance(24 * HOUR)
  await recheckDue(world, forever)
  expect(asked(world)).toBe(first + 1)
  world.advance(24 * HOUR)
  await world.sandbox.close()
  await recheckDue(world, forever)
  const { state, recheck_at } = await stateOf(world, id)
  expect(state).toBe('active')
  expect(recheck_at.getTime() - world.now().getTime()).toBeLessThanOrEqual(15 * MINUTE)
})

test('no more than so many a minute, over all workers', async () => {
  const world = await startWorld()
  const user = await world.register()
  for (const _ of [1, 2, 3, 4]) await submit(world, user)
  const atIntake = asked(world)
  world.advance(3 * MINUTE + (MINUTE - (world.now().getTime() % MINUTE)))
  for (const _ of [1, 2, 3]) await recheckDue(world, forever, { perMinute: 3 })
  expect(asked(world)).toBe(atIntake + 3)
  world.advance(MINUTE)
  await recheckDue(world, forever, { perMinute: 3 })
  expect(asked(world)).toBe(atIntake + 4)
})

test('the daily looks are spread over the day', () => {
  const now = new Date('2026-11-21T10:00:00Z')
  const hours = new Map<number, number>()
  for (let id = 1; id <= 2400; id += 1) {
    const at = nextRecheck({ id, expiresAt: null, renewedAt: new Date(0) }, now)!
    expect(at.getTime() - now.getTime()).toBeGreaterThan(0)
    expect(at.getTime() - now.getTime()).toBeLessThanOrEqual(24 * HOUR)
    hours.set(at.getUTCHours(), (hours.get(at.getUTCHours()) ?? 0) + 1)
  }
  expect(Math.max(...hours.values())).toBeLessThan(130)
  expect(Math.min(...[...Array(24).keys()].map((hour) => hours.get(hour) ?? 0))).toBeGreaterThan(70)
})
