import type { Post, Video, World } from '../world/world.ts'

export type VideoState = 'empty' | 'processing' | 'ready'

/** Whether the bytes are there and VK has processed them. */
export function videoState(world: World, video: Video): VideoState {
  if (video.readyAt === undefined) return 'empty'
  return video.readyAt > world.clock.now() ? 'processing' : 'ready'
}

/** In both languages of the pages. */
export const STATE_TITLES: Readonly<Record<VideoState, string>> = {
  empty: 'ждёт файл · waiting for the file',
  processing: 'обрабатывается · processing',
  ready: 'готово · ready',
}

/** Posts with this video, oldest first. */
export function listPostsOfVideo(world: World, video: Video): Post[] {
  const name = `video${video.ownerId}_${video.id}`
  return [...world.posts.values()]
    .filter(({ attachments }) => attachments.some((item) => item === name || item.startsWith(`${name}_`)))
    .toSorted((a, b) => a.createdAt - b.createdAt)
}

/** Name and page of a user or, below zero, a community. */
export function describeOwner(world: World, ownerId: number): { name: string; path: string } {
  if (ownerId < 0) return { name: world.communities.get(-ownerId)?.name ?? 'DELETED', path: `/club${-ownerId}` }
  const user = world.users.get(ownerId)
  return { name: user ? `${user.firstName} ${user.lastName}` : 'DELETED', path: `/id${ownerId}` }
}
