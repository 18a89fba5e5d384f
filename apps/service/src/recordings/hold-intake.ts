import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Database, Queryable } from '../db/database.ts'
import { and, eq, inArray, isNull, lt, or, sql } from '../db/drizzle.ts'
import { intakes } from '../db/schema/intakes.ts'

export type IntakeRow = typeof intakes.$inferSelect
export type IntakeChanges = Partial<typeof intakes.$inferInsert>

/** So long a dead holder keeps others out. */
const LEASE_SECONDS = 6
const BEAT_MS = 500
/** A holder that could not renew for so long stops: the right may be another's soon. */
const TRUSTED_MS = 4500
const LOOK_MS = 100
/** Longer than a lease, so that who waits takes over from a killed process. */
const WAIT_MS = 8000

/** The only right to write to an intake, over all processes. */
export interface Hold {
  readonly row: IntakeRow
  /** Aborted when the right is lost, or somebody else wants it. */
  readonly signal: AbortSignal
  /** Changes the row, and keeps the right. Throws {@link HoldLost}. */
  save(changes: IntakeChanges, db?: Queryable): Promise<void>
  /** Gives the right back, with a last change of the row. Safe to repeat; does nothing once the right is lost. */
  release(changes?: IntakeChanges): Promise<void>
}

/** Somebody else writes to the intake now, or it was given up: leave it alone. */
export class HoldLost extends Error {
  override readonly name = 'HoldLost'
  constructor() {
    super('another process has the intake, or it is gone')
  }
}

/**
 * Takes the only right to write to an intake, and renews it until it is given back.
 *
 * Whoever has it is asked to stop, and waited for, at most `waitMs`. Answers undefined when it is not given back in time,
 * and when the intake is gone or has come to its end.
 */
export async function holdIntake(
  db: Database,
  { id, waitMs = WAIT_MS }: { id: number; waitMs?: number },
): Promise<Hold | undefined> {
  const holder = randomUUID()
  const until = performance.now() + waitMs
  for (;;) {
    const row = await claimIntake(db, id, holder)
    if (row) return keepHold(db, row, holder)
    if (performance.now() >= until || !(await askForRelease(db, id))) return undefined
    await sleep(LOOK_MS)
  }
}

const isOpen = (id: number) => and(eq(intakes.id, id), inArray(intakes.state, ['pending', 'running']))
const isHeldBy = (id: number, holder: string) => and(isOpen(id), eq(intakes.holder, holder))
const leaseEnd = sql`now() + make_interval(secs => ${LEASE_SECONDS})` as unknown as Date

/** Takes an intake that nobody holds, or whose holder has died; undefined when somebody lives, or it is at its end. */
const claimIntake = (db: Database, id: number, holder: string): Promise<IntakeRow | undefined> =>
  db
    .update(intakes)
    .set({ holder, heldUntil: leaseEnd, releaseWanted: false })
    .where(and(isOpen(id), or(isNull(intakes.heldUntil), lt(intakes.heldUntil, sql`now()`))))
    .returning()
    .then((rows) => rows[0])

/** False when there is nothing to wait for: the intake is gone or at its end. */
const askForRelease = (db: Database, id: number): Promise<boolean> =>
  db
    .update(intakes)
    .set({ releaseWanted: true })
    .where(isOpen(id))
    .then(({ rowCount }) => rowCount === 1)

function keepHold(db: Database, row: IntakeRow, holder: string): Hold {
  const lost = new AbortController()
  const { id } = row
  let renewedAt = performance.now()
  let beating = false
  const beat = async (): Promise<void> => {
    if (performance.now() - renewedAt > TRUSTED_MS) lost.abort(new HoldLost())
    if (beating) return
    beating = true
    const begunAt = performance.now()
    try {
      const [held] = await db.update(intakes).set({ heldUntil: leaseEnd }).where(isHeldBy(id, holder)).returning()
      if (!held || held.releaseWanted) lost.abort(new HoldLost())
      else renewedAt = begunAt
    } catch {
      // The database is away: the next beat tries again, until the lease cannot be trusted any more.
    } finally {
      beating = false
    }
  }
  const timer = setInterval(() => void beat(), BEAT_MS)
  return {
    row,
    signal: lost.signal,
    async save(changes, tx = db) {
      const { rowCount } = await tx
        .update(intakes)
        .set({ ...changes, heldUntil: leaseEnd, updatedAt: sql`now()` as unknown as Date })
        .where(isHeldBy(id, holder))
      if (rowCount === 1) return
      lost.abort(new HoldLost())
      throw new HoldLost()
    },
    async release(changes = {}) {
      clearInterval(timer)
      await db
        .update(intakes)
        .set({ ...changes, holder: null, heldUntil: null })
        .where(and(eq(intakes.id, id), eq(intakes.holder, holder)))
    },
  }
}
