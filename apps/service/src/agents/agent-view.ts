import { type agents, toInstant } from '@vkast/contract'
import type { z } from 'zod'
import { awaySince } from './agent-away.ts'
import type { AgentRow } from './queries.ts'

/** An agent as its owner sees it; never its key. */
export const agentView = (row: AgentRow, now: Date): z.input<typeof agents.Agent> => ({
  id: row.id,
  name: row.name,
  prefix: row.prefix,
  is_here: row.lastSeenAt !== null && row.lastSeenAt > awaySince(now),
  last_seen_at: row.lastSeenAt && toInstant(row.lastSeenAt),
  created_at: toInstant(row.createdAt),
})
