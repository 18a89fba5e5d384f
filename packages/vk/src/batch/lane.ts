import type { BatchItem } from './batch-item.ts'
import { MAX_CALLS, MAX_SCRIPT_LENGTH } from './script.ts'

/** Calls that may share a script, in the order they came. */
export interface Lane {
  readonly priority: 'normal' | 'high'
  push(item: BatchItem): void
  /** The calls of the next script: as many as fit, those given up left out. */
  take(): BatchItem[]
  /** Calls of a script that did not come to them; they are first again. */
  putBack(items: readonly BatchItem[]): void
  /** At most `calls` in a script from now on; never more than before. */
  shrinkTo(calls: number): void
  isWaiting(item: BatchItem): boolean
  clear(): void
  size(): number
}

/** An empty lane; `learnsSize: false` keeps taking 25 whatever {@link Lane.shrinkTo} says. */
export function createLane({ priority, learnsSize }: { priority: 'normal' | 'high'; learnsSize: boolean }): Lane {
  let waiting = new Set<BatchItem>()
  let maxCalls = MAX_CALLS
  const dropOver = () => {
    for (const item of waiting) {
      if (!item.isOver) return
      waiting.delete(item)
    }
  }
  return {
    priority,
    push: (item) => void waiting.add(item),
    take() {
      const items: BatchItem[] = []
      let length = 0
      for (const item of waiting) {
        if (!item.isOver) {
          if (items.length === maxCalls || (items.length > 0 && length + item.text.length > MAX_SCRIPT_LENGTH)) break
          length += item.text.length
          items.push(item)
        }
        waiting.delete(item)
      }
      return items
    },
    putBack(items) {
      if (items.length > 0) waiting = new Set([...items, ...waiting])
    },
    shrinkTo(calls) {
      if (learnsSize) maxCalls = Math.max(1, Math.min(maxCalls, calls))
    },
    isWaiting: (item) => waiting.has(item),
    clear: () => waiting.clear(),
    size() {
      dropOver()
      return waiting.size
    },
  }
}
