import { addPost } from '../world/add-post.ts'
import type { Video, World } from '../world/world.ts'

/**
 * Posts a video on its owner's wall when it was reserved with `wallpost=1`; to be called when every byte is there.
 *
 * Safe to repeat: one video is posted once. In a community the post is the community's (*assumed*). Source: vk-facts 7.1.
 */
export function publishOnArrival(world: World, video: Video): void {
  const guid = `arrival:${video.ownerId}_${video.id}`
  if (!video.wallpost || [...world.posts.values()].some((post) => post.guid === guid)) return
  addPost(world, {
    ownerId: video.ownerId,
    fromId: video.ownerId < 0 ? video.ownerId : video.userId,
    message: '',
    attachments: [`video${video.ownerId}_${video.id}`],
    guid,
  })
}
