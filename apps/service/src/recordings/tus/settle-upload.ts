import { Refusal } from '../../refusal.ts'
import type { IntakeDeps } from '../deps.ts'
import { holdIntake, type IntakeRow } from '../hold-intake.ts'
import { requireUpload } from './uploads.ts'

/**
 * An upload as it is once nobody adds to it: who still does is made to stop, so that a client can go on at this offset.
 * Throws `not_found`, and `upload_locked` when the other one does not stop in time.
 */
export async function settleUpload(
  deps: Pick<IntakeDeps, 'db' | 'now'>,
  { userId, id }: { userId: number; id: number },
): Promise<IntakeRow> {
  const now = deps.now()
  const row = await requireUpload(deps.db, { userId, id, now })
  if (row.received === row.length || row.holder === null) return row
  const hold = await holdIntake(deps.db, { id })
  await hold?.release()
  const settled = await requireUpload(deps.db, { userId, id, now })
  if (!hold && settled.received !== settled.length) throw new Refusal('upload_locked')
  return settled
}
