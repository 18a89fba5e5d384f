import { createExpiringMap, type ExpiringMap } from '../oauth/expiring-map.ts'
import type { World } from '../world/world.ts'
import type { CheckRun } from './check-run.ts'
import type { SentCode } from './sent-code.ts'

/** How far somebody at one address has come with one user's sign-in. */
export interface SignInRun {
  captchasPassed: number
  captchasFailed: number
  sentCode?: SentCode
}

/** What sign-ins remember between two requests, at `/token` and on the pages. */
export interface SignInState {
  /** By who asks: see `findSignInRun`. */
  runs: ExpiringMap<SignInRun>
  /** By login and address. */
  wrongPasswords: ExpiringMap<number>
  /** By user. */
  wrongCodes: ExpiringMap<number>
  /** By `validation_sid`. */
  codes: ExpiringMap<SentCode>
  /** By `api_hash`. */
  checks: ExpiringMap<CheckRun>
}

const MINUTE = 60_000
const states = new WeakMap<World, SignInState>()

/** The memory of one world's sign-ins. Times are *assumed*: nobody has told VK's. */
export function signInStateOf(world: World): SignInState {
  const known = states.get(world)
  if (known) return known
  const map = <Value>(ttlMs: number): ExpiringMap<Value> => createExpiringMap<Value>(world.clock, { ttlMs, max: 5000 })
  const state: SignInState = {
    runs: map(15 * MINUTE),
    wrongPasswords: map(15 * MINUTE),
    wrongCodes: map(60 * MINUTE),
    codes: map(10 * MINUTE),
    checks: map(15 * MINUTE),
  }
  states.set(world, state)
  return state
}

/** The run of a user at an address; `way` keeps `/token` and the pages apart. */
export function findSignInRun(world: World, way: string, userId: number, address: string): SignInRun {
  const { runs } = signInStateOf(world)
  const key = runKey(way, userId, address)
  const run = runs.get(key) ?? { captchasPassed: 0, captchasFailed: 0 }
  runs.set(key, run)
  return run
}

/** The next sign-in begins anew. */
export function endSignInRun(world: World, way: string, userId: number, address: string): void {
  signInStateOf(world).runs.take(runKey(way, userId, address))
}

const runKey = (way: string, userId: number, address: string): string => `${way} ${userId} ${address}`
