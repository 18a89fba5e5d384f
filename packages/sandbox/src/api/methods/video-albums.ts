import { nextId } from '../../world/next-id.ts'
import { RIGHTS } from '../../world/rights.ts'
import type { Album, Video, World } from '../../world/world.ts'
import { canManage, requireCommunity, requireManager, requireUserId } from '../access.ts'
import { requireAlbum } from '../find-album.ts'
import { defineMethod } from '../method.ts'
import { flag, integer, list, required, text } from '../params.ts'
import { readAlbumPrivacy, showPrivacy } from '../privacy.ts'

const USER_VIDEO = { tokenKinds: ['user'], rights: RIGHTS.video } as const

/** An owner's albums, newest first; with `need_system` also "Added" (vk-facts 7.7). */
export const videoGetAlbums = defineMethod({
  name: 'video.getAlbums',
  ...USER_VIDEO,
  params: {
    owner_id: integer(),
    offset: integer({ min: 0 }),
    count: integer({ min: 0, max: 100 }),
    extended: flag(),
    need_system: flag(),
  },
  run({ world, token, params }) {
    const userId = requireUserId(token)
    const ownerId = params.owner_id ?? userId
    const own = [...world.albums.values()].filter((album) => album.ownerId === ownerId).sort((a, b) => b.id - a.id)
    const albums = params.need_system ? [addedAlbum(ownerId), ...own] : own
    const offset = params.offset ?? 0
    return {
      count: albums.length,
      items: albums
        .slice(offset, offset + (params.count ?? 50))
        .map((album) => (params.extended ? fullAlbum(world, album, userId) : briefAlbum(album))),
    }
  },
})

export const videoGetAlbumById = defineMethod({
  name: 'video.getAlbumById',
  ...USER_VIDEO,
  params: { owner_id: integer(), album_id: required(integer()) },
  run({ world, token, params }) {
    const userId = requireUserId(token)
    const ownerId = params.owner_id ?? userId
    const album = params.album_id === ADDED ? addedAlbum(ownerId) : requireAlbum(world, ownerId, params.album_id)
    return fullAlbum(world, album, userId)
  },
})

/** Makes an album; `privacy` is for users' albums (vk-facts 7.7). */
export const videoAddAlbum = defineMethod({
  name: 'video.addAlbum',
  ...USER_VIDEO,
  params: { group_id: integer({ min: 1 }), title: text({ max: 128 }), privacy: list({ max: 100 }) },
  run({ world, token, params }) {
    const userId = requireUserId(token)
    if (params.group_id !== undefined) requireCommunity(world, params.group_id)
    const ownerId = params.group_id === undefined ? userId : -params.group_id
    requireManager(world, userId, ownerId)
    const album: Album = {
      ownerId,
      id: nextId(world),
      title: params.title ?? '',
      privacy: ownerId > 0 && params.privacy ? readAlbumPrivacy(world, params.privacy) : ['all'],
      updatedAt: world.clock.now(),
    }
    world.albums.set(`${ownerId}_${album.id}`, album)
    return { album_id: album.id }
  },
})

/** The system album of everything added (vk-facts 7.7). */
const ADDED = -2
const addedAlbum = (ownerId: number): Album => ({ ownerId, id: ADDED, title: 'Added', privacy: ['all'], updatedAt: 0 })

function briefAlbum(album: Album): Record<string, unknown> {
  return { id: album.id, owner_id: album.ownerId, title: album.title }
}

/** An album as `extended` shows it. */
export function fullAlbum(world: World, album: Album, userId: number): Record<string, unknown> {
  const manages = canManage(world, userId, album.ownerId) ? 1 : 0
  return {
    ...briefAlbum(album),
    count: [...world.videos.values()].filter((video) => holds(album, video)).length,
    updated_time: Math.floor(album.updatedAt / 1000),
    image: [],
    ...(album.id === ADDED && { is_system: 1 }),
    can_edit: album.id === ADDED ? 0 : manages,
    can_delete: album.id === ADDED ? 0 : manages,
    can_upload: manages,
    ...(album.ownerId > 0 && { privacy: showPrivacy(album.privacy) }),
  }
}

function holds(album: Album, video: Video): boolean {
  return album.id === ADDED ? video.ownerId === album.ownerId : video.albumIds.has(album.id)
}
