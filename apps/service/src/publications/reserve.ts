import { randomUUID } from 'node:crypto'
import { type ParamsOf, VkTransportError } from '@vkast/vk'
import { callVk, NoToken } from './call-vk.ts'
import { type ClaimedPublication, ClaimLost, type PublicationRow } from './claim-publication.ts'
import { nextDay, returnToQuota, takeFromQuota } from './daily-quota.ts'
import { discardReservation } from './discard-reservation.ts'
import { concludeStep, findOpenStep, intendStep, type JournalRow, listSteps } from './journal.ts'
import { listMarkedVideos } from './look-at-vk.ts'
import { markerText } from './marker.ts'
import { type Changes, keepMoved, releaseMoved } from './move-publication.ts'
import { StepFailed } from './publication-failure.ts'
import { HELD_BACK, isHeldBack } from './publish-mode.ts'
import type { Run } from './publisher.ts'
import { addLeftover } from './require-clean-up.ts'
import { placeOf } from './sealed-columns.ts'
import { VkAccountBusy } from './vk-account-lease.ts'

/**
 * Takes a place for the video at VK: its ids are journaled before any byte is sent.
 *
 * Order: what a lost call may have left is looked for first, then a dead reservation is removed, then the place is
 * taken. Each is a step of its own.
 */
export async function reserve(run: Run, row: ClaimedPublication): Promise<ClaimedPublication | undefined> {
  const open = await findOpenStep(run.db, row.id)
  if (open?.step === 'reserve') return reconcileReservation(run, row, open)
  if (open || row.videoId !== null) return discardReservation(run, row, open)
  if (row.recordingId === null) throw new StepFailed({ reason: 'recording_missing' })
  if (row.albumId !== null)
    await callVk(run, row, 'video.getAlbumById', { owner_id: row.ownerId, album_id: row.albumId })
  const wallpost = await mayPostOnArrival(run, row)
  const quota = { name: 'video.save', now: run.now() } as const
  if (!(await takeFromQuota(run.db, { ...quota, limit: run.config.vk.videoSavesPerDay })))
    return waitUntil(run, row, { nextAttemptAt: nextDay(quota.now), reason: { reason: 'quota' } })
  const stepId = await intendStep(run, row, 'reserve', { wallpost })
  try {
    const params = { ...reservationParams(row, quota.now), ...(wallpost && { wallpost: true }) }
    const answer = await callVk(run, row, 'video.save', params)
    return await takeReservation(run, row, stepId, readReservation(answer, row))
  } catch (error) {
    if (hasNotLeft(error)) await returnToQuota(run.db, quota)
    throw error
  }
}

/** VK has not seen the call, and so has not counted it. */
const hasNotLeft = (error: unknown): boolean =>
  error instanceof NoToken ||
  error instanceof VkAccountBusy ||
  (error instanceof VkTransportError && error.effect === 'none')

type Reserved = Pick<
  PublicationRow,
  | 'title'
  | 'marker'
  | 'ownerId'
  | 'albumId'
  | 'privacyView'
  | 'privacyComment'
  | 'noComments'
  | 'repeat'
  | 'publishMode'
  | 'publishAt'
>

/** What `video.save` is told, the wall post aside. The real description is set when VK has the bytes. Source: vk-facts 7.1. */
export function reservationParams(row: Reserved, now: Date): ParamsOf<'video.save'> {
  const privacyView = isHeldBack(row, now) ? HELD_BACK : row.privacyView
  return {
    name: row.title,
    description: markerText(row.marker),
    ...(row.ownerId < 0 && { group_id: -row.ownerId }),
    ...(row.albumId !== null && { album_id: row.albumId }),
    ...(privacyView !== null && { privacy_view: privacyView }),
    ...(row.privacyComment !== null && { privacy_comment: row.privacyComment }),
    ...(row.noComments && { no_comments: true }),
    ...(row.repeat && { repeat: true }),
  }
}

