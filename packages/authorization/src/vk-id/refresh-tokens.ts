import { randomBytes } from 'node:crypto'
import { VkResponseError, VkTransportError } from '@vkast/vk'
import { postForm } from './post-form.ts'
import { readTokens, type VkIdTokens } from './read-tokens.ts'
import { VkIdError } from './vk-id-error.ts'
import type { VkIdOptions } from './vk-id-options.ts'

export interface RefreshTokensOptions extends VkIdOptions {
  refreshToken: string
  deviceId: string
  serviceToken?: string | undefined
  /** What the tokens need, to name what is missing. */
  scope?: readonly string[] | undefined
  /** Stores the new tokens for good, in place of the old. They are given out only once it has succeeded. */
  store: (tokens: VkIdTokens) => Promise<void> | void
}

/**
 * Exchanges a refresh token, which VK takes once, for new tokens, and has them stored before anybody uses them.
 *
 * Never repeats. `VkIdError` `reauthorization_required`: VK does not take the token any more, or its answer was lost and
 * the token with it: the person must sign in again. `store_failed`: the new tokens are lost, with the same consequence;
 * `cause` says why. A `VkTransportError` with `effect: 'none'`, and VK's `temporarily_unavailable` and `slow_down`,
 * leave the token as it was: try later. Call it from one process at a time for one token.
 * Source: RFC 6749 6, vk-facts 6.4
 */
export async function refreshTokens(options: RefreshTokensOptions): Promise<VkIdTokens> {
  const tokens = await refresh(options)
  try {
    await options.store(tokens)
  } catch (cause) {
    throw new VkIdError({
      code: 'store_failed',
      message: 'The new tokens could not be stored',
      effect: 'unknown',
      cause,
    })
  }
  return tokens
}

async function refresh(options: RefreshTokensOptions): Promise<VkIdTokens> {
  const { refreshToken, deviceId, serviceToken, scope = [] } = options
  const state = randomBytes(24).toString('base64url')
  try {
    const answer = await postForm(options, '/oauth2/auth', {
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
      device_id: deviceId,
      state,
      service_token: serviceToken,
    })
    return readTokens(answer, { state, deviceId, scope, now: Date.now() })
  } catch (error) {
    throw isUsedUp(error) ? lost(error) : error
  }
}

/** VK says so in two ways (vk-facts 6.4), or we do not know what it did. */
function isUsedUp(error: unknown): error is Error {
  if (error instanceof VkTransportError || error instanceof VkResponseError) return error.effect === 'unknown'
  if (!(error instanceof VkIdError)) return false
  if (error.code === 'invalid_grant' || error.code === 'answer_invalid') return true
  return error.code === 'invalid_request' && /refresh.?token/i.test(error.description ?? '')
}

function lost(error: Error): VkIdError {
  const description = error instanceof VkIdError ? error.description : undefined
  return new VkIdError({
    code: 'reauthorization_required',
    message: 'The refresh token is used up or lost: the person must sign in again',
    description,
    effect: error instanceof VkIdError ? error.effect : 'unknown',
    cause: error,
  })
}
