import { readForm } from '../http/form.ts'
import { replyHtml, replyJson } from '../http/reply.ts'
import type { Exchange, Route } from '../http/route.ts'
import { withFault } from '../http/with-fault.ts'
import type { App } from '../world/world.ts'
import { agreeVkId, authorizeVkId } from './authorize-vkid.ts'
import { logOutVkId, revokeVkId } from './end-tokens.ts'
import { GRANTS } from './grants.ts'
import { publishedKeys } from './id-token.ts'
import { publicInfo, userInfo } from './people-info.ts'
import { findVkIdApp } from './read-vkid-request.ts'
import { VkIdRefusal } from './vkid-refusal.ts'

type Params = ReadonlyMap<string, string>
type Answer = (exchange: Exchange, app: App, params: Params) => Record<string, unknown>

/** VK ID, OAuth 2.1 (vk-facts 6); VK's `id.vk.ru` is `/id` here. */
export const vkIdRoutes: Route[] = [
  withFault({ method: 'GET', path: '/id/authorize', handle: page(authorizeVkId) }),
  { method: 'POST', path: '/id/authorize', handle: page(agreeVkId) },
  withFault({ method: 'POST', path: '/id/oauth2/auth', handle: (exchange) => serve(exchange, chooseGrant) }),
  endpoint('/id/oauth2/user_info', 'client_id access_token', userInfo),
  endpoint('/id/oauth2/public_info', 'client_id id_token', publicInfo),
  endpoint('/id/oauth2/revoke', 'client_id access_token', revokeVkId),
  endpoint('/id/oauth2/logout', 'client_id access_token device_id', logOutVkId),
  {
    method: 'GET',
    path: '/id/.well-known/jwks.json',
    handle: async (exchange) => replyJson(exchange, 200, publishedKeys(exchange.world)),
  },
]

function endpoint(path: string, known: string, give: Answer): Route {
  return withFault({ method: 'POST', path, handle: (exchange) => serve(exchange, () => ({ known, give })) })
}

function chooseGrant(params: Params): { known: string; give: Answer } {
  const name = params.get('grant_type') ?? ''
  const entry = Object.hasOwn(GRANTS, name) ? GRANTS[name] : undefined
  if (entry === undefined) throw new VkIdRefusal('invalid_request', 'grant_type is missing or invalid')
  return entry
}

/** A parameter the endpoint does not know is 404, `client_secret` too (vk-facts 6.3); which page that is is *assumed*. */
async function serve(exchange: Exchange, choose: (params: Params) => { known: string; give: Answer }): Promise<void> {
  const { world } = exchange
  const params = await readParams(exchange)
  try {
    const { known, give } = choose(params)
    const names = new Set(known.split(' '))
    const isStrange = [...params.keys()].some((name) => !names.has(name))
    if (isStrange && world.settings.unknownParameters === 'refuse') replyHtml(exchange, 404, NOT_FOUND)
    else replyJson(exchange, 200, give(exchange, findVkIdApp(world, params.get('client_id')), params))
  } catch (error) {
    refuse(exchange, error, params.get('state'))
  }
}

const NOT_FOUND = '<!doctype html><title>404 Not Found</title><h1>404 Not Found</h1>'

/** Query and body together: VK's own web SDK sends all but the code in the query (vk-facts 6.3). A Bearer header is a token too (6.7). */
async function readParams(exchange: Exchange): Promise<Params> {
  const params = new Map([...exchange.url.searchParams, ...(await readForm(exchange))])
  const bearer = /^Bearer\s+(\S+)$/i.exec(exchange.request.headers.authorization ?? '')?.[1]
  if (bearer !== undefined && !params.has('access_token')) params.set('access_token', bearer)
  return params
}

function page(handle: Route['handle']): Route['handle'] {
  return async (exchange) => {
    try {
      await handle(exchange)
    } catch (error) {
      refuse(exchange, error)
    }
  }
}

/** VK ID's error, with the `state` of the request where it had one; rethrows what is none. */
function refuse(exchange: Exchange, error: unknown, state?: string): void {
  if (!(error instanceof VkIdRefusal)) throw error
  const status = exchange.world.settings.vkIdErrorStatus === 'ok' ? 200 : error.status
  replyJson(exchange, status, { error: error.error, error_description: error.message, ...(state && { state }) })
}
