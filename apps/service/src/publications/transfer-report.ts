import { eq } from '../db/drizzle.ts'
import { recordings } from '../db/schema/recordings.ts'
import { recordEvent } from '../events/record-event.ts'
import { type ClaimedPublication, ClaimLost, extendClaim } from './claim-publication.ts'
import type { Run } from './publisher.ts'

export interface TransferReport {
  /** Fires when the publication is no longer this worker's: cancelled, or taken by another. */
  signal: AbortSignal
  note(sentBytes: number): void
  sentBytes(): number
  /** Writes the last figure; nothing is written afterwards. */
  end(): Promise<void>
}

/**
 * Keeps the claim alive while bytes are sent, and tells how many have left: in the row and as an event, at most once
 * each `progressMs`.
 */
export function createTransferReport(run: Run, row: ClaimedPublication): TransferReport {
  const lost = new AbortController()
  let sentBytes = 0
  let toldBytes = -1
  let aliveAt = performance.now()
  let writing: Promise<void> = Promise.resolve()
  let isWriting = false
  const write = async () => {
    if (sentBytes === toldBytes && performance.now() - aliveAt < run.pace.heartbeatMs) return
    const told = sentBytes
    try {
      await tell(run, row, told)
      toldBytes = told
      aliveAt = performance.now()
    } catch (error) {
      // A database that is away for a moment stops no upload: the claim outlasts several signs of life.
      if (error instanceof ClaimLost) lost.abort()
      else run.log.warn({ err: error, publication: row.id }, 'progress was not written')
    }
  }
  const tick = () => {
    if (isWriting) return
    isWriting = true
    writing = write().finally(() => {
      isWriting = false
    })
  }
  const timer = setInterval(tick, run.pace.progressMs)
  return {
    signal: lost.signal,
    note: (bytes) => {
      sentBytes = bytes
    },
    sentBytes: () => sentBytes,
    async end() {
      clearInterval(timer)
      await writing
    },
  }
}

async function tell(run: Run, row: ClaimedPublication, sentBytes: number): Promise<void> {
  await run.db.transaction(async (tx) => {
    await extendClaim(tx, row, { claimMs: run.pace.claimMs, sentBytes })
    const [recording] = await tx
      .select({ size: recordings.size })
      .from(recordings)
      .where(eq(recordings.id, row.recordingId ?? 0))
    await recordEvent(tx, row.userId, {
      type: 'progress',
      data: {
        publication_id: row.id,
        sent_bytes: sentBytes,
        total_bytes: recording?.size ?? sentBytes,
      },
    })
  })
}
