/** How long a publication waits for what; milliseconds. Tests run with shorter ones. */
export interface Pace {
  /** A worker that shows no sign of life for so long has lost its publication. */
  claimMs: number
  /** Between two signs of life, and between two progress events. */
  heartbeatMs: number
  progressMs: number
  /** A process that died in a call keeps the others from calling VK for this account for so long. */
  accountLeaseMs: number
  /** Between two looks at a video in processing: the first pause, and the longest (vk-facts 7.5). */
  pollMs: number
  pollMaxMs: number
  /** A video that VK has not shown for so long after its bytes arrived is lost. */
  missingMs: number
  /** Bytes all sent, answer lost: so long VK may take to show the video before they are sent again. */
  unacknowledgedMs: number
  /** Finding out whether an upload server takes ranges takes one of them; whoever has not told by then has died. */
  findOutMs: number
  /** What VK has just changed may be shown late: before that a difference is no mismatch, and an absent record not absent. */
  settleMs: number
  /** In which VK takes three calls of one account (vk-facts 1.8). */
  callWindowMs: number
  /** Between two publications that wake at once. */
  wakeGapMs: number
  /** All pauses after failures are multiplied by it. */
  backOffScale: number
  /** Between two sweeps; how long what is due lies before it counts as forgotten. */
  sweepMs: number
  /** Between two looks for what is due here that no job reminds of. */
  laneMs: number
  forgottenMs: number
  /** So long after it was published VK is asked whether it still shows the video; and again where it could not be asked, or shows nothing. */
  checkMs: number
  checkAgainMs: number
  /** Between two looks at whether tokens will live when publications need them. */
  outlookMs: number
  /** Between two looks at which notices are due, and at what of the outbox is. */
  noticesMs: number
}

export const PACE: Pace = {
  claimMs: 30_000,
  heartbeatMs: 8000,
  progressMs: 1000,
  accountLeaseMs: 20_000,
  pollMs: 3000,
  pollMaxMs: 60_000,
  missingMs: 30 * 60_000,
  unacknowledgedMs: 5 * 60_000,
  findOutMs: 60_000,
  settleMs: 10_000,
  callWindowMs: 1020,
  wakeGapMs: 2000,
  backOffScale: 1,
  sweepMs: 30_000,
  laneMs: 2000,
  forgottenMs: 30_000,
  checkMs: 24 * 3_600_000,
  checkAgainMs: 10 * 60_000,
  outlookMs: 60_000,
  noticesMs: 10_000,
}

/** Growing pauses: short at first, at most a minute, about a fifth of the time waited so far. */
export const pollPauseMs = (pace: Pace, waitedMs: number): number =>
  Math.min(pace.pollMaxMs, Math.max(pace.pollMs, waitedMs / 5))
