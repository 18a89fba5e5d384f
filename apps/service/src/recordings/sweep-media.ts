import type { RecordingDeps } from './deps.ts'
import { findKnownMediaKeys } from './queries.ts'

/** An upload that has its bytes gets its row at once; a day is far more than that takes. */
const UNKNOWN_AFTER_MS = 24 * 60 * 60_000
const BATCH = 500

/**
 * Removes the bytes that nothing points to: half files of killed processes, and files whose row was never written or
 * is gone. Safe at any time and from several processes; meant for the start of the service and once a day.
 */
export async function sweepMedia({
  db,
  media,
  now,
}: Pick<RecordingDeps, 'db' | 'media' | 'now'>): Promise<{ temporary: number; unknown: number }> {
  const temporary = await media.sweepTemporaryFiles()
  let unknown = 0
  let batch: string[] = []
  const sweepBatch = async () => {
    const known = await findKnownMediaKeys(db, batch)
    for (const key of batch.filter((each) => !known.has(each))) {
      await media.remove(key)
      unknown += 1
    }
    batch = []
  }
  const longAgo = new Date(now().getTime() - UNKNOWN_AFTER_MS)
  for (const keys of [media.list(longAgo), media.listGrowing(longAgo)])
    for await (const key of keys) if (batch.push(key) >= BATCH) await sweepBatch()
  if (batch.length > 0) await sweepBatch()
  return { temporary, unknown }
}
