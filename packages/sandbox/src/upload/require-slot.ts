import type { Exchange } from '../http/route.ts'
import type { UploadSlot } from '../world/world.ts'
import { UploadRefusal } from './upload-refusal.ts'

/**
 * The slot an upload address was signed for.
 *
 * Throws {@link UploadRefusal}: 400 for a signature nobody gave out or an altered address, 412 for one that is too old
 * (vk-facts 7.3 knows both statuses; which is which is *assumed*). Whether the slot is used up is asked apart.
 */
export function requireSlot({ world, url }: Exchange, kinds: readonly UploadSlot['kind'][]): UploadSlot {
  const slot = world.uploads.get(url.searchParams.get('sig') ?? '')
  if (!slot || !kinds.includes(slot.kind) || isAltered(slot, url.searchParams)) {
    throw new UploadRefusal(400, 'bad signature')
  }
  if (slot.expiresAt <= world.clock.now()) throw new UploadRefusal(412, 'the upload address has expired')
  return slot
}

/** A slot takes one file (vk-facts 7.3: single use). */
export function refuseUsed(slot: UploadSlot): void {
  if (slot.done) throw new UploadRefusal(412, 'the upload address was used already')
}

/** The signature stands for the other parameters too (*assumed*: that is what a signature is for). */
function isAltered(slot: UploadSlot, params: URLSearchParams): boolean {
  return (
    params.get('expires') !== String(slot.expiresAt) ||
    params.get('vkOwnerId') !== String(slot.ownerId) ||
    params.get('vkVideoId') !== (slot.videoId === undefined ? null : String(slot.videoId))
  )
}
