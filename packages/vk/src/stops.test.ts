import { describe, expect, it } from 'vitest'
import { createVkWith } from './create-vk.ts'
import { WINDOW_MS } from './limiter.ts'
import { createLimiters, limiterKey } from './limiters.ts'
import { createStops } from './stops.ts'
import { clientOf, clientOn } from './test/client-of.ts'
import { createFakeClock, type FakeClock } from './test/fake-clock.ts'
import { startFakeVk } from './test/fake-vk.ts'
import { rejection } from './test/rejection.ts'
import type { ScriptedCall } from './test/run-script.ts'

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

describe('what already waits when VK asks to leave the method alone', () => {
  const stopped = { reason: { code: 'stopped', effect: 'none' } }

  /** A VK that refuses all but `users.get`, and a client whose calls wait as long as the test does. */
  async function world(code: number, batching?: 'auto') {
    const answer = ({ method }: ScriptedCall) => (method === 'users.get' ? { value: 1 } : { error: { code } })
    const server = await startFakeVk({ answer })
    const clock = createFakeClock()
    const options = { limits: { perSecond: 1 }, timeoutMs: 2 ** 31 - 1, batching }
    return { server, clock, vk: clientOn(clock, server, options) }
  }

  /** Lets the time pass that the calls wait for. */
  async function drive<T>(clock: FakeClock, all: Promise<T>): Promise<T> {
    let isOver = false
    void all.finally(() => {
      isOver = true
    })
    for (; !isOver; clock.advance(WINDOW_MS)) await new Promise(setImmediate)
    return all
  }

  it('is not sent either, and what asks for something else is', async () => {
    const { server, clock, vk } = await world(9)
    await using _ = server
    const posts = [1, 2, 3, 4].map(() => vk.wall.post({ message: 'a' }))
    const calls = [...posts, vk.users.get()]
    await rejection(calls[0]!)
    const outcomes = await drive(clock, Promise.allSettled(calls))
    expect(outcomes).toMatchObject([{ reason: { code: 9 } }, stopped, stopped, stopped, { value: 1 }])
    expect(server.made.map(({ method }) => method)).toEqual(['wall.post', 'users.get'])
  })

  it.each([
    ['writes', 'auto', 'wall.post', 9, 1],
    ['writes', undefined, 'wall.post', 9, 1],
    ['reads', 'auto', 'video.get', 29, 25],
    ['reads', undefined, 'video.get', 29, 25],
  ] as const)(
    'is left out of the scripts that follow (%s, batching %s)',
    async (_what, batching, method, code, most) => {
      const { server, clock, vk } = await world(code, batching)
      await using _ = server
      let calls: Promise<unknown>[] = []
      const make = (b: Pick<typeof vk, 'callUnlisted'>) => {
        calls = Array.from({ length: 60 }, (_, n) => b.callUnlisted(n === 59 ? 'users.get' : method, { n }))
        return calls
      }
      const all = batching ? Promise.allSettled(make(vk)) : vk.batch.settled(make)
      await rejection(calls[0]!)
      const outcomes = await drive(clock, all)
      expect(server.made.filter((call) => call.method === method)).toHaveLength(most)
      expect(outcomes.slice(0, most)).toMatchObject(Array.from({ length: most }, () => ({ reason: { code } })))
      expect(outcomes.slice(most, 59)).toMatchObject(Array.from({ length: 59 - most }, () => stopped))
      expect(outcomes[59]).toMatchObject({ value: 1 })
    },
  )

  it('leaves the limit to the calls that may be made', async () => {
    const { server, clock, vk } = await world(9)
    await using _ = server
    const posts = [1, 2, 3, 4, 5].map(() => rejection(vk.wall.post({ message: 'a' })))
    const call = vk.users.get()
    await posts[0]
    clock.advance(WINDOW_MS)
    expect(await call).toBe(1)
    await Promise.all(posts)
  })

  it('leaves alone when it is scripts that VK wants no more', async () => {
    await using server = await startFakeVk({
      answer: ({ params }) => ({ value: params.n }),
      onExecute: () => ({ error: { error_code: 29, error_msg: 'no' } }),
    })
    const clock = createFakeClock()
    const limiters = createLimiters(clock)
    const options = { token: 't', apiUrl: server.url, limits: { perSecond: 1 }, timeoutMs: 2 ** 31 - 1 }
    const vk = createVkWith({ clock, limiters, random: () => 0 }, options)
    const batches = [0, 3].map((from) =>
      vk.batch((b) => [0, 1, 2].map((n) => b.callUnlisted('wall.post', { n: from + n }))),
    )
    const { stops } = limiters.of(limiterKey(`${server.url}/`, 't'), { perSecond: 1, maxWaiting: 1 })
    await expect.poll(() => stops.refusal('execute')).toBeDefined()
    const results = await drive(clock, Promise.all(batches))
    expect(results.flat()).toEqual(['0', '1', '2', '3', '4', '5'])
    expect([server.executed(), server.made.length]).toEqual([1, 6])
  })
})
