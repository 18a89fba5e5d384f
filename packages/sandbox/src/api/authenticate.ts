import { ApiError } from '../api-error.ts'
import type { Token, World } from '../world/world.ts'

/** Texts of error 5, recorded (vk-facts 1.6). */
const REASONS = {
  missing: 'no access_token passed.',
  unknown: 'invalid access_token (4).',
  blocked: 'invalid access_token (2).',
  session: 'invalid session.',
  revoked: 'user revoke access for this token.',
  deactivated: 'user is deactivated.',
  expired: 'access_token has expired.',
  address: 'access_token was given to another ip address.',
} as const

/** The token a request came with, if VK takes it from this address now; else throws error 5 with VK's reason. */
export function authenticate(world: World, given: string | undefined, address: string): Token {
  if (given === undefined || given === '') throw refusal('missing')
  const token = world.tokens.get(given)
  if (token === undefined) throw refusal('unknown')
  if (token.dead !== undefined) throw refusal(token.dead)
  const user = token.userId === undefined ? undefined : world.users.get(token.userId)
  if (user?.deactivated !== undefined) throw refusal(user.deactivated === 'banned' ? 'blocked' : 'deactivated')
  if (token.expiresAt !== undefined && token.expiresAt <= world.clock.now()) throw refusal('expired')
  if (token.boundTo !== undefined && token.boundTo !== address) throw refusal('address', { subcode: 1130 })
  return token
}

function refusal(reason: keyof typeof REASONS, options: { subcode?: number } = {}): ApiError {
  return new ApiError(5, `User authorization failed: ${REASONS[reason]}`, options)
}
