import type { Transaction } from '../../db/database.ts'
import { and, eq, inArray } from '../../db/drizzle.ts'
import { intakes } from '../../db/schema/intakes.ts'
import { Refusal } from '../../refusal.ts'
import type { IntakeDeps } from '../deps.ts'
import type { IntakeRow } from '../hold-intake.ts'
import { requireImport } from './import-queries.ts'

/**
 * Stops an import that has not come to its end; the worker that runs it loses its right at once. Answers it and the key
 * of the bytes that are nobody's now. Throws `not_found`, and `state_conflict` at its end.
 */
export async function cancelImport(
  tx: Transaction,
  { now }: Pick<IntakeDeps, 'now'>,
  { userId, id }: { userId: number; id: number },
): Promise<{ row: IntakeRow; leftKey: string | null }> {
  const { mediaKey } = await requireImport(tx, { userId, id, lock: true })
  const [row] = await tx
    .update(intakes)
    .set({ state: 'cancelled', holder: null, heldUntil: null, mediaKey: null, dueAt: null, updatedAt: now() })
    .where(and(eq(intakes.id, id), inArray(intakes.state, ['pending', 'running'])))
    .returning()
  if (!row) throw new Refusal('state_conflict')
  return { row, leftKey: mediaKey }
}
