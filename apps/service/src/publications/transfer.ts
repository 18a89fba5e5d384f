import path from 'node:path'
import { VkUploadError } from '@vkast/vk'
import { eq } from '../db/drizzle.ts'
import { recordings } from '../db/schema/recordings.ts'
import { recordingPath } from '../recordings/open-recording.ts'
import { type ClaimedPublication, ClaimLost } from './claim-publication.ts'
import { concludeStep, findOpenStep, intendStep, isDone, type JournalRow, listSteps } from './journal.ts'
import { type Changes, keepMoved, releaseMoved } from './move-publication.ts'
import { StepFailed } from './publication-failure.ts'
import type { Run } from './publisher.ts'
import { placeOf } from './sealed-columns.ts'
import { createTransferReport } from './transfer-report.ts'

/** Upload addresses that were refused before it is given up. */
const MAX_ADDRESSES = 6

/**
 * Sends the bytes to the reserved address. Needs no token, and none that dies meanwhile stops it (peers 0, fact 6).
 *
 * Whatever happens, the bytes go to the one reservation; a reservation is given up only when its address is dead and
 * VK does not show its video.
 */
export async function transfer(run: Run, row: ClaimedPublication): Promise<ClaimedPublication | undefined> {
  const file = await recordingFile(run, row)
  const open = await findOpenStep(run.db, row.id)
  if (open) return resolveInterrupted(run, row, open, file.size)
  const uploadUrl = row.uploadUrlSealed && run.vault.open(row.uploadUrlSealed, placeOf(row, 'upload_url_sealed'))
  if (!uploadUrl) return run.db.transaction((tx) => keepMoved(tx, run, row, { state: 'reserving' }))
  const stepId = await intendStep(run, row, 'transfer', { size: file.size })
  const report = createTransferReport(run, row)
  try {
    await run.uploads.video({
      uploadUrl,
      file: { path: file.path, size: file.size },
      fileName: `recording-${row.recordingId}${path.extname(file.fileName).slice(0, 10)}`,
      contentType: file.contentType,
      allowHttp: run.allowHttp,
      signal: AbortSignal.any([run.signal, report.signal]),
      onProgress: ({ sentBytes }) => report.note(sentBytes),
    })
  } catch (error) {
    if (report.signal.aborted && !run.signal.aborted) throw new ClaimLost()
    return await settleSending(run, row, { stepId, error, isAllSent: report.sentBytes() >= file.size })
  } finally {
    await report.end()
  }
  return run.db.transaction(async (tx) => {
    await concludeStep(tx, stepId, { outcome: 'done' })
    return keepMoved(tx, run, row, { state: 'processing', uploadUrlSealed: null, sentBytes: file.size })
  })
}

interface RecordingFile {
  path: string
  size: number
  fileName: string
  contentType: string
}

async function recordingFile(run: Run, row: ClaimedPublication): Promise<RecordingFile> {
  if (row.recordingId === null) throw new StepFailed({ reason: 'recording_missing' })
  const [recording] = await run.db.select().from(recordings).where(eq(recordings.id, row.recordingId))
  if (!recording) throw new StepFailed({ reason: 'recording_missing' })
  const { size, fileName, contentType } = recording
  return { path: recordingPath(run.media, recording), size, fileName, contentType }
}

/**
 * A worker died, or stopped, while it sent. What VK has of it is not known: where everything had left, VK is asked
 * whether it shows the video; else the same address gets the bytes again, and takes them once.
 */
async function resolveInterrupted(
  run: Run,
  row: ClaimedPublication,
  open: JournalRow,
  size: number,
): Promise<ClaimedPublication> {
  return run.db.transaction(async (tx) => {
    if (row.sentBytes >= size) return keepMoved(tx, run, row, { state: 'processing' })
    await concludeStep(tx, open.id, { outcome: 'refused', result: { perhaps: true, sent_bytes: row.sentBytes } })
    return keepMoved(tx, run, row, { sentBytes: 0 })
  })
}

/**
 * What a failed sending means. All sent and the answer lost: the step stays open while VK is asked. Address refused:
 * it is spent; if bytes may have arrived by an earlier try VK is asked, else a new place is reserved.
 */
async function settleSending(
  run: Run,
  row: ClaimedPublication,
  { stepId, error, isAllSent }: { stepId: number; error: unknown; isAllSent: boolean },
): Promise<ClaimedPublication> {
  if (run.signal.aborted) throw error
  const go = (changes: Changes) => run.db.transaction((tx) => keepMoved(tx, run, row, changes))
  if (error instanceof VkUploadError && error.retry === 'no' && error.effect === 'none')
    throw new StepFailed({
      reason: 'upload_refused',
      ...(error.serverCode !== undefined && { vkErrorCode: error.serverCode }),
    })
  if (error instanceof VkUploadError && error.retry === 'new_url') {
    const earlier = await listEarlierSendings(run, row, stepId)
    if (earlier.some((step) => step.result?.perhaps)) return go({ state: 'processing', uploadUrlSealed: null })
    return run.db.transaction(async (tx) => {
      await concludeStep(tx, stepId, { outcome: 'refused' })
      return keepMoved(tx, run, row, { state: 'reserving', uploadUrlSealed: null, sentBytes: 0 })
    })
  }
  if (isAllSent) return go({ state: 'processing' })
  run.intended = undefined
  await run.db.transaction((tx) => concludeStep(tx, stepId, { outcome: 'refused', result: { perhaps: false } }))
  throw error
}

/** The sendings to this reservation before this one. Throws where too many addresses have been refused. */
async function listEarlierSendings(run: Run, row: ClaimedPublication, stepId: number): Promise<JournalRow[]> {
  const steps = (await listSteps(run.db, row.id)).filter(({ id }) => id < stepId)
  if (steps.filter(({ step }) => step === 'reserve').filter(isDone).length >= MAX_ADDRESSES)
    throw new StepFailed({ reason: 'upload_refused' })
  const reserved = steps.findLastIndex(({ step }) => step === 'reserve')
  return steps.slice(reserved + 1).filter(({ step }) => step === 'transfer')
}

/** Also used where VK never showed what was sent: the same address once more, or, if that is spent, a new place. */
export async function sendAgain(run: Run, row: ClaimedPublication, open: JournalRow): Promise<void> {
  await run.db.transaction(async (tx) => {
    await concludeStep(tx, open.id, { outcome: 'refused', result: { perhaps: true } })
    await releaseMoved(tx, run, row, { state: row.uploadUrlSealed ? 'transferring' : 'reserving', sentBytes: 0 })
  })
}
