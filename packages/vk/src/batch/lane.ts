import type { BatchItem } from './batch-item.ts'
import { MAX_CALLS, MAX_SCRIPT_LENGTH } from './script.ts'

/** Calls that may share a script, in the order they came. */
export interface Lane {
  readonly priority: 'normal' | 'high'
  push(item: BatchItem): void
  /** The calls of the next script: as many as fit, those given up left out, and those that `mayLeave` refuses. */
  take(mayLeave: (item: BatchItem) => boolean): BatchItem[]
  /** Calls of a script that did not come to them; they are first again. */
  putBack(items: readonly BatchItem[]): void
  /** At most `calls` in a script from now on; never more than before. */
  shrinkTo(calls: number): void
  clear(): void
  /** How many wait; those given up further behind may be among them. */
  size(): number
}

/** An empty lane; `learnsSize: false` keeps taking 25 whatever {@link Lane.shrinkTo} says. */
export function createLane({ priority, learnsSize }: { priority: 'normal' | 'high'; learnsSize: boolean }): Lane {
  let waiting: BatchItem[] = []
  /** Where the line begins; what was taken is cut off in bulk. */
  let first = 0
  let maxCalls = MAX_CALLS
  const cut = () => {
    if (first < 1_024 && first < waiting.length) return
    waiting = waiting.slice(first)
    first = 0
  }
  return {
    priority,
    push: (item) => void waiting.push(item),
    take(mayLeave) {
      const items: BatchItem[] = []
      let length = 0
      for (let item = waiting[first]; item !== undefined; item = waiting[first]) {
        if (!item.isOver && mayLeave(item)) {
          if (items.length === maxCalls || (items.length > 0 && length + item.text.length > MAX_SCRIPT_LENGTH)) break
          length += item.text.length
          item.isTaken = true
          items.push(item)
        }
        first += 1
      }
      cut()
      return items
    },
    putBack(items) {
      if (items.length === 0) return
      for (const item of items) item.isTaken = false
      waiting = [...items, ...waiting.slice(first)]
      first = 0
    },
    shrinkTo(calls) {
      if (learnsSize) maxCalls = Math.max(1, Math.min(maxCalls, calls))
    },
    clear() {
      waiting = []
      first = 0
    },
    size() {
      while (waiting[first]?.isOver) first += 1
      return waiting.length - first
    },
  }
}
