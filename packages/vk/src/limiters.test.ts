import { expect, it } from 'vitest'
import { WINDOW_MS } from './limiter.ts'
import { createLimiters, limiterKey } from './limiters.ts'
import { createFakeClock } from './test/fake-clock.ts'

const limits = { perSecond: 3, maxWaiting: 10 }

it('gives all clients of a token one limiter, the strictest limit holding', async () => {
  const limiters = createLimiters(createFakeClock())
  const limiter = limiters.of('a', { ...limits, perSecond: 20 })
  expect(limiters.of('a', { ...limits, perSecond: 1 })).toBe(limiter)
  expect(limiters.of('b', limits)).not.toBe(limiter)
  const first = await limiter.turn({})
  first.started()
  expect(limiter.turn({})).toBeInstanceOf(Promise)
})

it('drops a limiter when its last call no longer counts, and no earlier', async () => {
  const clock = createFakeClock()
  const limiters = createLimiters(clock)
  const turn = await limiters.of('a', limits).turn({})
  turn.started()
  clock.advance(WINDOW_MS - 1)
  expect(limiters.size()).toBe(1)
  clock.advance(2 * WINDOW_MS)
  expect(limiters.size()).toBe(0)
  expect(clock.pending()).toBe(0)
})

it('drops a limiter whose only call was aborted before its turn', () => {
  const limiters = createLimiters(createFakeClock())
  const limiter = limiters.of('a', limits)
  expect(() => limiter.turn({ signal: AbortSignal.abort() })).toThrow()
  expect(limiters.size()).toBe(0)
})

it('drops a limiter that was only asked for, and one that learnt a stop when that has ended', () => {
  const clock = createFakeClock()
  const limiters = createLimiters(clock)
  expect(limiters.of('a', limits).stops.refusal('wall.post')).toBeUndefined()
  limiters.of('b', limits).stops.learn('wall.post', 9)
  clock.advance(2 * WINDOW_MS)
  expect(limiters.size()).toBe(1)
  expect(limiters.of('b', limits).stops.refusal('wall.post')).toBeDefined()
  clock.advance(5 * 60_000)
  expect([limiters.size(), clock.pending()]).toEqual([0, 0])
})

it('names a token by a hash that depends on the server too', () => {
  const key = limiterKey('https://api.vk.ru/', 'vk1.a.canary')
  expect(key).not.toContain('canary')
  expect(limiterKey('https://api.vk.ru/', 'vk1.a.canary')).toBe(key)
  expect(limiterKey('http://127.0.0.1/', 'vk1.a.canary')).not.toBe(key)
})
