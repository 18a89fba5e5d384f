import { rememberCallSite, withCallSite } from '../errors/call-site.ts'
import type { ByteSource } from './byte-source.ts'
import { contentTypeOf } from './multipart.ts'
import { openSource, type UploadFile } from './open-source.ts'
import { postFile, readUploadUrl, type UploadTransport } from './post-file.ts'
import { readUploadAnswer } from './read-upload-answer.ts'
import type { UploadTarget } from './send-source.ts'
import { VkUploadError } from './upload-error.ts'

/** What `uploadVideo` takes: the address from `video.save`, and the file. */
export interface VideoUpload extends UploadTransport {
  file: UploadFile
  /** Sent in ASCII. Default: the name of the file where it has one, else `video`. */
  fileName?: string | undefined
  /** Default: by the extension of the name. */
  contentType?: string | undefined
}

/** What the upload server said of the video; older servers say less. */
export interface UploadedVideo {
  /** Bytes of the file, all of which the server has. */
  readonly size: number
  readonly videoId?: number
  readonly ownerId?: number
  readonly videoHash?: string
  /** A signed address of the file; a secret. */
  readonly directLink?: string
}

/**
 * Sends a video file to the address that `video.save` gave; VK has all its bytes then and begins to process it.
 *
 * Memory does not grow with the file. There is no limit on the whole time, only on standing still.
 * Nothing is repeated: the address takes one file.
 * Throws `VkTransportError` (without any connection for a file that cannot be read), `VkUploadError`, and `TypeError`
 * for bad arguments. Source: vk-facts 7.3
 */
export async function uploadVideo(input: VideoUpload): Promise<UploadedVideo> {
  const site = rememberCallSite(uploadVideo)
  const target = readUploadUrl(input)
  try {
    const source = await openSource(input.file, input)
    try {
      return await sendAsForm(target, source, input)
    } finally {
      await source.close()
    }
  } catch (error) {
    throw withCallSite(error, site)
  }
}

/** {@link uploadVideo} of an open source, which is left open; `onWhole` is called when the last byte has left. */
export async function sendAsForm(
  target: UploadTarget,
  source: ByteSource,
  input: Omit<VideoUpload, 'file'>,
  onWhole?: () => void,
): Promise<UploadedVideo> {
  const fileName = input.fileName ?? nameOfVideo(source)
  const contentType = input.contentType ?? contentTypeOf(fileName)
  const answer = await postFile(target, input, { field: 'video_file', fileName, contentType, source, onWhole })
  return uploadedVideo(readUploadAnswer(answer), source.size, answer.status)
}

export const nameOfVideo = ({ name }: ByteSource): string => name || 'video'

/** One of these three stands in every recorded success (vk-facts 7.3). */
export function uploadedVideo(fields: Record<string, unknown>, size: number, httpStatus: number): UploadedVideo {
  const { video_id, owner_id, video_hash, direct_link } = fields
  if (video_id === undefined && fields.size === undefined && video_hash === undefined) {
    throw new VkUploadError({ code: 'shape', httpStatus })
  }
  if (fields.size !== undefined && Number(fields.size) !== size) {
    throw new VkUploadError({ code: 'size_mismatch', httpStatus, retry: 'new_url' })
  }
  return {
    size,
    ...(typeof video_id === 'number' && { videoId: video_id }),
    ...(typeof owner_id === 'number' && { ownerId: owner_id }),
    ...(typeof video_hash === 'string' && { videoHash: video_hash }),
    ...(typeof direct_link === 'string' && { directLink: direct_link }),
  }
}
