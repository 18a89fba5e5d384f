import type { Clock } from '../clock.ts'

/** A clock that stands until it is moved. */
export interface FakeClock extends Clock {
  /** Moves on to `delayMs` from now, running on the way what falls due, each at its own moment. */
  advance(delayMs: number): void
  /** Timers not yet due or taken back. */
  pending(): number
}

export function createFakeClock(): FakeClock {
  let now = 1_000_000
  const timers = new Set<{ at: number; then: () => void }>()
  return {
    now: () => now,
    after(delayMs, then) {
      const timer = { at: now + delayMs, then }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
    advance(delayMs) {
      const end = now + delayMs
      for (;;) {
        const due = [...timers].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0]
        if (due === undefined) break
        timers.delete(due)
        now = Math.max(now, due.at)
        due.then()
      }
      now = end
    },
    pending: () => timers.size,
  }
}

/**
 * A clock on which every wait is over at once, the time having passed, and is written down; deadlines (`timeoutMs` and
 * longer) are left standing.
 */
export function createEagerClock(timeoutMs = 10_000): Clock & { delays: number[] } {
  let now = 1_000_000
  const delays: number[] = []
  return {
    delays,
    now: () => now,
    after(delayMs, then, idle) {
      if (idle || delayMs >= timeoutMs) return () => undefined
      const timer = setImmediate(() => {
        delays.push(delayMs)
        now += delayMs
        then()
      })
      return () => clearImmediate(timer)
    },
  }
}
