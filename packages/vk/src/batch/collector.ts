import { callMethod, checkParams } from '../call-method.ts'
import { type Client, limiterOf } from '../client.ts'
import type { OutgoingCall, VkAnswer } from '../client-options.ts'
import { queueFull } from '../limiter.ts'
import { methodFacts } from '../method-facts.ts'
import { BatchItem } from './batch-item.ts'
import { createLane } from './lane.ts'
import { MAX_SCRIPT_LENGTH, writeCall } from './script.ts'
import { type Batcher, sendNext } from './send-batch.ts'

/** Gathers calls into batches. */
export interface Collector {
  /**
   * One call: it leaves with whatever else waits when its turn comes, or alone if it cannot stand in a script.
   * Rejects or throws as a call of its own would.
   */
  add(call: OutgoingCall): Promise<VkAnswer>
  /** Forgets the calls that have not left; their promises stay as they are. */
  discard(): void
}

/**
 * `isOrdered`: one line of calls, which happen in the order they were made. Otherwise reads and writes wait apart, so
 * that no write shares the fate of a script whose answer got too big, and scripts run side by side.
 */
export function createCollector(client: Client, options: { isOrdered: boolean; learnsSize: boolean }): Collector {
  const lines: (CallLine | undefined)[] = []
  const lineOf = (isRead: boolean, priority: 'normal' | 'high') => {
    const place = options.isOrdered ? 0 : Number(isRead) + (priority === 'high' ? 2 : 0)
    lines[place] ??= createLine(client, { ...options, priority })
    return lines[place]
  }
  return {
    add(call) {
      const facts = methodFacts(call.method)
      checkParams(call.params)
      // A script has one deadline for all.
      if (!facts.isBatchable || call.options.timeoutMs !== undefined) return callMethod(client, call)
      return lineOf(facts.isRead, call.options.priority ?? 'normal').add(call, facts.isRead)
    },
    discard() {
      for (const line of lines) line?.discard()
    },
  }
}

type CallLine = ReturnType<typeof createLine>

/** One lane and what empties it: begun by the first call, at the end of the tick in which it was made. */
function createLine(
  client: Client,
  { isOrdered, ...laneOptions }: { isOrdered: boolean; learnsSize: boolean; priority: 'normal' | 'high' },
) {
  const batcher: Batcher = { client, lane: createLane(laneOptions), isOrdered, isRefused: false }
  const { lane } = batcher
  let isEmptying = false

  const empty = async () => {
    while (lane.size() > 0) {
      const { promise: composed, resolve } = Promise.withResolvers<void>()
      const settled = sendNext(batcher, resolve).then(begin)
      await (isOrdered ? settled : composed)
    }
    isEmptying = false
  }
  /** Also after each batch: calls that its script did not come to wait again. */
  const begin = () => {
    if (isEmptying || lane.size() === 0) return
    isEmptying = true
    setImmediate(() => void empty())
  }
  return {
    add(call: OutgoingCall, isRead: boolean): Promise<VkAnswer> {
      const { stops } = limiterOf(client)
      const refusal = stops.refusal(call.method) ?? queueFull(lane.size(), client.settings.maxWaiting)
      if (refusal !== undefined) throw refusal
      if (batcher.isRefused || stops.refusal('execute') !== undefined) return callMethod(client, call)
      const text = writeCall(call)
      if (text === undefined || text.length > MAX_SCRIPT_LENGTH) return callMethod(client, call)
      const item = new BatchItem(call, { text, isRead })
      lane.push(item)
      if (!isEmptying) begin()
      return item.promise
    },
    discard: () => lane.clear(),
  }
}
