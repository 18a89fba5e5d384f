import type { Post, World } from '../../world/world.ts'
import { defineMethod } from '../method.ts'
import { flag, integer, invalidParam, list, oneOf, required, text } from '../params.ts'
import { hasAppeared, postView } from '../post-view.ts'
import { isAtLeast } from '../version.ts'

/** A wall, newest first; postponed posts are not on it yet. */
export const wallGet = defineMethod({
  name: 'wall.get',
  tokenKinds: ['user', 'service'],
  rights: 0,
  params: {
    owner_id: integer(),
    domain: text(),
    offset: integer({ min: 0 }),
    count: integer({ min: 0, max: 100 }),
    filter: oneOf('all', 'owner', 'others', 'postponed', 'suggests', 'donut'),
    extended: flag(),
    fields: text(),
  },
  run({ world, token, params }) {
    const ownerId = params.owner_id ?? (params.domain ? ownerNamed(world, params.domain) : token.userId)
    if (ownerId === undefined) throw invalidParam('owner_id is undefined')
    const posts = [...world.posts.values()]
      .filter((post) => post.ownerId === ownerId && fitsFilter(world, post, params.filter))
      .sort((a, b) => b.id - a.id)
    const offset = params.offset ?? 0
    return {
      count: posts.length,
      items: posts.slice(offset, offset + (params.count ?? 20)).map((post) => postView(world, post, token.userId)),
      ...(params.extended && { profiles: [], groups: [] }),
    }
  },
})

/** Posts by `<owner_id>_<post_id>`; from 5.138 on in `items`, before a bare array (vk-facts 1.4). Missing ones are left out. */
export const wallGetById = defineMethod({
  name: 'wall.getById',
  tokenKinds: ['user', 'service'],
  rights: 0,
  params: { posts: required(list({ max: 100 })), extended: flag(), copy_history_depth: integer(), fields: text() },
  run({ world, token, version, params }) {
    const items = params.posts
      .map((reference) => world.posts.get(checkedReference(reference)))
      .filter((post) => post !== undefined && hasAppeared(world, post))
      .map((post) => postView(world, post as Post, token.userId))
    if (params.extended) return { items, profiles: [], groups: [] }
    return isAtLeast(version, [5, 138]) ? { items } : items
  },
})

function checkedReference(reference: string): string {
  if (!/^-?\d+_\d+$/.test(reference)) throw invalidParam('posts should be <owner_id>_<post_id>')
  return reference
}

function fitsFilter(world: World, post: Post, filter: string | undefined): boolean {
  if (filter === 'postponed') return !hasAppeared(world, post)
  if (!hasAppeared(world, post)) return false
  if (filter === 'owner') return post.fromId === post.ownerId
  if (filter === 'others') return post.fromId !== post.ownerId
  return filter === undefined || filter === 'all'
}

function ownerNamed(world: World, domain: string): number {
  const community = [...world.communities.values()].find(({ screenName }) => screenName === domain)
  if (community !== undefined) return -community.id
  const user = [...world.users.values()].find(({ screenName }) => screenName === domain)
  if (user === undefined) throw invalidParam('domain is unknown')
  return user.id
}
