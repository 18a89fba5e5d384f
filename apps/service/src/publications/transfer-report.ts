import type { RangeUploadState } from '@vkast/vk'
import { recordEvent } from '../events/record-event.ts'
import { type ClaimedPublication, ClaimLost, extendClaim } from './claim-publication.ts'
import type { Run } from './publisher.ts'

export interface TransferProgress {
  sentBytes: number
  /** What the upload server has; absent where it takes no ranges. */
  rangeState?: RangeUploadState
}

export interface TransferReport {
  /** Fires when the publication is no longer this worker's: cancelled, or taken by another. */
  signal: AbortSignal
  note(sentBytes: number): void
  /** The server has more. Waits until it is written where a death would cost more than what is on its way. */
  noteState(state: RangeUploadState): Promise<void>
  sentBytes(): number
  progress(): TransferProgress
  /** Nothing is written afterwards. Safe to repeat. */
  end(): Promise<void>
}

/**
 * Keeps the claim alive while bytes are sent, and tells how many have left and what the server has: in the row and as
 * an event, at most once each `progressMs`. How the server knows the upload is written before the first byte, and that
 * it has some at once: from then on the next worker asks it.
 */
export function createTransferReport(run: Run, row: ClaimedPublication, totalBytes: number): TransferReport {
  const lost = new AbortController()
  let told: TransferProgress = { sentBytes: -1 }
  let progress: TransferProgress = row.rangeState
    ? { sentBytes: row.sentBytes, rangeState: row.rangeState }
    : { sentBytes: 0 }
  let aliveAt = performance.now()
  const write = async () => {
    const isNew = progress.sentBytes !== told.sentBytes || progress.rangeState !== told.rangeState
    if (!isNew && performance.now() - aliveAt < run.pace.heartbeatMs) return
    const telling = progress
    try {
      await tell(run, row, { ...telling, totalBytes })
      told = telling
      aliveAt = performance.now()
    } catch (error) {
      // A database that is away for a moment stops no upload: the claim outlasts several signs of life.
      if (error instanceof ClaimLost) lost.abort()
      else run.log.warn({ err: error, publication: row.id }, 'progress was not written')
    }
  }
  let writing: Promise<void> = Promise.resolve()
  let isWriting = false
  const next = (): Promise<void> => {
    isWriting = true
    writing = writing.then(write).finally(() => {
      isWriting = false
    })
    return writing
  }
  const timer = setInterval(() => void (isWriting || next()), run.pace.progressMs)
  return {
    signal: lost.signal,
    note(sentBytes) {
      progress = { ...progress, sentBytes }
    },
    async noteState(rangeState) {
      const isEarly = !told.rangeState?.received.length
      progress = { ...progress, rangeState }
      if (isEarly) await next()
    },
    sentBytes: () => progress.sentBytes,
    progress: () => progress,
    async end() {
      clearInterval(timer)
      await writing
    },
  }
}

async function tell(
  run: Run,
  row: ClaimedPublication,
  { totalBytes, ...progress }: TransferProgress & { totalBytes: number },
): Promise<void> {
  await run.db.transaction(async (tx) => {
    await extendClaim(tx, row, { claimMs: run.pace.claimMs, ...progress })
    const data = { publication_id: row.id, sent_bytes: progress.sentBytes, total_bytes: totalBytes }
    await recordEvent(tx, row.userId, { type: 'progress', data })
  })
}
