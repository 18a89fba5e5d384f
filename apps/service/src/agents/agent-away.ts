import { type SQL, sql } from '../db/drizzle.ts'
import type { userCredentials } from '../db/schema/credentials.ts'

/** An agent asks for work every half minute; one that has not for so long is away. */
export const AGENT_AWAY_MS = 90_000

/** The agent that holds a credential's token is not there. Nobody has been asked to do anything. */
export class AgentAway extends Error {
  override readonly name = 'AgentAway'
}

/** What of a credential tells whether its token can be used now, as far as that depends on an agent. */
export type HeldFacts = Pick<typeof userCredentials.$inferSelect, 'kind' | 'agentId' | 'agentSeenAt'>

/** Whether an agent holds the token, and has not been seen for a while or is gone. */
export function isAgentAway({ kind, agentId, agentSeenAt }: HeldFacts, now: Date): boolean {
  if (kind !== 'agent') return false
  return agentId === null || agentSeenAt === null || agentSeenAt <= awaySince(now)
}

/** Who was seen last at this time, or before, is away. */
export const awaySince = (now: Date): Date => new Date(now.getTime() - AGENT_AWAY_MS)

/** The same of a row of `user_credentials`, by the name it has in the statement: nobody need fetch its token. */
export const isHeldHere = (credential: SQL, now: Date): SQL => sql`(${credential}.kind <> 'agent'
  or ${credential}.agent_id is not null and ${credential}.agent_seen_at > ${awaySince(now).toISOString()}::timestamptz)`
