import type { User, World } from '../../world/world.ts'
import { defineMethod } from '../method.ts'
import { integer, list, oneOf } from '../params.ts'

/** Users by id or screen name, by default the token's own; empty for a community's token without ids (vk-facts 8). */
export const usersGet = defineMethod({
  name: 'users.get',
  tokenKinds: ['user', 'community', 'service'],
  rights: 0,
  params: {
    user_ids: list({ max: 1000 }),
    fields: list({ max: 100 }),
    name_case: oneOf('nom', 'gen', 'dat', 'acc', 'ins', 'abl'),
    from_group_id: integer({ min: 1 }),
  },
  run({ world, token, params }) {
    const own = token.kind === 'user' ? [String(token.userId)] : []
    return (params.user_ids ?? own)
      .map((word) => findUser(world, word))
      .filter((user) => user !== undefined)
      .map((user) => userView(world, user, params.fields ?? []))
  },
})

function findUser(world: World, word: string): User | undefined {
  if (/^\d+$/.test(word)) return world.users.get(Number(word))
  return [...world.users.values()].find(({ screenName }) => screenName === word)
}

function userView(world: World, user: User, fields: readonly string[]): Record<string, unknown> {
  const picture = `${world.settings.baseUrl}/u${user.id}.png`
  const optional: Record<string, unknown> = {
    screen_name: user.screenName,
    domain: user.screenName,
    photo_50: picture,
    photo_100: picture,
    photo_200: picture,
  }
  return {
    id: user.id,
    first_name: user.firstName,
    last_name: user.lastName,
    ...(user.deactivated === undefined
      ? { is_closed: false, can_access_closed: true }
      : { deactivated: user.deactivated }),
    ...Object.fromEntries(Object.entries(optional).filter(([name]) => fields.includes(name))),
  }
}
