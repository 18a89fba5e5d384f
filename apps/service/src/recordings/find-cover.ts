import type { Queryable } from '../db/database.ts'
import { and, asc, eq } from '../db/drizzle.ts'
import { thumbnails } from '../db/schema/recordings.ts'
import type { ThumbnailRow } from './queries.ts'

/**
 * The thumbnail that shows a recording where nobody has chosen one: the first that a person gave, else the frame that was
 * taken from the video. Undefined where there is neither (yet).
 */
export const findCover = (
  db: Queryable,
  { userId, recordingId }: { userId: number; recordingId: number },
): Promise<ThumbnailRow | undefined> =>
  db
    .select()
    .from(thumbnails)
    .where(and(eq(thumbnails.userId, userId), eq(thumbnails.recordingId, recordingId)))
    .orderBy(asc(thumbnails.generated), asc(thumbnails.id))
    .limit(1)
    .then((rows) => rows[0])
