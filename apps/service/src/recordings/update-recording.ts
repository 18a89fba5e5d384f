import type { RequestOf, recordings as routes } from '@vkast/contract'
import { and, eq } from '../db/drizzle.ts'
import { recordings } from '../db/schema/recordings.ts'
import { assertStorable } from '../http/storable-text.ts'
import { choosePreset } from '../presets/choose-preset.ts'
import { Refusal } from '../refusal.ts'
import type { RecordingDeps } from './deps.ts'
import type { RecordingRow } from './queries.ts'

type Changes = RequestOf<typeof routes.updateRecording>['body']

/**
 * What is given replaces what was; what is not stays. Publications that exist keep their own texts.
 * Throws `not_found`, for a foreign preset too.
 */
export async function updateRecording(
  { db, now }: Pick<RecordingDeps, 'db' | 'now'>,
  { userId, id, changes }: { userId: number; id: number; changes: Changes },
): Promise<RecordingRow> {
  assertStorable('', changes)
  const { start_date: startDate, preset_id: presetId, ...others } = changes
  return db.transaction(async (tx) => {
    const [row] = await tx
      .update(recordings)
      .set({
        ...others,
        ...(startDate !== undefined && { startDate: startDate === null ? null : new Date(startDate) }),
        ...(presetId !== undefined && (await choosePreset(tx, { userId, presetId }))),
        updatedAt: now(),
      })
      .where(and(eq(recordings.userId, userId), eq(recordings.id, id)))
      .returning()
    if (!row) throw new Refusal('not_found')
    return row
  })
}
