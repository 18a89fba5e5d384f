import type { Clock } from '../world/clock.ts'

/** Values under keys nobody can guess, for a limited time and in a limited number. */
export interface ExpiringMap<Value> {
  set(key: string, value: Value): void
  /** Undefined when it was never there, is too old, or was pushed out. */
  get(key: string): Value | undefined
  /** As `get`, and it is gone afterwards. */
  take(key: string): Value | undefined
}

/** A map that forgets what is older than `ttlMs` of the sandbox's clock, and the oldest when there are more than `max`. */
export function createExpiringMap<Value>(clock: Clock, limits: { ttlMs: number; max: number }): ExpiringMap<Value> {
  const entries = new Map<string, { value: Value; expiresAt: number }>()
  const get = (key: string): Value | undefined => {
    const entry = entries.get(key)
    if (entry && entry.expiresAt > clock.now()) return entry.value
    entries.delete(key)
    return undefined
  }
  return {
    get,
    set(key, value) {
      const oldest = entries.size >= limits.max ? entries.keys().next().value : undefined
      if (oldest !== undefined) entries.delete(oldest)
      entries.set(key, { value, expiresAt: clock.now() + limits.ttlMs })
    },
    take(key) {
      const value = get(key)
      entries.delete(key)
      return value
    },
  }
}
