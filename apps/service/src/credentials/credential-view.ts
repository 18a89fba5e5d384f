import { type AnswerOf, type credentials, type ErrorType, problems, toInstant } from '@vkast/contract'
import type { Language } from '../http/language.ts'
import { rightNames } from './rights.ts'
import { statusOf } from './status.ts'
import type { StoredCredential } from './use-credential.ts'

export type CredentialView = AnswerOf<typeof credentials.getCredential>

const FINGERPRINT_BYTES = 8

/** A credential as its owner sees it; never its token. */
export function credentialView(row: StoredCredential, now: Date, language: Language): CredentialView {
  const status = statusOf(row, now)
  return {
    id: row.id,
    platform: 'vk_video',
    kind: row.kind,
    account_name: row.accountName,
    is_active: status.isActive,
    is_valid: status.isValid,
    is_default: row.isDefault,
    state: status.state,
    user_id: row.vkUserId,
    group_id: row.vkGroupId,
    rights: row.rights === null ? [] : rightNames(row.rights),
    missing_scopes: row.missingScopes,
    fingerprint: shortFingerprint(row.fingerprint),
    proxy: row.proxyShown,
    agent_id: row.agentId,
    expires_at: instantOrNull(row.expiresAt),
    expiry_source: row.expirySource,
    needs_refresh: status.needsRefresh,
    checked_at: instantOrNull(row.checkedAt),
    last_used_at: instantOrNull(row.lastUsedAt),
    last_error: errorView(row, status.state, language),
    created_at: toInstant(row.createdAt),
    renewed_at: toInstant(row.renewedAt),
  }
}

export const instantOrNull = (date: Date | null): string | null => (date === null ? null : toInstant(date))

/** States that no answer of VK has brought. */
const TOLD_BY_STATE: Record<string, ErrorType> = { expired: 'token_expired', agent_away: 'agent_away' }

function errorView(row: StoredCredential, state: string, language: Language): CredentialView['last_error'] {
  const told = row.lastError?.errorType ?? TOLD_BY_STATE[state]
  if (told === undefined || !Object.hasOwn(problems, told)) return null
  const errorType = told as ErrorType
  const { message, solution } = problems[errorType][language]
  return { error_type: errorType, message, solution }
}

/** Enough to tell tokens apart. */
export const shortFingerprint = (fingerprint: Buffer): string => fingerprint.toString('hex', 0, FINGERPRINT_BYTES)
