import { ApiError } from '../../api-error.ts'
import { RIGHTS } from '../../world/rights.ts'
import type { Community, World } from '../../world/world.ts'
import { groupView } from '../group-view.ts'
import { defineMethod } from '../method.ts'
import { flag, integer, invalidParam, list, text } from '../params.ts'
import { isAtLeast } from '../version.ts'

/**
 * A filter names roles or types, several are a union (vk-facts 8). `editor` alone does not bring what one administrates:
 * no evidence says it does, so that a client must ask for both (*assumed*, the stricter reading).
 */
const FILTERS: Record<string, (community: Community, userId: number) => boolean> = {
  admin: (community, userId) => community.roles.get(userId) === 'administrator',
  editor: (community, userId) => community.roles.get(userId) === 'editor',
  moder: (community, userId) => community.roles.get(userId) === 'moderator',
  advertiser: () => false,
  groups: (community) => community.type === 'group',
  publics: (community) => community.type === 'page',
  events: (community) => community.type === 'event',
  hasAddress: () => false,
}

/** The communities a user is in; another user's list is closed here (260: a privacy setting VK has, *assumed* on). */
export const groupsGet = defineMethod({
  name: 'groups.get',
  tokenKinds: ['user', 'service'],
  rights: RIGHTS.groups,
  params: {
    user_id: integer({ min: 1 }),
    extended: flag(),
    filter: list({ max: 10 }),
    fields: list({ max: 100 }),
    offset: integer({ min: 0 }),
    count: integer({ min: 0, max: 1000 }),
  },
  run({ world, token, params }) {
    const userId = params.user_id ?? token.userId
    if (userId === undefined) throw invalidParam('user_id is undefined')
    if (token.userId !== userId) {
      throw new ApiError(260, "Access to the groups list is denied due to the user's privacy settings.")
    }
    const communities = listCommunities(world, userId, params.filter ?? [])
    const offset = params.offset ?? 0
    const page = communities.slice(offset, offset + (params.count ?? 1000))
    const viewer = { userId, fields: params.fields ?? [] }
    return {
      count: communities.length,
      items: page.map((community) => (params.extended ? groupView(world, community, viewer) : community.id)),
    }
  },
})

function listCommunities(world: World, userId: number, filter: readonly string[]): Community[] {
  const tests = filter.map((word) => {
    const test = Object.hasOwn(FILTERS, word) ? FILTERS[word] : undefined
    if (test === undefined) throw invalidParam(`filter has no value ${word}`)
    return test
  })
  return [...world.communities.values()]
    .filter((community) => community.roles.has(userId))
    .filter((community) => tests.length === 0 || tests.some((test) => test(community, userId)))
    .sort((a, b) => a.id - b.id)
}

/** Communities by id or screen name; `{groups, profiles}` from 5.139 on, before a bare array (vk-facts 1.4). A community token without ids: its own. */
export const groupsGetById = defineMethod({
  name: 'groups.getById',
  tokenKinds: ['user', 'community', 'service'],
  rights: 0,
  params: { group_ids: list({ max: 500 }), group_id: text({ max: 64 }), fields: list({ max: 100 }) },
  run({ world, token, version, params }) {
    const own = token.communityId === undefined ? undefined : [String(token.communityId)]
    const wanted = params.group_ids ?? (params.group_id === undefined ? own : [params.group_id])
    if (wanted === undefined || wanted.length === 0) throw invalidParam('group_ids is undefined')
    const found = wanted.map((word) => findCommunity(world, word)).filter((community) => community !== undefined)
    if (found.length === 0) throw new ApiError(125, 'Invalid group id')
    const viewer = { userId: token.userId, fields: params.fields ?? [] }
    const groups = found.map((community) => groupView(world, community, viewer))
    return isAtLeast(version, [5, 139]) ? { groups, profiles: [] } : groups
  },
})

function findCommunity(world: World, word: string): Community | undefined {
  if (/^\d+$/.test(word)) return world.communities.get(Number(word))
  return [...world.communities.values()].find(({ screenName }) => screenName === word)
}
