/** The two clocks: the wall's goes on while a machine sleeps and may be set; the other never jumps and sleeps too. */
export interface Clocks {
  wallMs(): number
  monotonicMs(): number
}

/** Whether a task may still begin. */
export interface BeginLimit {
  isOver(): boolean
}

/**
 * Until when what a request brings may begin: so many milliseconds after now, which is before the request is sent.
 *
 * By both clocks, whichever says later: a machine that slept has a monotonic clock that did not move, and one whose time
 * was put back has a wall clock that says too little. The service counts on it when it gives a task up.
 */
export function startBeginLimit(clocks: Clocks): (withinMs: number) => BeginLimit {
  const wall = clocks.wallMs()
  const monotonic = clocks.monotonicMs()
  return (withinMs) => ({
    isOver: () => Math.max(clocks.wallMs() - wall, clocks.monotonicMs() - monotonic) > withinMs,
  })
}
