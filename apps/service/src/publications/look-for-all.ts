import { and, asc, eq, isNotNull, lt, ne, sql } from '../db/drizzle.ts'
import { publications } from '../db/schema/publications.ts'
import { callVk } from './call-vk.ts'
import type { ClaimedPublication, PublicationRow } from './claim-publication.ts'
import type { ShownVideo } from './compare-video.ts'
import { itemsOf, shownIn, type VideoPlace, videoParams } from './look-at-vk.ts'
import { pollPauseMs } from './pace.ts'
import type { Run } from './publisher.ts'

/** In one look; VK's bound is 200 (vk-facts 7.5). */
const MOST = 100

/**
 * Looks at the video, and by the same call at all others that the account has in processing: those that VK still
 * processes need no look of their own for now. Undefined when VK does not show the video.
 */
export async function lookForAll(
  run: Run,
  row: ClaimedPublication,
  place: VideoPlace,
): Promise<ShownVideo | undefined> {
  const others = await listOthers(run, row)
  const answer = await callVk(run, row, 'video.get', videoParams(place, others.map(placeOf)))
  const processing = new Set(
    itemsOf(answer)
      .filter(({ isProcessing }) => isProcessing)
      .map(nameOf),
  )
  for (const other of others) if (processing.has(nameOf(placeOf(other)))) await postponeLook(run, other)
  return shownIn(answer, place)
}

const placeOf = ({ ownerId, videoId }: PublicationRow): VideoPlace => ({ ownerId, videoId: videoId ?? 0 })
const nameOf = ({ ownerId, videoId }: VideoPlace): string => `${ownerId}_${videoId}`

/** Unclaimed, soonest due first. */
const listOthers = (run: Run, row: ClaimedPublication): Promise<PublicationRow[]> =>
  run.db
    .select()
    .from(publications)
    .where(
      and(
        eq(publications.vkUserId, row.vkUserId),
        eq(publications.userId, row.userId),
        eq(publications.state, 'processing'),
        isNotNull(publications.videoId),
        ne(publications.id, row.id),
        lt(publications.claimedUntil, sql`now()`),
      ),
    )
    .orderBy(asc(publications.nextAttemptAt))
    .limit(MOST - 1)

/** As its own look would have done; whoever has it by now decides for itself. */
const postponeLook = ({ db, now, pace }: Run, other: PublicationRow): Promise<unknown> => {
  const at = now().getTime()
  const nextAttemptAt = new Date(at + pollPauseMs(pace, at - other.stateSince.getTime()))
  return db
    .update(publications)
    .set({ nextAttemptAt })
    .where(
      and(
        eq(publications.id, other.id),
        eq(publications.state, 'processing'),
        lt(publications.claimedUntil, sql`now()`),
      ),
    )
}
