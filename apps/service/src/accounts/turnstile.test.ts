import { expect, test } from 'vitest'
import { createTurnstile } from './turnstile.ts'

test('never runs more than it may, keeps the order, and sends away who comes after the waiting ones', async () => {
  const inTurn = createTurnstile({ atOnce: 2, maxWaiting: 3, retryAfterSeconds: 5 })
  const started: number[] = []
  const finish: (() => void)[] = []
  const work = (n: number) => () => {
    started.push(n)
    return new Promise<number>((resolve) => finish.push(() => resolve(n)))
  }
  const all = [1, 2, 3, 4, 5].map((n) => inTurn(work(n)))
  await expect(inTurn(work(6))).rejects.toMatchObject({ errorType: 'rate_limited', retryAfterSeconds: 5 })
  expect(started).toEqual([1, 2])
  finish[1]?.()
  await all[1]
  await expect.poll(() => started).toEqual([1, 2, 3])
  for (let n = 0; n < 5; n++) {
    await expect.poll(() => finish.length > n).toBe(true)
    finish[n]?.()
  }
  expect(await Promise.all(all)).toEqual([1, 2, 3, 4, 5])
  expect(started).toEqual([1, 2, 3, 4, 5])
})

test('a failed piece of work gives its place back', async () => {
  const inTurn = createTurnstile({ atOnce: 1, maxWaiting: 0, retryAfterSeconds: 1 })
  await expect(inTurn(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await inTurn(async () => 'next')).toBe('next')
})
