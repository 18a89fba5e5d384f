import { describe, expect, it } from 'vitest'
import { createVkWith } from './create-vk.ts'
import { createLimiters } from './limiters.ts'
import { createStops } from './stops.ts'
import { clientOf } from './test/client-of.ts'
import { createFakeClock } from './test/fake-clock.ts'
import { startFakeVk } from './test/fake-vk.ts'
import { rejection } from './test/rejection.ts'

const MINUTE = 60_000

describe('stops', () => {
  it.each([
    [9, 'wall.post', 5 * MINUTE],
    [29, 'wall.post', 60 * MINUTE],
    [43, 'wall.get', 60 * MINUTE],
  ])('after error %i leave %s alone for %i ms, and say when it may be called', (code, covered, forMs) => {
    const clock = createFakeClock()
    const stops = createStops(clock)
    stops.learn('wall.post', code)
    expect(stops.refusal(covered)).toMatchObject({ code: 'stopped', effect: 'none', retryAfterMs: forMs })
    clock.advance(forMs - 1)
    expect(stops.refusal(covered)).toBeDefined()
    clock.advance(1)
    expect(stops.refusal(covered)).toBeUndefined()
  })

  it('cover the method for 9 and 29, its section for 43, and nothing for other errors', () => {
    const stops = createStops(createFakeClock())
    stops.learn('wall.post', 9)
    stops.learn('video.get', 29)
    stops.learn('users.get', 6)
    stops.learn('users.get', 10)
    stops.learn('market.get', 43)
    const isStopped = (method: string) => stops.refusal(method) !== undefined
    expect(['wall.post', 'video.get', 'market.get', 'market.add'].map(isStopped)).toEqual([true, true, true, true])
    expect(['wall.get', 'video.save', 'users.get', 'marketplace.get'].map(isStopped)).toEqual([
      false,
      false,
      false,
      false,
    ])
  })
})

it('does not call a stopped method again, for any client of the token, alone or in a batch', async () => {
  await using server = await startFakeVk({
    answer: ({ method }) => (method === 'wall.post' ? { error: { code: 29 } } : { value: 1 }),
  })
  const clock = createFakeClock()
  const seams = { clock, limiters: createLimiters(clock), random: () => 0 }
  const make = (batching?: 'auto') =>
    createVkWith(seams, { token: 't', apiUrl: server.url, limits: { perSecond: 100 }, batching })
  await rejection(make().wall.post({ message: 'a' }))
  for (const vk of [make(), make('auto')]) {
    expect(await rejection(vk.wall.post({ message: 'b' }))).toMatchObject({
      code: 'stopped',
      retryAfterMs: 60 * MINUTE,
    })
  }
  expect(server.made).toHaveLength(1)
  clock.advance(60 * MINUTE)
  expect(await rejection(make().wall.post({ message: 'c' }))).toMatchObject({ code: 29 })
  expect(server.made).toHaveLength(2)
})

it('learns from an error inside a batch', async () => {
  await using server = await startFakeVk({
    answer: ({ method }) => (method === 'likes.add' ? { error: { code: 9 } } : { value: 1 }),
  })
  const { vk } = clientOf(server)
  await vk.batch.settled((b) => [b.users.get(), b.callUnlisted('likes.add')])
  expect(await rejection(vk.callUnlisted('likes.add'))).toMatchObject({ code: 'stopped' })
})
