import { ApiError } from '../api-error.ts'
import type { Video, World } from '../world/world.ts'

/** The video; throws 204 for an unknown one, so that nobody learns which ids exist (*assumed*). */
export function requireVideo(world: World, ownerId: number, id: number): Video {
  const video = world.videos.get(`${ownerId}_${id}`)
  if (video === undefined) throw new ApiError(204, 'Access denied')
  return video
}
