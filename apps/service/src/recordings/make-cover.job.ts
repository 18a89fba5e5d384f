import { Readable } from 'node:stream'
import { eq } from '../db/drizzle.ts'
import { recordings, thumbnails } from '../db/schema/recordings.ts'
import type { IntakeDeps } from './deps.ts'
import { sniffPicture, THUMBNAIL_MAX_BYTES } from './receive-thumbnail.ts'
import { takeFrame } from './take-frame.ts'

/**
 * Gives a recording a thumbnail out of its own pictures, unless it has one; leaves quietly where ffmpeg makes none.
 * Safe to repeat: there is at most one generated thumbnail of a recording.
 */
export async function makeCover(
  { db, media, config, log }: Pick<IntakeDeps, 'db' | 'media' | 'config' | 'log'>,
  { recordingId }: { recordingId: number },
): Promise<void> {
  const [recording] = await db.select().from(recordings).where(eq(recordings.id, recordingId))
  if (!recording || !config.ffmpeg || !media.path) return
  const [known] = await db
    .select({ id: thumbnails.id })
    .from(thumbnails)
    .where(eq(thumbnails.recordingId, recordingId))
    .limit(1)
  if (known) return
  const { userId, durationMs } = recording
  const file = media.path(recording.mediaKey)
  const frame = await takeFrame({ ffmpeg: config.ffmpeg, file, durationMs, maxBytes: THUMBNAIL_MAX_BYTES })
  if (!frame || sniffPicture(frame) !== 'jpeg') return log.info({ recordingId }, 'ffmpeg made no cover')
  const { key: mediaKey, size, sha256 } = await media.write(Readable.from([frame]), { maxBytes: THUMBNAIL_MAX_BYTES })
  const made = await db.transaction(async (tx) => {
    const [living] = await tx.select().from(recordings).where(eq(recordings.id, recordingId)).for('key share')
    if (!living) return false // deleted while ffmpeg was at work
    const values = { userId, recordingId, mediaKey, format: 'jpeg' as const, size, sha256, generated: true }
    const { rowCount } = await tx.insert(thumbnails).values(values).onConflictDoNothing()
    return rowCount === 1
  })
  if (!made) await media.remove(mediaKey)
}
