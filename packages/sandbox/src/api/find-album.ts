import { ApiError } from '../api-error.ts'
import type { Album, World } from '../world/world.ts'

/** The album; throws 204 for an unknown one, the only refusal VK lists for album methods (vk-facts 7.7; that it covers this is *assumed*). */
export function requireAlbum(world: World, ownerId: number, id: number): Album {
  const album = world.albums.get(`${ownerId}_${id}`)
  if (album === undefined) throw new ApiError(204, 'Access denied')
  return album
}
