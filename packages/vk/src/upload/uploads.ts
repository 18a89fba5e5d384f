import { inspect } from 'node:util'
import { rememberCallSite, withCallSite } from '../errors/call-site.ts'
import type { ResponseOf } from '../methods.ts'
import { type FileToSave, saveFile } from './save-file.ts'
import { saveThumbnail, type ThumbnailToSave } from './save-thumbnail.ts'
import { saveVideo, type VideoToSave } from './save-video.ts'
import type { SavedVideo } from './saved-video.ts'
import type { UploadClient } from './upload-client.ts'
import type { SaveMethod, UploadKind } from './upload-kinds.ts'
import { type ProcessingOptions, type ProcessingState, type VideoId, watchProcessing } from './watch-processing.ts'

/** Files to VK: `vk.upload`. */
export interface VkUploads {
  /** Brings a video from a file or a link; see {@link saveVideo}. */
  video(input: VideoToSave): Promise<SavedVideo>
  /** Looks at a video until VK has processed it; see {@link watchProcessing}. */
  processing(video: VideoId, options?: ProcessingOptions): AsyncGenerator<ProcessingState, void, void>
  /** Makes an image the thumbnail of a video; see {@link saveThumbnail}. */
  thumbnail(input: ThumbnailToSave): Promise<ResponseOf<'video.saveUploadedThumb'>>
  /** Brings a photo, a document or a story, such as `file('wall_photo', { file, place: { group_id } })`; see {@link saveFile}. */
  file<K extends UploadKind>(kind: K, input: FileToSave<K>): Promise<ResponseOf<SaveMethod<K>>>
}

/** The uploads of one client. */
export function createUploads(client: UploadClient): VkUploads {
  const uploads: VkUploads = {
    async video(input) {
      const site = rememberCallSite(uploads.video)
      try {
        return await saveVideo(client, input)
      } catch (error) {
        throw withCallSite(error, site)
      }
    },
    async thumbnail(input) {
      const site = rememberCallSite(uploads.thumbnail)
      try {
        return await saveThumbnail(client, input)
      } catch (error) {
        throw withCallSite(error, site)
      }
    },
    processing: (video, options) => watchProcessing(client, video, options),
    file: (kind, input) => saveFile(client, kind, input),
  }
  return Object.freeze(Object.assign(uploads, { [inspect.custom]: () => 'VkUploads {}' }))
}
