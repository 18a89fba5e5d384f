import { readForm } from '../http/form.ts'
import { replyJson } from '../http/reply.ts'
import type { Exchange } from '../http/route.ts'
import { createToken } from '../world/create-token.ts'
import { RIGHTS } from '../world/rights.ts'
import type { App, User, World } from '../world/world.ts'
import { findApp, requireSecret } from './find-app.ts'
import { createCommunityTokens, createUserToken } from './issue-tokens.ts'
import { OauthRefusal } from './oauth-refusal.ts'
import { oauthStateOf } from './oauth-state.ts'
import type { AuthorizeRequest } from './read-authorize-request.ts'

/** vk-facts 4.3, 4.4. */
const KNOWN = new Set(['client_id', 'client_secret', 'redirect_uri', 'code', 'grant_type', 'v'])
const DAY_SECONDS = 86_400

/** `/access_token`, GET or POST: exchanges a code, or gives the app a token of its own (vk-facts 4.3, 4.4). */
export async function exchangeCode(exchange: Exchange): Promise<void> {
  const { world, url } = exchange
  const params = new Map([...url.searchParams, ...(await readForm(exchange))])
  if (world.settings.unknownParameters === 'refuse' && [...params.keys()].some((name) => !KNOWN.has(name))) {
    throw new OauthRefusal('invalid_request', 'Unknown parameter') // stricter than VK
  }
  const app = findApp(world, params.get('client_id'))
  requireSecret(app, params.get('client_secret'))
  const grant = params.get('grant_type') ?? 'authorization_code'
  if (grant === 'client_credentials') return replyJson(exchange, 200, giveServiceToken(world, app))
  if (grant !== 'authorization_code') throw new OauthRefusal('invalid_request', 'Unsupported grant type')
  const { request, user } = takeCode(world, app, params)
  replyJson(exchange, 200, answer(world, request, user))
}

/** *Assumed*: what the app may do for itself does not end (vk-facts 4.4: `expires_in` 0). */
function giveServiceToken(world: World, app: App): Record<string, unknown> {
  const { token } = createToken(world, { kind: 'service', appId: app.id, rights: 0 })
  return { access_token: token, expires_in: 0 }
}

/** A code is for one app and one `redirect_uri`, and is gone with the first try, also a wrong one (*assumed*). */
function takeCode(
  world: World,
  app: App,
  params: ReadonlyMap<string, string>,
): { request: AuthorizeRequest; user: User } {
  const given = oauthStateOf(world).codes.take(params.get('code') ?? '')
  const user = world.users.get(given?.userId ?? 0)
  if (given === undefined || given.request.app.id !== app.id || user === undefined || user.deactivated) {
    throw new OauthRefusal('invalid_grant', 'Code is invalid or expired.')
  }
  if (params.get('redirect_uri') !== given.request.redirectUri) {
    throw new OauthRefusal('invalid_grant', 'redirect_uri does not match') // *assumed* text
  }
  return { request: given.request, user }
}

/** Tokens of this flow work from every address (vk-facts 4.8). */
function answer(world: World, request: AuthorizeRequest, user: User): Record<string, unknown> {
  if (request.communityIds.length > 0) {
    const tokens = createCommunityTokens(world, request, user)
    return {
      groups: tokens.map(({ communityId, token }) => ({ group_id: communityId, access_token: token })),
      expires_in: 0,
    }
  }
  const token = createUserToken(world, request, user)
  const email = (token.rights & RIGHTS.email) !== 0 && user.login.includes('@')
  return {
    access_token: token.token,
    expires_in: token.expiresAt === undefined ? 0 : DAY_SECONDS,
    user_id: user.id,
    ...(email && { email: user.login }),
  }
}
