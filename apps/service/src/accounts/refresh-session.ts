import { recordAudit } from '../audit/record-audit.ts'
import type { Transaction } from '../db/database.ts'
import { Refusal } from '../refusal.ts'
import type { AccountDeps } from './deps.ts'
import {
  claimRefreshToken,
  deleteExpiredRefreshTokens,
  findRefreshToken,
  findUser,
  insertRefreshToken,
  markSessionEnded,
} from './queries.ts'
import { REFRESH_TOKEN_MS, successorOf } from './refresh-token.ts'
import { hashSecret } from './secret.ts'
import { type SessionView, toSession } from './start-session.ts'

/**
 * How long the same exchange may be repeated. Honest clients do it: the answer was lost, or two tabs woke up at
 * once; ending their session would log people out for a bad network. Strict refusal was rejected for that, and others
 * allow it too: Supabase 10 seconds, Okta 30, Cognito up to 60 (their documentation, read 2026-11-21).
 */
const REPEAT_MS = 10_000

type RefreshTokenRow = NonNullable<Awaited<ReturnType<typeof findRefreshToken>>>

/**
 * Exchanges a refresh token for its successor and a new access token, once.
 *
 * A token that is shown again has been stolen, from its owner or by its owner: the whole session ends (RFC 9700,
 * 4.14.2). The one exception: within 10 seconds and while the successor was never used the same answer is given
 * again. That is no second chain: both sides then hold the same token, and the later of the two is noticed.
 *
 * Throws {@link Refusal} `unauthorized` for everything that is not a live token.
 */
export async function refreshSession(deps: AccountDeps, refreshToken: string): Promise<SessionView> {
  const successor = successorOf(deps.jwtSecret, refreshToken)
  // The refusal is thrown outside: inside it would undo the end of the session.
  const answer = await deps.db.transaction(async (tx) => {
    const token = await findRefreshToken(tx, hashSecret(refreshToken))
    if (!token || token.endedAt) return undefined
    const expiresAt = await exchange(deps, tx, { token, refreshToken, successor })
    if (!expiresAt) return undefined
    const user = await findUser(tx, token.userId)
    return user && toSession(deps, { user, sessionId: token.sessionId, refreshToken: successor, expiresAt })
  })
  if (!answer) throw new Refusal('unauthorized')
  return answer
}

/** Until when the successor is good; undefined when there is none to be had. */
async function exchange(
  deps: AccountDeps,
  tx: Transaction,
  { token, refreshToken, successor }: { token: RefreshTokenRow; refreshToken: string; successor: string },
): Promise<Date | undefined> {
  const now = deps.now()
  if (!token.usedAt && token.expiresAt <= now) return undefined
  if (await claimRefreshToken(tx, hashSecret(refreshToken), now)) {
    const expiresAt = new Date(now.getTime() + REFRESH_TOKEN_MS)
    const { sessionId } = token
    await insertRefreshToken(tx, { sessionId, tokenHash: hashSecret(successor), createdAt: now, expiresAt })
    await deleteExpiredRefreshTokens(tx, sessionId, now)
    return expiresAt
  }
  // Read only now: whoever took the token first has committed, else the claim would still wait for it.
  const taken = await findRefreshToken(tx, hashSecret(refreshToken))
  const next = await findRefreshToken(tx, hashSecret(successor))
  if (taken?.usedAt && now.getTime() - taken.usedAt.getTime() <= REPEAT_MS && next && !next.usedAt)
    return next.expiresAt
  if (await markSessionEnded(tx, token.sessionId, 'reuse', now))
    await recordAudit(tx, {
      action: 'session_ended',
      userId: token.userId,
      details: { session: token.sessionId, because: 'reuse' },
    })
  return undefined
}
