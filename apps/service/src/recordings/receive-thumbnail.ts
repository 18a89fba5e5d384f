import type { Transaction } from '../db/database.ts'
import { thumbnails } from '../db/schema/recordings.ts'
import type { FormFile, FormPart } from '../http/form-parts.ts'
import { invalidInput } from '../refusal.ts'
import type { RecordingDeps } from './deps.ts'
import { firstBytes } from './first-bytes.ts'
import { type KeepReceived, keepReceived } from './keep-received.ts'
import type { StoredMedia } from './media-store.ts'
import type { ThumbnailRow } from './queries.ts'

type Deps = Pick<RecordingDeps, 'media'>

interface ForRecording {
  userId: number
  recordingId: number
  parts: AsyncIterable<FormPart>
}
type Format = ThumbnailRow['format']

/** What others found VK to take (vk-facts 7.6); VK names no limit. */
export const THUMBNAIL_MAX_BYTES = 5 * 1024 * 1024
const PNG = Buffer.from('89504e470d0a1a0a', 'hex')
const JPEG = Buffer.from('ffd8ff', 'hex')

/**
 * Takes one picture from a form, as the part `file`, and keeps it for a recording of this user.
 *
 * Throws `too_large`, `disk_full`, and `invalid_input` for what is neither JPEG nor PNG by its first bytes;
 * then nothing is kept. Every call makes a new thumbnail, unless `keep` knows that the same was sent before.
 */
export async function receiveThumbnail<T>(
  deps: Deps,
  { userId, recordingId, parts, keep }: ForRecording & { keep: KeepReceived<ThumbnailRow, T> },
): Promise<T> {
  let picture: (StoredMedia & { format: Format }) | undefined
  try {
    for await (const part of parts) {
      if (part.kind === 'field') throw invalidInput(part.name, 'there is no such field')
      picture = await storePicture(deps, part)
    }
    if (!picture) throw invalidInput('file', 'is missing')
  } catch (error) {
    if (picture) await deps.media.remove(picture.key)
    throw error
  }
  const { key: mediaKey, size, sha256, format } = picture
  return keepReceived(deps, mediaKey, {
    input: { recordingId, size, sha256: sha256.toString('hex') },
    keep,
    insert: (tx) => insertThumbnail(tx, { userId, recordingId, mediaKey, format, size, sha256 }),
  })
}

async function insertThumbnail(tx: Transaction, values: typeof thumbnails.$inferInsert): Promise<ThumbnailRow> {
  const [row] = await tx.insert(thumbnails).values(values).returning()
  if (!row) throw new Error('the insert of a thumbnail answered no row')
  return row
}

async function storePicture({ media }: Deps, file: FormFile): Promise<StoredMedia & { format: Format }> {
  if (file.name !== 'file') throw invalidInput(file.name, 'is a file; the picture goes into "file"')
  const { head, all } = await firstBytes(file.bytes, PNG.length)
  try {
    const format = sniffPicture(head)
    if (!format) throw invalidInput('file', 'must be a JPEG or PNG')
    return { ...(await media.write(all, { maxBytes: THUMBNAIL_MAX_BYTES })), format }
  } finally {
    await all.return(undefined)
  }
}

/** JPEG or PNG by its first bytes. */
export function sniffPicture(bytes: Buffer): Format | undefined {
  if (bytes.subarray(0, PNG.length).equals(PNG)) return 'png'
  return bytes.subarray(0, JPEG.length).equals(JPEG) ? 'jpeg' : undefined
}
