/** The sandbox's time: the machine's, moved by as much as the control API was told. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Moves the clock; never back. */
  advance(ms: number): void
}

export function createClock(machine: () => number = Date.now): Clock {
  let offsetMs = 0
  return {
    now: () => machine() + offsetMs,
    advance(ms) {
      if (!Number.isFinite(ms) || ms < 0) throw new RangeError('the clock moves forward only')
      offsetMs += ms
    },
  }
}
