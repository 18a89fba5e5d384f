import type { Transaction } from '../db/database.ts'
import { findCover } from '../recordings/find-cover.ts'
import type { ClaimedPublication } from './claim-publication.ts'
import { concludeStep, findOpenStep } from './journal.ts'
import { lookForAll } from './look-for-all.ts'
import { type Changes, keepMoved, releaseMoved } from './move-publication.ts'
import { pollPauseMs } from './pace.ts'
import { StepFailed } from './publication-failure.ts'
import type { Run } from './publisher.ts'
import { sendAgain } from './transfer.ts'

/**
 * Looks once whether VK has processed the video, and comes back later if not. Holds nothing meanwhile. One look serves
 * all that this account has in processing.
 *
 * A sending whose answer was lost is still open here: a processed video shows that its bytes had arrived; if none
 * shows for long they are sent again. Of any other call, lost before a failure that was retried, a processed video says
 * nothing. Source: vk-facts 7.5.
 */
export async function awaitProcessing(run: Run, row: ClaimedPublication): Promise<ClaimedPublication | undefined> {
  const shown = row.videoId === null ? undefined : await lookForAll(run, row, { ...row, videoId: row.videoId })
  const lost = await findOpenStep(run.db, row.id)
  const open = lost?.step === 'transfer' ? lost : undefined
  if (shown && !shown.isProcessing && shown.duration !== 0) {
    run.look = { shown }
    return run.db.transaction(async (tx) => {
      if (open) await concludeStep(tx, open.id, { outcome: 'reconciled', result: { done: true } })
      return keepMoved(tx, run, row, { state: 'finishing', uploadUrlSealed: null, ...(await coverFor(tx, row)) })
    })
  }
  const waitedMs = run.now().getTime() - row.stateSince.getTime()
  if (open && waitedMs > (row.uploadUrlSealed ? run.pace.unacknowledgedMs : run.pace.missingMs)) {
    await sendAgain(run, row, open)
    return undefined
  }
  if (!shown?.isProcessing && waitedMs > run.pace.missingMs) throw new StepFailed({ reason: 'video_missing' })
  await comeBack(run, row, waitedMs)
  return undefined
}

/** The cover of a recording may have been made since the publication was planned. */
async function coverFor(tx: Transaction, { takesCover, thumbnailId, userId, recordingId }: ClaimedPublication) {
  if (!takesCover || thumbnailId !== null || recordingId === null) return {}
  const cover = await findCover(tx, { userId, recordingId })
  return cover ? { thumbnailId: cover.id } : {}
}

/** Looking again costs no try; the reason of an earlier failure is over once VK has answered. */
async function comeBack(run: Run, row: ClaimedPublication, waitedMs: number): Promise<void> {
  const nextAttemptAt = new Date(run.now().getTime() + pollPauseMs(run.pace, waitedMs))
  const recovered: Changes = row.reason ? { reason: null, attempts: 0 } : {}
  await run.db.transaction((tx) => releaseMoved(tx, run, row, { nextAttemptAt, ...recovered }))
}
