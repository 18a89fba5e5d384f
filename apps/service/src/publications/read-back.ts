import type { ClaimedPublication } from './claim-publication.ts'
import { compareVideo, type ShownVideo } from './compare-video.ts'
import type { JournalRow } from './journal.ts'
import { releaseMoved } from './move-publication.ts'
import { finalWishes } from './publish-mode.ts'
import type { Run } from './publisher.ts'

/**
 * Ends a publication by what VK shows: `published` if it is what was wanted, else `mismatch` with the differences.
 *
 * What was changed a moment ago may be shown late, so that a difference must last. What VK does not show is noted as
 * unverified and does not count against it.
 */
export async function readBack(
  run: Run,
  row: ClaimedPublication,
  { shown, albums, journal }: { shown: ShownVideo; albums: number[]; journal: JournalRow[] },
): Promise<undefined> {
  const { differences, unverified } = compareVideo(finalWishes(row), shown, albums)
  const now = run.now()
  const changedAt = Math.max(row.stateSince.getTime(), ...journal.map(({ endedAt }) => endedAt?.getTime() ?? 0))
  const isSettled = now.getTime() - changedAt >= run.pace.settleMs
  await run.db.transaction((tx) => {
    if (differences.length === 0)
      return releaseMoved(tx, run, row, {
        state: 'published',
        publishedAt: now,
        checkAt: new Date(now.getTime() + run.pace.checkMs),
        differences,
        unverified,
        uploadUrlSealed: null,
      })
    if (!isSettled) return releaseMoved(tx, run, row, { nextAttemptAt: new Date(now.getTime() + run.pace.pollMs) })
    return releaseMoved(tx, run, row, { state: 'mismatch', differences, unverified, uploadUrlSealed: null })
  })
}
