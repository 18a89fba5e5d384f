import { RIGHTS } from '../../world/rights.ts'
import type { Video, World } from '../../world/world.ts'
import { canSee, findVisibleVideo, requireUserId } from '../access.ts'
import { requireAlbum } from '../find-album.ts'
import { defineMethod } from '../method.ts'
import { flag, integer, invalidParam, list, text } from '../params.ts'
import { videoView } from '../video-view.ts'

/** Videos by their ids, or a page of an owner's, newest first; what the caller may not see is left out (vk-facts 7.5). */
export const videoGet = defineMethod({
  name: 'video.get',
  tokenKinds: ['user'],
  rights: RIGHTS.video,
  params: {
    owner_id: integer(),
    videos: list({ max: 200 }),
    album_id: integer(),
    count: integer({ min: 0, max: 200 }),
    offset: integer({ min: 0 }),
    extended: flag(),
    fields: text(),
    sort_album: flag(),
  },
  run({ world, token, params }) {
    const userId = requireUserId(token)
    const ownerId = params.owner_id ?? userId
    const found =
      params.videos === undefined
        ? listVideos(world, userId, { ownerId, albumId: params.album_id })
        : params.videos.map((reference) => byReference(world, userId, reference)).filter((video) => video !== undefined)
    const offset = params.offset ?? 0
    const page = found.slice(offset, offset + (params.count ?? 100))
    return {
      count: found.length,
      items: page.map((video) => videoView(world, video, { userId, extended: params.extended ?? false })),
      ...(params.extended && { profiles: [], groups: [] }),
    }
  },
})

/** Reserved videos without bytes are among them (*assumed*: nobody has recorded whether VK lists them). */
function listVideos(
  world: World,
  userId: number,
  { ownerId, albumId }: { ownerId: number; albumId: number | undefined },
): Video[] {
  const inAlbum = albumId !== undefined && albumId > 0
  if (inAlbum) requireAlbum(world, ownerId, albumId)
  return [...world.videos.values()]
    .filter((video) => (inAlbum ? video.albumIds.has(albumId) : video.ownerId === ownerId))
    .filter((video) => !video.isPrivate && canSee(world, userId, video))
    .sort((a, b) => b.id - a.id)
}

function byReference(world: World, userId: number, reference: string): Video | undefined {
  const parts = /^(-?\d+)_(\d+)(?:_(\w+))?$/.exec(reference)
  if (parts === null) throw invalidParam('videos should be <owner_id>_<video_id>')
  return findVisibleVideo(world, userId, {
    ownerId: Number(parts[1]),
    id: Number(parts[2]),
    ...(parts[3] !== undefined && { accessKey: parts[3] }),
  })
}
