import { inspect } from 'node:util'
import { VkIdError } from './vk-id-error.ts'

/**
 * Tokens of VK ID. The access token works only from the address that asked for it (vk-facts 6.5).
 * Printing it shows no token; JSON does hold them, for it is what is stored.
 */
export interface VkIdTokens {
  accessToken: string
  /** Good for one refresh. */
  refreshToken: string
  idToken: string | undefined
  userId: number
  expiresInSeconds: number
  expiresAt: Date
  /** What VK gave, which may be less than was asked for: VK ID drops rights in silence (vk-facts 4.9). */
  scope: string[]
  /** What was asked for and not given. */
  missingScope: string[]
  deviceId: string
}

/**
 * VK ID's answer as tokens; throws `answer_invalid` when a part is missing, or when the state is not the one sent.
 * Source: RFC 6749 5.1, vk-facts 6.3
 */
export function readTokens(
  answer: Record<string, unknown>,
  sent: { state: string | undefined; deviceId: string; scope: readonly string[]; now: number },
): VkIdTokens {
  const accessToken = required(answer, 'access_token')
  const refreshToken = required(answer, 'refresh_token')
  if (answer.state !== undefined && sent.state !== undefined && answer.state !== sent.state)
    throw invalid('another "state"')
  const expiresInSeconds = whole(answer, 'expires_in')
  const scope = typeof answer.scope === 'string' ? answer.scope.split(/[\s,]+/).filter((name) => name !== '') : []
  const tokens: VkIdTokens = {
    accessToken,
    refreshToken,
    idToken: typeof answer.id_token === 'string' ? answer.id_token : undefined,
    userId: whole(answer, 'user_id'),
    expiresInSeconds,
    expiresAt: new Date(sent.now + expiresInSeconds * 1000),
    scope,
    missingScope: sent.scope.filter((name) => !scope.includes(name)),
    deviceId: sent.deviceId,
  }
  const shown = { userId: tokens.userId, expiresAt: tokens.expiresAt, scope, missingScope: tokens.missingScope }
  return Object.defineProperty(tokens, inspect.custom, { value: () => shown, enumerable: false })
}

function required(answer: Record<string, unknown>, name: string): string {
  const value = answer[name]
  if (typeof value !== 'string' || value === '') throw invalid(`no "${name}"`)
  return value
}

function whole(answer: Record<string, unknown>, name: string): number {
  const value = Number(answer[name])
  if (!Number.isSafeInteger(value) || value <= 0) throw invalid(`no "${name}"`)
  return value
}

const invalid = (what: string): VkIdError =>
  new VkIdError({ code: 'answer_invalid', message: `VK ID's answer has ${what}`, effect: 'unknown' })
