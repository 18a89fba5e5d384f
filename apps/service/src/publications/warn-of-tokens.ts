import { toInstant } from '@vkast/contract'
import type { Transaction } from '../db/database.ts'
import { type SQL, sql } from '../db/drizzle.ts'
import { notices } from '../db/schema/notices.ts'
import { addNotice } from '../notices/add-notice.ts'
import { MOVING_STATES } from './claim-publication.ts'
import { listOutlooks } from './token-outlook.ts'

const BATCH = 200
/** In words, not as parameters: the index of what is due has the same condition. */
const isMovingNow = sql.raw(`p.state in (${MOVING_STATES.map((state) => `'${state}'`).join(', ')})`)

/**
 * Tells the owners of publications that will need a token when none lives; once for each token that is to blame.
 *
 * An agent that is away is not told: it may be back by then. What is needed now is not told: VK takes the token, or the publication waits for one and says so itself.
 * Safe to repeat; one publication, or all.
 */
export async function warnOfTokens(
  tx: Transaction,
  { now, publicationId }: { now: Date; publicationId?: number },
): Promise<void> {
  const bad = await listOutlooks(tx, { now, where: notTold(now, publicationId), limit: BATCH })
  for (const { userId, publicationId: id, neededAt, expiresAt, dedupeKey } of bad) {
    const data = {
      publication_id: id,
      needed_at: toInstant(neededAt),
      ...(expiresAt && { expires_at: toInstant(expiresAt) }),
    }
    await addNotice(tx, { userId, kind: 'token_will_be_dead', data, dedupeKey, at: now })
  }
}

function notTold(now: Date, publicationId: number | undefined): SQL {
  return sql`${isMovingNow} and not o.will_live and o.needed_at > ${now.toISOString()}::timestamptz
    ${publicationId === undefined ? sql`` : sql`and p.id = ${publicationId}`}
    and not exists (select from ${notices} where user_id = p.user_id and dedupe_key = o.dedupe_key)`
}
