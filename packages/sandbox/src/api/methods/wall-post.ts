import { ApiError } from '../../api-error.ts'
import { addPost } from '../../world/add-post.ts'
import { RIGHTS } from '../../world/rights.ts'
import type { Post, Token, World } from '../../world/world.ts'
import { canManage, findVisibleVideo, requireCommunity } from '../access.ts'
import { defineMethod } from '../method.ts'
import { decimal, flag, integer, invalidParam, list, type ParamValues, text } from '../params.ts'

const params = {
  owner_id: integer(),
  friends_only: flag(),
  from_group: flag(),
  message: text(),
  attachments: list({ max: 10 }), // vk-facts 7.8
  services: text(),
  signed: flag(),
  publish_date: integer({ min: 0 }),
  lat: decimal(),
  long: decimal(),
  place_id: integer(),
  post_id: integer(),
  guid: text(),
  mark_as_ads: flag(),
  link_title: text(),
  link_photo_id: text(),
  close_comments: flag(),
  donut_paid_duration: integer(),
  mute_notifications: flag(),
  copyright: text(),
  primary_attachments_mode: text(),
}

type Params = ParamValues<typeof params>

const GUID_LIFETIME_MS = 60 * 60 * 1000

/**
 * Posts on a wall; the same `guid` within an hour gives the first post again (vk-facts 7.8).
 *
 * VK's schema names user tokens only, but communities post with theirs (vk-facts 7.8).
 */
export const wallPost = defineMethod({
  name: 'wall.post',
  tokenKinds: ['user', 'community'],
  rights: RIGHTS.wall,
  params,
  run({ world, token, params }) {
    const callerId = token.communityId === undefined ? (token.userId ?? 0) : -token.communityId
    const ownerId = params.owner_id ?? callerId
    requireOpenWall(world, token, ownerId)
    const earlier = findByGuid(world, ownerId, guidOf(callerId, params))
    if (earlier !== undefined) return { post_id: earlier.id }
    const attachments = usable(world, token, params.attachments ?? [])
    if (!params.message && attachments.length === 0) throw invalidParam('message or attachments are missing')
    const guid = guidOf(callerId, params)
    const post = addPost(world, {
      ownerId,
      fromId: ownerId < 0 && (params.from_group || token.kind === 'community') ? ownerId : callerId,
      message: params.message ?? '',
      attachments,
      ...(guid !== undefined && { guid }),
      ...publishAt(world, params),
    })
    return { post_id: post.id }
  },
})

/** Who may post: on their own wall people, on a community's its token, editors and administrators (*assumed* for the last). */
function requireOpenWall(world: World, token: Token, ownerId: number): void {
  if (ownerId < 0) requireCommunity(world, -ownerId)
  const open =
    token.kind === 'community' ? ownerId === -(token.communityId ?? 0) : canManage(world, token.userId, ownerId)
  if (!open) throw new ApiError(214, 'Access to adding post denied: access to the wall is closed')
}

function guidOf(callerId: number, { guid }: Params): string | undefined {
  return guid ? `${callerId}:${guid}` : undefined
}

function findByGuid(world: World, ownerId: number, guid: string | undefined): Post | undefined {
  if (guid === undefined) return undefined
  const since = world.clock.now() - GUID_LIFETIME_MS
  return [...world.posts.values()].find(
    (post) => post.ownerId === ownerId && post.guid === guid && post.createdAt > since,
  )
}

/** What can be shown; the rest is left out without a word, as VK does (vk-facts 7.8, 9 nr 19). Only videos and links exist here. */
function usable(world: World, token: Token, attachments: readonly string[]): string[] {
  return attachments.filter((attachment) => {
    if (/^https?:\/\//.test(attachment)) return URL.canParse(attachment)
    const parts = /^video(-?\d+)_(\d+)(?:_(\w+))?$/.exec(attachment)
    if (parts === null) return false
    const reference = { ownerId: Number(parts[1]), id: Number(parts[2]), ...(parts[3] && { accessKey: parts[3] }) }
    return findVisibleVideo(world, token.userId, reference) !== undefined
  })
}

function publishAt(world: World, { publish_date }: Params): { publishAt?: number } {
  if (publish_date === undefined) return {}
  if (publish_date * 1000 <= world.clock.now()) throw invalidParam('publish_date should be in the future') // assumed
  return { publishAt: publish_date * 1000 }
}
