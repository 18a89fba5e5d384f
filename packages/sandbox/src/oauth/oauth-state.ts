import { createHmac, randomBytes } from 'node:crypto'
import type { World } from '../world/world.ts'
import { createExpiringMap, type ExpiringMap } from './expiring-map.ts'
import type { AuthorizeRequest } from './read-authorize-request.ts'

/** A login page somebody has open. */
export interface LoginRun {
  /** The address to go back to, as its hidden field spells it. */
  to: string
  appId: number
}

/** A consent page somebody has open; its button works once. */
export interface Consent {
  sessionId: string
  request: AuthorizeRequest
  /** What the form's address must say, word for word. */
  query: string
}

/** A code of the code flow that waits for its exchange. */
export interface CodeGrant {
  request: AuthorizeRequest
  userId: number
}

/** What the sign-in pages remember between two requests. */
export interface OauthState {
  /** By the value of the cookie: the id of who is signed in. */
  sessions: ExpiringMap<number>
  /** By `lg_h`. */
  logins: ExpiringMap<LoginRun>
  /** By `hash`. */
  consents: ExpiringMap<Consent>
  /** By the code. */
  codes: ExpiringMap<CodeGrant>
  /** By user and app: the rights already agreed to. */
  agreed: Map<string, number>
  /** 18 hex digits that stand for an address in `ip_h` without naming it. */
  addressHash(address: string): string
  /** Says that this sandbox made an address to be redirected to. */
  redirectHash(appId: number, address: string): string
}

const MINUTE = 60_000
const states = new WeakMap<World, OauthState>()

/** The memory of the sign-in pages of one world. Times and numbers are *assumed*: nobody has told VK's. */
export function oauthStateOf(world: World): OauthState {
  const known = states.get(world)
  if (known) return known
  const key = randomBytes(32)
  const sign = (text: string): string => createHmac('sha256', key).update(text).digest('hex').slice(0, 18)
  const state: OauthState = {
    sessions: createExpiringMap(world.clock, { ttlMs: 30 * 24 * 60 * MINUTE, max: 1000 }),
    logins: createExpiringMap(world.clock, { ttlMs: 15 * MINUTE, max: 1000 }),
    consents: createExpiringMap(world.clock, { ttlMs: 10 * MINUTE, max: 1000 }),
    codes: createExpiringMap(world.clock, { ttlMs: 60 * MINUTE, max: 1000 }),
    agreed: new Map(),
    addressHash: (address) => sign(address),
    redirectHash: (appId, address) => sign(`${appId} ${address}`),
  }
  states.set(world, state)
  return state
}

/** 18 hex digits that nobody can guess, the length of VK's own hashes (vk-facts 4.7). */
export const randomHash = (): string => randomBytes(9).toString('hex')
