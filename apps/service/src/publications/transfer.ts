import { type ClaimedPublication, ClaimLost } from './claim-publication.ts'
import { concludeStep, findOpenStep, intendStep, type JournalRow, listSteps } from './journal.ts'
import { keepMoved, releaseMoved } from './move-publication.ts'
import type { Run } from './publisher.ts'
import { type RecordingFile, recordingFile } from './recording-file.ts'
import { placeOf } from './sealed-columns.ts'
import { hostOf, type SendingMode, sendBytes } from './send-bytes.ts'
import { settleSending } from './settle-sending.ts'
import { createTransferReport } from './transfer-report.ts'
import { askHost } from './upload-hosts.ts'

/**
 * Sends the bytes to the reserved address. Needs no token, and none that dies meanwhile stops it (peers 0, fact 6).
 *
 * Whatever happens, the bytes go to the one reservation; a reservation is given up only when its address is dead and
 * VK does not show its video. Where the server takes ranges, only what it lacks is sent, whoever sent the rest.
 */
export async function transfer(run: Run, row: ClaimedPublication): Promise<ClaimedPublication | undefined> {
  const file = await recordingFile(run, row)
  const open = await findOpenStep(run.db, row.id)
  if (open) return resolveInterrupted(run, row, open, file.size)
  const uploadUrl = row.uploadUrlSealed && run.vault.open(row.uploadUrlSealed, placeOf(row, 'upload_url_sealed'))
  if (!uploadUrl) return run.db.transaction((tx) => keepMoved(tx, run, row, { state: 'reserving' }))
  const host = hostOf(uploadUrl)
  const mode = await chooseMode(run, row, { host, size: file.size })
  if (mode === 'wait') return waitForProbe(run, row)
  return send(run, row, { uploadUrl, host, mode, file })
}

async function send(
  run: Run,
  row: ClaimedPublication,
  { host, ...sending }: { uploadUrl: string; host: string; mode: SendingMode; file: RecordingFile },
): Promise<ClaimedPublication | undefined> {
  const { mode, file } = sending
  const stepId = await intendStep(run, row, 'transfer', { size: file.size, mode })
  const report = createTransferReport(run, row, file.size)
  try {
    await sendBytes(run, row, { ...sending, report })
  } catch (error) {
    await report.end()
    if (report.signal.aborted && !run.signal.aborted) throw new ClaimLost()
    const isAllSent = report.sentBytes() >= file.size
    return await settleSending(run, row, { stepId, error, mode, host, isAllSent, report })
  } finally {
    await report.end()
  }
  return run.db.transaction(async (tx) => {
    await concludeStep(tx, stepId, { outcome: 'done' })
    const arrived = { uploadUrlSealed: null, rangeState: null, sentBytes: file.size }
    return keepMoved(tx, run, row, { state: 'processing', ...arrived })
  })
}

/** What was begun in ranges goes on so; a publication whose ranges were refused once is sent as a form from then on. */
async function chooseMode(
  run: Run,
  row: ClaimedPublication,
  { host, size }: { host: string; size: number },
): Promise<SendingMode | 'wait'> {
  if (size < run.sending.rangesFromBytes) return 'form'
  if (row.rangeState) return row.rangeState.received.length > 0 ? 'ranges' : 'probe'
  if ((await listSteps(run.db, row.id)).some(({ result }) => result?.ranges_refused)) return 'form'
  return askHost(run.db, { host, now: run.now(), findOutMs: run.pace.findOutMs })
}

/** Somebody is finding out whether the server takes ranges; it takes a moment. */
async function waitForProbe(run: Run, row: ClaimedPublication): Promise<undefined> {
  const nextAttemptAt = new Date(run.now().getTime() + run.pace.pollMs)
  await run.db.transaction((tx) => releaseMoved(tx, run, row, { nextAttemptAt }))
}

/**
 * A worker died while it sent. In ranges, the server will be asked what it has of it. In a form that is not known: where
 * everything had left, VK is asked whether it shows the video; else the same address gets the bytes again, and takes
 * them once.
 */
async function resolveInterrupted(
  run: Run,
  row: ClaimedPublication,
  open: JournalRow,
  size: number,
): Promise<ClaimedPublication> {
  return run.db.transaction(async (tx) => {
    if (row.sentBytes >= size && !row.rangeState) return keepMoved(tx, run, row, { state: 'processing' })
    await concludeStep(tx, open.id, { outcome: 'refused', result: { perhaps: true, sent_bytes: row.sentBytes } })
    return keepMoved(tx, run, row, row.rangeState ? {} : { sentBytes: 0 })
  })
}

/** Also used where VK never showed what was sent: the same address once more, or, if that is spent, a new place. */
export async function sendAgain(run: Run, row: ClaimedPublication, open: JournalRow): Promise<void> {
  await run.db.transaction(async (tx) => {
    await concludeStep(tx, open.id, { outcome: 'refused', result: { perhaps: true } })
    await releaseMoved(tx, run, row, { state: row.uploadUrlSealed ? 'transferring' : 'reserving', sentBytes: 0 })
  })
}
