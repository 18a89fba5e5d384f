import type { Exchange } from '../http/route.ts'
import { RIGHTS } from '../world/rights.ts'
import type { App, User, World } from '../world/world.ts'
import { authenticateForVkId } from './authenticate-vkid.ts'
import { readIdToken } from './id-token.ts'
import { VkIdRefusal } from './vkid-refusal.ts'

type Params = ReadonlyMap<string, string>

/** `POST /id/oauth2/user_info`: the token's own user; phone and e-mail only with their scopes (vk-facts 6.7). */
export function userInfo(exchange: Exchange, app: App, params: Params): Record<string, unknown> {
  const { world } = exchange
  const token = authenticateForVkId(exchange, params.get('access_token'))
  const user = world.users.get(token.userId ?? 0)
  if (user === undefined || token.appId !== app.id) throw invalidToken()
  return {
    user: {
      ...basics(world, user),
      ...((token.rights & RIGHTS.phone) !== 0 && user.phone && { phone: user.phone.slice(1) }),
      ...((token.rights & RIGHTS.email) !== 0 && user.login.includes('@') && { email: user.login }),
      sex: 0,
      verified: false,
      birthday: '01.01.1990',
    },
  }
}

/** `POST /id/oauth2/public_info`: the same from an `id_token`, masked; how VK masks is *assumed*. */
export function publicInfo({ world }: Exchange, app: App, params: Params): Record<string, unknown> {
  const user = world.users.get(readIdToken(world, params.get('id_token') ?? '', app.id) ?? 0)
  if (user === undefined) throw invalidToken()
  const [name = '', host] = user.login.split('@')
  return {
    user: {
      ...basics(world, user),
      last_name: `${user.lastName.slice(0, 1)}.`,
      ...(user.phone && { phone: `${user.phone.slice(1, 2)}*******${user.phone.slice(-2)}` }),
      ...(host !== undefined && { email: `${name.slice(0, 1)}***@${host}` }),
    },
  }
}

/** `user_id` is a text here, unlike in the token answer (vk-facts 6.7). */
const basics = (world: World, user: User): Record<string, unknown> => ({
  user_id: String(user.id),
  first_name: user.firstName,
  last_name: user.lastName,
  avatar: `${world.settings.baseUrl}/u${user.id}.png`,
})

const invalidToken = (): VkIdRefusal => new VkIdRefusal('invalid_token', 'access_token is missing or invalid')
