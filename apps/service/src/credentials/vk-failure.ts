import { VkIdError, type VkIdErrorCode } from '@vkast/authorization'
import type { ErrorType } from '@vkast/contract'
import { type AuthReason, VkApiError, VkResponseError, VkTransportError } from '@vkast/vk'
import { AgentAway } from '../agents/agent-away.ts'
import type { userCredentials } from '../db/schema/credentials.ts'
import { Refusal } from '../refusal.ts'
import { AccountDeactivated } from './account-deactivated.ts'

/** States that are stored; `expiring` is told from the date when a credential is read. */
export type StoredState = typeof userCredentials.$inferSelect.state

/** What an error of VK means here. */
export interface VkFailure {
  errorType: ErrorType
  vkErrorCode?: number
  vkErrorSubcode?: number
  /** What becomes of a stored credential whose token met it; absent: the token is not to blame. */
  tokenState?: StoredState
}

type Row = readonly [errorType: ErrorType, tokenState: StoredState]

/** Error 5, told apart by its subcode and text (vk-facts 1.6). */
const REASONS: Record<AuthReason, Row> = {
  expired: ['token_expired', 'expired'],
  ip_mismatch: ['ip_mismatch', 'ip_mismatch'],
  blocked: ['account_blocked', 'blocked'],
  revoked: ['token_revoked', 'revoked'],
  session: ['token_revoked', 'revoked'],
  invalid: ['token_invalid', 'revoked'],
  missing: ['token_invalid', 'reauthorization_required'],
  unknown: ['token_invalid', 'reauthorization_required'],
}

/** Other codes that speak of the token or its owner (vk-facts 1.7). Every code that is not here is `api_error`. */
const CODES: Record<number, Row> = {
  18: ['account_blocked', 'blocked'],
  37: ['account_blocked', 'blocked'],
  1114: ['token_expired', 'expired'],
  1115: ['token_invalid', 'revoked'],
  1116: ['token_invalid', 'revoked'],
  1117: ['token_expired', 'expired'],
  1118: ['ip_mismatch', 'ip_mismatch'],
  3610: ['account_blocked', 'blocked'],
}

/** VK ID's words (vk-facts 6.6), and the library's. */
const VK_ID: Record<VkIdErrorCode, ErrorType> = {
  access_denied: 'authorization_denied',
  callback_invalid: 'invalid_input',
  invalid_client: 'app_not_allowed',
  invalid_scope: 'app_not_allowed',
  invalid_grant: 'token_invalid',
  invalid_request: 'token_invalid',
  invalid_token: 'token_invalid',
  reauthorization_required: 'token_invalid',
  server_error: 'http_error',
  temporarily_unavailable: 'http_error',
  slow_down: 'http_error',
  answer_invalid: 'http_error',
  store_failed: 'http_error',
  unknown: 'http_error',
}

/**
 * The one place where errors of VK get an error type of ours. Undefined for an error that is not VK's: it is a fault
 * of the service, to be thrown on.
 */
export function vkFailure(error: unknown): VkFailure | undefined {
  // `stopped`: VK has answered, with 9, 29 or 43, and wants to be left alone for a while.
  if (error instanceof VkTransportError) return { errorType: error.code === 'stopped' ? 'api_error' : 'network_error' }
  if (error instanceof AccountDeactivated) return { errorType: 'account_blocked', tokenState: 'blocked' }
  if (error instanceof AgentAway) return { errorType: 'agent_away' }
  if (error instanceof VkResponseError) return { errorType: 'http_error' }
  if (error instanceof VkIdError) return { errorType: VK_ID[error.code] }
  if (!(error instanceof VkApiError)) return undefined
  const row = error.code === 5 ? REASONS[error.reason ?? 'unknown'] : CODES[error.code]
  return {
    errorType: row?.[0] ?? 'api_error',
    vkErrorCode: error.code,
    ...(error.subcode !== undefined && { vkErrorSubcode: error.subcode }),
    ...(row && { tokenState: row[1] }),
  }
}

/**
 * The same for a token that is stored and therefore worked before: what VK does not know any more is expired when its
 * date has passed, and was revoked when not.
 */
export function storedTokenFailure(error: unknown, expiresAt: Date | null, now: Date): VkFailure | undefined {
  const failure = vkFailure(error)
  if (failure?.errorType !== 'token_invalid') return failure
  if (expiresAt !== null && expiresAt <= now) return { ...failure, errorType: 'token_expired', tokenState: 'expired' }
  return { ...failure, errorType: 'token_revoked' }
}

/** What the caller is told. */
export const refusalOf = (failure: VkFailure): Refusal =>
  new Refusal(failure.errorType, {
    ...(failure.vkErrorCode !== undefined && { vk_error_code: failure.vkErrorCode }),
    ...(failure.vkErrorSubcode !== undefined && { vk_error_subcode: failure.vkErrorSubcode }),
  })

/** Refuses the request with what VK's error means; throws on what is not VK's. */
export function refuseFor(error: unknown): never {
  const failure = vkFailure(error)
  throw failure ? refusalOf(failure) : error
}
