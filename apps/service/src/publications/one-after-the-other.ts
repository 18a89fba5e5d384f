import { Refusal } from '../refusal.ts'

/** Runs works, those of one user one after the other in the order they came; those of others do not wait for them. */
export type InTurn = <T>(userId: number, work: () => Promise<T>) => Promise<T>

/** Each may be megabytes. */
const MOST_OF_A_USER = 20
const ASK_AGAIN_SECONDS = 10

/**
 * For works that take long and would wait for each other's locks: each that waited would hold a connection of the pool, and
 * with the last of them nobody else would get one.
 *
 * Throws {@link Refusal} `rate_limited` to whoever has too many waiting.
 */
export function oneAfterTheOther(): InTurn {
  const lines = new Map<number, { last: Promise<void>; length: number }>()
  return (userId, work) => {
    const line = lines.get(userId) ?? { last: Promise.resolve(), length: 0 }
    if (line.length >= MOST_OF_A_USER) throw new Refusal('rate_limited', {}, ASK_AGAIN_SECONDS)
    lines.set(userId, line)
    line.length += 1
    const run = line.last.then(work)
    line.last = run.then(noResult, noResult).then(() => {
      line.length -= 1
      if (line.length === 0) lines.delete(userId)
    })
    return run
  }
}

const noResult = (): void => {}
