import { VkUploadError } from '@vkast/vk'
import type { ClaimedPublication } from './claim-publication.ts'
import { concludeStep, isDone, type JournalRow, listSteps } from './journal.ts'
import { type Changes, keepMoved, releaseMoved } from './move-publication.ts'
import { StepFailed } from './publication-failure.ts'
import type { Run } from './publisher.ts'
import type { SendingMode } from './send-bytes.ts'
import type { TransferReport } from './transfer-report.ts'
import { forgetHost } from './upload-hosts.ts'

/** Upload addresses that were refused before it is given up. */
const MAX_ADDRESSES = 6
const TOO_FAST = -12
const TOO_FAST_MS = 6000
/** The address itself is used up; any other refusal in the middle of ranges is one of ranges (vk-facts 7.3, 7.4). */
const SPENT = new Set([401, 403, 410, 412])

export interface FailedSending {
  stepId: number
  error: unknown
  mode: SendingMode
  host: string
  /** The server may have every byte. */
  isAllSent: boolean
  report: Pick<TransferReport, 'progress'>
}

/**
 * What a failed sending means. The worker stops: what the server has is saved for the next one. All sent and the answer
 * lost: the step stays open while VK is asked. Address refused: it is spent; if bytes may have arrived all the same, or by
 * an earlier try, VK is asked, else a new place is reserved.
 */
export async function settleSending(
  run: Run,
  row: ClaimedPublication,
  failed: FailedSending,
): Promise<ClaimedPublication | undefined> {
  const { stepId, error, mode, isAllSent, report } = failed
  if (run.signal.aborted) return leave(run, row, failed)
  if (error instanceof VkUploadError && error.retry === 'no' && error.effect === 'none')
    throw new StepFailed({
      reason: 'upload_refused',
      ...(error.serverCode !== undefined && { vkErrorCode: error.serverCode }),
    })
  if (error instanceof VkUploadError && error.retry === 'new_url') return replaceAddress(run, row, failed, error)
  // Who takes ranges is asked what it has; of a form only VK can tell.
  if (isAllSent && mode === 'form') return run.db.transaction((tx) => keepMoved(tx, run, row, { state: 'processing' }))
  run.intended = undefined
  await run.db.transaction(async (tx) => {
    await concludeStep(tx, stepId, { outcome: 'refused', result: { perhaps: isAllSent } })
    await keepMoved(tx, run, row, report.progress())
  })
  throw error
}

/**
 * In the middle of the bytes the step is over: nothing can have been made of them. A form of which all was sent stays open;
 * that it was is written, so that the next worker asks VK instead of sending it again.
 */
async function leave(
  run: Run,
  row: ClaimedPublication,
  { stepId, mode, isAllSent, report }: FailedSending,
): Promise<undefined> {
  const progress = report.progress()
  const result = { perhaps: isAllSent, sent_bytes: progress.sentBytes }
  await run.db.transaction(async (tx) => {
    if (!isAllSent || mode !== 'form') await concludeStep(tx, stepId, { outcome: 'refused', result })
    await releaseMoved(tx, run, row, progress)
  })
}

async function replaceAddress(
  run: Run,
  row: ClaimedPublication,
  { stepId, mode, host, isAllSent }: FailedSending,
  error: VkUploadError,
): Promise<ClaimedPublication> {
  const earlier = await listEarlierSendings(run, row, stepId)
  const gone: Changes = { uploadUrlSealed: null, rangeState: null }
  if ((isAllSent && isUnsaid(error)) || earlier.some((step) => step.result?.perhaps))
    return run.db.transaction((tx) => keepMoved(tx, run, row, { ...gone, state: 'processing' }))
  const isOfRanges = mode !== 'form' && error.serverCode !== TOO_FAST && !SPENT.has(error.httpStatus)
  return run.db.transaction(async (tx) => {
    if (isOfRanges && error.code !== 'ranges_refused') await forgetHost(tx, host)
    await concludeStep(tx, stepId, {
      outcome: 'refused',
      result: { perhaps: false, http_status: error.httpStatus, ...(isOfRanges && { ranges_refused: true }) },
    })
    return keepMoved(tx, run, row, { ...gone, ...pauseAfter(run, error), state: 'reserving', sentBytes: 0 })
  })
}

/** The server says neither yes nor no. One that has taken a part for the whole has said enough: there is no good video. */
const isUnsaid = ({ effect, code }: VkUploadError): boolean => effect === 'unknown' && code !== 'size_mismatch'

/** Uploads too close together are refused, and the next one soon after too (vk-facts 7.3; the pause is *assumed*). */
const pauseAfter = ({ now, pace }: Run, { serverCode }: VkUploadError): Changes =>
  serverCode === TOO_FAST ? { nextAttemptAt: new Date(now().getTime() + TOO_FAST_MS * pace.backOffScale) } : {}

/** The sendings to this reservation before this one. Throws where too many addresses have been refused. */
async function listEarlierSendings(run: Run, row: ClaimedPublication, stepId: number): Promise<JournalRow[]> {
  const steps = (await listSteps(run.db, row.id)).filter(({ id }) => id < stepId)
  if (steps.filter(({ step }) => step === 'reserve').filter(isDone).length >= MAX_ADDRESSES)
    throw new StepFailed({ reason: 'upload_refused' })
  const reserved = steps.findLastIndex(({ step }) => step === 'reserve')
  return steps.slice(reserved + 1).filter(({ step }) => step === 'transfer')
}
