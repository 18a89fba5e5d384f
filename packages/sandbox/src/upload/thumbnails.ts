import { randomBytes } from 'node:crypto'
import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Fault } from '../faults/fault.ts'
import type { Exchange } from '../http/route.ts'
import type { StoredFile, UploadSlot, World } from '../world/world.ts'
import { meteredBytes } from './metered-bytes.ts'
import { type ReceivedFile, receiveFormFile } from './receive-form-file.ts'
import { refuseUsed, requireSlot } from './require-slot.ts'
import { SNIFF_BYTES, sniffPicture } from './sniff-media.ts'
import type { UploadAnswer } from './upload-fault.ts'
import { UploadRefusal } from './upload-refusal.ts'

/** *Assumed* after what a client of VK keeps to (vk-facts 7.6). */
const MAX_BYTES = 5 * 1024 * 1024

/**
 * The picture that `thumb_json` stands for; undefined when this is not, byte for byte, what the upload server answered,
 * or it was taken before, or (with `ownerId`) was uploaded for another owner (vk-facts 7.6, 3).
 */
export function takeUploadedThumb(world: World, thumbJson: string, ownerId?: number): StoredFile | undefined {
  const pending = world.pendingThumbnails.get(thumbJson)
  if (!pending || (ownerId !== undefined && ownerId !== pending.ownerId)) return undefined
  world.pendingThumbnails.delete(thumbJson)
  return pending.file
}

/** `/thumb`: takes a JPEG or PNG of at most 5 MiB in the multipart field `file` and answers with an opaque JSON (vk-facts 7.6, 2). */
export async function receiveThumbnail(exchange: Exchange, fault?: Fault): Promise<UploadAnswer> {
  const { world, request } = exchange
  const slot = requireSlot(exchange, ['thumbnail'])
  refuseUsed(slot)
  const folder = join(world.settings.dataDir, 'thumbnails')
  await mkdir(folder, { recursive: true })
  const received = await receiveFormFile(request, {
    field: 'file',
    path: join(folder, randomBytes(9).toString('hex')),
    meter: (source) => limited(meteredBytes(source, { world, slot, fault })),
  })
  return acceptThumbnail(world, slot, received)
}

async function acceptThumbnail(world: World, slot: UploadSlot, received: ReceivedFile): Promise<UploadAnswer> {
  try {
    const contentType = sniffPicture(await readHead(received.path))
    if (contentType === undefined) throw new UploadRefusal(400, 'the file is neither JPEG nor PNG')
    refuseUsed(slot)
    slot.done = true
    const body = JSON.stringify({
      owner_id: slot.ownerId,
      photo: randomBytes(24).toString('base64url'),
      sha: received.sha256,
    })
    const file = { ...received, contentType }
    world.pendingThumbnails.set(body, { ownerId: slot.ownerId, userId: slot.userId, file })
    return { status: 200, body }
  } catch (error) {
    await rm(received.path, { force: true })
    throw error
  }
}

async function* limited(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let size = 0
  for await (const chunk of source) {
    size += chunk.length
    if (size > MAX_BYTES) throw new UploadRefusal(400, 'the picture is larger than 5 MiB')
    yield chunk
  }
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SNIFF_BYTES), 0, SNIFF_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
