import type { ResponseOf } from '../methods.ts'
import { openSource, type UploadFile } from './open-source.ts'
import { repeatUpload } from './repeat-upload.ts'
import { signalOf, transportOf, type UploadClient, type UploadOptions } from './upload-client.ts'
import { postThumbnail } from './upload-thumbnail.ts'
import type { VideoId } from './watch-processing.ts'

/** What `vk.upload.thumbnail` takes. */
export interface ThumbnailToSave extends Omit<VideoId, 'access_key'>, UploadOptions {
  file: UploadFile
  fileName?: string | undefined
  contentType?: string | undefined
}

/**
 * Makes an image the thumbnail of a video.
 *
 * Sending the image changes nothing yet and is repeated, to a new address; `video.saveUploadedThumb` is called once: when
 * its answer is lost the error has effect `unknown`, and the video is to be looked at (vk-facts 7.6).
 * Throws the errors of calls and uploads, and `TypeError` for bad arguments.
 */
export async function saveThumbnail(
  client: UploadClient,
  input: ThumbnailToSave,
): Promise<ResponseOf<'video.saveUploadedThumb'>> {
  const { owner_id, video_id, fileName, contentType } = input
  const signal = signalOf(client, input.signal)
  const source = await openSource(input.file, { signal })
  try {
    if (source.size === 0) throw new TypeError('"file" must not be empty')
    const thumb_json = await repeatUpload(client, signal, async () => {
      const { upload_url = '' } = await client.call('video.getThumbUploadUrl', { owner_id }, { signal })
      return postThumbnail({ ...transportOf(client, input, upload_url), fileName, contentType }, source)
    })
    return await client.call('video.saveUploadedThumb', { owner_id, video_id, thumb_json, set_thumb: true }, { signal })
  } finally {
    await source.close()
  }
}
