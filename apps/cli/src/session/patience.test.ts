import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { patience } from './patience.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('lasts as long as it may, and not longer', () => {
  const signal = patience(new AbortController().signal, { wholeMs: 1000, farewellMs: 100 })
  vi.advanceTimersByTime(999)
  expect(signal.aborted).toBe(false)
  vi.advanceTimersByTime(1)
  expect(signal.aborted).toBe(true)
})

test('who wants to leave waits a little, and only that', () => {
  const leaving = new AbortController()
  const signal = patience(leaving.signal, { wholeMs: 1000, farewellMs: 100 })
  leaving.abort('SIGINT')
  vi.advanceTimersByTime(99)
  expect(signal.aborted).toBe(false)
  vi.advanceTimersByTime(1)
  expect(signal.aborted).toBe(true)
})
