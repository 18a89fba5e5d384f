import { randomUUID } from 'node:crypto'
import { VkApiError } from '@vkast/vk'
import { callVk, type VkAccount } from './call-vk.ts'
import type { ClaimedPublication, PublicationRow } from './claim-publication.ts'
import { concludeStep, intendStep, isDone, type JournalRow, listSteps } from './journal.ts'
import { findShownVideo } from './look-at-vk.ts'
import { bearsMarker } from './marker.ts'
import { type Changes, keepMoved, releaseMoved } from './move-publication.ts'
import type { Run } from './publisher.ts'

/** The next reservation gets a marker of its own, so that nothing that looks for this one can take it for this. */
const forget = (): Changes => ({
  videoId: null,
  uploadUrlSealed: null,
  accessKeySealed: null,
  sentBytes: 0,
  rangeState: null,
  marker: randomUUID(),
})

/**
 * Removes a reservation that cannot be used any more, if it bears the publication's marker, and forgets it.
 *
 * Safe after a lost answer: it looks first, and a second removal of the same video changes nothing. What VK does not show
 * so soon after it gave it may be shown late: it is looked for again before it is forgotten.
 */
export async function discardReservation(
  run: Run,
  row: ClaimedPublication,
  open: JournalRow | undefined,
): Promise<ClaimedPublication | undefined> {
  const lookedAt = run.now()
  const shown =
    row.videoId === null ? undefined : await findShownVideo(run, row, { ownerId: row.ownerId, videoId: row.videoId })
  const settledAt = shown || row.videoId === null ? undefined : await whenSettled(run, row)
  if (settledAt && settledAt > lookedAt) return lookAgainAt(run, row, settledAt)
  const bears = bearsMarker(shown, row.marker)
  if (open)
    return run.db.transaction(async (tx) => {
      await concludeStep(tx, open.id, { outcome: 'reconciled', result: { done: !bears } })
      return keepMoved(tx, run, row, bears ? {} : forget())
    })
  if (!bears || row.videoId === null) return run.db.transaction((tx) => keepMoved(tx, run, row, forget()))
  const stepId = await intendStep(run, row, 'delete', { video_id: row.videoId })
  try {
    await callVk(run, row, 'video.delete', { owner_id: row.ownerId, video_id: row.videoId })
  } catch (error) {
    if (!(error instanceof VkApiError) || (await stillBears(run, row, row))) throw error
    // VK refuses what is gone already: removed as a leftover of a worker that was believed dead, or by a person.
  }
  return run.db.transaction(async (tx) => {
    await concludeStep(tx, stepId, { outcome: 'done' })
    return keepMoved(tx, run, row, forget())
  })
}

/** When VK shows for sure what it gave at the last reservation; undefined where there is none. */
async function whenSettled(run: Run, { id }: ClaimedPublication): Promise<Date | undefined> {
  const reserved = (await listSteps(run.db, id)).findLast((entry) => entry.step === 'reserve' && isDone(entry))
  return reserved?.endedAt ? new Date(reserved.endedAt.getTime() + run.pace.settleMs) : undefined
}

async function lookAgainAt(run: Run, row: ClaimedPublication, nextAttemptAt: Date): Promise<undefined> {
  await run.db.transaction((tx) => releaseMoved(tx, run, row, { nextAttemptAt }))
}

async function stillBears(
  run: Run,
  account: VkAccount,
  { ownerId, videoId, marker }: Pick<PublicationRow, 'ownerId' | 'videoId' | 'marker'>,
): Promise<boolean> {
  if (videoId === null) return false
  return bearsMarker(await findShownVideo(run, account, { ownerId, videoId }), marker)
}
