import type { RequestOf, recordings as routes } from '@vkast/contract'
import { and, eq } from '../db/drizzle.ts'
import { recordings } from '../db/schema/recordings.ts'
import { assertStorable } from '../http/storable-text.ts'
import { Refusal } from '../refusal.ts'
import type { RecordingDeps } from './deps.ts'
import type { RecordingRow } from './queries.ts'

type Changes = RequestOf<typeof routes.updateRecording>['body']

/** What is given replaces what was; what is not stays. Publications that exist keep their own texts. Throws `not_found`. */
export async function updateRecording(
  { db, now }: Pick<RecordingDeps, 'db' | 'now'>,
  { userId, id, changes }: { userId: number; id: number; changes: Changes },
): Promise<RecordingRow> {
  assertStorable('', changes)
  const { start_date: startDate, ...others } = changes
  const [row] = await db
    .update(recordings)
    .set({
      ...others,
      ...(startDate !== undefined && { startDate: startDate === null ? null : new Date(startDate) }),
      updatedAt: now(),
    })
    .where(and(eq(recordings.userId, userId), eq(recordings.id, id)))
    .returning()
  if (!row) throw new Refusal('not_found')
  return row
}
