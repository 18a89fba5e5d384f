import { expect, test } from 'vitest'
import { createRecentCallers } from './recent-callers.ts'

const caller = { userId: 1, role: 'member' as const, by: { via: 'api_key' as const, apiKeyId: 1 } }

test('looks once a second for one who asks often', async () => {
  let now = 0
  let looks = 0
  const recent = createRecentCallers({ now: () => new Date(now) })
  const look = async () => {
    looks += 1
    return caller
  }
  for (now = 0; now < 3000; now += 100) expect(await recent.recall('a', look)).toBe(caller)
  expect(looks).toBe(3)
})

test('does not remember one who was not let in', async () => {
  const recent = createRecentCallers({ now: () => new Date(0) })
  expect(await recent.recall('a', async () => undefined)).toBeUndefined()
  expect(await recent.recall('a', async () => caller)).toBe(caller)
})

test('forgets also what a look that is under way finds', async () => {
  const recent = createRecentCallers({ now: () => new Date(0) })
  const slow = Promise.withResolvers<typeof caller>()
  const first = recent.recall('a', () => slow.promise)
  recent.forgetAll()
  slow.resolve(caller)
  await first
  expect(await recent.recall('a', async () => undefined)).toBeUndefined()
})

test('remembers a bounded number', async () => {
  const recent = createRecentCallers({ now: () => new Date(0) })
  for (let key = 0; key <= 10_000; key += 1) await recent.recall(String(key), async () => caller)
  expect(await recent.recall('0', async () => undefined)).toBeUndefined()
  expect(await recent.recall('1', async () => undefined)).toBe(caller)
})
