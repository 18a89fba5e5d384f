import { randomBytes } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { publishOnArrival } from '../api/wall-post-on-arrival.ts'
import type { StoredFile, UploadSlot, Video, World } from '../world/world.ts'
import { readDurationSeconds } from './read-duration.ts'
import type { ReceivedFile } from './receive-form-file.ts'
import { refuseUsed } from './require-slot.ts'
import { SNIFF_BYTES, sniffVideo } from './sniff-media.ts'
import type { UploadAnswer } from './upload-fault.ts'
import { UploadRefusal } from './upload-refusal.ts'

/**
 * Gives a received file to the video its slot was made for; VK begins to process it.
 *
 * Of several whole files for one slot the first is taken. Otherwise the file is deleted and {@link UploadRefusal} is
 * thrown: 400 when it is no video, 412 when the slot is used up or the video was deleted meanwhile. A refused slot can be used again.
 */
export async function acceptVideo(world: World, slot: UploadSlot, received: ReceivedFile): Promise<UploadAnswer> {
  const folder = join(world.settings.dataDir, 'videos')
  const path = join(folder, `${slot.ownerId}_${slot.videoId}-${randomBytes(6).toString('hex')}`)
  try {
    const { contentType, durationSeconds } = await inspect(received)
    await mkdir(folder, { recursive: true })
    await rename(received.path, path)
    // nothing waits from here on, so that only one upload can pass
    const video = requireVideo(world, slot)
    refuseUsed(slot)
    slot.done = true
    arrive(world, video, { ...received, path, contentType }, durationSeconds)
    return successAnswer(world, video, received.size)
  } catch (error) {
    await Promise.all([received.path, path].map((file) => rm(file, { force: true })))
    throw error
  }
}

/** What happens to a video when all of it is there, also on the wall; a linked one has no file. */
export function arrive(world: World, video: Video, file: StoredFile | undefined, durationSeconds: number): void {
  if (file) video.file = file
  video.durationSeconds = durationSeconds
  video.readyAt = world.clock.now() + world.settings.processingMs
  publishOnArrival(world, video)
}

/** The video a slot was made for; throws {@link UploadRefusal} 412 when it was deleted. */
export function requireVideo(world: World, slot: UploadSlot): Video {
  const video = world.videos.get(`${slot.ownerId}_${slot.videoId}`)
  if (!video) throw new UploadRefusal(412, 'the video was deleted')
  return video
}

async function inspect({ path, size }: ReceivedFile): Promise<{ contentType: string; durationSeconds: number }> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SNIFF_BYTES), 0, SNIFF_BYTES, 0)
    const contentType = sniffVideo(buffer.subarray(0, bytesRead))
    if (contentType === undefined) throw new UploadRefusal(400, 'the file is not a video')
    return { contentType, durationSeconds: (await readDurationSeconds(file, size)) ?? 1 }
  } finally {
    await file.close()
  }
}

/** vk-facts 7.3 */
function successAnswer({ settings }: World, video: Video, size: number): UploadAnswer {
  const body = {
    size,
    owner_id: video.ownerId,
    video_id: video.id,
    video_hash: randomBytes(9).toString('hex'),
    direct_link: `${settings.baseUrl}/_media/${video.ownerId}_${video.id}`,
  }
  return { status: 200, body: JSON.stringify(body) }
}
