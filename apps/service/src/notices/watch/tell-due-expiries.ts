import { toInstant } from '@vkast/contract'
import type { Database, Transaction } from '../../db/database.ts'
import { sql } from '../../db/drizzle.ts'
import { userCredentials } from '../../db/schema/credentials.ts'
import type { NoticeData, NoticeKind } from '../../db/schema/notices.ts'
import { liveStatesList, publications } from '../../db/schema/publications.ts'
import { addNotices, type NewNotice } from '../add-notice.ts'
import { tokenMark } from '../token-mark.ts'
import { type DueTelling, dueTelling, type Lifetime } from './thresholds.ts'

export const WATCH_BATCH = 200

interface WatchDeps {
  db: Database
  now(): Date
}

interface DueCredential extends Lifetime {
  id: number
  userId: number
  fingerprint: Buffer
  isHeldByAgent: boolean
  waiting: number
  pending: number
}

/**
 * Tells the owners of tokens that will soon be dead, or are, what is due by now: at most a batch, in one transaction.
 * Answers how many credentials it has taken; fewer than {@link WATCH_BATCH}: nothing more is due.
 *
 * Safe from any number of workers at once, killed anywhere: a credential that one has is passed over by the others, its
 * notice comes with the mark that it was told, and the key of the notice lets none be there twice.
 */
export const tellDueExpiries = ({ db, now }: WatchDeps): Promise<number> =>
  db.transaction(async (tx) => {
    const at = now()
    const due = await claimDue(tx, at)
    const told = due.map((row) => ({ row, telling: dueTelling(row, at) }))
    await addNotices(
      tx,
      told.flatMap(({ row, telling }) => (telling ? [noticeOf(row, telling, at)] : [])),
    )
    await markTold(tx, told, at)
    return due.length
  })

async function claimDue(tx: Transaction, at: Date): Promise<DueCredential[]> {
  const { rows } = await tx.execute<DueRow>(sql`
    select c.id, c.user_id, c.fingerprint, c.kind, c.state, c.expires_at, c.renewed_at, c.notices_told_until, p.waiting, p.pending
    from (
      select * from ${userCredentials} where next_notice_at <= ${at.toISOString()}::timestamptz
      order by next_notice_at limit ${WATCH_BATCH} for update skip locked
    ) c
    cross join lateral (
      select count(*) filter (where state = 'waiting_for_token')::int as waiting,
        count(*) filter (where state <> 'waiting_for_token')::int as pending
      from ${publications}
      where user_id = c.user_id and vk_user_id = c.vk_user_id
        and state in ${liveStatesList}
    ) p`)
  return rows.map((row) => ({
    id: Number(row.id),
    userId: Number(row.user_id),
    fingerprint: row.fingerprint,
    isHeldByAgent: row.kind === 'agent',
    state: row.state,
    expiresAt: row.expires_at === null ? null : new Date(row.expires_at),
    renewedAt: new Date(row.renewed_at),
    noticesToldUntil: row.notices_told_until === null ? null : new Date(row.notices_told_until),
    waiting: row.waiting,
    pending: row.pending,
  }))
}

type DueRow = {
  id: string
  user_id: string
  fingerprint: Buffer
  kind: string
  state: string
  expires_at: string | null
  renewed_at: string
  notices_told_until: string | null
  waiting: number
  pending: number
}

function noticeOf(row: DueCredential, telling: DueTelling, at: Date): NewNotice {
  const { kind, threshold } = nameOf(row, telling)
  const token = tokenMark(row.fingerprint)
  const data: NoticeData = {
    credential_id: row.id,
    token,
    ...(row.isHeldByAgent && { held_by_agent: true }),
    ...(row.expiresAt && { expires_at: toInstant(row.expiresAt) }),
    ...(telling.kind === 'threshold' && telling.minutesLeft > 0 && { minutes_left: telling.minutesLeft }),
    ...(kind === 'token_refused' && { state: row.state }),
    waiting: row.waiting,
    pending: row.pending,
  }
  return { userId: row.userId, kind, data, dedupeKey: `token:${row.id}:${token}:${threshold}`, at }
}

/** A token has ended once, whether by its date or by what VK said. */
function nameOf({ state }: DueCredential, telling: DueTelling): { kind: NoticeKind; threshold: string } {
  if (telling.kind === 'refused')
    return state === 'expired'
      ? { kind: 'token_expired', threshold: 'expired' }
      : { kind: 'token_refused', threshold: 'refused' }
  return telling.minutesLeft === 0
    ? { kind: 'token_expired', threshold: 'expired' }
    : { kind: 'token_will_expire', threshold: `${telling.minutesLeft}m` }
}

/** A row for which nothing was due keeps nothing due: it would be found for ever. */
async function markTold(
  tx: Transaction,
  told: { row: DueCredential; telling: DueTelling | undefined }[],
  at: Date,
): Promise<void> {
  if (told.length === 0) return
  const marks = told.map(({ row, telling }) => {
    const isRefused = telling?.kind === 'refused'
    const isDead = isRefused || (telling?.kind === 'threshold' && telling.minutesLeft === 0)
    // A refusal may be taken back, as that of an address; what lies ahead is then told all the same.
    const until = isRefused ? null : (telling?.toldUntil ?? at).toISOString()
    return sql`(${row.id}::bigint, ${until}::timestamptz, ${isDead}::boolean)`
  })
  await tx.execute(sql`
    update ${userCredentials} c set notices_told_until = coalesce(m.until, c.notices_told_until),
      death_told_of = case when m.is_dead then c.fingerprint else c.death_told_of end
    from (values ${sql.join(marks, sql`, `)}) as m(id, until, is_dead)
    where c.id = m.id`)
}
