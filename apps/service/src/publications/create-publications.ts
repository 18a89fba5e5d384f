import type { Database, Queryable, Transaction } from '../db/database.ts'
import { sql } from '../db/drizzle.ts'
import type { Language } from '../http/language.ts'
import { Refusal } from '../refusal.ts'
import { announcePublication, type Created, writePublication } from './create-publication.ts'
import { type BulkRequest, listWanted } from './list-wanted.ts'
import type { MoveDeps } from './move-publication.ts'
import { type Plan, planPublication } from './plan-publication.ts'

export interface Bulk {
  userId: number
  body: BulkRequest
  language: Language
}

/** What became of one of them. */
export type Outcome = { recordingId: number } & (
  | { kind: 'created'; created: Created }
  | { kind: 'planned'; plan: Plan }
  | { kind: 'refused'; refusal: Refusal }
)

export interface BulkOutcome {
  outcomes: Outcome[]
  hasMore: boolean
}

/**
 * Starts all publications that a request asks for, in the caller's transaction; what one is refused for touches no other.
 *
 * The outcomes are in the order of the request. Throws {@link Refusal} where the request as a whole cannot be read.
 */
export async function createPublications(
  tx: Transaction,
  deps: Pick<MoveDeps, 'queue' | 'now'>,
  { userId, body, language }: Bulk,
): Promise<BulkOutcome> {
  await lockBulkOf(tx, userId)
  const { wanted, hasMore } = await listWanted(tx, { userId, body, now: deps.now() })
  const outcomes: Outcome[] = []
  for (const { recordingId, request } of wanted)
    outcomes.push(
      await outcomeOf(recordingId, async () => ({
        kind: 'created',
        // Of its own, so that what the database refuses does not end the others.
        created: await tx.transaction((own) => writePublication(own, deps, { userId, recordingId, request, language })),
      })),
    )
  // Last: the lock that keeps events in order is held until the commit.
  for (const outcome of outcomes)
    if (outcome.kind === 'created') await announcePublication(tx, deps, outcome.created.row)
  return { outcomes, hasMore }
}

/** What {@link createPublications} would do. Writes nothing: the database is told to refuse it. */
export const planPublications = (
  db: Database,
  deps: Pick<MoveDeps, 'now'>,
  { userId, body, language }: Bulk,
): Promise<BulkOutcome> =>
  db.transaction(
    async (tx) => {
      const { wanted, hasMore } = await listWanted(tx, { userId, body, now: deps.now() })
      const taken = new Set<string>()
      const outcomes: Outcome[] = []
      for (const { recordingId, request } of wanted)
        outcomes.push(
          await outcomeOf(recordingId, async () => {
            const plan = await planPublication(tx, deps, { userId, recordingId, request, language })
            takePlace(taken, plan)
            return { kind: 'planned', plan }
          }),
        )
      return { outcomes, hasMore }
    },
    { accessMode: 'read only' },
  )

type Made<T> = T extends { recordingId: number } ? Omit<T, 'recordingId'> : never

async function outcomeOf(recordingId: number, make: () => Promise<Made<Outcome>>): Promise<Outcome> {
  try {
    return { recordingId, ...(await make()) } as Outcome
  } catch (error) {
    const refusal = isGone(error) ? new Refusal('not_found') : error
    if (!(refusal instanceof Refusal)) throw error
    return { recordingId, kind: 'refused', refusal }
  }
}

const FOREIGN_KEY_VIOLATION = '23503'

/** A credential or a thumbnail was deleted between the plan and its writing. */
const isGone = (error: unknown): boolean =>
  (error as { cause?: { code?: unknown } }).cause?.code === FOREIGN_KEY_VIOLATION

/** Two of one request may want the same page. */
function takePlace(taken: Set<string>, { row }: Plan): void {
  if (row.again) return
  const place = `${row.recordingId} ${row.ownerId}`
  if (taken.has(place)) throw new Refusal('publication_exists')
  taken.add(place)
}

/** Two bulk requests of one user wait for each other: in different orders they would for ever. */
const lockBulkOf = (tx: Queryable, userId: number) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`bulk ${userId}`}, 0))`)
