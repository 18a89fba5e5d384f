import { rememberCallSite, withCallSite } from '../errors/call-site.ts'
import type { ByteSource } from './byte-source.ts'
import { contentTypeOf } from './multipart.ts'
import { openSource, type UploadFile } from './open-source.ts'
import { postFile, readUploadUrl, type UploadTransport } from './post-file.ts'
import { readUploadAnswer } from './read-upload-answer.ts'

/** What `uploadThumbnail` takes: the address from `video.getThumbUploadUrl`, and the image as a file or in memory. */
export type ThumbnailUpload = UploadTransport &
  ({ file: UploadFile; bytes?: undefined } | { bytes: Uint8Array; file?: undefined }) & {
    /** Sent in ASCII. Default: the name in the path, else `thumbnail.jpg`. */
    fileName?: string | undefined
    /** Default: by the extension of the name. */
    contentType?: string | undefined
  }

/**
 * Sends an image to VK; the result is the server's text, unchanged, for `thumb_json` of `video.saveUploadedThumb`.
 *
 * Throws `VkTransportError`, `VkUploadError`, and `TypeError` for bad arguments. Source: vk-facts 7.6
 */
export async function uploadThumbnail(input: ThumbnailUpload): Promise<string> {
  const site = rememberCallSite(uploadThumbnail)
  readUploadUrl(input)
  try {
    const source = await openSource(input.bytes ?? input.file, input)
    try {
      return await postThumbnail(input, source)
    } finally {
      await source.close()
    }
  } catch (error) {
    throw withCallSite(error, site)
  }
}

/** {@link uploadThumbnail} of an open source, which is left open. */
export async function postThumbnail(
  input: UploadTransport & Pick<ThumbnailUpload, 'fileName' | 'contentType'>,
  source: ByteSource,
): Promise<string> {
  const fileName = input.fileName ?? (source.name || 'thumbnail.jpg')
  const contentType = input.contentType ?? contentTypeOf(fileName)
  const answer = await postFile(readUploadUrl(input), input, { field: 'file', fileName, contentType, source })
  readUploadAnswer(answer)
  return answer.body.toString('utf8')
}
