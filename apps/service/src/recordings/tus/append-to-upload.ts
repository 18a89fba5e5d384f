import { Refusal } from '../../refusal.ts'
import type { IntakeDeps } from '../deps.ts'
import { finishIntake } from '../finish-intake.ts'
import { type Hold, HoldLost, holdIntake, type IntakeRow } from '../hold-intake.ts'
import { receivePieces } from '../receive-pieces.ts'
import { checkedBytes } from './checksum.ts'
import { deleteUpload } from './delete-upload.ts'
import { expiryFrom, requireUpload } from './uploads.ts'

export interface Appended {
  offset: number
  /** Once the last byte was there. */
  recordingId: number | null
}

/**
 * Adds a request's bytes to an upload, from `offset` on; the last ones make the recording.
 *
 * One writer over all processes: who writes already is made to stop. What has come of a request that breaks off is kept,
 * unless it has a checksum. Throws `not_found`, `upload_locked`, `upload_conflict`, `too_large` (bytes over the length),
 * `checksum_mismatch`, `disk_full`, and `not_a_video`: then the upload is gone.
 */
export async function appendToUpload(
  deps: IntakeDeps,
  input: {
    userId: number
    id: number
    offset: number
    checksum: string | undefined
    bytes: AsyncIterable<Uint8Array>
    /** Ends the reading of the bytes: somebody else goes on with the upload. */
    leave(): void
  },
): Promise<Appended> {
  const { id, userId } = input
  const found = await requireUpload(deps.db, { userId, id, now: deps.now() })
  if (found.received !== input.offset) throw new Refusal('upload_conflict')
  if (found.state === 'done') return { offset: found.received, recordingId: found.recordingId }
  const hold = await holdIntake(deps.db, { id })
  if (!hold) throw new Refusal('upload_locked')
  hold.signal.addEventListener('abort', input.leave)
  try {
    if (hold.row.received !== input.offset) throw new Refusal('upload_conflict')
    const row = await receive(deps, hold, input)
    const isWhole = row.received === row.length
    const recordingId = isWhole ? (await finishIntake(deps, { ...hold, row })).id : null
    return { offset: row.received, recordingId }
  } catch (error) {
    if (error instanceof HoldLost) throw new Refusal('upload_locked')
    if (error instanceof Refusal && error.errorType === 'not_a_video') await deleteUpload(deps, { userId, id })
    throw error
  } finally {
    await hold.release({ expiresAt: expiryFrom(deps.now()) })
  }
}

async function receive(
  deps: IntakeDeps,
  hold: Hold,
  { offset, checksum, bytes }: { offset: number; checksum: string | undefined; bytes: AsyncIterable<Uint8Array> },
): Promise<IntakeRow> {
  const { length } = hold.row
  if (offset === length) return hold.row // whole already: only its recording is missing
  const checked = checksum === undefined ? { bytes } : checkedBytes(checksum, bytes)
  return await receivePieces(deps, hold, { ...checked, offset, length })
}
