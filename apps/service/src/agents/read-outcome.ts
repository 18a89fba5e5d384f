import { agents } from '@vkast/contract'
import { readApiError, type VkAnswer, VkResponseError, VkTransportError } from '@vkast/vk'
import type { z } from 'zod'
import { isUploadServer } from './upload-server.ts'

type Outcome = z.output<typeof agents.TaskOutcome>

/**
 * What an agent says came of a call, as `@vkast/vk` would have given or thrown it.
 *
 * What stands in an answer is for the caller to judge, as an answer of VK's is; but where files would go is looked at
 * here: an agent must not send the service's requests anywhere but to VK. `apiUrl` names a sandbox, whose own servers are fine.
 */
export function readOutcome(told: unknown, { method, apiUrl }: { method: string; apiUrl: string }): VkAnswer {
  const outcome = agents.TaskOutcome.parse(told)
  if (outcome.outcome === 'error') throw errorOf(outcome.error, method)
  if (outcome.outcome === 'no_answer') throw withoutAnswer(outcome)
  // What the agent has no more is as dead as what VK knows no more: what needs it waits for a new one.
  if (outcome.outcome === 'not_begun' && outcome.reason === 'no_such_token') throw errorOf(UNKNOWN_TOKEN, method)
  if (outcome.outcome === 'not_begun')
    throw new VkTransportError({
      code: 'connection',
      effect: 'none',
      message: `The agent did not begin (${outcome.reason})`,
    })
  const { response } = outcome
  if (response === undefined || !leadsToVk(response, apiUrl)) throw shapeless()
  return { response, errors: [] }
}

/** VK's own words for it (vk-facts 1.6). */
const UNKNOWN_TOKEN = { error_code: 5, error_msg: 'User authorization failed: invalid access_token (4).' }

const shapeless = () => new VkResponseError({ code: 'shape', httpStatus: 200, effect: 'unknown' })

function errorOf(error: Extract<Outcome, { outcome: 'error' }>['error'], method: string): Error {
  const { redirect_uri, captcha_img, is_banned, ...rest } = error
  const kept = {
    ...rest,
    // A page that a person is to open: nothing but a page.
    ...(isPage(redirect_uri) && { redirect_uri }),
    ...(isPage(captcha_img) && { captcha_img }),
    ...(is_banned && { ban_info: {} }),
  }
  return readApiError(kept, method) ?? shapeless()
}

const isPage = (url: string | undefined): boolean =>
  url !== undefined && /^https?:$/.test(URL.parse(url)?.protocol ?? '')

function withoutAnswer({ effect, reason }: Extract<Outcome, { outcome: 'no_answer' }>): Error {
  if (reason === 'bad_answer') return new VkResponseError({ code: 'shape', httpStatus: 200, effect })
  const code = reason === 'timeout' ? 'timeout' : 'connection'
  return new VkTransportError({ code, effect, message: 'The agent had no answer of VK' })
}

function leadsToVk(response: unknown, apiUrl: string): boolean {
  if (typeof response !== 'object' || response === null || !('upload_url' in response)) return true
  return typeof response.upload_url === 'string' && isUploadServer(response.upload_url, apiUrl)
}
