import { type ClaimedPublication, extendClaim } from './claim-publication.ts'
import type { Run } from './publisher.ts'

/** Keeps a publication while calls to VK take their time. A claim that is lost meanwhile shows when the step is written. */
export function keepClaimAlive(run: Run, row: ClaimedPublication): { end(): Promise<void> } {
  let writing: Promise<void> = Promise.resolve()
  const timer = setInterval(() => {
    writing = extendClaim(run.db, row, { claimMs: run.pace.claimMs }).catch(() => {})
  }, run.pace.heartbeatMs)
  return {
    async end() {
      clearInterval(timer)
      await writing
    },
  }
}
