import { type AnswerOf, type renewal, toInstant } from '@vkast/contract'
import { agentView } from '../../agents/agent-view.ts'
import { findAgent } from '../../agents/queries.ts'
import type { Language } from '../../http/language.ts'
import { Refusal } from '../../refusal.ts'
import { credentialView, instantOrNull } from '../credential-view.ts'
import type { CredentialDeps } from '../deps.ts'
import { diagnose } from '../diagnose.ts'
import { implicitAddress } from '../implicit-address.ts'
import { findCredential, listWaitingPublications } from '../queries.ts'
import type { StoredCredential } from '../use-credential.ts'
import { expiryTexts } from './health-texts.ts'
import { listStates, type PastToken, type StateRow, tokensOf } from './token-history.ts'

type Health = AnswerOf<typeof renewal.credentialHealth>

const STATES_SHOWN = 100
const WAITING_SHOWN = 100

/**
 * All that is known of a credential without asking VK: how it is, what it was, what waits for it, and how to renew it.
 *
 * Throws {@link Refusal} `not_found`.
 */
export async function credentialHealth(
  { db, config, now }: Pick<CredentialDeps, 'db' | 'config' | 'now'>,
  { userId, id, language }: { userId: number; id: number; language: Language },
): Promise<Health> {
  const row = await findCredential(db, userId, id)
  if (!row) throw new Refusal('not_found')
  const states = await listStates(db, { userId, credentialId: id, limit: STATES_SHOWN })
  const waiting = await listWaitingPublications(db, row)
  const agent = row.agentId === null ? undefined : await findAgent(db, userId, row.agentId)
  const { appId } = config.vk
  return {
    credential: credentialView(row, now(), language),
    diagnosis: diagnose(row, now()),
    expiry_known_by: expiryTexts[language][row.refreshSealed === null ? row.expirySource : 'renews_itself'],
    states: states.map(stateView),
    tokens: tokensOf(states).map(tokenView),
    waiting: { count: waiting.length, ids: waiting.slice(0, WAITING_SHOWN) },
    agent: agent ? agentView(agent, now()) : null,
    refresh: refreshView(row),
    recheck_at: instantOrNull(row.recheckAt),
    renewal: {
      authorization_url: appId === undefined ? null : implicitAddress(config, appId).url,
      by_link: row.kind !== 'service' && row.kind !== 'agent',
      by_vk_id: config.vk.idApp !== undefined,
    },
  }
}

const stateView = (row: StateRow): Health['states'][number] => ({
  from: row.fromState,
  to: row.toState,
  fingerprint: row.fingerprint,
  error_type: row.errorType,
  vk_error_code: row.vkErrorCode,
  vk_error_subcode: row.vkErrorSubcode,
  at: toInstant(row.at),
})

const tokenView = ({ fingerprint, receivedAt, endedAt }: PastToken): Health['tokens'][number] => ({
  fingerprint,
  received_at: toInstant(receivedAt),
  ended_at: instantOrNull(endedAt ?? null),
})

/** A credential of VK ID that cannot renew itself any more has lost its refresh token: that is the failed refresh. */
function refreshView(row: StoredCredential): Health['refresh'] {
  if (row.kind !== 'vk_id') return null
  return {
    last_at: toInstant(row.renewedAt),
    next_at: instantOrNull(row.refreshDueAt),
    failed: row.refreshSealed === null,
  }
}
