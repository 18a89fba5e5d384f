import type { accounts, RequestOf } from '@vkast/contract'
import { recordAudit } from '../audit/record-audit.ts'
import type { Transaction } from '../db/database.ts'
import type { Language } from '../http/language.ts'
import { Refusal } from '../refusal.ts'
import type { AccountDeps } from './deps.ts'
import { claimInvite, inviteIsOpen, noteInvited } from './people/invite-queries.ts'
import { insertUser, thereIsAUser, type UserRow } from './queries.ts'
import { claimSetupCode, firstUserNeedsCode, lockRegistration } from './setup-code.ts'
import { type SessionView, startSession } from './start-session.ts'
import { requireTimeZone } from './time-zone.ts'

/** `language` is the one of the request, for who names none. */
type Registration = RequestOf<typeof accounts.register>['body'] & { requestLanguage: Language }

/**
 * Makes an account and logs it in. The first one is the operator, and there is only one first.
 *
 * Throws {@link Refusal} `registration_refused` where the configuration, the setup code or the invitation says no, `email_taken`
 * when somebody has the address, in whatever case, also of two who come at the same instant.
 */
export async function register(deps: AccountDeps, registration: Registration): Promise<SessionView> {
  if (registration.time_zone !== undefined) requireTimeZone(registration.time_zone)
  await refuseEarly(deps, registration)
  const passwordHash = await deps.passwords.hash(registration.password)
  return deps.db.transaction(async (tx) => {
    const { role, inviteId } = await admit(deps, tx, registration)
    const user = await insertUser(tx, { ...rowOf(registration), passwordHash, role, createdAt: deps.now() })
    if (!user) throw new Refusal('email_taken')
    const details = { role, ...(inviteId !== undefined && { invite_id: inviteId }) }
    await recordAudit(tx, { action: 'user_registered', userId: user.id, details })
    if (inviteId !== undefined) await noteInvited(tx, inviteId, user.id)
    return startSession(deps, tx, user)
  })
}

/** Strangers must not make us hash where they may not register anyway. What counts is decided under the lock. */
async function refuseEarly(deps: AccountDeps, { setup_code = '', invite_code = '' }: Registration): Promise<void> {
  if (!(await thereIsAUser(deps.db))) {
    if (setup_code === '' && firstUserNeedsCode(deps.config)) throw new Refusal('registration_refused')
    return
  }
  const { registration } = deps.config
  const mayTry = registration === 'open' || (registration === 'invite' && (await inviteIsOpen(deps, invite_code)))
  if (!mayTry) throw new Refusal('registration_refused')
}

/** Uses up the code that lets this person in; one transaction with the user's row, so that a refusal gives it back. */
async function admit(
  deps: AccountDeps,
  tx: Transaction,
  { setup_code = '', invite_code = '' }: Registration,
): Promise<{ role: UserRow['role']; inviteId?: number }> {
  await lockRegistration(tx)
  if (!(await thereIsAUser(tx))) {
    if (firstUserNeedsCode(deps.config) && !(await claimSetupCode(tx, setup_code)))
      throw new Refusal('registration_refused')
    return { role: 'operator' }
  }
  if (deps.config.registration === 'open') return { role: 'member' }
  const inviteId = deps.config.registration === 'invite' ? await claimInvite(tx, invite_code, deps.now()) : undefined
  if (inviteId === undefined) throw new Refusal('registration_refused')
  return { role: 'member', inviteId }
}

const rowOf = ({ email, language, requestLanguage, time_zone }: Registration) => ({
  email: email.trim(),
  language: language ?? requestLanguage,
  ...(time_zone !== undefined && { timeZone: time_zone }),
})
