import { Refusal } from '../refusal.ts'

/** Runs a piece of work when there is room for it. */
export type Turnstile = <T>(work: () => Promise<T>) => Promise<T>

/**
 * Lets `atOnce` pieces of work run and `maxWaiting` wait, first come first served.
 * Throws `rate_limited` for who comes after these.
 */
export function createTurnstile(limits: { atOnce: number; maxWaiting: number; retryAfterSeconds: number }): Turnstile {
  let running = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    if (running < limits.atOnce) running++
    else if (waiting.length >= limits.maxWaiting) throw new Refusal('rate_limited', {}, limits.retryAfterSeconds)
    // Whoever leaves hands over its place, so `running` is not counted again.
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}
