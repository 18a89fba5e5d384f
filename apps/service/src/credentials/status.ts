import { isAgentAway } from '../agents/agent-away.ts'
import type { StoredCredential } from './use-credential.ts'
import type { StoredState } from './vk-failure.ts'

/**
 * A stored state; `expiring`: it works, cannot renew itself, and has less than two hours left; `agent_away`: it may work, and the
 * agent that holds it is not there.
 */
export type CredentialState = StoredState | 'expiring' | 'agent_away'

/** What of a row the status is told from. */
export type StatusFacts = Pick<StoredCredential, 'kind' | 'state' | 'expiresAt' | 'agentId' | 'agentSeenAt'>

export interface Status {
  state: CredentialState
  /** A publication may use it. */
  isActive: boolean
  /** VK takes it and it may do the work. */
  isValid: boolean
  needsRefresh: boolean
  timeUntilExpiry: string
  /** Rounded down, not below 0; null without a known expiry. */
  expiresInHours: number | null
}

const HOUR_MS = 3_600_000
const EXPIRING_MS = 2 * HOUR_MS

/**
 * The status of a credential at an instant.
 *
 * Two sentences hold here at once: "a token is expired when expires_at < now()", and "a date is a date to ask VK, never
 * a verdict". What is shown follows the date, for a person is better warned than surprised. What is done follows VK:
 * the stored state stays `active`, a publication that has nothing better asks VK once with the token
 * (`findUsableCredential`), and an answer that it works takes the wrong date away (`touchCredential`, a probe).
 */
export function statusOf(row: StatusFacts, now: Date): Status {
  const { expiresAt } = row
  const leftMs = expiresAt === null ? null : expiresAt.getTime() - now.getTime()
  const shown = shownState(row, leftMs, now)
  const isValid = shown === 'active' || shown === 'expiring'
  return {
    state: shown,
    isActive: isValid,
    isValid,
    needsRefresh: shown !== 'active',
    timeUntilExpiry: timeUntilExpiry(shown, leftMs),
    expiresInHours: leftMs === null ? null : Math.max(0, Math.floor(leftMs / HOUR_MS)),
  }
}

function shownState(row: StatusFacts, leftMs: number | null, now: Date): CredentialState {
  const { state } = row
  if (state !== 'active') return state
  if (leftMs !== null && leftMs <= 0 && row.kind !== 'vk_id') return 'expired'
  if (isAgentAway(row, now)) return 'agent_away'
  if (leftMs === null || row.kind === 'vk_id') return state
  return leftMs < EXPIRING_MS ? 'expiring' : 'active'
}

function timeUntilExpiry(state: CredentialState, leftMs: number | null): string {
  if (state === 'expired') return 'expired'
  if (leftMs === null) return 'never'
  if (leftMs <= 0) return 'expired'
  const minutes = Math.floor(leftMs / 60_000)
  return `${Math.floor(minutes / 60)}h ${minutes % 60}m`
}
