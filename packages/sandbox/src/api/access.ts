import { ApiError } from '../api-error.ts'
import type { Community, Token, Video, World } from '../world/world.ts'

/** The VK user behind a token that only users have. */
export function requireUserId(token: Token): number {
  if (token.userId === undefined)
    throw new ApiError(27, 'Group authorization failed: method is unavailable with group auth.')
  return token.userId
}

/** Whether the user may add and change videos there: the own page, or as editor or administrator (vk-facts 9, 5). */
export function canManage(world: World, userId: number | undefined, ownerId: number): boolean {
  if (userId === undefined) return false
  if (ownerId > 0) return ownerId === userId
  const role = world.communities.get(-ownerId)?.roles.get(userId)
  return role === 'administrator' || role === 'editor'
}

/** Throws 204 when the user may not manage that owner's videos. */
export function requireManager(world: World, userId: number, ownerId: number, detail = ''): void {
  if (!canManage(world, userId, ownerId)) throw new ApiError(204, `Access denied${detail}`)
}

/** The community; throws 125 for an unknown one (vk-facts 8). */
export function requireCommunity(world: World, id: number): Community {
  const community = world.communities.get(id)
  if (community === undefined) throw new ApiError(125, 'Invalid group id')
  return community
}

/** The video, or undefined when it does not exist or this user may not see it. */
export function findVisibleVideo(
  world: World,
  userId: number | undefined,
  { ownerId, id, accessKey }: { ownerId: number; id: number; accessKey?: string },
): Video | undefined {
  const video = world.videos.get(`${ownerId}_${id}`)
  if (video === undefined) return undefined
  if (accessKey !== undefined && accessKey === video.accessKey) return video
  return canSee(world, userId, video) ? video : undefined
}

/**
 * Whether the user may see a video without its access key.
 *
 * A video for private messages is not reachable by its id (vk-facts 7.1) but by who sent it (*assumed*). Friends are those the world knows as online.
 */
export function canSee(world: World, userId: number | undefined, video: Video): boolean {
  if (video.isPrivate) return userId === video.userId
  if (canManage(world, userId, video.ownerId)) return true
  if (video.privacyView.includes(`-${userId}`)) return false
  return video.privacyView.some((word) => privacyAdmits(world, userId, video.ownerId, word))
}

function privacyAdmits(world: World, userId: number | undefined, ownerId: number, word: string): boolean {
  if (word === 'all') return true
  if (userId === undefined) return false
  if (word === 'members') return world.communities.get(-ownerId)?.roles.has(userId) ?? false
  if (word.startsWith('friends')) return world.users.get(ownerId)?.friendsOnline.includes(userId) ?? false
  return word === String(userId)
}
