import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { createExpiringMap, type ExpiringMap } from '../oauth/expiring-map.ts'
import type { World } from '../world/world.ts'
import type { VkIdRequest } from './read-vkid-request.ts'

/** A code that waits for its exchange, or has had it. */
export interface VkIdCode {
  request: VkIdRequest
  userId: number
  deviceId: string
  isUsed: boolean
  /** The family its exchange began. */
  familyId?: string
}

/** The tokens that come from one sign-in: each refresh ends the last pair and begins the next. */
export interface TokenFamily {
  id: string
  appId: number
  userId: number
  deviceId: string
  /** Granted, in VK's words. */
  scope: readonly string[]
  /** Rights of its access tokens. */
  rights: number
  /** The only refresh token that is still taken. */
  currentRefreshToken: string
  /** Milliseconds of the sandbox's clock. */
  refreshExpiresAt: number
  isDead: boolean
}

/** A consent page somebody has open. */
export interface VkIdConsent {
  sessionId: string
  request: VkIdRequest
}

/** What VK ID remembers. */
export interface VkIdState {
  /** By the code; ten minutes (vk-facts 6.2). */
  codes: ExpiringMap<VkIdCode>
  /** By `hash`. */
  consents: ExpiringMap<VkIdConsent>
  /** By refresh token, dead ones too: a second use is noticed. */
  families: Map<string, TokenFamily>
  /** By user and app: what was agreed to. */
  agreed: Map<string, readonly string[]>
  keys: { publicKey: KeyObject; privateKey: KeyObject }
}

const MINUTE = 60_000
const states = new WeakMap<World, VkIdState>()

/** The memory of one world's VK ID; its signing key is made with it. */
export function vkIdStateOf(world: World): VkIdState {
  const known = states.get(world)
  if (known) return known
  const state: VkIdState = {
    codes: createExpiringMap(world.clock, { ttlMs: 10 * MINUTE, max: 1000 }),
    consents: createExpiringMap(world.clock, { ttlMs: 10 * MINUTE, max: 1000 }),
    families: new Map(),
    agreed: new Map(),
    keys: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  }
  states.set(world, state)
  return state
}
