import { createHash, timingSafeEqual } from 'node:crypto'
import { cleanText } from '../engine/clean-text.ts'
import { knownCode, VkIdError } from './vk-id-error.ts'

/** What VK ID brought back. */
export interface VkIdCallback {
  /** Good for one exchange. */
  code: string
  /** Belongs to the tokens: every refresh needs it. */
  deviceId: string
  /** How long the code lives; undefined where VK does not say. */
  codeExpiresInSeconds: number | undefined
}

/**
 * Reads the address VK ID sent the browser to, in either of its two forms.
 *
 * Throws `VkIdError`: VK's own error such as `access_denied`, or `callback_invalid` when the state is not `expectedState`
 * or a part is missing. The state is checked first: nothing of a callback that nobody here began is believed.
 * Source: RFC 6749 4.1.2, vk-facts 6.2
 */
export function readVkIdCallback(address: string | URL, expectedState: string): VkIdCallback {
  const params = parameters(address)
  const state = params.get('state')
  if (state === undefined || expectedState === '' || !isSame(state, expectedState)) {
    throw new VkIdError({
      code: 'callback_invalid',
      message: 'The callback does not belong to this sign-in: "state" differs',
    })
  }
  const error = params.get('error')
  if (error !== undefined) throw refusal(error, params.get('error_description'), [expectedState])
  const code = params.get('code')
  const deviceId = params.get('device_id')
  if (!code || !deviceId) {
    throw new VkIdError({ code: 'callback_invalid', message: `The callback has no "${code ? 'device_id' : 'code'}"` })
  }
  const seconds = Number(params.get('expires_in'))
  return { code, deviceId, codeExpiresInSeconds: Number.isSafeInteger(seconds) && seconds > 0 ? seconds : undefined }
}

function parameters(address: string | URL): Map<string, string> {
  const url = URL.parse(String(address), 'http://relative.invalid')
  const query = new Map(url?.searchParams ?? [])
  const payload = query.get('payload')
  if (payload === undefined) return query
  const inside = parse(payload)
  const texts = Object.entries(inside).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [],
  )
  return new Map([...query, ...texts])
}

function parse(text: string): object {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}

function refusal(error: string, description: string | undefined, secrets: string[]): VkIdError {
  const words = description === undefined ? undefined : cleanText(description, secrets)
  const message = `VK ID answered ${cleanText(error, secrets)}${words === undefined ? '' : `: ${words}`}`
  return new VkIdError({ code: knownCode(error), message, description: words })
}

/** In constant time, of whatever lengths. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}
