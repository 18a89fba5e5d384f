import { isHeldHere } from '../agents/agent-away.ts'
import { publishingKinds } from '../credentials/use-credential.ts'
import type { Queryable } from '../db/database.ts'
import { and, asc, eq, inArray, sql } from '../db/drizzle.ts'
import { userCredentials } from '../db/schema/credentials.ts'
import { publications } from '../db/schema/publications.ts'
import { isMoving, type PublicationRow } from './claim-publication.ts'
import { moveUnclaimed } from './move-publication.ts'
import type { Publisher } from './publisher.ts'
import { removeLeftovers } from './remove-leftovers.ts'

/**
 * Lets everything go on that waited for a token of this VK user, oldest first and one after the other, and removes
 * what had to be left at VK. Safe to repeat: what has gone on already is not touched.
 */
export async function wakePublications(
  publisher: Publisher,
  { vkUserId }: { vkUserId: number },
  signal: AbortSignal,
): Promise<void> {
  const parked = await listParked(publisher.db, vkUserId, publisher.now())
  for (const [index, row] of parked.entries()) {
    if (!row.resumesIn || !isMoving(row.resumesIn)) continue
    const nextAttemptAt = new Date(publisher.now().getTime() + index * publisher.pace.wakeGapMs)
    const changes = { state: row.resumesIn, nextAttemptAt: index === 0 ? null : nextAttemptAt }
    await publisher.db.transaction((tx) => moveUnclaimed(tx, publisher, row, changes))
  }
  await removeLeftovers({ ...publisher, signal }, vkUserId)
}

/**
 * What waits for a token of this VK user and whose own Vkast user has one that works: another user's does not count.
 * A captcha and a confirmation wait for a person, not for a token.
 */
const listParked = (db: Queryable, vkUserId: number, now: Date): Promise<PublicationRow[]> =>
  db
    .select()
    .from(publications)
    .where(
      and(
        eq(publications.vkUserId, vkUserId),
        eq(publications.state, 'waiting_for_token'),
        sql`coalesce(${publications.reason}->>'reason', '') not in ('captcha', 'confirmation')`,
        sql`exists (select from ${userCredentials} where ${userCredentials.userId} = ${publications.userId}
          and ${userCredentials.vkUserId} = ${publications.vkUserId}
          and ${inArray(userCredentials.kind, publishingKinds)} and ${eq(userCredentials.state, 'active')}
          and ${isHeldHere(sql.raw('user_credentials'), now)})`,
      ),
    )
    .orderBy(asc(publications.id))
