import { expect, it } from 'vitest'
import { busyPauseMs, retryDelayMs } from './retry-delay.ts'

it('doubles to eight seconds, and is cut by up to a half at random, so that many clients do not come back at once', () => {
  expect([1, 2, 3, 4, 5, 6].map((attempt) => retryDelayMs(attempt, 0))).toEqual([
    500, 1_000, 2_000, 4_000, 8_000, 8_000,
  ])
  expect([0, 0.5, 1].map((random) => retryDelayMs(3, random))).toEqual([2_000, 1_500, 1_000])
})

it('grows to eight seconds after error 6', () => {
  expect([1, 2, 3, 9].map(busyPauseMs)).toEqual([1_000, 1_500, 2_250, 8_000])
})
