import { advancePublication } from './advance-publication.ts'
import { claimNext } from './claim-next.ts'
import type { ClaimedPublication } from './claim-publication.ts'
import type { Lane } from './lane.ts'
import type { Publisher } from './publisher.ts'

export interface LaneLimits {
  /** Publications at the same time in this process. */
  slots: number
  /** Of one VK account at the same time, over all processes. */
  perAccount: number
}

export type AroundTurn = (lane: Lane, turn: () => Promise<void>) => Promise<void>

export interface LaneOptions extends LaneLimits {
  /** A publication has ended here, or goes on in the other lane. */
  onLeft(): void
  /** Given each turn to be run; how tests watch one. */
  around?: AroundTurn | undefined
}

export interface RunningLane {
  /** Something may be due here: fills the free places. */
  look(): void
  /** Takes nothing more, and resolves when all that runs has come to a safe point. */
  stop(): Promise<void>
}

/**
 * Takes publications of one lane as long as there are free places, each time the one whose turn it is.
 *
 * Looks when a job reminds it, when a place becomes free, and every `laneMs`: what another process could not take has no
 * job of its own. Of several places the last stays free for another user than the one who has all the others.
 */
export function runLane(publisher: Publisher, lane: Lane, limits: LaneOptions): RunningLane {
  const { around = (_lane, turn) => turn() } = limits
  const stopping = new AbortController()
  const running = new Map<Promise<void>, ClaimedPublication>()
  let looking: Promise<void> | undefined
  let isAskedAgain = false
  const run = (row: ClaimedPublication) => {
    const work = around(lane, () => advancePublication(publisher, { row, lane }, stopping.signal))
      .catch((err: unknown) => publisher.log.error({ err, publication: row.id }, 'a publication was left where it was'))
      .finally(() => {
        running.delete(work)
        look()
        limits.onLeft()
      })
    running.set(work, row)
  }
  const fill = async () => {
    do {
      isAskedAgain = false
      while (running.size < limits.slots && !stopping.signal.aborted) {
        const exceptUserId = holderOfAllButOne([...running.values()], limits.slots)
        const row = await claimNext(publisher.db, { ...turnOf(publisher, lane, limits), exceptUserId })
        if (!row) break
        run(row)
      }
    } while (isAskedAgain && !stopping.signal.aborted)
  }
  const look = () => {
    isAskedAgain = true
    if (stopping.signal.aborted) return
    looking ??= fill()
      .catch((err: unknown) => publisher.log.error({ err, lane }, 'looking for the next publication failed'))
      .finally(() => {
        looking = undefined
      })
  }
  const timer = setInterval(look, publisher.pace.laneMs)
  look()
  return {
    look,
    async stop() {
      clearInterval(timer)
      stopping.abort()
      await looking
      await Promise.allSettled(running.keys())
    },
  }
}

const turnOf = ({ now, pace }: Publisher, lane: Lane, { perAccount }: LaneLimits) => ({
  ...{ lane, perAccount, now: now(), claimMs: pace.claimMs },
})

function holderOfAllButOne(rows: readonly ClaimedPublication[], slots: number): number | undefined {
  const [first] = rows
  const isLastFree = slots > 1 && rows.length === slots - 1
  return isLastFree && rows.every(({ userId }) => userId === first?.userId) ? first?.userId : undefined
}
