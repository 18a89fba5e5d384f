import type { Queryable } from '../db/database.ts'
import { and, asc, eq, gt, isNull, lt, or, sql } from '../db/drizzle.ts'
import { agents } from '../db/schema/agents.ts'
import { userCredentials } from '../db/schema/credentials.ts'
import { leftovers, publications } from '../db/schema/publications.ts'

export type AgentRow = typeof agents.$inferSelect

export const insertAgent = (db: Queryable, agent: typeof agents.$inferInsert): Promise<AgentRow> =>
  db
    .insert(agents)
    .values(agent)
    .returning()
    .then(([row]) => row as AgentRow)

/** Oldest first: those with larger ids than `after`. */
export const listAgents = (
  db: Queryable,
  { userId, after, limit }: { userId: number; after: number | undefined; limit: number },
): Promise<AgentRow[]> =>
  db
    .select()
    .from(agents)
    .where(and(eq(agents.userId, userId), after === undefined ? undefined : gt(agents.id, after)))
    .orderBy(asc(agents.id))
    .limit(limit)

export const findAgent = (db: Queryable, userId: number, id: number): Promise<AgentRow | undefined> =>
  db
    .select()
    .from(agents)
    .where(and(eq(agents.id, id), eq(agents.userId, userId)))
    .then((rows) => rows[0])

/** False when the user has no such agent. */
export const deleteAgentRow = (db: Queryable, userId: number, id: number): Promise<boolean> =>
  db
    .delete(agents)
    .where(and(eq(agents.id, id), eq(agents.userId, userId)))
    .then(({ rowCount }) => rowCount === 1)

/** Notes that an agent was here, unless that stands there since a moment ago; false then. */
export const markSeen = (db: Queryable, agentId: number, now: Date, stepMs: number): Promise<boolean> =>
  db
    .update(agents)
    .set({ lastSeenAt: now })
    .where(
      and(
        eq(agents.id, agentId),
        or(isNull(agents.lastSeenAt), lt(agents.lastSeenAt, new Date(now.getTime() - stepMs))),
      ),
    )
    .then(({ rowCount }) => rowCount === 1)

/** The same for the credentials whose tokens it holds. */
export const markHeldSeen = async (db: Queryable, agentId: number, now: Date): Promise<void> => {
  await db.update(userCredentials).set({ agentSeenAt: now }).where(eq(userCredentials.agentId, agentId))
}

/** VK users whose tokens an agent holds and for whom something waits because it was away. */
export const listAwaited = async (db: Queryable, agentId: number, now: Date): Promise<number[]> => {
  const { rows } = await db.execute<{ vk_user_id: string }>(sql`
    select distinct c.vk_user_id from ${userCredentials} c
    where c.agent_id = ${agentId} and c.state = 'active' and (
      exists (select from ${publications} p where p.user_id = c.user_id and p.vk_user_id = c.vk_user_id
        and p.state = 'waiting_for_token' and p.reason->>'reason' = 'agent_away')
      or exists (select from ${leftovers} l where l.user_id = c.user_id and l.vk_user_id = c.vk_user_id
        and l.removed_at is null and l.due_at <= ${now.toISOString()}::timestamptz))`)
  return rows.map(({ vk_user_id }) => Number(vk_user_id))
}
