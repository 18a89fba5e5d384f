import { expect, test } from 'vitest'
import { createClock } from '../world/clock.ts'
import { createExpiringMap } from './expiring-map.ts'

test('forgets what is too old, and what was taken', () => {
  const clock = createClock(() => 0)
  const map = createExpiringMap<string>(clock, { ttlMs: 10, max: 5 })
  map.set('a', 'A')
  clock.advance(9)
  expect(map.get('a')).toBe('A')
  clock.advance(1)
  expect(map.get('a')).toBeUndefined()
  map.set('b', 'B')
  expect(map.take('b')).toBe('B')
  expect(map.take('b')).toBeUndefined()
})

test('pushes out the oldest when it is full', () => {
  const map = createExpiringMap<number>(
    createClock(() => 0),
    { ttlMs: 10, max: 2 },
  )
  for (const key of ['a', 'b', 'c']) map.set(key, 1)
  expect(['a', 'b', 'c'].map((key) => map.get(key))).toEqual([undefined, 1, 1])
})
