import type { Client } from '../client.ts'
import type { OutgoingCall, VkAnswer } from '../client-options.ts'
import { type CallSite, rememberCallSite } from '../errors/vk-error.ts'
import { namedCalls, type VkBatchCalls } from '../named-calls.ts'
import { createCollector } from './collector.ts'

/** What a batch resolves to: for each promise its result, in the same places. */
export type Results<T extends readonly unknown[]> = { -readonly [K in keyof T]: Awaited<T[K]> }

/** As {@link Results}, with failures in their places too. */
export type Settled<T extends readonly unknown[]> = { -readonly [K in keyof T]: PromiseSettledResult<Awaited<T[K]>> }

/** Several calls by as few requests as VK allows: up to 25 in one `execute`. */
export interface Batch {
  /**
   * Makes the calls that `build` makes on the `b` it is given, and resolves to their results in the order returned.
   *
   * They happen in the order they were made. A call that fails rejects its own promise only; the batch rejects with the
   * first failure in order, and not before every call has ended; a failure's stack leads to the line of the batch. Nothing is rejected unheard.
   * A write whose outcome is not known is rejected with effect `unknown` and never repeated.
   */
  <const T extends readonly unknown[]>(build: (b: VkBatchCalls) => T): Promise<Results<T>>
  /** The same, never rejecting for a call: each result tells how its call ended. */
  settled<const T extends readonly unknown[]>(build: (b: VkBatchCalls) => T): Promise<Settled<T>>
}

/** `vk.batch` of a client; `wrap` puts the client's transforms around each call. */
export function createBatch(client: Client, wrap: (send: Send) => Send): Batch {
  const run = async <const T extends readonly unknown[]>(
    build: (b: VkBatchCalls) => T,
    site: CallSite,
  ): Promise<Settled<T>> => {
    const collector = createCollector(client, { isOrdered: true, learnsSize: false })
    const calls = namedCalls({ send: wrap(collector.add), site: () => site, isQuiet: true }) as VkBatchCalls
    try {
      const promises: unknown = build(calls)
      if (!Array.isArray(promises))
        throw new TypeError('A batch is built by a function that returns an array of its calls')
      return (await Promise.allSettled(promises)) as Settled<T>
    } catch (error) {
      collector.discard()
      throw error
    }
  }
  const settled = <const T extends readonly unknown[]>(build: (b: VkBatchCalls) => T): Promise<Settled<T>> =>
    run(build, rememberCallSite(settled))
  const batch = async <const T extends readonly unknown[]>(build: (b: VkBatchCalls) => T): Promise<Results<T>> => {
    const outcomes: readonly PromiseSettledResult<unknown>[] = await run(build, rememberCallSite(batch))
    return outcomes.map((outcome) => {
      if (outcome.status === 'rejected') throw outcome.reason
      return outcome.value
    }) as Results<T>
  }
  return Object.assign(batch, { settled })
}

type Send = (call: OutgoingCall) => Promise<VkAnswer>
