import { hash, verify } from '@node-rs/argon2'
import { createTurnstile } from './turnstile.ts'

/**
 * Argon2id with the first of OWASP's settings (Password Storage Cheat Sheet, read 2026-11-21): 19 MiB, 2 passes,
 * 1 lane. The algorithm itself is the library's default.
 */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** A hash of the same cost that no password has: all zero bytes. */
const NOBODYS = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$${'A'.repeat(22)}$${'A'.repeat(43)}`

/**
 * Two at once: 38 MiB at most, and two of libuv's four threads stay free for files and names. The hundred behind them
 * are about two seconds of work; later ones are sent away, so that a login storm cannot eat memory.
 */
const LIMITS = { atOnce: 2, maxWaiting: 100, retryAfterSeconds: 5 }

export interface Passwords {
  hash(password: string): Promise<string>
  /** Takes as long for `undefined`, a user who does not exist, as for a wrong password. */
  verify(passwordHash: string | undefined, password: string): Promise<boolean>
}

/**
 * Hashes and checks passwords, a few at a time over the whole process.
 * Throws `rate_limited` when too many wait already.
 */
export function createPasswords(): Passwords {
  const inTurn = createTurnstile(LIMITS)
  return {
    hash: (password) => inTurn(() => hash(sameForm(password), COST)),
    verify: (passwordHash, password) => inTurn(() => verify(passwordHash ?? NOBODYS, sameForm(password))),
  }
}

/** The same letters typed on another system may come composed or decomposed (NIST SP 800-63B 3.1.1.2). */
const sameForm = (password: string): string => password.normalize('NFKC')
