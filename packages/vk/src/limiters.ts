import { createHash, randomBytes } from 'node:crypto'
import { type Clock, monotonicClock } from './clock.ts'
import { createLimiter, type Limiter } from './limiter.ts'

export type { Limiter }

/** The limiters of a process, one for each token in use. */
export interface Limiters {
  /** The limiter of `key`; where clients of one token disagree, the stricter limit holds. */
  of(key: string, limits: { perSecond: number; maxWaiting: number }): Limiter
  /** How many are kept: those that still count a call or let one wait. */
  size(): number
}

/** No limiter yet; each is dropped when it has nothing left to count. */
export function createLimiters(clock: Clock): Limiters {
  const limiters = new Map<string, Limiter>()
  return {
    of(key, limits) {
      const known = limiters.get(key)
      known?.tighten(limits.perSecond)
      if (known !== undefined) return known
      const limiter = createLimiter({ clock, onIdle: () => void limiters.delete(key) }, limits)
      limiters.set(key, limiter)
      return limiter
    },
    size: () => limiters.size,
  }
}

/**
 * The limiters of this process.
 *
 * State of the module on purpose: VK counts calls by token, not by client, and a program makes clients where it needs
 * them (one for a job, one for a request). Two clients that did not know of each other would send twice the limit.
 */
export const processLimiters: Limiters = createLimiters(monotonicClock)

const salt = randomBytes(16)

/** Names a token's limiter without keeping the token: a salted hash that only this process can make. */
export const limiterKey = (apiUrl: string, token: string): string =>
  createHash('sha256').update(salt).update(apiUrl).update('\0').update(token).digest('base64')
