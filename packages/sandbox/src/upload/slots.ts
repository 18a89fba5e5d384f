import { randomBytes } from 'node:crypto'
import type { UploadSlot, World } from '../world/world.ts'

export interface SlotRequest {
  kind: UploadSlot['kind']
  ownerId: number
  userId: number
  /** For thumbnails: absent. */
  videoId?: number
  /** For kind `link`: the page that is embedded. */
  link?: string
}

/**
 * Opens a place for one upload and names its address, which is a secret: whoever knows it may upload.
 *
 * Video: `/upload.do?sig=…&expires=…` · link: `/upload.do?act=parse_share&…` · thumbnail: `/thumb?…`. `expires` is in
 * milliseconds of the sandbox's clock. Source: vk-facts 7.1 (shape of upload_url), 10 (`/thumb`).
 */
export function createUploadSlot(world: World, input: SlotRequest): { slot: UploadSlot; url: string } {
  const slot: UploadSlot = {
    kind: input.kind,
    signature: randomBytes(20).toString('hex'),
    ownerId: input.ownerId,
    ...(input.videoId !== undefined && { videoId: input.videoId }),
    userId: input.userId,
    expiresAt: world.clock.now() + world.settings.uploadUrlTtlMs,
    done: false,
  }
  world.uploads.set(slot.signature, slot)
  const path = slot.kind === 'thumbnail' ? '/thumb' : '/upload.do'
  return { slot, url: `${world.settings.baseUrl}${path}?${slotQuery(slot, input.link)}` }
}

function slotQuery(slot: UploadSlot, link: string | undefined): URLSearchParams {
  return new URLSearchParams({
    ...(slot.kind === 'link' && { act: 'parse_share', url: link ?? '' }),
    sig: slot.signature,
    expires: String(slot.expiresAt),
    clientType: '14',
    appId: '512000384397',
    vkOwnerId: String(slot.ownerId),
    ...(slot.videoId !== undefined && { vkVideoId: String(slot.videoId) }),
    vkUserId: String(slot.userId),
    vkVideoHash: randomBytes(9).toString('hex'),
  })
}
