/** First in, first out; whoever gives up leaves from the middle. Every step in constant time. */
export interface Line<T extends object> {
  push(item: T): void
  shift(): T | undefined
  remove(item: T): void
  size(): number
}

/** An empty line. A `Set` keeps the order of arrival and forgets any member at once. */
export function createLine<T extends object>(): Line<T> {
  const items = new Set<T>()
  return {
    push: (item) => void items.add(item),
    shift() {
      const first = items.values().next().value
      if (first !== undefined) items.delete(first)
      return first
    },
    remove: (item) => void items.delete(item),
    size: () => items.size,
  }
}

/** A line for each owner; the lines take turns, so that nobody waits for the whole of another's. */
export interface FairLine<T extends object> {
  push(item: T, owner: object): void
  /** The first of the line whose turn it is. */
  shift(): T | undefined
  remove(item: T, owner: object): void
  size(): number
}

/** Nobody waits yet. An owner whose line is empty is forgotten; every step takes constant time. */
export function createFairLine<T extends object>(): FairLine<T> {
  const lines = new Map<object, Line<T>>()
  let size = 0
  return {
    push(item, owner) {
      const line = lines.get(owner) ?? createLine<T>()
      lines.set(owner, line)
      line.push(item)
      size += 1
    },
    shift() {
      const next = lines.entries().next().value
      if (next === undefined) return undefined
      const [owner, line] = next
      lines.delete(owner)
      const item = line.shift()
      if (line.size() > 0) lines.set(owner, line) // to the end of the rotation
      size -= 1
      return item
    },
    remove(item, owner) {
      const line = lines.get(owner)
      if (line === undefined) return
      const before = line.size()
      line.remove(item)
      size -= before - line.size()
      if (line.size() === 0) lines.delete(owner)
    },
    size: () => size,
  }
}

/** Moments in the order they came. */
export interface Timeline {
  push(moment: number): void
  shift(): void
  peek(): number | undefined
}

/** No moments yet. What was shifted is given back to memory in bulk: an array's own `shift` moves all the rest. */
export function createTimeline(): Timeline {
  let moments: number[] = []
  let first = 0
  return {
    push: (moment) => void moments.push(moment),
    shift() {
      first += 1
      if (first < 1_024 || first * 2 < moments.length) return
      moments = moments.slice(first)
      first = 0
    },
    peek: () => moments[first],
  }
}
