import type { Database } from '../db/database.ts'
import { and, eq, sql } from '../db/drizzle.ts'
import { presetRules } from '../db/schema/presets.ts'
import { invalidInput } from '../refusal.ts'
import { listRules, lockRules, type RuleRow } from './queries.ts'

/** Puts a user's rules into this order. Throws `invalid_input` unless `ids` is each own rule once. */
export async function reorderRules(
  db: Database,
  { userId, ids }: { userId: number; ids: number[] },
): Promise<RuleRow[]> {
  return db.transaction(async (tx) => {
    await lockRules(tx, userId)
    const known = new Set((await listRules(tx, { userId })).map(({ id }) => id))
    const isEachOnce = new Set(ids).size === ids.length && ids.length === known.size && ids.every((id) => known.has(id))
    if (!isEachOnce) throw invalidInput('ids', `each own rule once: ${[...known].join(', ')}`)
    // Out of the way first: no two rules have one position at any moment.
    await tx
      .update(presetRules)
      .set({ position: sql`-${presetRules.position}` })
      .where(eq(presetRules.userId, userId))
    for (const [index, id] of ids.entries())
      await tx
        .update(presetRules)
        .set({ position: index + 1 })
        .where(and(eq(presetRules.userId, userId), eq(presetRules.id, id)))
    return listRules(tx, { userId })
  })
}
