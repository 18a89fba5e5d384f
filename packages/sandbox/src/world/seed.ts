import { nextId } from './next-id.ts'
import { RIGHTS, type RightName, rightsMask } from './rights.ts'
import type { App, Community, User, World } from './world.ts'

/** Who and what is there from the start; the ids are the same in every sandbox. */
export const SEED = {
  users: [
    {
      id: 101,
      firstName: 'Ann',
      lastName: 'Orlova',
      screenName: 'ann',
      phone: '+79000000101',
      login: 'ann@example.com',
      password: 'ann-password',
    },
    {
      id: 102,
      firstName: 'Boris',
      lastName: 'Petrov',
      screenName: 'boris',
      phone: '+79000000102',
      login: 'boris@example.com',
      password: 'boris-password',
    },
  ],
  /** Ann administrates the first and is a plain member of the second, which is Boris's. */
  communities: [
    { id: 55, name: 'Lectures', screenName: 'lectures' },
    { id: 56, name: 'Shows', screenName: 'shows' },
  ],
  /** The implicit flow grants it video, wall, groups, friends and offline. */
  appId: 51000001,
  /** VK answers "Security Error" to it. */
  blockedAppId: 51000002,
  /** May take passwords at `/token`; may get every right of users. */
  directAppId: 51000003,
  /** VK ID, public, approved for video, wall and groups; `vkIdRedirectUris` are its addresses. */
  vkIdAppId: 51000004,
  /** VK ID, public, approved for nothing. */
  unapprovedVkIdAppId: 51000005,
  /** Where the service of this project takes callbacks by default. */
  vkIdRedirectUris: [
    'http://localhost:8000/api/v1/oauth/vk/callback',
    'http://127.0.0.1:8000/api/v1/oauth/vk/callback',
  ],
  albumTitle: 'Autumn course',
} as const

/** Fills an empty world with two users, two communities, an album in the first, an app and a blocked app. */
export function seedWorld(world: World, { grantOffline }: { grantOffline: boolean }): void {
  for (const user of SEED.users) world.users.set(user.id, seededUser(user))
  for (const community of SEED.communities) world.communities.set(community.id, seededCommunity(community))
  const albumId = nextId(world)
  const ownerId = -SEED.communities[0].id
  world.albums.set(`${ownerId}_${albumId}`, {
    ownerId,
    id: albumId,
    title: SEED.albumTitle,
    privacy: ['all'],
    updatedAt: world.clock.now(),
  })
  const grantable = rightsMask('video', 'wall', 'groups', 'friends') | (grantOffline ? rightsMask('offline') : 0)
  for (const id of [SEED.appId, SEED.blockedAppId]) world.apps.set(id, seededApp(id, grantable))
  const approved = rightsMask('video', 'wall', 'groups')
  for (const [id, rights] of [
    [SEED.vkIdAppId, approved],
    [SEED.unapprovedVkIdAppId, 0],
  ] as const) {
    world.apps.set(id, { ...seededApp(id, rights), vkId: true, redirectUris: [...SEED.vkIdRedirectUris] })
  }
  const everything = rightsMask(...(Object.keys(RIGHTS) as RightName[]))
  world.apps.set(SEED.directAppId, {
    ...seededApp(SEED.directAppId, everything),
    title: 'Official app',
    allowDirect: true,
  })
}

function seededUser(user: (typeof SEED.users)[number]): User {
  return { ...user, friendsOnline: SEED.users.map(({ id }) => id).filter((id) => id !== user.id) }
}

function seededCommunity(community: (typeof SEED.communities)[number]): Community {
  const [ann, boris] = SEED.users
  const isFirst = community === SEED.communities[0]
  return {
    ...community,
    type: 'group',
    closed: 0,
    roles: new Map([
      [ann.id, isFirst ? 'administrator' : 'member'],
      ...(isFirst ? [] : [[boris.id, 'administrator'] as const]),
    ]),
  }
}

function seededApp(id: number, grantable: number): App {
  const blocked = id === SEED.blockedAppId
  return {
    id,
    title: blocked ? 'Blocked app' : 'Sandbox app',
    secret: `secret-of-${id}`,
    redirectUris: [],
    grantable,
    blocked,
  }
}
