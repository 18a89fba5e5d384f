import { recordAudit } from '../audit/record-audit.ts'
import { Refusal } from '../refusal.ts'
import type { AccountDeps } from './deps.ts'
import { findUserByEmail, holdPassword } from './queries.ts'
import { type SessionView, startSession } from './start-session.ts'

/**
 * Opens a session for who knows an email and its password.
 *
 * Throws {@link Refusal} `unauthorized`, the same and as late for an unknown email as for a wrong password;
 * `rate_limited` after too many failures from one address.
 */
export async function logIn(
  deps: AccountDeps,
  { email, password, address }: { email: string; password: string; address: string },
): Promise<SessionView> {
  let tried: number | undefined
  const user = await deps.throttle.tryPassword({ email, address }, async () => {
    const found = await findUserByEmail(deps.db, email)
    tried = found?.id
    const isRight = await deps.passwords.verify(found?.passwordHash, password)
    return isRight ? found : undefined
  })
  if (!user) {
    // Also for an email that nobody has: it must not be answered sooner. The email itself may be a mistyped password.
    await recordAudit(deps.db, { action: 'login', result: 'refused', userId: tried })
    throw new Refusal('unauthorized')
  }
  return deps.db.transaction(async (tx) => {
    if (!(await holdPassword(tx, user))) throw new Refusal('unauthorized')
    await recordAudit(tx, { action: 'login', userId: user.id })
    return startSession(deps, tx, user)
  })
}
