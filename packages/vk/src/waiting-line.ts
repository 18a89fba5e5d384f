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
