import type { Fault } from '../faults/fault.ts'
import { standStill } from '../faults/stand-still.ts'
import type { UploadSlot, World } from '../world/world.ts'
import { FaultStruck } from './upload-fault.ts'

/**
 * Passes the bytes of a file on, counts them for the report, and lets a fault strike exactly after its `afterBytes`.
 *
 * What came before the fault has been taken by the consumer when {@link FaultStruck} is thrown.
 */
export async function* meteredBytes(
  source: AsyncIterable<Buffer>,
  { world, slot, fault }: { world: World; slot: UploadSlot; fault: Fault | undefined },
): AsyncGenerator<Buffer> {
  let left = fault?.on.afterBytes ?? Number.POSITIVE_INFINITY
  for await (const chunk of source) {
    const before = chunk.subarray(0, Math.min(left, chunk.length))
    slot.receivedBytes = (slot.receivedBytes ?? 0) + before.length
    if (before.length > 0) yield before
    left -= before.length
    if (left > 0 || !fault) continue
    if (fault.do !== 'slow') throw new FaultStruck(fault)
    await standStill(world, fault)
    left = Number.POSITIVE_INFINITY
    const rest = chunk.subarray(before.length)
    slot.receivedBytes += rest.length
    if (rest.length > 0) yield rest
  }
}
