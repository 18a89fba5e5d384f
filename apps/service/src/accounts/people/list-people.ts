import type { Queryable } from '../../db/database.ts'
import { desc, lt } from '../../db/drizzle.ts'
import { users } from '../../db/schema/accounts.ts'
import type { UserRow } from '../queries.ts'

/** Everyone who has an account, newest first; one more than `limit` where there are more. */
export const listPeople = (
  db: Queryable,
  { limit, before }: { limit: number; before: number | undefined },
): Promise<UserRow[]> =>
  db
    .select()
    .from(users)
    .where(before === undefined ? undefined : lt(users.id, before))
    .orderBy(desc(users.id))
    .limit(limit + 1)
