import { recordAudit } from '../audit/record-audit.ts'
import { Refusal } from '../refusal.ts'
import type { AgentDeps } from './deps.ts'
import { deleteAgentRow } from './queries.ts'

/**
 * Ends an agent's key: at once here, within a second in other processes. Credentials whose tokens it held stay, and are
 * shown as `agent_away` until another agent announces their accounts. Throws {@link Refusal} `not_found`.
 */
export async function deleteAgent(
  { db, forgetCallers }: Pick<AgentDeps, 'db' | 'forgetCallers'>,
  { userId, id }: { userId: number; id: number },
): Promise<void> {
  await db.transaction(async (tx) => {
    if (!(await deleteAgentRow(tx, userId, id))) throw new Refusal('not_found')
    await recordAudit(tx, { action: 'agent_removed', userId, details: { agent: id } })
  })
  forgetCallers()
}
