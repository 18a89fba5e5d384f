import { type AnswerOf, type credentials, toInstant, type tokens } from '@vkast/contract'
import type pg from 'pg'
import { type StatusFacts, statusOf } from './status.ts'

export type TokenStatusView = AnswerOf<typeof tokens.tokenStatus>
export type CredentialStatusView = AnswerOf<typeof credentials.credentialStatus>

interface StatusRow {
  id: string
  kind: StatusFacts['kind']
  state: StatusFacts['state']
  expires_at: Date | null
  agent_id: string | null
  agent_seen_at: Date | null
  checked_at: Date | null
}

const COLUMNS = 'id, kind, state, expires_at, checked_at, agent_id, agent_seen_at'

/** Written by hand and prepared by name: programs ask this before every upload, and it is one look at one index. */
const BY_WISH = {
  name: 'token_status',
  text: `select ${COLUMNS} from user_credentials
    where user_id = $1 and ($2::bigint is null or id = $2) and ($3::text is null or account_name = $3)
    order by is_default desc, renewed_at desc, id desc limit 1`,
}
const BY_ID = {
  name: 'credential_status',
  text: `select ${COLUMNS} from user_credentials where id = $1 and user_id = $2`,
}

const factsOf = ({ kind, state, expires_at, agent_id, agent_seen_at }: StatusRow): StatusFacts => ({
  ...{ kind, state, expiresAt: expires_at, agentSeenAt: agent_seen_at },
  agentId: agent_id === null ? null : Number(agent_id),
})

interface StatusDeps {
  db: { $client: pg.Pool }
  now(): Date
}

/**
 * The status of the credential that is asked for, without a wish of the default one, else of the one renewed last.
 * Never asks VK. An unknown id or name, also a foreign one: there is no token.
 */
export async function tokenStatus(
  { db, now }: StatusDeps,
  {
    userId,
    credentialId,
    accountName,
  }: { userId: number; credentialId?: number | undefined; accountName?: string | undefined },
): Promise<TokenStatusView> {
  const values = [userId, credentialId ?? null, accountName ?? null]
  const { rows } = await db.$client.query<StatusRow>({ ...BY_WISH, values })
  const row = rows[0]
  return row ? describe(row, now()) : NO_TOKEN
}

const NO_TOKEN: TokenStatusView = {
  has_token: false,
  is_valid: null,
  expiry: null,
  time_until_expiry: null,
  needs_refresh: true,
  credential_id: null,
  checked_at: null,
}

function describe(row: StatusRow, now: Date): TokenStatusView {
  const status = statusOf(factsOf(row), now)
  return {
    has_token: true,
    is_valid: status.isValid,
    expiry: row.expires_at && toInstant(row.expires_at),
    time_until_expiry: status.timeUntilExpiry,
    needs_refresh: status.needsRefresh,
    credential_id: Number(row.id),
    checked_at: row.checked_at && toInstant(row.checked_at),
  }
}

/** The status of one credential; undefined when the user has no such one. Never asks VK. */
export async function credentialStatus(
  { db, now }: StatusDeps,
  { userId, id }: { userId: number; id: number },
): Promise<CredentialStatusView | undefined> {
  const { rows } = await db.$client.query<StatusRow>({ ...BY_ID, values: [id, userId] })
  const row = rows[0]
  if (!row) return undefined
  const status = statusOf(factsOf(row), now())
  return {
    credential_id: id,
    platform: 'vk_video',
    is_valid: status.isValid,
    expires_at: row.expires_at && toInstant(row.expires_at),
    expires_in_hours: status.expiresInHours,
    needs_refresh: status.needsRefresh,
    state: status.state,
  }
}
