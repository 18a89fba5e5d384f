import type { Community, World } from '../world/world.ts'
import { canManage } from './access.ts'

const LEVELS = { member: 0, moderator: 1, editor: 2, administrator: 3 } as const

/** A community as VK shows it to this user (vk-facts 8); `fields` adds what is asked for and known. */
export function groupView(
  world: World,
  community: Community,
  viewer: { userId?: number | undefined; fields: readonly string[] },
): Record<string, unknown> {
  const role = viewer.userId === undefined ? undefined : community.roles.get(viewer.userId)
  const level = role === undefined ? 0 : LEVELS[role]
  const picture = `${world.settings.baseUrl}/g${community.id}.png`
  const manages = canManage(world, viewer.userId, -community.id) ? 1 : 0
  const optional: Record<string, unknown> = {
    can_upload_video: manages,
    can_upload_clip: manages,
    can_post: manages,
    members_count: community.roles.size,
  }
  return {
    id: community.id,
    name: community.name,
    screen_name: community.screenName,
    is_closed: community.closed,
    type: community.type,
    is_admin: level > 0 ? 1 : 0,
    ...(level > 0 && { admin_level: level }),
    is_member: role === undefined ? 0 : 1,
    is_advertiser: 0,
    photo_50: picture,
    photo_100: picture,
    photo_200: picture,
    ...Object.fromEntries(Object.entries(optional).filter(([name]) => viewer.fields.includes(name))),
  }
}
