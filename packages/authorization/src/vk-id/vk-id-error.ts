import { VkError } from '@vkast/vk'

/**
 * VK ID's own words (vk-facts 6.6), and ours:
 * `reauthorization_required` - the refresh token is used up or lost: the person must sign in again ·
 * `callback_invalid` - the callback is not one, or not the one this person began · `answer_invalid` - VK ID's answer
 * misses what it must have · `store_failed` - the new tokens could not be stored, and were not used.
 */
export type VkIdErrorCode =
  | 'invalid_request'
  | 'invalid_scope'
  | 'invalid_grant'
  | 'invalid_client'
  | 'invalid_token'
  | 'access_denied'
  | 'server_error'
  | 'temporarily_unavailable'
  | 'slow_down'
  | 'reauthorization_required'
  | 'callback_invalid'
  | 'answer_invalid'
  | 'store_failed'
  | 'unknown'

/** VK ID did not give what was asked. Branch on `code`; the message holds no token, code or secret. */
export class VkIdError extends VkError {
  readonly kind = 'oauth'
  readonly effect: 'none' | 'unknown'
  readonly code: VkIdErrorCode
  /** VK ID's description, cleaned. */
  readonly description: string | undefined

  constructor(input: {
    code: VkIdErrorCode
    message: string
    description?: string | undefined
    effect?: 'none' | 'unknown'
    cause?: unknown
  }) {
    super(input.message, input.cause === undefined ? undefined : { cause: input.cause })
    this.code = input.code
    this.description = input.description
    this.effect = input.effect ?? 'none'
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), code: this.code, description: this.description }
  }
}

const KNOWN: ReadonlySet<string> = new Set([
  ...['invalid_request', 'invalid_scope', 'invalid_grant', 'invalid_client', 'invalid_token', 'access_denied'],
  ...['server_error', 'temporarily_unavailable', 'slow_down'],
])

/** VK ID's word as one of ours. */
export const knownCode = (error: unknown): VkIdErrorCode =>
  typeof error === 'string' && KNOWN.has(error) ? (error as VkIdErrorCode) : 'unknown'
