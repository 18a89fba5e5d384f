import type { Transaction } from '../../db/database.ts'
import { sql } from '../../db/drizzle.ts'
import { users } from '../../db/schema/accounts.ts'
import { noticeDeliveries, notices, webhooks } from '../../db/schema/notices.ts'

/** Notices that fall together go out in one mail: at the end of the minute in which they were written. */
const TOGETHER_MS = 60_000

/**
 * Puts new notices into the outbox, on each channel that their user has and wants, in the transaction that wrote them.
 *
 * Webhooks are due at once. Mail and Telegram are due at the end of the minute; quiet hours are looked at when they are
 * sent, because they may be changed until then.
 */
export async function queueDeliveries(tx: Transaction, added: { id: number; createdAt: Date }[]): Promise<void> {
  if (added.length === 0) return
  const ids = added.map(({ id }) => id)
  const together = sql`to_timestamp(floor(extract(epoch from n.created_at) * 1000 / ${TOGETHER_MS} + 1) * ${TOGETHER_MS} / 1000)`
  await tx.execute(sql`
    insert into ${noticeDeliveries} (user_id, notice_id, channel, webhook_id, next_at, created_at)
    select n.user_id, n.id, way.channel, way.webhook_id, way.next_at, n.created_at
    from ${notices} n
    join ${users} u on u.id = n.user_id and u.disabled_at is null
    cross join lateral (
      select 'email' as channel, null::bigint as webhook_id, ${together} as next_at where u.email_notices
      union all
      select 'telegram', null, ${together} where u.telegram_notices and u.telegram_chat_id is not null
      union all
      select 'webhook', w.id, n.created_at from ${webhooks} w
      where u.webhook_notices and w.user_id = u.id and w.disabled_at is null and (w.kinds is null or n.kind = any(w.kinds))
    ) way
    where n.id = any(${sql.param(ids)}::bigint[])`)
}
