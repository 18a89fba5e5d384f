import type { Database } from '../db/database.ts'
import { and, eq, isNull, lt, or, sql } from '../db/drizzle.ts'
import { apiKeys, sessions, users } from '../db/schema/accounts.ts'
import { agents } from '../db/schema/agents.ts'
import type { Authenticate, Caller } from '../http/caller.ts'
import { createAccessTokens } from './access-token.ts'
import type { AccountServices } from './deps.ts'
import { hashSecret } from './secret.ts'

/** `vkast_` and 32 random bytes. */
const API_KEY = /^vkast_[\w-]{43}$/
/** `vkast_agent_` and 32 random bytes. */
const AGENT_KEY = /^vkast_agent_[\w-]{43}$/
const LAST_USED_STEP_MS = 60_000

/**
 * Tells who sends a request, by an access token, an API key or the key of an agent that is good at this moment.
 *
 * This stands in front of every request: one prepared statement, by primary key or unique index, and that at most
 * once a second for one session or key. An ended session, a deleted or disabled user and a revoked key stop working at once in
 * the process that ended them, within a second in the others; what expires is let in for at most a second more.
 */
export function createAuthenticate(
  deps: Pick<AccountServices, 'db' | 'jwtSecret' | 'now' | 'recentCallers'>,
): Authenticate {
  const accessTokens = createAccessTokens(deps)
  const liveSession = prepareLiveSession(deps.db)
  const apiKey = prepareApiKey(deps.db)
  const byApiKey = async (bearer: string): Promise<Caller | undefined> => {
    const key = (await apiKey.execute({ keyHash: hashSecret(bearer) }))[0]
    const now = deps.now()
    if (!key || (key.expiresAt && key.expiresAt <= now)) return undefined
    await noteUse(deps.db, key, now)
    return { userId: key.userId, role: key.role, by: { via: 'api_key', apiKeyId: key.id } }
  }
  const agentKey = prepareAgentKey(deps.db)
  const byAgentKey = async (bearer: string): Promise<Caller | undefined> => {
    const agent = (await agentKey.execute({ keyHash: hashSecret(bearer) }))[0]
    return agent && { userId: agent.userId, role: agent.role, by: { via: 'agent', agentId: agent.id } }
  }
  const byAccessToken = async (bearer: string): Promise<Caller | undefined> => {
    const claims = accessTokens.verify(bearer)
    const user = claims && (await liveSession.execute({ ...claims }))[0]
    return user && { ...user, by: { via: 'session', sessionId: claims.sessionId } }
  }
  const look = (bearer: string) => {
    if (AGENT_KEY.test(bearer)) return byAgentKey(bearer)
    return API_KEY.test(bearer) ? byApiKey(bearer) : byAccessToken(bearer)
  }
  return (bearer) => deps.recentCallers.recall(bearer, () => look(bearer))
}

/** Claims that name a session of somebody else match no row. */
const prepareLiveSession = (db: Database) =>
  db
    .select({ userId: users.id, role: users.role })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(
      and(
        eq(sessions.id, sql.placeholder('sessionId')),
        eq(sessions.userId, sql.placeholder('userId')),
        isNull(sessions.endedAt),
        isNull(users.disabledAt),
      ),
    )
    .prepare('live_session')

const prepareApiKey = (db: Database) =>
  db
    .select({
      id: apiKeys.id,
      userId: users.id,
      role: users.role,
      expiresAt: apiKeys.expiresAt,
      lastUsedAt: apiKeys.lastUsedAt,
    })
    .from(apiKeys)
    .innerJoin(users, eq(users.id, apiKeys.userId))
    .where(and(eq(apiKeys.keyHash, sql.placeholder('keyHash')), isNull(users.disabledAt)))
    .prepare('api_key')

const prepareAgentKey = (db: Database) =>
  db
    .select({ id: agents.id, userId: users.id, role: users.role })
    .from(agents)
    .innerJoin(users, eq(users.id, agents.userId))
    .where(and(eq(agents.keyHash, sql.placeholder('keyHash')), isNull(users.disabledAt)))
    .prepare('agent_key')

/** At most one write a minute for a key; of requests at the same moment one writes. */
async function noteUse(db: Database, key: { id: number; lastUsedAt: Date | null }, now: Date): Promise<void> {
  const before = new Date(now.getTime() - LAST_USED_STEP_MS)
  if (key.lastUsedAt && key.lastUsedAt > before) return
  await db
    .update(apiKeys)
    .set({ lastUsedAt: now })
    .where(and(eq(apiKeys.id, key.id), or(isNull(apiKeys.lastUsedAt), lt(apiKeys.lastUsedAt, before))))
}
