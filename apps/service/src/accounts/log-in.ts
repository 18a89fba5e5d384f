import { Refusal } from '../refusal.ts'
import type { AccountDeps } from './deps.ts'
import type { LoginThrottle } from './login-throttle.ts'
import type { Passwords } from './password.ts'
import { findUserByEmail } from './queries.ts'
import { type SessionView, startSession } from './start-session.ts'

/**
 * Opens a session for who knows an email and its password.
 *
 * Throws {@link Refusal} `unauthorized`, the same and as late for an unknown email as for a wrong password;
 * `rate_limited` after too many failures from one address.
 */
export async function logIn(
  deps: AccountDeps & { passwords: Passwords; throttle: LoginThrottle },
  { email, password, address }: { email: string; password: string; address: string },
): Promise<SessionView> {
  deps.throttle.count({ email, address })
  const user = await findUserByEmail(deps.db, email)
  const isRight = await deps.passwords.verify(user?.passwordHash, password)
  if (!user || !isRight) throw new Refusal('unauthorized')
  deps.throttle.forgive({ email, address })
  return deps.db.transaction((tx) => startSession(deps, tx, user))
}
