/** Which upload hosts take files in ranges, as far as is known. May be replaced by one that several processes share. */
export interface RangeSupport {
  /** Undefined where nothing is known. */
  get(host: string): boolean | undefined
  set(host: string, takesRanges: boolean): void
}

/** Hosts change; a refusal may also have had another cause. */
const REMEMBERED_MS = 60 * 60 * 1_000

/** A memory of hosts that forgets each after an hour. `now` is in milliseconds. */
export function createRangeSupport(now: () => number = () => performance.now()): RangeSupport {
  const known = new Map<string, { takesRanges: boolean; until: number }>()
  return {
    get(host) {
      const entry = known.get(host)
      return entry !== undefined && entry.until > now() ? entry.takesRanges : undefined
    },
    set(host, takesRanges) {
      known.set(host, { takesRanges, until: now() + REMEMBERED_MS })
    },
  }
}

/** What this process has learnt. */
export const processRangeSupport: RangeSupport = createRangeSupport()
