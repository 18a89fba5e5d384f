import type { Queryable } from '../../db/database.ts'
import { and, eq, gt } from '../../db/drizzle.ts'
import { intakes } from '../../db/schema/intakes.ts'
import { Refusal } from '../../refusal.ts'
import type { IntakeRow } from '../hold-intake.ts'

/** An upload is forgotten when so long nobody has added to it. */
export const UPLOAD_KEPT_MS = 48 * 3_600_000

export const expiryFrom = (now: Date): Date => new Date(now.getTime() + UPLOAD_KEPT_MS)

/** An upload of this user that has not expired. Throws `not_found` for all others. */
export async function requireUpload(
  db: Queryable,
  { userId, id, now }: { userId: number; id: number; now: Date },
): Promise<IntakeRow> {
  const own = and(eq(intakes.userId, userId), eq(intakes.id, id), eq(intakes.kind, 'upload'))
  const [row] = await db
    .select()
    .from(intakes)
    .where(and(own, gt(intakes.expiresAt, now)))
  if (!row) throw new Refusal('not_found')
  return row
}
