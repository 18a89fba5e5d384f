import { isReachedFromHereOnly } from '../config.ts'
import type { Transaction } from '../db/database.ts'
import { and, eq, sql } from '../db/drizzle.ts'
import { instanceFacts } from '../db/schema/accounts.ts'
import type { AccountServices } from './deps.ts'
import { thereIsAUser } from './queries.ts'
import { hashTypedCode, makeTypedCode } from './typed-code.ts'

const NAME = 'setup_code'
const REGISTRATION_LOCK = 0x766b_7265

/**
 * Only who sits at this machine can be there first: then the first user needs no code. An address beyond this
 * machine, also one in front of a proxy, wants the code even where registration is open to everyone.
 */
export const firstUserNeedsCode = ({ registration, host, publicUrl }: AccountServices['config']): boolean =>
  registration !== 'open' || !isReachedFromHereOnly(host, publicUrl)

/** Until the transaction ends nobody else registers, so that "there is no user yet" stays true. */
export const lockRegistration = async (tx: Transaction): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(${REGISTRATION_LOCK})`)
}

/**
 * Makes the code that the first user must know, to be printed by the start; undefined where none is needed.
 *
 * Only its hash is stored. Each start before the first registration makes a new one, and the one before is void;
 * of several processes that start at once the last one's is good.
 */
export const ensureSetupCode = (deps: Pick<AccountServices, 'db' | 'config'>): Promise<string | undefined> =>
  deps.db.transaction(async (tx) => {
    await lockRegistration(tx)
    if (!firstUserNeedsCode(deps.config) || (await thereIsAUser(tx))) return undefined
    const code = makeTypedCode()
    const value = hashOf(code)
    await tx
      .insert(instanceFacts)
      .values({ name: NAME, value })
      .onConflictDoUpdate({ target: instanceFacts.name, set: { value } })
    return code
  })

/** Uses the code up; false when it is not the present one. Dashes, blanks, case, and O for 0 do not matter. */
export const claimSetupCode = (tx: Transaction, code: string): Promise<boolean> =>
  tx
    .delete(instanceFacts)
    .where(and(eq(instanceFacts.name, NAME), eq(instanceFacts.value, hashOf(code))))
    .returning({ name: instanceFacts.name })
    .then((rows) => rows.length > 0)

const hashOf = (code: string): string => hashTypedCode(code).toString('hex')
