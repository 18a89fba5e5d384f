import type { Database } from '../db/database.ts'
import { and, desc, eq, getTableColumns, inArray, lt, type SQL, sql } from '../db/drizzle.ts'
import { publications } from '../db/schema/publications.ts'
import type { PublicationState } from './claim-publication.ts'
import { isViewed, type ViewedRow } from './publication-view.ts'
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
export type ListedPublication = ViewedRow & { recordingSize: number | null; leftovers: LeftoverJson[] }

/**
 * A user's publications, newest first.
 *
 * A page costs the same wherever it is: each filter has an index that ends in the id, and of several states each gives
 * its own newest, as one index cannot give all of them in order.
 */
export type ListPublications = (filter: PublicationFilter) => Promise<ListedPublication[]>

/** Keeps the query of each combination of filters: to write one is a tenth of what a page costs the service. */
export function createListPublications(db: Database): ListPublications {
  const kept = new Map<string, Query>()
  return ({ states = [], ...filter }) => {
    const distinct = [...new Set(states)]
    const names = optional.filter((name) => filter[name] !== undefined)
    const key = `${names} ${distinct.length}`
    const query = kept.get(key) ?? prepareQuery(db, names, distinct.length)
    kept.set(key, query)
    return query.execute({ ...filter, ...distinct })
  }
}

const optional = ['before', 'ownerId', 'recordingId', 'credentialId'] as const
type Optional = (typeof optional)[number]
type Query = ReturnType<typeof prepareQuery>

const every = getTableColumns(publications)
const viewed = Object.fromEntries(Object.entries(every).filter(([name]) => isViewed(name))) as Pick<
  typeof every,
  keyof ViewedRow
>

const columns = {
  ...viewed,
  // In plain words: Drizzle leaves the tables' names out where it selects from one.
  recordingSize: sql<number | null>`(select r.size from recordings r where r.id = publications.recording_id)`.mapWith(
    Number,
  ),
  leftovers: leftoversOfRow,
}

const value = sql.placeholder
const limit = value('limit')

/** The states stand in the places named `0`, `1` and so on. Without a name PostgreSQL plans for the very values it is given. */
const prepareQuery = (db: Database, names: readonly Optional[], states: number) =>
  db
    .select(columns)
    .from(publications)
    .where(states > 1 ? newestOf(names, states) : conditions(names, states === 1 ? '0' : undefined))
    .orderBy(desc(publications.id))
    .limit(limit)
    .prepare('')

const conditions = (names: readonly Optional[], state: string | undefined): SQL | undefined =>
  and(
    eq(publications.userId, value('userId')),
    state === undefined ? undefined : eq(publications.state, value(state)),
    ...names.map((name) =>
      name === 'before' ? lt(publications.id, value(name)) : eq(publications[name], value(name)),
    ),
  )

function newestOf(names: readonly Optional[], states: number): SQL {
  const each = Array.from(
    { length: states },
    (_, state) => sql`(select id from ${publications} where ${conditions(names, String(state))}
      order by id desc limit ${limit})`,
  )
  return inArray(
    publications.id,
    sql`(select id from (${sql.join(each, sql` union all `)}) newest order by id desc limit ${limit})`,
  )
}
