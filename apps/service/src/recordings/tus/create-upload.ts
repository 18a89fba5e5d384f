import type { Transaction } from '../../db/database.ts'
import { intakes } from '../../db/schema/intakes.ts'
import { invalidInput, Refusal } from '../../refusal.ts'
import type { IntakeDeps } from '../deps.ts'
import { readUploadMetadata } from './upload-metadata.ts'
import { expiryFrom } from './uploads.ts'

/**
 * Begins an upload of a known length; answers its id. Its bytes come by `appendToUpload`.
 *
 * Throws `too_large` where the length is over the operator's limit, `invalid_input`, `disk_full`.
 */
export async function createUpload(
  tx: Transaction,
  { media, config, now }: Pick<IntakeDeps, 'media' | 'config' | 'now'>,
  { userId, length, metadata }: { userId: number; length: number; metadata: string },
): Promise<number> {
  const { fileName, fields } = readUploadMetadata(metadata)
  if (length === 0) throw invalidInput('Upload-Length', 'must not be 0: the file is empty')
  if (length > config.mediaMaxBytes) throw new Refusal('too_large')
  const mediaKey = await media.begin() // without a row it is swept away
  const [row] = await tx
    .insert(intakes)
    .values({ userId, kind: 'upload', fileName, fields, metadata, mediaKey, length, expiresAt: expiryFrom(now()) })
    .returning({ id: intakes.id })
  if (!row) throw new Error('the insert of an upload answered no row')
  return row.id
}
