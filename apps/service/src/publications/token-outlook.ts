import { isHeldHere } from '../agents/agent-away.ts'
import { publishingKindsList } from '../credentials/use-credential.ts'
import type { Queryable } from '../db/database.ts'
import { type SQL, sql } from '../db/drizzle.ts'
import { userCredentials } from '../db/schema/credentials.ts'
import { endedStatesList, publications } from '../db/schema/publications.ts'
import { recordings } from '../db/schema/recordings.ts'

/** *Assumed*: how fast bytes leave, and how long VK processes a video. A token must outlive both. */
const BYTES_PER_SECOND = 2_500_000
const PROCESSING_SECONDS = 300

/** Whether a token will live whenever a publication needs one. */
export interface TokenOutlook {
  publicationId: number
  userId: number
  /** `endless`: without a known end, or it renews itself · `dated`: it ends at `expiresAt` · `none`: none works · `away`: it
   * would live, and the agent that holds it is not there. */
  life: 'endless' | 'dated' | 'none' | 'away'
  isOk: boolean
  /** The first time for which there is no token; where all is well, the last time that one is needed. */
  neededAt: Date
  expiresAt: Date | null
  /** Names what the answer stands on: another token, or none any more, is another answer. */
  dedupeKey: string
}

/**
 * The outlooks of those publications that are on their way and meet a condition on `p` (the publication) and `o` (its
 * outlook), by rising ids. Computed from the rows as they are: nothing of it is stored.
 *
 * A token is needed to reserve, to finish once the bytes are there and processed, and to show at `publish_at` what was
 * sent ahead; the bytes need none. Any credential of the publication's VK user will do. An end that nobody knows is no
 * end, and what VK ID renews by itself has none. `o.will_live` is about tokens alone: an agent comes and goes.
 *
 * `offset 0` keeps PostgreSQL from writing each inner query into every place that names it: planning took three times as long.
 */
export async function listOutlooks(
  db: Queryable,
  { now, where, limit = 1000 }: { now: Date; where: SQL; limit?: number },
): Promise<TokenOutlook[]> {
  const { rows } = await db.execute<OutlookRow>(sql`
    select p.id, p.user_id, o.life, o.is_ok, o.needed_at, o.expires_at, o.dedupe_key
    from ${publications} p
    left join ${recordings} r on r.id = p.recording_id
    cross join lateral (${needs(now)}) n
    cross join lateral (${lifeOfTokens(now)}) l
    cross join lateral (
      select l.life = 'endless' or (l.life = 'dated' and l.ends_at > n.last_at) as will_live offset 0
    ) w
    cross join lateral (
      select case when w.will_live and not l.is_here then 'away' else l.life end as life, w.will_live,
        'token_will_be_dead:' || p.id || ':' || l.name as dedupe_key, case when l.life = 'dated' then l.ends_at end as expires_at,
        w.will_live and l.is_here as is_ok,
        case when w.will_live and l.is_here then n.last_at
          when w.will_live then n.first_at
          when l.life = 'none' or l.ends_at <= n.first_at then n.first_at
          when l.ends_at <= n.sent_at then n.sent_at
          else n.last_at end as needed_at
    ) o
    where p.state not in ${endedStatesList} and ${where}
    order by p.id limit ${limit}`)
  return rows.map((row) => ({
    publicationId: Number(row.id),
    userId: Number(row.user_id),
    life: row.life,
    isOk: row.is_ok,
    neededAt: new Date(row.needed_at),
    expiresAt: row.expires_at === null ? null : new Date(row.expires_at),
    dedupeKey: row.dedupe_key,
  }))
}

type OutlookRow = {
  id: string
  user_id: string
  life: TokenOutlook['life']
  is_ok: boolean
  needed_at: string
  expires_at: string | null
  dedupe_key: string
}

/** When publication `p` needs a token: the first time, once it is sent, and the last time, none before now. */
const needs = (now: Date): SQL => sql`
  select coalesce(starts_at, sent_at, shown_at) as first_at, sent_at, coalesce(shown_at, sent_at) as last_at from (
    select case when not is_sent and not is_ready and stage <> 'transferring' then due_at end as starts_at, sent_at,
      case when p.publish_mode = 'ahead' then greatest(p.publish_at, sent_at, ${now.toISOString()}::timestamptz) end as shown_at
    from (
      select *, case when is_ready then null when is_sent then due_at
        else due_at + make_interval(secs => ${PROCESSING_SECONDS} + (coalesce(r.size, 0)
          - case stage when 'transferring' then least(p.sent_bytes, coalesce(r.size, 0)) else 0 end)::float8 / ${BYTES_PER_SECOND})
        end as sent_at
      from (
        select coalesce(p.resumes_in, p.state) as stage,
          greatest(p.next_attempt_at, ${now.toISOString()}::timestamptz) as due_at,
          p.state = 'scheduled' and p.video_id is not null as is_ready,
          coalesce(p.resumes_in, p.state) in ('processing', 'finishing') as is_sent
      ) stages
    ) sendings offset 0
  ) times offset 0`

/** How long the tokens that may publish as the VK user of `p` live. */
const lifeOfTokens = (now: Date): SQL => sql`
  select case when bool_or(works and (expires_at is null or refresh_sealed is not null)) then 'endless'
      when bool_or(works) then 'dated' else 'none' end as life,
    max(expires_at) filter (where works) as ends_at, coalesce(bool_or(works and is_here), false) as is_here,
    -- of a token its end, of none the last one there was
    coalesce(extract(epoch from max(expires_at) filter (where works)), -max(extract(epoch from renewed_at)), 0)::text as name
  from (
    select c.expires_at, c.refresh_sealed, c.renewed_at,
      c.state = 'active' or (c.refresh_due_at is not null and c.state in ('expired', 'revoked', 'ip_mismatch')) as works,
      ${isHeldHere(sql.raw('c'), now)} as is_here
    from ${userCredentials} c
    where c.user_id = p.user_id and c.vk_user_id = p.vk_user_id and c.kind in ${publishingKindsList}
  ) tokens`
