import type { Pace } from '../../apps/service/src/publications/pace.ts'
import type { Sending } from '../../apps/service/src/publications/sending.ts'

/** Where a victim dies: at the so-manieth time it reaches a point of this name, or at the so-manieth point of any name. */
export type KillAt = { name: string; occurrence: number } | { nth: number }

/** What a victim is told when it is let loose; absent `killAt`: it lives, and only tells the points it reaches. */
export interface Order {
  connection: { host: string; port: number; user: string; database: string }
  /** The service's configuration, by the names of its environment. */
  environment: Record<string, string>
  /** How far the service's clock is ahead of the machine's. */
  offsetMs: number
  killAt?: KillAt
  /** It does not die there but stands still, as in a swap storm or a suspended machine, until it is told to go on. */
  freezes?: boolean
}

/** A moment in a worker's life: between two awaits. `name` says where, `occurrence` counts those of the same name. */
export interface Point {
  name: string
  occurrence: number
  /** Here it dies, or stands still. */
  isEnd?: true
}

/** Ranges from a size on that is still sent in a moment. */
export const KILL_SENDING: Sending = { rangesFromBytes: 12_500_000, chunkBytes: 2 * 1024 ** 2, parallel: 3 }

/** What would take minutes takes a moment; a worker that is dead is missed after a second. */
export const KILL_PACE: Partial<Pace> = {
  claimMs: 1000,
  heartbeatMs: 200,
  progressMs: 40,
  accountLeaseMs: 1000,
  pollMs: 50,
  pollMaxMs: 200,
  settleMs: 250,
  callWindowMs: 0,
  laneMs: 300,
  wakeGapMs: 20,
  backOffScale: 0.02,
  sweepMs: 300,
  forgottenMs: 300,
  unacknowledgedMs: 400,
  findOutMs: 1000,
  missingMs: 5000,
}
