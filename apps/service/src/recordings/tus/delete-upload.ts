import { and, eq } from '../../db/drizzle.ts'
import { intakes } from '../../db/schema/intakes.ts'
import { Refusal } from '../../refusal.ts'
import type { IntakeDeps } from '../deps.ts'

/**
 * Forgets an upload and its bytes; a recording that it has become stays. Whoever sends bytes to it is stopped by the row's
 * absence. Throws `not_found`.
 */
export async function deleteUpload(
  { db, media }: Pick<IntakeDeps, 'db' | 'media'>,
  { userId, id }: { userId: number; id: number },
): Promise<void> {
  const [row] = await db
    .delete(intakes)
    .where(and(eq(intakes.userId, userId), eq(intakes.id, id), eq(intakes.kind, 'upload')))
    .returning({ mediaKey: intakes.mediaKey })
  if (!row) throw new Refusal('not_found')
  if (row.mediaKey !== null) await media.remove(row.mediaKey)
}
