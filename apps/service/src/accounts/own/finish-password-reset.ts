import { recordAudit } from '../../audit/record-audit.ts'
import { Refusal } from '../../refusal.ts'
import type { AccountDeps } from '../deps.ts'
import { type ApiKeyRow, listApiKeys, markSessionsOfUserEnded, setPasswordHash } from '../queries.ts'
import { hashTypedCode } from '../typed-code.ts'
import { claimReset, resetIsLive } from './reset-queries.ts'

/** As many as a page of them has; nobody has more by hand. */
const KEYS_TOLD = 200

/**
 * Sets the password of whoever was mailed this code, once. Every session ends and every other code is void.
 *
 * API keys stay, as with a change of the password: programs do not know it, and an upload of the night must not stop. But they
 * are answered, newest first, so that a person who feared a thief sees what still opens the account and can revoke it.
 * Throws {@link Refusal} `code_refused`, the same for every code that is not good now.
 */
export async function finishPasswordReset(
  deps: AccountDeps,
  { code, newPassword, address }: { code: string; newPassword: string; address: string },
): Promise<ApiKeyRow[]> {
  const codeHash = hashTypedCode(code)
  if (!(await resetIsLive(deps.db, codeHash, deps.now()))) throw new Refusal('code_refused') // before strangers make us hash
  const passwordHash = await deps.passwords.hash(newPassword)
  const { email, keys } = await deps.db.transaction(async (tx) => {
    const userId = await claimReset(tx, codeHash, deps.now())
    const user = userId === undefined ? undefined : await setPasswordHash(tx, userId, passwordHash)
    if (!user) throw new Refusal('code_refused')
    await markSessionsOfUserEnded(tx, user.id, 'reset', deps.now())
    await recordAudit(tx, { action: 'password_reset', userId: user.id, byLink: true })
    return { email: user.email, keys: await listApiKeys(tx, { userId: user.id, before: undefined, limit: KEYS_TOLD }) }
  })
  deps.throttle.forgive({ email, address })
  return keys
}
