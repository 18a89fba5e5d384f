import type { Queryable } from '../db/database.ts'
import { eq, lt, sql } from '../db/drizzle.ts'
import { uploadHosts } from '../db/schema/publications.ts'

/** Hosts change, and a refusal may have had another cause. */
const REMEMBERED_MS = 24 * 3_600_000

/** `probe`: find it out, the others wait for what is found. */
export type HostMode = 'ranges' | 'form' | 'probe' | 'wait'

/**
 * How a file is to be sent to an upload server. One asker is told `probe`, once a day at most; until it has told what it
 * found, by {@link noteHost}, the others are told `wait`, for `findOutMs` at most.
 */
export async function askHost(
  db: Queryable,
  { host, now, findOutMs }: { host: string; now: Date; findOutMs: number },
): Promise<HostMode> {
  const before = (ms: number) => new Date(now.getTime() - ms)
  const { rowCount } = await db
    .insert(uploadHosts)
    .values({ host, notedAt: now })
    .onConflictDoUpdate({
      target: uploadHosts.host,
      set: { takesRanges: null, notedAt: now },
      setWhere: sql`${lt(uploadHosts.notedAt, before(REMEMBERED_MS))}
        or ${uploadHosts.takesRanges} is null and ${lt(uploadHosts.notedAt, before(findOutMs))}`,
    })
  if (rowCount === 1) return 'probe'
  const [known] = await db.select().from(uploadHosts).where(eq(uploadHosts.host, host))
  if (!known || known.takesRanges === null) return 'wait'
  return known.takesRanges ? 'ranges' : 'form'
}

/** Remembers for a day, for all workers, whether an upload server takes ranges. */
export const noteHost = (
  db: Queryable,
  { host, now, takesRanges }: { host: string; now: Date; takesRanges: boolean },
): Promise<unknown> =>
  db
    .insert(uploadHosts)
    .values({ host, takesRanges, notedAt: now })
    .onConflictDoUpdate({ target: uploadHosts.host, set: { takesRanges, notedAt: now } })

/** What was known of it does not hold any more: the next sending finds out anew. */
export const forgetHost = (db: Queryable, host: string): Promise<unknown> =>
  db.delete(uploadHosts).where(eq(uploadHosts.host, host))
