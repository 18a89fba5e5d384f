import { isIPv6 } from 'node:net'
import { Refusal } from '../refusal.ts'

const WINDOW_MS = 15 * 60_000
/** Failures that one address may have with one email within the window. */
const PER_EMAIL = 10
/** And with all emails together: nobody tries one password on everyone. */
const PER_ADDRESS = 100
/** About 3 MB. With more, the oldest are forgotten. */
const MAX_COUNTERS = 20_000

export interface LoginThrottle {
  /**
   * Counts a try before its password is looked at, so that a hundred at once are not all let through.
   * Throws `rate_limited` when the address has failed too often.
   */
  count(attempt: Attempt): void
  /** The password was right: the try is no failure, and earlier ones with this email are forgiven. */
  forgive(attempt: Attempt): void
}

interface Attempt {
  email: string
  address: string
}

interface Counter {
  failures: number
  until: number
}

/**
 * Keeps passwords from being guessed. Counts by address, so a stranger's failures shut out nobody else; there is
 * no count by email alone, with which a stranger could lock a person out.
 *
 * In the memory of the process: a restart forgets, and n processes let through n times as many. At 10 in a quarter
 * of an hour neither helps anyone to guess a password.
 */
export function createLoginThrottle(deps: { now(): Date }): LoginThrottle {
  const counters = new Map<string, Counter>()
  return {
    count(attempt) {
      const now = deps.now().getTime()
      const { byEmail, byAddress } = keysOf(attempt)
      for (const [key, max] of [
        [byEmail, PER_EMAIL],
        [byAddress, PER_ADDRESS],
      ] as const) {
        const counter = counters.get(key)
        if (counter && counter.until > now && counter.failures >= max)
          throw new Refusal('rate_limited', {}, Math.ceil((counter.until - now) / 1000))
      }
      for (const key of [byEmail, byAddress]) countOne(counters, key, now)
    },
    forgive(attempt) {
      const { byEmail, byAddress } = keysOf(attempt)
      counters.delete(byEmail)
      // Not forgotten: else an account of one's own would be a way around.
      const counter = counters.get(byAddress)
      if (counter) counter.failures--
    },
  }
}

function countOne(counters: Map<string, Counter>, key: string, now: number): void {
  const known = counters.get(key)
  const counter = known && known.until > now ? known : { failures: 0, until: now + WINDOW_MS }
  counter.failures++
  counters.delete(key) // to the end: a Map keeps the order of insertion, and the first is the oldest
  counters.set(key, counter)
  const oldest = counters.size > MAX_COUNTERS ? counters.keys().next().value : undefined
  if (oldest !== undefined) counters.delete(oldest)
}

function keysOf({ email, address }: Attempt): { byEmail: string; byAddress: string } {
  const network = networkOf(address)
  return { byEmail: `${network} ${email.trim().toLowerCase()}`, byAddress: network }
}

/** One household or server has a /64 of IPv6: all of it counts as one address. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address
  const [head = '', tail] = address.split('::')
  const left = head.split(':').filter((group) => group !== '')
  const right = (tail ?? '').split(':').filter((group) => group !== '')
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length
  const groups = [...left, ...Array<string>(zeros).fill('0'), ...right]
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
