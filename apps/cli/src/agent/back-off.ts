const FIRST_MS = 1_000
const LONGEST_MS = 60_000

/**
 * How long to wait before the next try, twice as long each time up to a minute. `random` is from 0 to 1: all agents of
 * a service lose it at the same time, and must not come back at the same time.
 */
export function backOffMs(failures: number, random: number): number {
  const most = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 20))
  return Math.round(most / 2 + (most / 2) * random)
}
