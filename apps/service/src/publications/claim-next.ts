import type { Database, Transaction } from '../db/database.ts'
import { sql } from '../db/drizzle.ts'
import { userCredentials } from '../db/schema/credentials.ts'
import { publications, publishingTurns } from '../db/schema/publications.ts'
import { type ClaimedPublication, claimPublication } from './claim-publication.ts'
import { type Lane, statesOf } from './lane.ts'

export interface Turn {
  lane: Lane
  now: Date
  claimMs: number
  /** Of one VK account at the same time, over all processes. */
  perAccount: number
  /** Whose turn it is not now. */
  exceptUserId?: number | undefined
}

const LANE_LOCKS: Record<Lane, number> = { calls: 0x766b_6361, bytes: 0x766b_6279 }

/**
 * Takes the publication whose turn it is; undefined where none is due, or every account that has some is at its limit.
 *
 * First the user with the fewest under way in this lane, then the one whose last turn is longest ago, and of an account
 * what was asked for first. One process at a time chooses, so that a limit holds over all of them.
 */
export const claimNext = (db: Database, turn: Turn): Promise<ClaimedPublication | undefined> =>
  db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${LANE_LOCKS[turn.lane]})`)
    const next = await findNext(tx, turn)
    if (!next) return undefined
    await tx
      .insert(publishingTurns)
      .values({ userId: next.userId, lane: turn.lane, takenAt: sql`clock_timestamp()` as unknown as Date })
      .onConflictDoUpdate({
        target: [publishingTurns.userId, publishingTurns.lane],
        set: { takenAt: sql`clock_timestamp()` },
      })
    return claimPublication(tx, { id: next.id, ...turn })
  })

/**
 * Of each account that may have one more, the oldest that is due; of those, the one whose user has waited most. Whose token an
 * agent holds is only said: that takes no place of another user's.
 */
async function findNext(
  tx: Transaction,
  { lane, now, perAccount, exceptUserId = 0 }: Turn,
): Promise<{ id: number; userId: number } | undefined> {
  const states = sql.join(
    statesOf(lane).map((state) => sql`${state}`),
    sql`, `,
  )
  const { rows } = await tx.execute<{ id: string; user_id: string }>(sql`
    with busy as (
      select user_id, vk_user_id, exists (select from ${userCredentials} c
        where c.id = ${publications}.credential_id and c.kind = 'agent') as is_held
      from ${publications} where state in (${states}) and claimed_until > now()
    ), due as (
      select distinct on (user_id, vk_user_id) id, user_id from ${publications} p
      where state in (${states}) and claimed_until < now() and user_id <> ${exceptUserId}
        and (next_attempt_at is null or next_attempt_at <= ${now.toISOString()}::timestamptz)
        and (select count(*) from busy where busy.vk_user_id = p.vk_user_id
          and (busy.user_id = p.user_id or not busy.is_held)) < ${perAccount}
      order by user_id, vk_user_id, id
    )
    select due.id, due.user_id from due
    left join ${publishingTurns} turn on turn.user_id = due.user_id and turn.lane = ${lane}
    order by (select count(*) from busy where busy.user_id = due.user_id), turn.taken_at nulls first, due.id
    limit 1`)
  const [row] = rows
  return row && { id: Number(row.id), userId: Number(row.user_id) }
}
