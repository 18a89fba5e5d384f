import type { Exchange } from '../http/route.ts'
import { NOTE_PARAMS, withoutNote } from '../oauth/login-note.ts'
import type { App, World } from '../world/world.ts'
import { grantScope } from './scope.ts'
import { VkIdRefusal } from './vkid-refusal.ts'

/** What an app asks VK ID for, as far as it can be trusted: who it is and where the answer goes. */
export interface VkIdClient {
  app: App
  redirectUri: string
  state: string
}

/** The rest of the question, checked. */
export interface VkIdRequest extends VkIdClient {
  codeChallenge: string
  scope: readonly string[]
  prompt: string
  /** From the app's own SDK; else VK makes one. */
  deviceId?: string
  /** Path and query at the host `id`, to come back to after the sign-in page. */
  address: string
}

/** vk-facts 6.1: required, optional, and what VK's SDKs add. */
const KNOWN = new Set(
  (
    'response_type client_id redirect_uri state code_challenge code_challenge_method scope prompt provider lang_id scheme ' +
    'v sdk_type app_id origin stats_info screen oauth_version action device_id'
  ).split(' '),
)
const PROMPTS = ['', 'none', 'login', 'consent', 'select_account']

/** Reads who asks; throws {@link VkIdRefusal} for an app or address that nothing may be sent to. */
export function readVkIdClient({ world, url }: Exchange): VkIdClient {
  const params = url.searchParams
  const app = findVkIdApp(world, params.get('client_id'))
  const redirectUri = params.get('redirect_uri') ?? ''
  if (params.getAll('redirect_uri').length !== 1 || !app.redirectUris.includes(redirectUri)) {
    throw new VkIdRefusal('invalid_request', 'redirect_uri is missing or invalid')
  }
  return { app, redirectUri, state: params.get('state') ?? '' }
}

/** The app with that id, if it is one of VK ID's. */
export function findVkIdApp(world: World, id: string | null | undefined): App {
  const app = /^[1-9]\d*$/.test(id ?? '') ? world.apps.get(Number(id)) : undefined
  if (app === undefined || app.blocked || !app.vkId) {
    throw new VkIdRefusal('invalid_client', 'client_id is missing or invalid')
  }
  return app
}

/** Reads the rest (vk-facts 6.1); throws {@link VkIdRefusal}, which goes to the app's address. */
export function readVkIdRequest({ world, url }: Exchange, client: VkIdClient): VkIdRequest {
  const params = url.searchParams
  refuseStrangers(world, params)
  requireMatch(params, 'response_type', /^code$/)
  requireMatch(params, 'state', /^.{32,}$/s)
  requireMatch(params, 'code_challenge', /^[\w-]{43}$/) // base64url of SHA-256: 43 characters
  requireMatch(params, 'code_challenge_method', /^[Ss]256$/)
  const prompt = params.get('prompt') ?? ''
  if (!PROMPTS.includes(prompt)) throw new VkIdRefusal('invalid_request', 'prompt is invalid')
  const scope = grantScope(client.app, params.get('scope') ?? '')
  if (scope === undefined) throw new VkIdRefusal('invalid_scope', 'scope is invalid')
  const deviceId = params.get('device_id')
  return {
    ...client,
    codeChallenge: params.get('code_challenge') ?? '',
    scope,
    prompt,
    ...(deviceId && { deviceId }),
    address: withoutNote(url).replace(/^\/id/, ''),
  }
}

/** *Assumed*, as in the legacy flow: a parameter that is misspelt or given twice would otherwise go unnoticed. */
function refuseStrangers(world: World, params: URLSearchParams): void {
  if (world.settings.unknownParameters === 'report') return
  const names = [...params.keys()].filter((name) => !NOTE_PARAMS.includes(name))
  const strange = names.find((name, index) => !KNOWN.has(name) || names.indexOf(name) !== index)
  if (strange !== undefined) throw new VkIdRefusal('invalid_request', 'unknown or repeated parameter')
}

function requireMatch(params: URLSearchParams, name: string, pattern: RegExp): void {
  if (!pattern.test(params.get(name) ?? '')) throw new VkIdRefusal('invalid_request', `${name} is missing or invalid`)
}
