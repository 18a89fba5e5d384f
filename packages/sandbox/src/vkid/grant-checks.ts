import type { App } from '../world/world.ts'
import { VkIdRefusal } from './vkid-refusal.ts'

type Params = ReadonlyMap<string, string>

/** Texts of `invalid_grant`: vk-facts 6.4, 6.6. */
const TEXTS = {
  code: 'code is invalid or expired',
  usedCode: 'code was already used',
  deviceId: 'device_id is invalid',
  redirectUri: 'redirect_uri is invalid, please pass same redirect_uri, you used in authorize method.',
  verifier: 'code_verifier is invalid',
  challenge: 'code_challenge does not match code_verifier',
  refreshToken: 'refresh_token is missing or invalid',
  serviceToken: 'service_token is invalid',
} as const

/** `invalid_grant` with one of its texts. */
export const invalidGrant = (what: keyof typeof TEXTS): VkIdRefusal => new VkIdRefusal('invalid_grant', TEXTS[what])

/** A confidential app shows its service key when it exchanges a code; whoever shows one shows the right one (vk-facts 6.3). */
export function checkServiceToken(app: App, params: Params, { isRequired }: { isRequired: boolean }): void {
  const given = params.get('service_token')
  if (given === undefined && !(isRequired && app.serviceToken !== undefined)) return
  if (given === undefined || given !== app.serviceToken) throw invalidGrant('serviceToken')
}

/** `state` is wanted with every grant (vk-facts 6.3). */
export function requireState(params: Params): string {
  const state = params.get('state') ?? ''
  if (state === '') throw new VkIdRefusal('invalid_request', 'state is missing or invalid') // text assumed
  return state
}
