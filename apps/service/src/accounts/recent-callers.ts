import type { Caller } from '../http/caller.ts'

export interface RecentCallers {
  /** Who comes with this token or key: as it was known within the last second, else as `look` finds it now. */
  recall(bearer: string, look: () => Promise<Caller | undefined>): Promise<Caller | undefined>
  /** A session or key has ended here: everybody is looked up again. */
  forgetAll(): void
}

const REMEMBERED_MS = 1000
const MAX_REMEMBERED = 10_000

/**
 * Remembers for one second who was let in, so that a program that asks often costs one look at the database a second.
 *
 * What ends in this process ends at once; what ends in another process is let in for at most that second more.
 * Who is not let in is never remembered.
 */
export function createRecentCallers({ now }: { now(): Date }): RecentCallers {
  let remembered = new Map<string, { caller: Caller; seenMs: number }>()
  return {
    async recall(bearer, look) {
      const known = remembered.get(bearer)
      const seenMs = now().getTime() // from before the look: what it sees may end meanwhile
      if (known && seenMs >= known.seenMs && seenMs < known.seenMs + REMEMBERED_MS) return known.caller
      const before = remembered
      const caller = await look()
      if (!caller) before.delete(bearer)
      else if (before === remembered) remember(before, bearer, { caller, seenMs })
      return caller
    },
    forgetAll() {
      remembered = new Map() // also for looks under way, which hold the old one
    },
  }
}

function remember<T>(remembered: Map<string, T>, key: string, entry: T): void {
  remembered.delete(key) // so that the map stays in the order of age
  remembered.set(key, entry)
  if (remembered.size <= MAX_REMEMBERED) return
  for (const oldest of remembered.keys()) {
    remembered.delete(oldest)
    return
  }
}
