import type { Database } from '../db/database.ts'
import { and, eq } from '../db/drizzle.ts'
import { presetRules } from '../db/schema/presets.ts'
import { Refusal } from '../refusal.ts'
import { lockRules } from './queries.ts'

/** Deletes a rule; recordings keep their presets. Throws `not_found`. */
export async function deleteRule(db: Database, { userId, id }: { userId: number; id: number }): Promise<void> {
  await db.transaction(async (tx) => {
    await lockRules(tx, userId)
    const gone = await tx
      .delete(presetRules)
      .where(and(eq(presetRules.userId, userId), eq(presetRules.id, id)))
      .returning({ id: presetRules.id })
    if (gone.length === 0) throw new Refusal('not_found')
  })
}
