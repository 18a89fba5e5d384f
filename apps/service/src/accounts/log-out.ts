import type { AccountDeps } from './deps.ts'
import { findRefreshToken, markSessionEnded } from './queries.ts'
import { hashSecret } from './secret.ts'

/**
 * Ends the session that a refresh token belongs to, used or not; its access tokens stop working at once.
 * Safe to repeat; a token that nobody knows is no error, since there is nothing left to end.
 */
export async function logOut(deps: AccountDeps, refreshToken: string): Promise<void> {
  const token = await findRefreshToken(deps.db, hashSecret(refreshToken))
  if (token) await markSessionEnded(deps.db, token.sessionId, 'logout', deps.now())
}
