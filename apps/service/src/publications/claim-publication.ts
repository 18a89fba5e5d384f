import type { Queryable } from '../db/database.ts'
import { and, eq, inArray, isNull, lt, lte, or, sql } from '../db/drizzle.ts'
import { publications } from '../db/schema/publications.ts'

export type PublicationRow = typeof publications.$inferSelect
export type PublicationState = PublicationRow['state']

/** A publication that this worker has, and nobody else. */
export type ClaimedPublication = PublicationRow & { claim: string }

/** The states that a worker moves on from; in all others a publication waits for a person, a token, or nothing. */
export const MOVING_STATES = ['scheduled', 'queued', 'reserving', 'transferring', 'processing', 'finishing'] as const
export type MovingState = (typeof MOVING_STATES)[number]

export const isMoving = (state: string): state is MovingState => (MOVING_STATES as readonly string[]).includes(state)

/** Somebody else has the publication, or it has ended: leave it alone, and write nothing. */
export class ClaimLost extends Error {
  override readonly name = 'ClaimLost'
}

const inMs = (ms: number) => sql`now() + make_interval(secs => ${ms / 1000})`

/**
 * Takes a publication that is due; undefined when somebody else has it, it is not due yet, or it waits or has ended.
 *
 * The lease runs on the database's clock, which all workers share; what is due, on the service's.
 */
export async function claimPublication(
  db: Queryable,
  { id, now, claimMs }: { id: number; now: Date; claimMs: number },
): Promise<ClaimedPublication | undefined> {
  const [row] = await db
    .update(publications)
    .set({ claim: sql`gen_random_uuid()`, claimedUntil: inMs(claimMs) })
    .where(
      and(
        eq(publications.id, id),
        inArray(publications.state, [...MOVING_STATES]),
        lt(publications.claimedUntil, sql`now()`),
        or(isNull(publications.nextAttemptAt), lte(publications.nextAttemptAt, now)),
      ),
    )
    .returning()
  return row && isClaimed(row) ? row : undefined
}

/** Keeps a publication for another while. Throws {@link ClaimLost} where it is no longer this worker's. */
export async function extendClaim(
  db: Queryable,
  row: ClaimedPublication,
  { claimMs, ...progress }: { claimMs: number } & Partial<Pick<PublicationRow, 'sentBytes' | 'rangeState'>>,
): Promise<void> {
  const { rowCount } = await db
    .update(publications)
    .set({ claimedUntil: inMs(claimMs), ...progress })
    .where(isStill(row))
  if (rowCount !== 1) throw new ClaimLost()
}

/** The row is as it was claimed: same claim, and nobody has moved it. */
export const isStill = (row: ClaimedPublication) =>
  and(eq(publications.id, row.id), eq(publications.claim, row.claim), eq(publications.state, row.state))

export const isClaimed = (row: PublicationRow): row is ClaimedPublication => row.claim !== null
