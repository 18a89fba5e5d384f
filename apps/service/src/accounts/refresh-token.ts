import { createHmac, hkdfSync } from 'node:crypto'

/** Sliding: each exchange gives a token with 60 days of its own. */
export const REFRESH_TOKEN_MS = 60 * 24 * 3_600_000

/**
 * The one successor that a refresh token can have: 256 bits that nobody can tell without the service's key.
 *
 * Derived from a random first token, and not random itself, so that the same exchange repeated gives the same answer
 * although only hashes are stored: a session never has two tokens that work, and so a stolen one is always noticed.
 */
export function successorOf(jwtSecret: string, token: string): string {
  const key = Buffer.from(hkdfSync('sha256', jwtSecret, '', 'vkast refresh token successor', 32))
  return createHmac('sha256', key).update(token).digest('base64url')
}
