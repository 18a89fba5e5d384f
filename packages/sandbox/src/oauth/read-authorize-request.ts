import type { Exchange } from '../http/route.ts'
import { SITE_DOMAINS, type Site } from '../http/site.ts'
import type { App, World } from '../world/world.ts'
import { findApp } from './find-app.ts'
import { NOTE_PARAMS, withoutNote } from './login-note.ts'
import { OauthRefusal, securityError } from './oauth-refusal.ts'
import { COMMUNITY_RIGHTS, parseScope, USER_RIGHTS } from './scope.ts'

/** What an app asks for at `/authorize`, checked. */
export interface AuthorizeRequest {
  app: App
  /** `token`: the implicit flow. */
  responseType: 'token' | 'code'
  redirectUri: string
  display: string
  /** What was asked for and VK grants this app; the rest is dropped in silence (vk-facts 4.9). */
  rights: number
  /** Communities whose tokens are wanted; empty: the user's own token is. */
  communityIds: number[]
  state?: string
  /** The consent page is shown even to who has agreed before. */
  alwaysAsk: boolean
  version: string
  /** Path and query, to come back to after the login page. */
  address: string
}

/** vk-facts 4.1, the old ones too. */
const DISPLAYS = ['page', 'popup', 'mobile', 'touch', 'wap', 'ios']
const PKCE = ['code_challenge', 'code_challenge_method']
/** vk-facts 4.1 */
const KNOWN = [
  ...NOTE_PARAMS,
  'client_id',
  'redirect_uri',
  'display',
  'scope',
  'response_type',
  'state',
  'revoke',
  'group_ids',
  'v',
]

/**
 * Reads the parameters of `/authorize` (vk-facts 4.1).
 *
 * The app and its `redirect_uri` are checked before all else: nothing may be sent to an address that is not the app's.
 * Throws {@link OauthRefusal}.
 */
export function readAuthorizeRequest({ world, site, url }: Pick<Exchange, 'world' | 'site' | 'url'>): AuthorizeRequest {
  const params = url.searchParams
  const app = findApp(world, params.get('client_id'))
  const redirectUri = readRedirectUri(site, app, params)
  refuseStrangers(world, params)
  const display = params.get('display') ?? 'page'
  if (!DISPLAYS.includes(display)) throw new OauthRefusal('invalid_request', 'Invalid display parameter') // vk-facts 4.1
  const responseType = params.get('response_type')
  if (responseType !== 'token' && responseType !== 'code') {
    throw new OauthRefusal('unsupported_response_type', 'Response type is not supported') // code: vk-facts 4.6; text *assumed*
  }
  const communityIds = readCommunityIds(world, params.get('group_ids'))
  const state = params.get('state')
  return {
    app,
    responseType,
    redirectUri,
    display,
    rights: readRights(app, params.get('scope') ?? '', communityIds),
    communityIds,
    ...(state !== null && { state }),
    alwaysAsk: params.get('revoke') === '1',
    version: params.get('v') ?? '',
    address: withoutNote(url),
  }
}

function readRedirectUri(site: Site, app: App, params: URLSearchParams): string {
  const blanks = blankAddresses(site)
  const wanted = params.get('redirect_uri') ?? blanks[0] // the default of the implicit flow: vk-facts 4.1
  if (params.getAll('redirect_uri').length > 1) throw securityError({ byErrorPage: true })
  if (!blanks.includes(wanted) && !app.redirectUris.includes(wanted)) throw securityError({ byErrorPage: true })
  return wanted
}

/** The blank page under its names: VK's twins are the same page, some tools name the API's host (vk-facts 4.1). */
function blankAddresses(site: Site): [string, ...string[]] {
  const own = site.address('oauth', '/blank.html')
  if (site.domain === undefined) return [own]
  return [
    own,
    ...SITE_DOMAINS.flatMap((domain) => ['oauth', 'api'].map((host) => `https://${host}.${domain}/blank.html`)),
  ]
}

/** *Assumed*: VK is lenient here; a parameter that is misspelt or given twice would otherwise go unnoticed. */
function refuseStrangers(world: World, params: URLSearchParams): void {
  // vk-facts 4.2: the legacy flow answers parameters of PKCE so
  if (PKCE.some((name) => params.has(name))) {
    throw new OauthRefusal('invalid_request', 'Code challenge method is unsupported')
  }
  if (world.settings.unknownParameters === 'report') return
  const names = [...params.keys()]
  if (names.some((name) => !KNOWN.includes(name))) throw new OauthRefusal('invalid_request', 'Unknown parameter')
  if (new Set(names).size < names.length) throw new OauthRefusal('invalid_request', 'Repeated parameter')
}

function readCommunityIds(world: World, list: string | null): number[] {
  if (list === null) return []
  const ids = list.split(',').map((id) => (/^[1-9]\d*$/.test(id) ? Number(id) : Number.NaN))
  const fit = ids.every((id) => world.communities.has(id)) && new Set(ids).size === ids.length
  if (!fit) throw new OauthRefusal('invalid_request', 'Invalid group_ids parameter') // *assumed*
  return ids
}

function readRights(app: App, scope: string, communityIds: number[]): number {
  const forCommunities = communityIds.length > 0
  const asked = parseScope(scope, forCommunities ? COMMUNITY_RIGHTS : USER_RIGHTS)
  if (asked === undefined) throw new OauthRefusal('invalid_scope', 'Invalid scope parameter') // code: vk-facts 4.6; text *assumed*
  return forCommunities ? asked : asked & app.grantable // *assumed*: what VK grants an app is about users only
}
