import { recordings as contract } from '@vkast/contract'
import { Refusal } from '../refusal.ts'
import type { IntakeDeps } from './deps.ts'
import type { Hold } from './hold-intake.ts'
import { insertRecording } from './insert-recording.ts'
import { MediaMissing } from './media-store.ts'
import { probeStored } from './probe-stored.ts'
import type { RecordingRow } from './queries.ts'
import { sniffContainer } from './sniff-container.ts'

/**
 * Makes the recording of an intake that has all its bytes, once: the row says so in the transaction that inserts it.
 *
 * `hold.row` must be as it is now. Safe to repeat after a death at any point. Throws `not_a_video`, and `HoldLost`.
 */
export async function finishIntake(deps: IntakeDeps, hold: Hold): Promise<RecordingRow> {
  const { userId, mediaKey, received, head, fileName } = hold.row
  if (mediaKey === null) throw new MediaMissing('the intake has no bytes')
  const container = sniffContainer(head)
  if (!container) throw new Refusal('not_a_video')
  const stored = await deps.media.finish(mediaKey, received)
  const facts = await probeStored(deps, stored)
  const fields = contract.RecordingFields.parse(hold.row.fields)
  return await deps.db.transaction(async (tx) => {
    const row = await insertRecording(tx, deps, { userId, video: { ...stored, fileName, container, facts }, fields })
    // Last: the right may have been lost while the file was hashed, and then there is no recording either.
    await hold.save({ state: 'done', recordingId: row.id, mediaKey: null, errorType: null, errorWords: null }, tx)
    return row
  })
}
