import type { Post, World } from '../world/world.ts'
import { videoView } from './video-view.ts'

/** A post as `wall.get` shows it, with its videos as they are now; a deleted one is missing. */
export function postView(world: World, post: Post, viewerId: number | undefined): Record<string, unknown> {
  const attachments = post.attachments.flatMap((attachment) => attachmentView(world, attachment, viewerId))
  return {
    id: post.id,
    owner_id: post.ownerId,
    from_id: post.fromId,
    date: Math.floor((post.publishAt ?? post.createdAt) / 1000),
    text: post.message,
    post_type: 'post',
    attachments,
    comments: { count: 0, can_post: 1 },
    likes: { count: 0, user_likes: 0, can_like: 1 },
    reposts: { count: 0, user_reposted: 0 },
    views: { count: 0 },
  }
}

function attachmentView(world: World, attachment: string, viewerId: number | undefined): Record<string, unknown>[] {
  if (!attachment.startsWith('video')) return [{ type: 'link', link: { url: attachment, title: attachment } }]
  const [ownerId, id] = attachment.slice('video'.length).split('_')
  const video = world.videos.get(`${ownerId}_${id}`)
  return video === undefined ? [] : [{ type: 'video', video: videoView(world, video, { userId: viewerId }) }]
}

/** Whether a postponed post has appeared by now. */
export function hasAppeared(world: World, post: Post): boolean {
  return (post.publishAt ?? 0) <= world.clock.now()
}
