import { eq } from '../db/drizzle.ts'
import { publications } from '../db/schema/publications.ts'
import { awaitProcessing } from './await-processing.ts'
import { type ClaimedPublication, ClaimLost, type MovingState } from './claim-publication.ts'
import { finish } from './finish.ts'
import { keepClaimAlive } from './keep-claim-alive.ts'
import { type Lane, laneOf } from './lane.ts'
import { keepMoved, releaseMoved } from './move-publication.ts'
import { isReadyAtVk } from './publish-mode.ts'
import type { PersonsAnswer, Publisher, Run } from './publisher.ts'
import { reserve } from './reserve.ts'
import { placeOf } from './sealed-columns.ts'
import { settleFailure } from './settle-failure.ts'
import { transfer } from './transfer.ts'

/**
 * Does one step: at most one call that changes VK. Answers the publication while the next step can follow at once,
 * undefined when it was given back: it waits, or has ended.
 */
type TakeStep = (run: Run, row: ClaimedPublication) => Promise<ClaimedPublication | undefined>

const begin: TakeStep = (run, row) =>
  run.db.transaction((tx) => keepMoved(tx, run, row, { state: isReadyAtVk(row) ? 'finishing' : 'reserving' }))

const steps: Record<MovingState, TakeStep> = {
  scheduled: begin,
  queued: begin,
  reserving: reserve,
  transferring: transfer,
  processing: awaitProcessing,
  finishing: finish,
}

/**
 * Takes a claimed publication as far as it can go now in its lane, one journaled step after the other, and schedules
 * what follows.
 */
export async function advancePublication(
  publisher: Publisher,
  { row: claimed, lane }: { row: ClaimedPublication; lane: Lane },
  signal: AbortSignal,
): Promise<void> {
  const run: Run = { ...publisher, signal, answer: await takeAnswer(publisher, claimed) }
  let row: ClaimedPublication | undefined = claimed
  while (row) {
    if (laneOf(row.state) !== lane || signal.aborted) return release(run, row)
    row = await takeStep(run, row)
  }
}

async function takeStep(run: Run, row: ClaimedPublication): Promise<ClaimedPublication | undefined> {
  run.intended = undefined
  // The bytes report for themselves.
  const alive = row.state === 'transferring' ? undefined : keepClaimAlive(run, row)
  try {
    return await steps[row.state as MovingState](run, row)
  } catch (error) {
    await settleFailure(run, row, error)
    return undefined
  } finally {
    await alive?.end()
  }
}

/** For the other queue, or for the worker that comes after this one. */
async function release(run: Run, row: ClaimedPublication): Promise<void> {
  try {
    await run.db.transaction((tx) => releaseMoved(tx, run, row, {}))
  } catch (error) {
    if (!(error instanceof ClaimLost)) throw error
  }
}

/** The person's answer is good for one call: it is gone from the row before it is used. */
async function takeAnswer({ db, vault }: Publisher, row: ClaimedPublication): Promise<PersonsAnswer | undefined> {
  if (!row.answerSealed) return undefined
  await db.update(publications).set({ answerSealed: null }).where(eq(publications.id, row.id))
  return JSON.parse(vault.open(row.answerSealed, placeOf(row, 'answer_sealed'))) as PersonsAnswer
}
