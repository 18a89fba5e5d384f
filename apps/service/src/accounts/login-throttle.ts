import { networkOf } from '../http/network-of.ts'
import { Refusal } from '../refusal.ts'

const MINUTE_MS = 60_000

interface Limit {
  /** Failures that cost no wait. */
  free: number
  /** After the last of them; each further failure doubles it. */
  firstWaitMs: number
  longestWaitMs: number
  /** Without a failure for so long all is forgotten: longer than the longest wait, or waiting would be a pardon. */
  memoryMs: number
}

/** Of one address with one email: a person who mistypes waits a minute, a program 15 minutes for each guess. */
const PER_EMAIL: Limit = { free: 10, firstWaitMs: MINUTE_MS, longestWaitMs: 15 * MINUTE_MS, memoryMs: 60 * MINUTE_MS }
/** Of one address with all emails together: nobody tries one password on everyone. */
const PER_ADDRESS: Limit = { ...PER_EMAIL, free: 100 }
/** Some 5 MB. With more, the oldest are forgotten. */
const MAX_COUNTERS = 20_000

export interface LoginThrottle {
  /**
   * Lets somebody try a password, and answers what `look` does: undefined for a wrong one. Counts before it looks,
   * so that a hundred tries at once are not all let through. A right password is no failure, and forgives those
   * before it with this email.
   *
   * Throws `rate_limited` when the address has failed too often.
   */
  tryPassword<T>(attempt: Attempt, look: () => Promise<T | undefined>): Promise<T | undefined>
  /** Who has set a new password here may try it, whatever was tried before. */
  forgive(attempt: Attempt): void
}

interface Attempt {
  email: string
  address: string
}

interface Counter {
  failures: number
  lastAt: number
}

/**
 * Keeps passwords from being guessed. Counts by address, so a stranger's failures shut out nobody else; there is
 * no count by email alone, with which a stranger could lock a person out. Who shares an address with a stranger waits 15
 * minutes at most; a new password set by mail ends the wait.
 *
 * In the memory of the process: a restart forgets, and n processes let through n times as many. At ten guesses, and
 * then four an hour, neither helps anyone to guess a password, and a row written for each guess would be a gift to those
 * who want to keep the database busy.
 */
export function createLoginThrottle(deps: { now(): Date }): LoginThrottle {
  const counters = new Map<string, Counter>()
  return {
    async tryPassword(attempt, look) {
      const now = deps.now().getTime()
      const { byEmail, byAddress } = keysOf(attempt)
      refuseBeyond(counters.get(byEmail), PER_EMAIL, now)
      refuseBeyond(counters.get(byAddress), PER_ADDRESS, now)
      const counted = [countOne(counters, byEmail, PER_EMAIL, now), countOne(counters, byAddress, PER_ADDRESS, now)]
      const takeBack = () => {
        for (const counter of counted) counter.failures--
      }
      const proof = await look().catch((error) => {
        takeBack() // nobody looked
        throw error
      })
      if (proof === undefined) return undefined
      takeBack()
      counters.delete(byEmail) // that of the address stays: else an account of one's own would be a way around
      return proof
    },
    forgive: (attempt) => void counters.delete(keysOf(attempt).byEmail),
  }
}

function refuseBeyond(counter: Counter | undefined, limit: Limit, now: number): void {
  if (!counter || counter.failures < limit.free || counter.lastAt + limit.memoryMs <= now) return
  const waitMs = Math.min(limit.longestWaitMs, limit.firstWaitMs * 2 ** (counter.failures - limit.free))
  const leftMs = counter.lastAt + waitMs - now
  if (leftMs > 0) throw new Refusal('rate_limited', {}, Math.ceil(leftMs / 1000))
}

function countOne(counters: Map<string, Counter>, key: string, { memoryMs }: Limit, now: number): Counter {
  const known = counters.get(key)
  const counter = known && known.lastAt + memoryMs > now ? known : { failures: 0, lastAt: now }
  counter.failures++
  counter.lastAt = now
  counters.delete(key) // to the end: a Map keeps the order of insertion, and the first is the oldest
  counters.set(key, counter)
  const oldest = counters.size > MAX_COUNTERS ? counters.keys().next().value : undefined
  if (oldest !== undefined) counters.delete(oldest)
  return counter
}

function keysOf({ email, address }: Attempt): { byEmail: string; byAddress: string } {
  const network = networkOf(address)
  return { byEmail: `${network} ${email.trim().toLowerCase()}`, byAddress: network }
}
