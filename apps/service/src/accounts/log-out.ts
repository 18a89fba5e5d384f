import { recordAudit } from '../audit/record-audit.ts'
import type { AccountDeps } from './deps.ts'
import { findRefreshToken, markSessionEnded } from './queries.ts'
import { hashSecret } from './secret.ts'

/**
 * Ends the session that a refresh token belongs to, used or not; its access tokens stop working at once.
 * Safe to repeat; a token that nobody knows is no error, since there is nothing left to end.
 */
export async function logOut(deps: AccountDeps, refreshToken: string): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const token = await findRefreshToken(tx, hashSecret(refreshToken))
    const isEnded = token && (await markSessionEnded(tx, token.sessionId, 'logout', deps.now()))
    if (isEnded)
      await recordAudit(tx, { action: 'logout', userId: token.userId, details: { session: token.sessionId } })
  })
}
