import type { accounts, RequestOf } from '@vkast/contract'
import { recordAudit } from '../audit/record-audit.ts'
import type { Transaction } from '../db/database.ts'
import type { Language } from '../http/language.ts'
import { Refusal } from '../refusal.ts'
import type { AccountDeps } from './deps.ts'
import { insertUser, thereIsAUser, type UserRow } from './queries.ts'
import { claimSetupCode, firstUserNeedsCode, lockRegistration } from './setup-code.ts'
import { type SessionView, startSession } from './start-session.ts'
import { requireTimeZone } from './time-zone.ts'

/** `language` is the one of the request, for who names none. */
type Registration = RequestOf<typeof accounts.register>['body'] & { requestLanguage: Language }

/**
 * Makes an account and logs it in. The first one is the operator, and there is only one first.
 *
 * Throws {@link Refusal} `registration_refused` where the configuration or the setup code says no, `email_taken`
 * when somebody has the address, in whatever case, also of two who come at the same instant.
 */
export async function register(deps: AccountDeps, registration: Registration): Promise<SessionView> {
  if (registration.time_zone !== undefined) requireTimeZone(registration.time_zone)
  await refuseEarly(deps, registration.setup_code)
  const passwordHash = await deps.passwords.hash(registration.password)
  return deps.db.transaction(async (tx) => {
    const role = await roleFor(deps, tx, registration.setup_code)
    const user = await insertUser(tx, { ...rowOf(registration), passwordHash, role, createdAt: deps.now() })
    if (!user) throw new Refusal('email_taken')
    await recordAudit(tx, { action: 'user_registered', userId: user.id, details: { role } })
    return startSession(deps, tx, user)
  })
}

/** Strangers must not make us hash where they may not register anyway. What counts is decided under the lock. */
async function refuseEarly({ db, config }: AccountDeps, code = ''): Promise<void> {
  const mayTry = (await thereIsAUser(db)) ? config.registration === 'open' : code !== '' || !firstUserNeedsCode(config)
  if (!mayTry) throw new Refusal('registration_refused')
}

async function roleFor(deps: AccountDeps, tx: Transaction, code = ''): Promise<UserRow['role']> {
  await lockRegistration(tx)
  if (await thereIsAUser(tx)) {
    if (deps.config.registration !== 'open') throw new Refusal('registration_refused')
    return 'member'
  }
  if (firstUserNeedsCode(deps.config) && !(await claimSetupCode(tx, code))) throw new Refusal('registration_refused')
  return 'operator'
}

const rowOf = ({ email, language, requestLanguage, time_zone }: Registration) => ({
  email: email.trim(),
  language: language ?? requestLanguage,
  ...(time_zone !== undefined && { timeZone: time_zone }),
})
