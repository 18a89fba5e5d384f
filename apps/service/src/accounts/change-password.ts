import { recordAudit } from '../audit/record-audit.ts'
import { Refusal } from '../refusal.ts'
import type { AccountDeps } from './deps.ts'
import { changePasswordHash, findUser, markSessionsOfUserEnded } from './queries.ts'
import { type SessionView, startSession } from './start-session.ts'

/**
 * Changes the password of a user who knows the present one. Every session ends and a new one is answered.
 * API keys stay: programs do not know the password, and keys are revoked one by one.
 *
 * Throws {@link Refusal} `unauthorized` for a wrong password, `rate_limited` as a login does: a stolen access token
 * must not be a way to guess the password.
 */
export async function changePassword(
  deps: AccountDeps,
  input: { userId: number; currentPassword: string; newPassword: string; address: string },
): Promise<SessionView> {
  const user = await findUser(deps.db, input.userId)
  if (!user) throw new Refusal('unauthorized')
  const isKnown = await deps.throttle.tryPassword({ email: user.email, address: input.address }, async () => {
    const isRight = await deps.passwords.verify(user.passwordHash, input.currentPassword)
    return isRight || undefined
  })
  if (!isKnown) {
    await recordAudit(deps.db, { action: 'password_changed', result: 'refused', userId: user.id })
    throw new Refusal('unauthorized')
  }
  const to = await deps.passwords.hash(input.newPassword)
  return deps.db.transaction(async (tx) => {
    const isChanged = await changePasswordHash(tx, { userId: user.id, from: user.passwordHash, to })
    if (!isChanged) throw new Refusal('unauthorized')
    await recordAudit(tx, { action: 'password_changed', userId: user.id })
    await markSessionsOfUserEnded(tx, user.id, 'password', deps.now())
    return startSession(deps, tx, user)
  })
}
