import type { World } from '../world/world.ts'
import type { VkIdClient } from './read-vkid-request.ts'
import { VkIdRefusal } from './vkid-refusal.ts'
import type { VkIdCode } from './vkid-state.ts'

const CODE_SECONDS = 600

/** Where the browser goes with a code: single parameters, or one `payload` of JSON, as the settings say (vk-facts 6.2). */
export function codeCallback(world: World, code: string, { request, deviceId }: VkIdCode, extId: string): string {
  const { state } = request
  if (world.settings.vkIdCallback === 'payload') {
    return withQuery(request, { payload: JSON.stringify({ code, state, device_id: deviceId, type: 'code_v2' }) })
  }
  return withQuery(request, {
    code,
    state,
    device_id: deviceId,
    type: 'code_v2',
    expires_in: String(CODE_SECONDS), // the life of the code, not of a token
    ext_id: extId,
  })
}

/** Where it goes without one. */
export const errorCallback = (client: VkIdClient, { error, message }: VkIdRefusal): string =>
  withQuery(client, { error, error_description: message, ...(client.state !== '' && { state: client.state }) })

/** Where it goes when the user cancels. */
export const denialCallback = (client: VkIdClient): string =>
  errorCallback(client, new VkIdRefusal('access_denied', 'User denied the request'))

function withQuery({ redirectUri }: VkIdClient, pairs: Record<string, string>): string {
  return `${redirectUri}${redirectUri.includes('?') ? '&' : '?'}${new URLSearchParams(pairs)}`
}
