import { hashSecret, makeSecret } from '../accounts/secret.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { Transaction } from '../db/database.ts'
import { assertStorable } from '../http/storable-text.ts'
import { type AgentRow, insertAgent } from './queries.ts'

const PREFIX_LENGTH = 18

/** Makes an agent. `key` is its key in clear: only its hash is stored, and it cannot be shown again. */
export async function createAgent(
  tx: Transaction,
  { now }: { now(): Date },
  { userId, name }: { userId: number; name: string },
): Promise<{ row: AgentRow; key: string }> {
  assertStorable('', { name })
  const key = `vkast_agent_${makeSecret()}`
  const prefix = key.slice(0, PREFIX_LENGTH)
  const row = await insertAgent(tx, { userId, name, prefix, keyHash: hashSecret(key), createdAt: now() })
  await recordAudit(tx, { action: 'agent_created', userId, details: { agent: row.id, name } })
  return { row, key }
}
