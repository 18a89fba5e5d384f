/** What may be said over something: each field may be left out, or null to clear it. */
export type Patch<T> = {
  [K in keyof T]?: (T[K] extends object | undefined ? Patch<NonNullable<T[K]>> : T[K]) | null | undefined
}

/**
 * `base` with what `changes` says put over it: objects are merged, anything else replaces, null clears, and what is
 * absent stays. Neither is changed; the result holds no null and no undefined.
 */
export function mergeDeep<T extends object>(base: T, changes: Patch<T>): T {
  const merged = new Map<string, unknown>(Object.entries(base))
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) continue
    const old = merged.get(name)
    if (value === null) merged.delete(name)
    else merged.set(name, isObject(value) ? mergeDeep(isObject(old) ? old : {}, value) : value)
  }
  return Object.fromEntries(merged) as T
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
