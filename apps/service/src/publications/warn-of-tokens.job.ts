import { sql } from '../db/drizzle.ts'
import type { Publisher } from './publisher.ts'
import { warnOfTokens } from './warn-of-tokens.ts'

const OUTLOOK_LOCK = 0x766b_6f75

/** Looks whether the answer has turned bad for what was scheduled: a token was renewed, refused or removed, or sending is slow. */
export async function warnOfTokensOfAll({ db, now }: Publisher): Promise<void> {
  await db.transaction(async (tx) => {
    const { rows } = await tx.execute<{ mine: boolean }>(sql`select pg_try_advisory_xact_lock(${OUTLOOK_LOCK}) as mine`)
    if (rows[0]?.mine) await warnOfTokens(tx, { now: now() })
  })
}
