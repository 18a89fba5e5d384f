/** Time, as far as waiting needs it. The seam at which tests wait without time passing. */
export interface Clock {
  /** Milliseconds from any fixed moment, never going back. */
  now(): number
  /** Runs `then` once after `delayMs`; the result takes it back. An `idle` timer does not keep the process alive. */
  after(delayMs: number, then: () => void, idle?: 'idle'): () => void
}

/** The machine's monotonic clock: a changed wall clock moves no limit. */
export const monotonicClock: Clock = {
  now: () => performance.now(),
  after(delayMs, then, idle) {
    const timer = setTimeout(then, delayMs)
    if (idle) timer.unref()
    return () => clearTimeout(timer)
  },
}
