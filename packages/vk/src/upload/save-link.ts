import { VkError } from '../errors/vk-error.ts'
import { singleUseAgents } from '../http/agents.ts'
import type { ParamsOf } from '../methods.ts'
import { parseJson } from '../read-answer.ts'
import { bytesSource } from './byte-source.ts'
import { IDLE_TIMEOUT_MS, readUploadUrl } from './post-file.ts'
import { readUploadAnswer } from './read-upload-answer.ts'
import { discardVideo, type ReservedVideo, reserveVideo } from './reserve-video.ts'
import type { SavedVideo } from './saved-video.ts'
import { sendSource } from './send-source.ts'
import { signalOf, transportOf, type UploadClient, type UploadOptions } from './upload-client.ts'
import { VkUploadError } from './upload-error.ts'
import { VkVideoLeftError } from './video-left-error.ts'

/**
 * Makes a video of a page that VK shows by its player; VK fetches what it needs by itself.
 *
 * After a failure without effect nothing stays at VK, unless `onFailure` says so; with an unknown one {@link VkVideoLeftError} tells the ids.
 * Source: vk-facts 7.1 (`link`)
 */
export async function saveLink(
  client: UploadClient,
  params: ParamsOf<'video.save'>,
  options: UploadOptions & {
    onReserved?: ((video: ReservedVideo) => unknown) | undefined
    onFailure?: 'delete' | 'keep' | undefined
  },
): Promise<SavedVideo> {
  const video = await reserveVideo(client, params, signalOf(client, options.signal))
  try {
    await options.onReserved?.(video)
    await tell(client, options, video.upload_url)
  } catch (error) {
    if (error instanceof VkError && error.effect === 'unknown') {
      throw new VkVideoLeftError({ video, mayBeComplete: true, cause: error })
    }
    if (options.onFailure !== 'keep') await discardVideo(client, video, error)
    throw error
  }
  const { owner_id, video_id, access_key, title } = video
  return { owner_id, video_id, access_key, title, sent: 'link' }
}

/** Nobody has told what a success looks like (vk-facts 10), so that every 2xx without an error is one. */
async function tell(client: UploadClient, options: UploadOptions, uploadUrl: string): Promise<void> {
  const transport = transportOf(client, options, uploadUrl)
  const { signal, idleTimeoutMs = IDLE_TIMEOUT_MS, proxyUrl } = transport
  const nothing = () => undefined
  const answer = await sendSource(singleUseAgents(proxyUrl), readUploadUrl(transport), {
    ...{ source: bytesSource(Buffer.alloc(0)), headers: [], head: '', tail: '', signal, idleTimeoutMs },
    ...{ onSent: nothing, onWhole: nothing },
  })
  const isTaken = answer.status >= 200 && answer.status <= 299
  if (isTaken && !isJsonObject(parseJson(answer))) return
  if (!isTaken) throw new VkUploadError({ code: 'http_status', httpStatus: answer.status })
  readUploadAnswer(answer)
}

const isJsonObject = (body: unknown) => typeof body === 'object' && body !== null && !(body instanceof Error)
