import { VkResponseError } from '@vkast/vk'
import { readAddresses } from '../engine/addresses.ts'
import { cleanText } from '../engine/clean-text.ts'
import { limitedSignal } from '../engine/run-signal.ts'
import { sendRequest } from '../engine/send-request.ts'
import { knownCode, VkIdError } from './vk-id-error.ts'
import type { VkIdOptions } from './vk-id-options.ts'

/** What may stand in a message. */
const PUBLIC = new Set(['grant_type', 'client_id', 'redirect_uri', 'v'])

/**
 * Posts a form to VK ID and gives its JSON; nothing is repeated, no redirect is followed.
 *
 * An `error` in the JSON counts whatever the HTTP status, and is a `VkIdError`. Everything stands in the body.
 * Source: vk-facts 6.3, 6.6
 */
export async function postForm(
  options: VkIdOptions,
  path: string,
  fields: Record<string, string | undefined>,
): Promise<Record<string, unknown>> {
  const { idUrl } = readAddresses({ idUrl: options.idUrl })
  const body = new URLSearchParams({ client_id: String(options.clientId) })
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) body.set(name, value)
  const limit = limitedSignal(options.timeoutMs ?? 10_000, options.signal === undefined ? [] : [options.signal])
  const headers = { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' }
  try {
    const request = { url: new URL(`${idUrl}${path}`), method: 'POST', headers, body: body.toString() } as const
    const answer = await sendRequest({ ...request, agent: options.agent, signal: limit.signal })
    const secrets = [...body].flatMap(([name, value]) => (PUBLIC.has(name) ? [] : [value]))
    return readAnswer(answer.status, answer.body.toString('utf8'), secrets)
  } finally {
    limit.stop()
  }
}

function readAnswer(httpStatus: number, text: string, secrets: string[]): Record<string, unknown> {
  const answer = parse(text)
  if (answer?.error !== undefined) {
    const description =
      typeof answer.error_description === 'string' ? cleanText(answer.error_description, secrets) : undefined
    const word = cleanText(String(answer.error), secrets)
    const message = `VK ID answered ${word}${description === undefined ? '' : `: ${description}`}`
    throw new VkIdError({ code: knownCode(answer.error), message, description })
  }
  if (answer !== undefined && httpStatus >= 200 && httpStatus < 300) return answer
  const isSuccess = httpStatus >= 200 && httpStatus < 300
  throw new VkResponseError({ code: /^\s*</.test(text) ? 'html' : isSuccess ? 'not_json' : 'http_status', httpStatus })
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}
