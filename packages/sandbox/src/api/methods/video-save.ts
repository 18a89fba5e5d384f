import { randomBytes } from 'node:crypto'
import { createUploadSlot } from '../../upload/slots.ts'
import { nextId } from '../../world/next-id.ts'
import { RIGHTS } from '../../world/rights.ts'
import type { Video, World } from '../../world/world.ts'
import { requireCommunity, requireManager, requireUserId } from '../access.ts'
import { requireAlbum } from '../find-album.ts'
import { defineMethod } from '../method.ts'
import { flag, integer, invalidParam, list, type ParamValues, since, text } from '../params.ts'
import { readPrivacy } from '../privacy.ts'
import { videoDescription, videoTitle } from '../video-params.ts'

const params = {
  name: videoTitle(),
  description: videoDescription(),
  is_private: flag(),
  wallpost: flag(),
  link: text({ max: 2048 }),
  group_id: integer({ min: 1 }), // positive, though the answer's owner_id is negative (vk-facts 7.1)
  album_id: integer({ min: 0 }),
  privacy_view: list({ max: 100 }),
  privacy_comment: list({ max: 100 }),
  no_comments: flag(),
  repeat: flag(),
  compression: flag(),
  ord_info: since([5, 132], text()), // 5.131 has neither (vk-facts 1.4); where they began is assumed
  auto_publish: since([5, 132], flag()),
}

type Params = ParamValues<typeof params>

/** Reserves a video and names the address its bytes go to; the ids are final before any byte is sent (vk-facts 7.1). */
export const videoSave = defineMethod({
  name: 'video.save',
  tokenKinds: ['user'],
  rights: RIGHTS.video,
  params,
  run({ world, token, params }) {
    const userId = requireUserId(token)
    const ownerId = ownerOf(world, userId, params)
    const video = reserve(world, { userId, ownerId, params })
    const link = readLink(params.link)
    const { url } = createUploadSlot(world, {
      kind: link === undefined ? 'video' : 'link',
      ownerId,
      userId,
      videoId: video.id,
      ...(link !== undefined && { link }),
    })
    world.videos.set(`${ownerId}_${video.id}`, video)
    return {
      access_key: video.accessKey,
      description: video.description,
      owner_id: ownerId,
      title: video.title,
      upload_url: url,
      video_id: video.id,
    }
  },
})

function ownerOf(world: World, userId: number, { group_id }: Params): number {
  if (group_id === undefined) return userId
  requireCommunity(world, group_id)
  requireManager(world, userId, -group_id, ': user was banned for this action, cant add video') // the text of vk-facts 1.6
  return -group_id
}

function readLink(link: string | undefined): string | undefined {
  if (link === undefined) return undefined
  if (!/^https?:\/\//.test(link) || !URL.canParse(link)) throw invalidParam('link is not an address')
  return link
}

function reserve(
  world: World,
  { userId, ownerId, params }: { userId: number; ownerId: number; params: Params },
): Video {
  if (params.album_id !== undefined && params.album_id > 0) requireAlbum(world, ownerId, params.album_id)
  const privacy = (name: 'privacy_view' | 'privacy_comment') =>
    params[name] === undefined ? defaultPrivacy(world, ownerId) : readPrivacy(world, ownerId, name, params[name])
  return {
    ownerId,
    id: nextId(world),
    userId,
    accessKey: randomBytes(9).toString('hex'),
    title: params.name || 'Untitled', // vk-facts 7.1
    description: params.description ?? '',
    privacyView: privacy('privacy_view'),
    privacyComment: privacy('privacy_comment'),
    noComments: params.no_comments ?? false,
    repeat: params.repeat ?? false,
    isPrivate: params.is_private ?? false,
    wallpost: params.wallpost ?? false,
    ...(params.link !== undefined && { link: params.link }),
    reservedAt: world.clock.now(),
    durationSeconds: 0,
    albumIds: new Set(params.album_id ? [params.album_id] : []),
  }
}

function defaultPrivacy(world: World, ownerId: number): string[] {
  return ownerId < 0 && world.communities.get(-ownerId)?.closed !== 0 ? ['members'] : ['all']
}
