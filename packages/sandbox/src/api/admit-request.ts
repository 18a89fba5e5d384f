import { ApiError } from '../api-error.ts'
import type { Token, TokenKind, World } from '../world/world.ts'

/** Requests in any one second (vk-facts 1.8). */
const PER_SECOND: Record<TokenKind, number> = { user: 3, service: 3, community: 20 }

/**
 * Counts a request against its token's limit; throws error 6 when the second before it is full.
 *
 * The second slides. A refused request does not count (*assumed*). Times are the machine's, not the sandbox's.
 */
export function admitRequest(world: World, token: Token): void {
  const now = world.monotonicMs()
  const window = (world.rateWindows.get(token.token) ?? []).filter((at) => at > now - 1000)
  world.rateWindows.set(token.token, window)
  if (window.length >= PER_SECOND[token.kind]) throw new ApiError(6, 'Too many requests per second')
  window.push(now)
}
