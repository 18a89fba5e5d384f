import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** Sliding: each exchange gives a token with 60 days of its own. */
export const REFRESH_TOKEN_MS = 60 * 24 * 3_600_000

/** 256 random bits. */
export const makeRefreshToken = (): string => randomBytes(32).toString('base64url')

/** How a token stands in the database. Tokens have 256 bits, so a plain fast hash cannot be searched. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/**
 * The one successor that a refresh token can have: 256 bits that nobody can tell without the service's key.
 *
 * Derived and not random, so that the same exchange repeated gives the same answer although only hashes are stored:
 * a session never has two tokens that work, and so a stolen one is always noticed.
 */
export function successorOf(jwtSecret: string, token: string): string {
  const key = Buffer.from(hkdfSync('sha256', jwtSecret, '', 'vkast refresh token successor', 32))
  return createHmac('sha256', key).update(token).digest('base64url')
}
