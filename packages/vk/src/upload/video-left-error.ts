import { VkError } from '../errors/vk-error.ts'

/**
 * An upload failed, and the video it had reserved is still at VK: perhaps complete (`mayBeComplete`: every byte was sent and
 * no answer understood, or only the waiting for VK failed), else empty and not to be deleted just then.
 *
 * Look at it with `vk.upload.processing` before repeating; delete it if it stays empty. `cause` is what went wrong.
 */
export class VkVideoLeftError extends VkError {
  readonly kind: 'api' | 'oauth' | 'transport' | 'response'
  readonly effect = 'unknown'
  readonly owner_id: number
  readonly video_id: number
  readonly mayBeComplete: boolean

  constructor(input: { video: { owner_id: number; video_id: number }; mayBeComplete: boolean; cause: unknown }) {
    const { video, mayBeComplete, cause } = input
    super(`${mayBeComplete ? 'A video that may be complete' : 'An empty video'} is left at VK`, { cause })
    this.kind = cause instanceof VkError ? cause.kind : 'transport'
    this.owner_id = video.owner_id
    this.video_id = video.video_id
    this.mayBeComplete = mayBeComplete
  }

  override toJSON(): Record<string, unknown> {
    const { owner_id, video_id, mayBeComplete, cause } = this
    return {
      ...super.toJSON(),
      owner_id,
      video_id,
      mayBeComplete,
      ...(cause instanceof VkError && { cause: cause.toJSON() }),
    }
  }
}
