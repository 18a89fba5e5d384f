import { readForm } from '../http/form.ts'
import type { Exchange } from '../http/route.ts'
import { findApp, requireSecret } from '../oauth/find-app.ts'
import { OauthRefusal } from '../oauth/oauth-refusal.ts'
import { parseScope, USER_RIGHTS } from '../oauth/scope.ts'
import type { App, World } from '../world/world.ts'

/** vk-facts 4.5; `validation_sid`, 4.6, going back with the code: *assumed*; `captcha_ts`, `captcha_attempt`, `success_token` and `remixstlid`: 3.1, 3.2. */
const KNOWN = new Set(
  (
    'grant_type client_id client_secret username password scope v 2fa_supported force_sms code validation_sid captcha_sid captcha_key captcha_ts ' +
    'captcha_attempt success_token remixstlid test_redirect_uri device_id lang libverify_support'
  ).split(' '),
)

/** What somebody asks `/token` for, checked as far as the app goes. */
export interface TokenRequest {
  app: App
  username: string
  password: string
  /** The rights VK grants of those asked for. */
  rights: number
  /** Every parameter as it came. */
  params: ReadonlyMap<string, string>
  passwordInUrl: boolean
}

/** Reads a request to `/token`, GET or POST, query and body being equal (vk-facts 4.5); throws {@link OauthRefusal}. */
export async function readTokenRequest(exchange: Exchange): Promise<TokenRequest> {
  const { world, url } = exchange
  const params = new Map([...url.searchParams, ...(await readForm(exchange))])
  refuseStrangers(world, params)
  const app = readDirectApp(world, params)
  // grant: *assumed*, text too
  if (params.get('grant_type') !== 'password') throw new OauthRefusal('invalid_request', 'Unsupported grant type')
  const asked = parseScope(params.get('scope') ?? '', USER_RIGHTS)
  if (asked === undefined) throw new OauthRefusal('invalid_scope', 'Invalid scope parameter')
  return {
    app,
    username: params.get('username') ?? '',
    password: params.get('password') ?? '',
    rights: asked & app.grantable,
    params,
    passwordInUrl: url.searchParams.has('password'),
  }
}

/** *Assumed*: as at `/authorize`, a misspelt parameter would otherwise go unnoticed. */
function refuseStrangers(world: World, params: ReadonlyMap<string, string>): void {
  if (world.settings.unknownParameters === 'report') return
  if ([...params.keys()].some((name) => !KNOWN.has(name)))
    throw new OauthRefusal('invalid_request', 'Unknown parameter')
}

function readDirectApp(world: World, params: ReadonlyMap<string, string>): App {
  const app = findApp(world, params.get('client_id'))
  requireSecret(app, params.get('client_secret'))
  // *assumed*: VK takes passwords from its own apps only, and what it tells others is not known
  if (!app.allowDirect) throw new OauthRefusal('unauthorized_client', 'Direct auth is not allowed for this app')
  return app
}
