import { VkResponseError } from '../errors/response-error.ts'
import { VkError } from '../errors/vk-error.ts'
import type { ParamsOf } from '../methods.ts'
import type { UploadClient } from './upload-client.ts'
import { VkVideoLeftError } from './video-left-error.ts'
import type { VideoId } from './watch-processing.ts'

/** A video that VK has made and that waits for its bytes. */
export interface ReservedVideo extends VideoId {
  /** Where the bytes go; a secret. */
  readonly upload_url: string
  readonly title?: string | undefined
}

/**
 * Makes an empty video at VK; its ids are final.
 *
 * Throws what the call throws; an error with effect `unknown` may have left an empty video that nobody knows the id of.
 * Source: vk-facts 7.1
 */
export async function reserveVideo(
  client: UploadClient,
  params: ParamsOf<'video.save'>,
  signal: AbortSignal | undefined,
): Promise<ReservedVideo> {
  const { owner_id, video_id, upload_url, access_key, title } = await client.call('video.save', params, { signal })
  if (owner_id === undefined || video_id === undefined || upload_url === undefined) {
    throw new VkResponseError({ code: 'shape', httpStatus: 200, effect: 'unknown' })
  }
  return { owner_id, video_id, upload_url, access_key, title }
}

/**
 * Deletes a reserved video that has not got its bytes; a second try after a lost answer deletes nothing else.
 *
 * Not ended by the caller's signal: who leaves wants to leave nothing behind. Throws {@link VkVideoLeftError} when VK
 * does not do it.
 */
export async function discardVideo(client: UploadClient, video: ReservedVideo, cause: unknown): Promise<void> {
  const { owner_id, video_id } = video
  for (let isLast = false; ; isLast = true) {
    try {
      await client.call('video.delete', { owner_id, video_id }, { priority: 'high' })
      return
    } catch (error) {
      const isLost = error instanceof VkError && error.effect === 'unknown'
      if (isLast || !isLost) throw new VkVideoLeftError({ video, mayBeComplete: false, cause })
    }
  }
}
