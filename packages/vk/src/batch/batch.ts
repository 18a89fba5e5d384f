import type { Client } from '../client.ts'
import type { OutgoingCall, VkAnswer } from '../client-options.ts'
import { awaitingSite, type CallerMemory, type CallSite, withCallSite } from '../errors/call-site.ts'
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
export function createBatch(
  client: Client,
  { wrap, remember }: { wrap: (send: Send) => Send; remember: CallerMemory },
): Batch {
  /** What `build` returns, as promises; whether anybody looks at them or not, none is an unhandled rejection. */
  const begin = (build: (b: VkBatchCalls) => unknown, site: CallSite | undefined): readonly unknown[] => {
    const collector = createCollector(client, { isOrdered: true, learnsSize: false })
    const made: Promise<unknown>[] = []
    const onCall = (promise: Promise<unknown>) => void made.push(promise)
    const send = wrap(collector.add)
    const calls = namedCalls({ send, remember: () => site, onCall, onFailure: heard }) as VkBatchCalls
    try {
      const promises = build(calls)
      if (!Array.isArray(promises))
        throw new TypeError('A batch is built by a function that returns an array of its calls')
      return promises.map((promise, index) => (promise === made[index] ? promise : heard(Promise.resolve(promise))))
    } catch (error) {
      collector.discard()
      throw error
    }
  }
  const settled = async <const T extends readonly unknown[]>(build: (b: VkBatchCalls) => T): Promise<Settled<T>> => {
    const site = remember(settled)
    const results = await Promise.allSettled(begin(build, site))
    for (const result of results) {
      if (site === undefined && result.status === 'rejected') withCallSite(result.reason, awaitingSite(settled))
    }
    return results as Settled<T>
  }
  const batch = async <const T extends readonly unknown[]>(build: (b: VkBatchCalls) => T): Promise<Results<T>> => {
    const site = remember(batch)
    const promises = begin(build, site)
    const results: unknown[] = []
    try {
      for (const promise of promises) results.push(await promise) // costs less for each than `Promise.allSettled`
    } catch (error) {
      await Promise.allSettled(promises)
      throw site === undefined ? withCallSite(error, awaitingSite(batch)) : error
    }
    return results as Results<T>
  }
  return Object.assign(batch, { settled })
}

const ignore = () => undefined

function heard<T>(promise: Promise<T>): Promise<T> {
  promise.then(undefined, ignore)
  return promise
}

type Send = (call: OutgoingCall) => Promise<VkAnswer>
