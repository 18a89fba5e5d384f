import type { accounts } from '@vkast/contract'
import { toInstant } from '@vkast/contract'
import type { z } from 'zod'
import type { Transaction } from '../db/database.ts'
import { ACCESS_TOKEN_SECONDS } from './access-token.ts'
import { toUser } from './account-views.ts'
import type { AccountDeps } from './deps.ts'
import { deleteDeadSessions, insertRefreshToken, insertSession, type UserRow } from './queries.ts'
import { REFRESH_TOKEN_MS } from './refresh-token.ts'
import { hashSecret, makeSecret } from './secret.ts'

export type SessionView = z.input<typeof accounts.Session>

/** Opens a session for a user who has proved who they are, with its first pair of tokens. */
export async function startSession(deps: AccountDeps, tx: Transaction, user: UserRow): Promise<SessionView> {
  const now = deps.now()
  await deleteDeadSessions(tx, user.id, now)
  const { id: sessionId } = await insertSession(tx, user.id, now)
  const refreshToken = makeSecret()
  const expiresAt = new Date(now.getTime() + REFRESH_TOKEN_MS)
  await insertRefreshToken(tx, { sessionId, tokenHash: hashSecret(refreshToken), createdAt: now, expiresAt })
  return toSession(deps, { user, sessionId, refreshToken, expiresAt })
}

/** The answer with the tokens in clear; they stand nowhere else. */
export const toSession = (
  deps: Pick<AccountDeps, 'accessTokens'>,
  session: { user: UserRow; sessionId: string; refreshToken: string; expiresAt: Date },
): SessionView => ({
  access_token: deps.accessTokens.sign({ userId: session.user.id, sessionId: session.sessionId }),
  token_type: 'Bearer',
  expires_in: ACCESS_TOKEN_SECONDS,
  refresh_token: session.refreshToken,
  refresh_expires_at: toInstant(session.expiresAt),
  user: toUser(session.user),
})
