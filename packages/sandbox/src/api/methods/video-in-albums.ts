import { ApiError } from '../../api-error.ts'
import { RIGHTS } from '../../world/rights.ts'
import type { Album, Token, Video, World } from '../../world/world.ts'
import { findVisibleVideo, requireManager, requireUserId } from '../access.ts'
import { requireAlbum } from '../find-album.ts'
import { defineMethod } from '../method.ts'
import { flag, integer, integerList, invalidParam, type ParamValues, required } from '../params.ts'
import { fullAlbum } from './video-albums.ts'

const params = {
  target_id: integer(),
  album_id: integer({ min: 1 }),
  album_ids: integerList({ min: 1, max: 100 }),
  owner_id: required(integer()),
  video_id: required(integer({ min: 0 })),
}

type Params = ParamValues<typeof params>

/** Puts a video into albums of `target_id`, by default the caller; 800 when it is in one already (vk-facts 7.7). */
export const videoAddToAlbum = defineMethod({
  name: 'video.addToAlbum',
  tokenKinds: ['user'],
  rights: RIGHTS.video,
  ignorable: true,
  params,
  run({ world, token, params, ignored }) {
    const { video, albums } = openPlaces(world, token, params)
    if (albums.some((album) => video.albumIds.has(album.id))) throw new ApiError(800, 'This video is already added')
    if (ignored) return doneWith(albums, params)
    for (const album of albums) {
      video.albumIds.add(album.id)
      album.updatedAt = world.clock.now()
    }
    return doneWith(albums, params)
  },
})

export const videoRemoveFromAlbum = defineMethod({
  name: 'video.removeFromAlbum',
  tokenKinds: ['user'],
  rights: RIGHTS.video,
  params,
  run({ world, token, params }) {
    const { video, albums } = openPlaces(world, token, params)
    for (const album of albums) video.albumIds.delete(album.id)
    return 1
  },
})

/** In which albums of `target_id` a video is: ids, or with `extended` the albums. */
export const videoGetAlbumsByVideo = defineMethod({
  name: 'video.getAlbumsByVideo',
  tokenKinds: ['user'],
  rights: RIGHTS.video,
  params: { target_id: integer(), owner_id: params.owner_id, video_id: params.video_id, extended: flag() },
  run({ world, token, params }) {
    const userId = requireUserId(token)
    const targetId = params.target_id ?? userId
    const video = requireVisible(world, userId, params)
    const albums = [...world.albums.values()].filter(
      (album) => album.ownerId === targetId && video.albumIds.has(album.id),
    )
    if (!params.extended) return albums.map((album) => album.id)
    return { count: albums.length, items: albums.map((album) => fullAlbum(world, album, userId)) }
  },
})

function openPlaces(world: World, token: Token, given: Params): { video: Video; albums: Album[] } {
  const userId = requireUserId(token)
  const targetId = given.target_id ?? userId
  requireManager(world, userId, targetId)
  const ids = given.album_ids ?? (given.album_id === undefined ? [] : [given.album_id])
  if (ids.length === 0) throw invalidParam('album_id is undefined')
  return {
    video: requireVisible(world, userId, given),
    albums: ids.map((id) => requireAlbum(world, targetId, id)),
  }
}

function requireVisible(
  world: World,
  userId: number,
  { owner_id, video_id }: { owner_id: number; video_id: number },
): Video {
  const video = findVisibleVideo(world, userId, { ownerId: owner_id, id: video_id })
  if (video === undefined) throw new ApiError(204, 'Access denied')
  return video
}

/** `1` for one album; for several a list of them in the recorded form (vk-facts 7.7). */
function doneWith(albums: Album[], { album_ids }: Params): unknown {
  return album_ids === undefined ? 1 : { count: albums.length, items: albums.map((album) => album.id) }
}
