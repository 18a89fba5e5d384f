import { randomBytes } from 'node:crypto'
import { nextId } from '../world/next-id.ts'
import type { App, Community, CommunityRole, SecondFactor, User, World } from '../world/world.ts'
import { BadInput, listOf, optional, type Reader, recordOf, sentence, shape, truth, whole, word } from './input.ts'
import { rightsMaskReader } from './rights-reader.ts'

const id = whole({ min: 1 })
const phone: Reader<string> = (value, where) => {
  const text = sentence(value, where)
  if (!/^\+\d{6,15}$/.test(text)) throw new BadInput(`${where} must be + and 6 to 15 digits`)
  return text
}
const role = word<CommunityRole | 'none'>('none', 'member', 'moderator', 'editor', 'administrator')

export const readUser = shape({
  id: optional(id),
  firstName: optional(sentence),
  lastName: optional(sentence),
  screenName: optional(sentence),
  login: sentence,
  password: sentence,
  phone: optional(phone),
  friendsOnline: optional(listOf(id)),
})

/** Makes a user who can sign in; names and id are made up when not given. */
export function createUser(world: World, input: ReturnType<typeof readUser>): User {
  const userId = freeId(world, world.users, input.id)
  if ([...world.users.values()].some(({ login }) => login === input.login)) throw new BadInput('login is taken')
  const user: User = {
    firstName: 'User',
    lastName: String(userId),
    screenName: `id${userId}`,
    friendsOnline: [],
    ...input,
    id: userId,
  }
  world.users.set(userId, user)
  return user
}

export const readUserChange = shape({
  id,
  password: optional(sentence),
  deactivated: optional(word('deleted', 'banned', 'none')),
  blocked: optional(truth),
  friendsOnline: optional(listOf(id)),
  phone: optional(phone),
  twoFactor: optional(word<SecondFactor | 'none'>('sms', 'app', 'libverify', 'callreset', 'none')),
  captchaOnLogin: optional(whole({ min: 0, max: 10 })),
  captchaAfterCode: optional(truth),
  securityCheck: optional(truth),
})

/** Changes a user: another password, deactivated or again not (`none`; `blocked` says the same of `banned`), what stands before a sign-in. */
export function changeUser(world: World, input: ReturnType<typeof readUserChange>): User {
  const user = world.users.get(input.id)
  if (user === undefined) throw new BadInput('there is no such user')
  const { blocked, deactivated = blocked === undefined ? undefined : blocked ? 'banned' : 'none' } = input
  const { twoFactor, deactivated: _, blocked: __, ...changes } = input
  if (input.securityCheck && (input.phone ?? user.phone) === undefined) throw new BadInput('user.phone is missing')
  Object.assign(user, changes)
  if (twoFactor === 'none') delete user.twoFactor
  else if (twoFactor !== undefined) user.twoFactor = twoFactor
  if (deactivated === 'none') delete user.deactivated
  else if (deactivated !== undefined) user.deactivated = deactivated
  return user
}

export const readApp = shape({
  id: optional(id),
  title: optional(sentence),
  secret: optional(sentence),
  redirectUris: optional(listOf(sentence)),
  grantable: optional(rightsMaskReader),
  blocked: optional(truth),
  allowDirect: optional(truth),
  vkId: optional(truth),
  serviceToken: optional(sentence),
})

/** Makes an app, or changes the one with this id in what is given. */
export function putApp(world: World, input: ReturnType<typeof readApp>): App {
  const appId = input.id ?? nextId(world)
  const app: App = {
    title: `App ${appId}`,
    secret: randomBytes(10).toString('hex'),
    redirectUris: [],
    grantable: 0,
    blocked: false,
    ...world.apps.get(appId),
    ...input,
    id: appId,
  }
  world.apps.set(appId, app)
  return app
}

export const readCommunity = shape({
  id: optional(id),
  name: optional(sentence),
  screenName: optional(sentence),
  type: optional(word('group', 'page', 'event')),
  closed: optional(word(0, 1, 2)),
  roles: optional(recordOf(role)),
})

/** Makes a community; `roles` are by user id. */
export function createCommunity(world: World, input: ReturnType<typeof readCommunity>): Community {
  const communityId = freeId(world, world.communities, input.id)
  const { roles = {}, ...given } = input
  const community: Community = {
    name: `Community ${communityId}`,
    screenName: `club${communityId}`,
    type: 'group',
    closed: 0,
    ...given,
    id: communityId,
    roles: new Map(),
  }
  for (const [userId, given] of Object.entries(roles)) giveRole(world, community, Number(userId), given)
  world.communities.set(communityId, community)
  return community
}

export const readRole = shape({ communityId: id, userId: id, role })

/** Gives a user another role in a community; `none` takes the user out. */
export function setRole(world: World, input: ReturnType<typeof readRole>): void {
  const community = world.communities.get(input.communityId)
  if (community === undefined) throw new BadInput('there is no such community')
  giveRole(world, community, input.userId, input.role)
}

function giveRole(world: World, community: Community, userId: number, given: CommunityRole | 'none'): void {
  if (!world.users.has(userId)) throw new BadInput('there is no such user')
  if (given === 'none') community.roles.delete(userId)
  else community.roles.set(userId, given)
}

function freeId(world: World, taken: ReadonlyMap<number, unknown>, wanted: number | undefined): number {
  if (wanted !== undefined && taken.has(wanted)) throw new BadInput('id is taken')
  return wanted ?? nextId(world)
}
