import { eq } from '../db/drizzle.ts'
import { recordings } from '../db/schema/recordings.ts'
import { Refusal } from '../refusal.ts'
import type { RecordingDeps } from './deps.ts'
import { listThumbnails, listUnfinishedPublicationIds, lockRecording } from './queries.ts'

type Deps = Pick<RecordingDeps, 'db' | 'media' | 'log' | 'cancelPublications'>

/**
 * Deletes a recording with its thumbnails and their bytes; what is published at VK stays there.
 *
 * Unfinished publications are cancelled in the same transaction where `cancel` says so, else it throws `in_use`
 * with their ids. Throws `not_found`.
 */
export async function deleteRecording(
  deps: Deps,
  { userId, id, cancel }: { userId: number; id: number; cancel: boolean },
): Promise<void> {
  const keys = await deps.db.transaction(async (tx) => {
    const recording = await lockRecording(tx, userId, id)
    const ids = await listUnfinishedPublicationIds(tx, userId, id)
    if (ids.length > 0 && !cancel) throw new Refusal('in_use', { ids })
    if (ids.length > 0) await deps.cancelPublications(tx, { userId, ids })
    const thumbnails = await listThumbnails(tx, userId, id)
    await tx.delete(recordings).where(eq(recordings.id, id))
    return [recording, ...thumbnails].map(({ mediaKey }) => mediaKey)
  })
  for (const key of keys) await removeBytes(deps, key)
}

/** The recording is gone already: bytes that cannot be removed now are no error of this request, but swept away later. */
async function removeBytes({ media, log }: Deps, key: string): Promise<void> {
  try {
    await media.remove(key)
  } catch (err) {
    log.error({ err, key }, 'the bytes of a deleted recording could not be removed')
  }
}
