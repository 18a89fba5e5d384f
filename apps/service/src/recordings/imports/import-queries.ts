import type { Queryable } from '../../db/database.ts'
import { and, desc, eq, inArray, lt } from '../../db/drizzle.ts'
import { intakes } from '../../db/schema/intakes.ts'
import { Refusal } from '../../refusal.ts'
import type { IntakeRow } from '../hold-intake.ts'

const isImport = inArray(intakes.kind, ['url', 'folder'])

/** An import of this user, if wished locked until the transaction ends. Throws `not_found` for foreign ones too. */
export async function requireImport(
  db: Queryable,
  { userId, id, lock = false }: { userId: number; id: number; lock?: boolean },
): Promise<IntakeRow> {
  const query = db
    .select()
    .from(intakes)
    .where(and(eq(intakes.userId, userId), eq(intakes.id, id), isImport))
  const [row] = await (lock ? query.for('update') : query)
  if (!row) throw new Refusal('not_found')
  return row
}

/** Newest first, those with smaller ids than `before`. */
export const listImports = (
  db: Queryable,
  input: { userId: number; before: number | undefined; limit: number; state: IntakeRow['state'] | undefined },
): Promise<IntakeRow[]> =>
  db
    .select()
    .from(intakes)
    .where(
      and(
        eq(intakes.userId, input.userId),
        isImport,
        input.state && eq(intakes.state, input.state),
        input.before === undefined ? undefined : lt(intakes.id, input.before),
      ),
    )
    .orderBy(desc(intakes.id))
    .limit(input.limit)
