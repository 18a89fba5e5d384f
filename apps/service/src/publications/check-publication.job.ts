import { and, eq } from '../db/drizzle.ts'
import { publications } from '../db/schema/publications.ts'
import { addNotice } from '../notices/add-notice.ts'
import type { PublicationRow } from './claim-publication.ts'
import { findShownVideo } from './look-at-vk.ts'
import type { Publisher } from './publisher.ts'
import { type VkStatus, vkStatusOf } from './vk-status.ts'

/** Where VK could not be asked for so long, it is not asked any more. */
const GIVE_UP_MS = 8 * 24 * 3_600_000

/**
 * Asks once whether VK still shows what was published, and tells the owner where it does not.
 *
 * A video counts as removed when it was not shown twice: VK may overlook one for a moment. Without a token, or where VK
 * does not answer, it is asked later; nothing is parked and no try is spent. Safe to repeat: it changes nothing at VK,
 * and of two that ask at once one writes.
 */
export async function checkPublication(
  publisher: Publisher,
  { publicationId }: { publicationId: number },
  signal: AbortSignal,
): Promise<void> {
  const row = await findPublished(publisher, publicationId)
  if (!row || row.videoId === null) return
  try {
    const shown = await findShownVideo({ ...publisher, signal }, row, { ...row, videoId: row.videoId })
    const status = vkStatusOf(row, shown)
    if (status === 'removed' && row.checkedAt === null) await lookAgain(publisher, row, publisher.now())
    else await conclude(publisher, row, status)
  } catch (err) {
    if (signal.aborted) return
    publisher.log.info({ err, publication: row.id }, 'VK could not be asked whether it still shows a video')
    await lookAgain(publisher, row, row.checkedAt)
  }
}

const findPublished = async ({ db }: Publisher, id: number): Promise<PublicationRow | undefined> => {
  const [row] = await db
    .select()
    .from(publications)
    .where(and(eq(publications.id, id), eq(publications.state, 'published')))
  return row?.checkAt ? row : undefined
}

/** As it was read: nobody has checked it meanwhile. */
const isAsRead = (row: PublicationRow) =>
  and(eq(publications.id, row.id), row.checkAt === null ? undefined : eq(publications.checkAt, row.checkAt))

async function lookAgain({ db, now, pace }: Publisher, row: PublicationRow, checkedAt: Date | null): Promise<void> {
  const isLongAgo = now().getTime() - (row.publishedAt ?? row.createdAt).getTime() > GIVE_UP_MS
  const checkAt = isLongAgo ? null : new Date(now().getTime() + pace.checkAgainMs)
  await db.update(publications).set({ checkAt, checkedAt }).where(isAsRead(row))
}

async function conclude({ db, now }: Publisher, row: PublicationRow, vkStatus: VkStatus): Promise<void> {
  const at = now()
  await db.transaction(async (tx) => {
    const { rowCount } = await tx
      .update(publications)
      .set({ checkAt: null, checkedAt: at, vkStatus })
      .where(isAsRead(row))
    if (rowCount !== 1 || vkStatus === 'shown') return
    const { id, userId } = row
    const data = { publication_id: id, vk_status: vkStatus }
    await addNotice(tx, { userId, kind: 'video_removed', data, dedupeKey: `video_removed:${id}`, at })
  })
}
