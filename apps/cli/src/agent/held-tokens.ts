import { createHmac, randomBytes } from 'node:crypto'

/** A VK token that this machine keeps for one service. */
export interface HeldToken {
  /** The credential's name at the service. */
  name: string
  token: string
  fingerprint: string
  vkUserId: number
  vkName: string
  /** VK's bit mask of rights, where VK told it. */
  rights: number | null
  /** RFC 3339; null: no known end; absent: nobody has said. */
  endsAt?: string | null
  credentialId: number
  /** The agent that the service was told it is held by. */
  agentId: number
}

/** How one service knows this machine, and what is kept for it. */
export interface HeldForService {
  agentId: number
  agentName: string
  agentKey: string
  tokens: HeldToken[]
  /** Being announced since then (RFC 3339): the service may ask for one the moment it hears of it. */
  pending: { token: string; fingerprint: string; since: string }[]
}

/** All that this machine keeps. */
export interface Held {
  /** For fingerprints; never leaves this machine. */
  fingerprintKey: string
  /** By the origin of the service: what is kept for one is never used for another. */
  services: Record<string, HeldForService>
}

export const nothingHeld = (): Held => ({ fingerprintKey: randomBytes(32).toString('hex'), services: {} })

/** Tells tokens apart; without the key, which stays here, it says nothing of them. */
export const fingerprintOf = ({ fingerprintKey }: Held, token: string): string =>
  createHmac('sha256', Buffer.from(fingerprintKey, 'hex')).update(token).digest('hex')
