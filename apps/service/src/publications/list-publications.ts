import type { Queryable } from '../db/database.ts'
import { and, desc, eq, getTableColumns, inArray, lt, type SQL, sql } from '../db/drizzle.ts'
import { publications } from '../db/schema/publications.ts'
import type { PublicationRow, PublicationState } from './claim-publication.ts'
import { type LeftoverJson, leftoversOfRow } from './queries.ts'

export interface PublicationFilter {
  userId: number
  limit: number
  /** Those with a smaller id. */
  before?: number | undefined
  /** Any of these; absent: all. */
  states?: readonly PublicationState[] | undefined
  ownerId?: number | undefined
  recordingId?: number | undefined
  credentialId?: number | undefined
}

/** With the size of its recording, for progress; null once that is gone. And with what it still has to remove at VK. */
export type ListedPublication = PublicationRow & { recordingSize: number | null; leftovers: LeftoverJson[] }

const columns = {
  ...getTableColumns(publications),
  // In plain words: Drizzle leaves the tables' names out where it selects from one.
  recordingSize: sql<number | null>`(select r.size from recordings r where r.id = publications.recording_id)`.mapWith(
    Number,
  ),
  leftovers: leftoversOfRow,
}

/**
 * A user's publications, newest first.
 *
 * A page costs the same wherever it is: each filter has an index that ends in the id, and of several states each gives
 * its own newest, as one index cannot give all of them in order.
 */
export function listPublications(db: Queryable, filter: PublicationFilter): Promise<ListedPublication[]> {
  const { limit, states } = filter
  const where =
    states && states.length > 1 ? newestOf(filter, [...new Set(states)]) : and(conditions(filter), stateIs(states?.[0]))
  return db.select(columns).from(publications).where(where).orderBy(desc(publications.id)).limit(limit)
}

const stateIs = (state: PublicationState | undefined) => state && eq(publications.state, state)

const conditions = ({ userId, before, ownerId, recordingId, credentialId }: PublicationFilter): SQL | undefined =>
  and(
    eq(publications.userId, userId),
    before === undefined ? undefined : lt(publications.id, before),
    ownerId === undefined ? undefined : eq(publications.ownerId, ownerId),
    recordingId === undefined ? undefined : eq(publications.recordingId, recordingId),
    credentialId === undefined ? undefined : eq(publications.credentialId, credentialId),
  )

function newestOf(filter: PublicationFilter, states: PublicationState[]): SQL {
  const each = states.map(
    (state) => sql`(select id from ${publications} where ${and(conditions(filter), stateIs(state))}
      order by id desc limit ${filter.limit})`,
  )
  return inArray(
    publications.id,
    sql`(select id from (${sql.join(each, sql` union all `)}) newest order by id desc limit ${filter.limit})`,
  )
}
