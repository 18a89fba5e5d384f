import type { Database } from '../../db/database.ts'
import { sql } from '../../db/drizzle.ts'
import { instanceFacts } from '../../db/schema/accounts.ts'

const NAME = 'telegram_poll'

interface LeaseDeps {
  db: Database
  now(): Date
}

/**
 * Makes one worker of all the only one that asks Telegram for messages: it refuses two at once, and each message is
 * given out once. Answers where to go on; undefined: another one has it. Held for `forMs` from now, or taken over then.
 */
export async function takePollLease(
  { db, now }: LeaseDeps,
  { holder, forMs }: { holder: string; forMs: number },
): Promise<{ offset: number } | undefined> {
  const at = now()
  const lease = { holder, held_until: new Date(at.getTime() + forMs).toISOString() }
  const { value } = instanceFacts
  const { rows } = await db.execute<{ offset: number }>(sql`
    insert into ${instanceFacts} (name, value) values (${NAME}, ${JSON.stringify({ offset: 0, ...lease })}::jsonb)
    on conflict (name) do update set value = ${value} || ${JSON.stringify(lease)}::jsonb
      where ${value}->>'holder' = ${holder} or (${value}->>'held_until')::timestamptz <= ${at.toISOString()}::timestamptz
    returning (value->>'offset')::float8 as offset`)
  return rows[0] && { offset: Number(rows[0].offset) }
}

/** Notes up to where messages are done; false where somebody else has taken over. */
export async function movePollOffset(
  { db }: Pick<LeaseDeps, 'db'>,
  { holder, offset }: { holder: string; offset: number },
): Promise<boolean> {
  const { rowCount } = await db.execute(sql`
    update ${instanceFacts} set value = value || ${JSON.stringify({ offset })}::jsonb
    where name = ${NAME} and value->>'holder' = ${holder}`)
  return rowCount === 1
}
