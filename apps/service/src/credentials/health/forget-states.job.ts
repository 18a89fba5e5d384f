import type { Database } from '../../db/database.ts'
import { sql } from '../../db/drizzle.ts'
import { credentialStates } from '../../db/schema/renewal.ts'

/** A token of VK ID is renewed hourly, and each time is a row. */
const KEPT_MS = 180 * 24 * 3_600_000

/** Forgets what became of credentials half a year ago; how each is now stays known. Safe from any number of workers. */
export async function forgetStates({ db, now }: { db: Database; now(): Date }): Promise<void> {
  const before = new Date(now().getTime() - KEPT_MS).toISOString()
  await db.execute(sql`
    delete from ${credentialStates} old where old.at < ${before}::timestamptz
      and exists (select from ${credentialStates} later where later.credential_id = old.credential_id and later.id > old.id)`)
}
