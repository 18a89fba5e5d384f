import { expect, it } from 'vitest'
import { startBeginLimit } from './begin-limit.ts'

it.each([
  ['in time', { wall: 900, monotonic: 900 }, false],
  ['late', { wall: 1_100, monotonic: 1_100 }, true],
  ['asleep in between', { wall: 3_600_000, monotonic: 10 }, true],
  ['late by a wall clock that was put back', { wall: -3_600_000, monotonic: 1_100 }, true],
])('is over or not when the machine was %s', (_what, passed, isOver) => {
  const now = { wall: 5_000_000, monotonic: 70 }
  const limit = startBeginLimit({ wallMs: () => now.wall, monotonicMs: () => now.monotonic })(1_000)
  now.wall += passed.wall
  now.monotonic += passed.monotonic
  expect(limit.isOver()).toBe(isOver)
})