/**
 * VK posts by itself when the bytes arrive, so that it is asked to only for what is to be seen then, and only while none
 * can have arrived: bytes once sent to an earlier reservation may have made a post already.
 */
async function mayPostOnArrival(run: Run, row: ClaimedPublication): Promise<boolean> {
  if (!row.wallpost || row.wallMessage || row.publishMode === 'ahead') return false
  return !(await listSteps(run.db, row.id)).some(({ step }) => step === 'transfer')
}

interface Reservation {
  videoId: number
  uploadUrl: string
  accessKey: string | undefined
}

/** Throws where VK's answer is no reservation: something may have been made, which is then looked for. */
function readReservation(answer: unknown, { ownerId }: ClaimedPublication): Reservation {
  const { video_id: videoId, owner_id, upload_url: uploadUrl, access_key } = answer as Record<string, unknown>
  if (typeof videoId !== 'number' || typeof uploadUrl !== 'string' || !/^https?:\/\//.test(uploadUrl))
    throw new Error('the answer of video.save has no video_id or upload_url')
  if (owner_id !== ownerId) throw new Error('video.save has reserved at another owner')
  return { videoId, uploadUrl, accessKey: typeof access_key === 'string' ? access_key : undefined }
}

async function takeReservation(
  run: Run,
  row: ClaimedPublication,
  stepId: number,
  { videoId, uploadUrl, accessKey }: Reservation,
): Promise<ClaimedPublication | undefined> {
  const result = { video_id: videoId }
  try {
    await run.db.transaction(async (tx) => {
      await concludeStep(tx, stepId, { outcome: 'done', result })
      await releaseMoved(tx, run, row, {
        state: 'transferring',
        videoId,
        uploadUrlSealed: run.vault.seal(uploadUrl, placeOf(row, 'upload_url_sealed')),
        accessKeySealed: accessKey === undefined ? null : run.vault.seal(accessKey, placeOf(row, 'access_key_sealed')),
        sentBytes: 0,
        rangeState: null,
      })
    })
  } catch (error) {
    if (!(error instanceof ClaimLost)) throw error
    // Cancelled, or taken by another worker, during the call: what it has made belongs to nobody.
    await run.db.transaction(async (tx) => {
      await concludeStep(tx, stepId, { outcome: 'done', result })
      await addLeftover(tx, run, row, { videoId })
    })
  }
  return undefined
}

/**
 * Finds out what a `video.save` has left whose answer was lost, by the marker: its upload address is gone, so it is
 * removed. Where nothing is found it is looked for once more later, and the next reservation gets a marker of its own.
 */
async function reconcileReservation(
  run: Run,
  row: ClaimedPublication,
  open: JournalRow,
): Promise<ClaimedPublication | undefined> {
  if (run.now().getTime() < open.intendedAt.getTime() + run.pace.settleMs) return waitFor(run, row, open)
  const [videoId, ...others] = await listMarkedVideos(run, row)
  return run.db.transaction(async (tx) => {
    await concludeStep(tx, open.id, {
      outcome: 'reconciled',
      result: { done: videoId !== undefined, video_id: videoId ?? null },
    })
    for (const other of others) await addLeftover(tx, run, row, { videoId: other })
    if (videoId === undefined) await addLeftover(tx, run, row, { videoId: null })
    return keepMoved(tx, run, row, videoId === undefined ? { marker: randomUUID() } : { videoId })
  })
}

/** VK may show a new record a moment late. */
const waitFor = (run: Run, row: ClaimedPublication, open: JournalRow): Promise<undefined> =>
  waitUntil(run, row, { nextAttemptAt: new Date(open.intendedAt.getTime() + run.pace.settleMs) })

async function waitUntil(
  run: Run,
  row: ClaimedPublication,
  changes: Changes & { nextAttemptAt: Date },
): Promise<undefined> {
  await run.db.transaction((tx) => releaseMoved(tx, run, row, changes))
}
