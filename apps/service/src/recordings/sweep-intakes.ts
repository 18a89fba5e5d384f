import { and, eq, inArray, isNull, lt, lte, or, sql } from '../db/drizzle.ts'
import { intakes } from '../db/schema/intakes.ts'
import { Refusal } from '../refusal.ts'
import type { IntakeDeps } from './deps.ts'
import { finishIntake } from './finish-intake.ts'
import { HoldLost, holdIntake } from './hold-intake.ts'

const BATCH = 100
const REMIND_AGAIN_MS = 10 * 60_000
const isLeft = or(isNull(intakes.heldUntil), lt(intakes.heldUntil, sql`now()`))
const isOpen = inArray(intakes.state, ['pending', 'running'])

/**
 * Goes on with what somebody left: makes the recordings of uploads that have all their bytes, reminds of imports whose
 * time has come, and forgets uploads that have expired. Safe at any time and from several processes.
 */
export async function sweepIntakes(deps: IntakeDeps): Promise<void> {
  await forgetExpired(deps)
  await remindOfImports(deps)
  await finishWhole(deps)
}

async function forgetExpired({ db, media, now }: IntakeDeps): Promise<void> {
  const rows = await db
    .delete(intakes)
    .where(and(lte(intakes.expiresAt, now()), isLeft))
    .returning({ mediaKey: intakes.mediaKey })
  for (const { mediaKey } of rows) if (mediaKey !== null) await media.remove(mediaKey)
}

/** A job that waits in the queue behind long ones is not lost: the next reminder of it comes only after a while. */
async function remindOfImports({ db, queue, now }: IntakeDeps): Promise<void> {
  await db.transaction(async (tx) => {
    const rows = await tx
      .update(intakes)
      .set({ dueAt: new Date(now().getTime() + REMIND_AGAIN_MS) })
      .where(and(inArray(intakes.kind, ['url', 'folder']), isOpen, isLeft, lte(intakes.dueAt, now())))
      .returning({ id: intakes.id })
    for (const { id } of rows) await queue.enqueue(tx, 'run-import', { intakeId: id })
  })
}

async function finishWhole(deps: IntakeDeps): Promise<void> {
  const rows = await deps.db
    .select({ id: intakes.id })
    .from(intakes)
    .where(and(eq(intakes.kind, 'upload'), isOpen, isLeft, eq(intakes.received, intakes.length)))
    .limit(BATCH)
  for (const { id } of rows) await finishLeft(deps, id)
}

async function finishLeft(deps: IntakeDeps, id: number): Promise<void> {
  const hold = await holdIntake(deps.db, { id, waitMs: 0 })
  if (!hold) return
  try {
    await finishIntake(deps, hold)
  } catch (err) {
    if (err instanceof HoldLost) return
    if (!(err instanceof Refusal)) deps.log.error({ err, intakeId: id }, 'an upload could not be made a recording')
    else if (hold.row.mediaKey !== null) {
      await deps.db.delete(intakes).where(eq(intakes.id, id))
      await deps.media.remove(hold.row.mediaKey)
    }
  } finally {
    await hold.release()
  }
}
