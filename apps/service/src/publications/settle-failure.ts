import { findUsableCredential } from '../credentials/use-credential.ts'
import { vkFailure } from '../credentials/vk-failure.ts'
import { type ClaimedPublication, ClaimLost } from './claim-publication.ts'
import { concludeStep } from './journal.ts'
import { type Changes, releaseMoved } from './move-publication.ts'
import { judgeFailure, type Verdict } from './publication-failure.ts'
import { isReadyAtVk } from './publish-mode.ts'
import type { Run } from './publisher.ts'
import { requireCleanUp } from './require-clean-up.ts'

/**
 * Writes what a failed step means: parked, tried again later, or failed.
 *
 * A call that VK surely did not carry out is concluded as refused in the same transaction; one that it may have carried
 * out stays open. Leaves quietly where the publication is no longer this worker's.
 */
export async function settleFailure(run: Run, row: ClaimedPublication, error: unknown): Promise<void> {
  try {
    await writeFailure(run, row, error)
  } catch (lost) {
    if (!(lost instanceof ClaimLost)) throw lost
  }
}

async function writeFailure(run: Run, row: ClaimedPublication, error: unknown): Promise<void> {
  if (error instanceof ClaimLost) return
  if (run.signal.aborted) return settle(run, row, { effect: 'unknown' }, {})
  const verdict = judgeFailure(error)
  const { reason } = verdict.reason
  const level = reason === 'internal' ? 'error' : 'info'
  run.log[level](
    { publication: row.id, state: row.state, verdict: verdict.kind, reason, err: error },
    'publication step failed',
  )
  const isAnotherThere = verdict.kind === 'park' && (await hasAnotherToken(run, row, error))
  await settle(run, row, verdict, isAnotherThere ? {} : changesFor(run, row, verdict))
}

/**
 * VK refused a token, which its credential knows by now, and there is one that is said to work: of another credential
 * of the same VK user, or of this one, renewed meanwhile. Then there is nothing to wait for.
 */
async function hasAnotherToken(run: Run, { userId, vkUserId }: ClaimedPublication, error: unknown): Promise<boolean> {
  if (!vkFailure(error)?.tokenState) return false
  return (await findUsableCredential(run.db, { userId, vkUserId, now: run.now() })) !== undefined
}

async function settle(
  run: Run,
  row: ClaimedPublication,
  { effect }: Pick<Verdict, 'effect'>,
  changes: Changes,
): Promise<void> {
  await run.db.transaction(async (tx) => {
    // Only the call of this step: one whose answer was lost before is not answered by this failure.
    if (effect === 'none' && run.intended !== undefined) await concludeStep(tx, run.intended, { outcome: 'refused' })
    if (changes.state === 'failed' && !hasBytes(row)) await requireCleanUp(tx, run, row)
    await releaseMoved(tx, run, row, changes)
  })
}

function changesFor(run: Run, row: ClaimedPublication, verdict: Verdict): Changes {
  const { reason } = verdict
  if (verdict.kind === 'park') return { state: 'waiting_for_token', resumesIn: row.state, reason }
  if (verdict.kind === 'fail') return { state: 'failed', reason, ...forgetReservation(row) }
  const attempts = row.attempts + (verdict.countsAsAttempt ? 1 : 0)
  if (attempts > verdict.maxAttempts) return { state: 'failed', reason, ...forgetReservation(row) }
  const delayMs = verdict.delaysMs[Math.min(attempts, verdict.delaysMs.length) - 1] ?? verdict.delaysMs[0] ?? 0
  return { attempts, reason, nextAttemptAt: new Date(run.now().getTime() + delayMs * run.pace.backOffScale) }
}

/** Before the bytes are there a failed publication leaves nothing at VK: trying again starts with a new reservation. */
const forgetReservation = (row: ClaimedPublication): Changes =>
  hasBytes(row) ? {} : { videoId: null, uploadUrlSealed: null, accessKeySealed: null, sentBytes: 0, rangeState: null }

const hasBytes = (row: ClaimedPublication): boolean =>
  row.state === 'processing' || row.state === 'finishing' || isReadyAtVk(row)
