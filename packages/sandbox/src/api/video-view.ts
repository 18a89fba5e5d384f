import type { Video, World } from '../world/world.ts'
import { canManage } from './access.ts'
import { showPrivacy } from './privacy.ts'

/** Whether VK has processed every byte of it. */
export function isReady(world: World, video: Video): boolean {
  return video.readyAt !== undefined && video.readyAt <= world.clock.now()
}

/** A video as `video.get` shows it (vk-facts 7.5). `processing` is there only while VK is at work, and nothing can be played before. */
export function videoView(
  world: World,
  video: Video,
  viewer: { userId?: number | undefined; extended?: boolean },
): Record<string, unknown> {
  const manages = canManage(world, viewer.userId, video.ownerId)
  return {
    id: video.id,
    owner_id: video.ownerId,
    title: video.title,
    description: video.description,
    duration: isReady(world, video) ? video.durationSeconds : 0,
    date: Math.floor(video.reservedAt / 1000),
    adding_date: Math.floor(video.reservedAt / 1000),
    views: 0,
    local_views: 0,
    comments: 0,
    type: 'video',
    is_favorite: false,
    added: 1,
    can_edit: manages ? 1 : 0,
    can_delete: manages ? 1 : 0,
    can_add: 1,
    can_comment: video.noComments ? 0 : 1,
    can_repost: 1,
    access_key: video.accessKey,
    ...(video.repeat && { repeat: 1 }),
    ...(video.isPrivate && { is_private: 1 }),
    ...playback(world, video),
    ...(viewer.extended && manages && { can_edit_privacy: 1, ...privacyOf(video) }),
  }
}

function playback(world: World, video: Video): Record<string, unknown> {
  const { baseUrl } = world.settings
  const reference = `${video.ownerId}_${video.id}`
  if (!isReady(world, video)) return { processing: 1, converting: 1 }
  return {
    player: `${baseUrl}/video${reference}`,
    converting: 0,
    image: [{ url: `${baseUrl}/_thumb/${reference}`, width: 1280, height: 720, with_padding: 1 }],
    first_frame: [{ url: `${baseUrl}/_thumb/${reference}`, width: 1280, height: 720 }],
    ...(video.link !== undefined && { platform: new URL(video.link).host }),
  }
}

function privacyOf(video: Video): Record<string, unknown> {
  return { privacy_view: showPrivacy(video.privacyView), privacy_comment: showPrivacy(video.privacyComment) }
}
