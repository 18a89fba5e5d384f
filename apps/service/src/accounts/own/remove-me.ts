import { Refusal } from '../../refusal.ts'
import type { AccountDeps, RemovalServices } from '../deps.ts'
import { findUser } from '../queries.ts'
import { removeAccount } from './remove-account.ts'

/**
 * Removes the caller's own account, for who knows its password.
 *
 * Throws {@link Refusal} `unauthorized` for a wrong password, `rate_limited` as a login does, `last_operator`.
 */
export async function removeMe(
  deps: AccountDeps & RemovalServices,
  { userId, password, address }: { userId: number; password: string; address: string },
): Promise<void> {
  const user = await findUser(deps.db, userId)
  if (!user) throw new Refusal('unauthorized')
  const isKnown = await deps.throttle.tryPassword({ email: user.email, address }, async () => {
    const isRight = await deps.passwords.verify(user.passwordHash, password)
    return isRight || undefined
  })
  if (!isKnown) throw new Refusal('unauthorized')
  await removeAccount(deps, { userId, byUserId: userId })
}
