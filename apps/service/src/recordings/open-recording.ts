import type { Readable } from 'node:stream'
import type { recordings } from '../db/schema/recordings.ts'
import type { ByteRange } from '../http/byte-range.ts'
import type { MediaStore } from './media-store.ts'

type StoredRow = Pick<typeof recordings.$inferSelect, 'mediaKey'>

/** A stream of a recording's bytes, from the first or of a range. Throws `MediaMissing` where they are gone. */
export const openRecording = (media: MediaStore, row: StoredRow, range?: ByteRange): Promise<Readable> =>
  media.open(row.mediaKey, range)

/** The path of a recording's bytes, for who wants to read a file. Throws where the store keeps no files. */
export function recordingPath(media: MediaStore, row: StoredRow): string {
  if (!media.path) throw new Error('this media store keeps no files; use openRecording')
  return media.path(row.mediaKey)
}
