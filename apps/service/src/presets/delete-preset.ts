import type { Database } from '../db/database.ts'
import { and, eq } from '../db/drizzle.ts'
import { presets } from '../db/schema/presets.ts'
import { recordings } from '../db/schema/recordings.ts'
import { lockPreset } from './queries.ts'

/**
 * Deletes a preset with its rules. Recordings that had it have none, as if nobody had chosen; publications made with
 * it go on, they hold their own texts. Throws `not_found`.
 */
export async function deletePreset(db: Database, { userId, id }: { userId: number; id: number }): Promise<void> {
  await db.transaction(async (tx) => {
    await lockPreset(tx, userId, id) // no recording can take it from here on
    await tx
      .update(recordings)
      .set({ presetId: null, presetSetBy: null })
      .where(and(eq(recordings.userId, userId), eq(recordings.presetId, id)))
    await tx.delete(presets).where(eq(presets.id, id))
  })
}
