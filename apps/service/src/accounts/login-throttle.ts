import { isIPv6 } from 'node:net'
import { Refusal } from '../refusal.ts'

const WINDOW_MS = 15 * 60_000
/** Failures that one address may have with one email within the window. */
const PER_EMAIL = 10
/** And with all emails together: nobody tries one password on everyone. */
const PER_ADDRESS = 100
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
    async tryPassword(attempt, look) {
      const now = deps.now().getTime()
      const { byEmail, byAddress } = keysOf(attempt)
      refuseBeyond(counters.get(byEmail), PER_EMAIL, now)
      refuseBeyond(counters.get(byAddress), PER_ADDRESS, now)
      const counted = [countOne(counters, byEmail, now), countOne(counters, byAddress, now)]
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

function refuseBeyond(counter: Counter | undefined, max: number, now: number): void {
  if (counter && counter.until > now && counter.failures >= max)
    throw new Refusal('rate_limited', {}, Math.ceil((counter.until - now) / 1000))
}

function countOne(counters: Map<string, Counter>, key: string, now: number): Counter {
  const known = counters.get(key)
  const counter = known && known.until > now ? known : { failures: 0, until: now + WINDOW_MS }
  counter.failures++
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

/** One household or server has a /64 of IPv6: all of it counts as one address. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address
  const [head = '', tail] = address.split('::')
  const left = head.split(':').filter((group) => group !== '')
  const right = (tail ?? '').split(':').filter((group) => group !== '')
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length
  const network = [...left, ...Array<string>(zeros).fill('0'), ...right].slice(0, 4)
  return `${network.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}
