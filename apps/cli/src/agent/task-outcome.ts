import type { agents } from '@vkast/contract'
import { VkApiError, VkError, VkResponseError, VkTransportError } from '@vkast/vk'
import type { z } from 'zod'

export type Outcome = z.input<typeof agents.TaskOutcome>
type VkErrorObject = (Outcome & { outcome: 'error' })['error']

/** The service takes 4 MB; what stands around an answer needs a little. */
const MAX_ANSWER_CHARACTERS = 1_200_000

/** What VK answered, without the token should it stand there, and not larger than the service takes. */
export function responseOutcome(response: unknown, { token, isRead }: { token: string; isRead: boolean }): Outcome {
  const text = JSON.stringify(response ?? null)
  if (text.length > MAX_ANSWER_CHARACTERS)
    return { outcome: 'no_answer', effect: isRead ? 'none' : 'unknown', reason: 'bad_answer' }
  return { outcome: 'response', response: text.includes(token) ? JSON.parse(text.replaceAll(token, '***')) : response }
}

/** How a call failed; undefined for what is no failure of a call. */
export function failureOutcome(error: unknown, token: string): Outcome | undefined {
  if (error instanceof VkApiError) return { outcome: 'error', error: errorObject(error, token) }
  if (!(error instanceof VkError)) return undefined
  return { outcome: 'no_answer', effect: error.effect, reason: reasonOf(error) }
}

function reasonOf(error: VkError): 'timeout' | 'no_connection' | 'bad_answer' {
  if (error instanceof VkResponseError) return 'bad_answer'
  return error instanceof VkTransportError && error.code === 'timeout' ? 'timeout' : 'no_connection'
}

/** VK's error in VK's form, of what the library has kept: the parameters that VK echoes are not among it. */
function errorObject(error: VkApiError, token: string): VkErrorObject {
  const short = (value: string | undefined, most: number) => value?.replaceAll(token, '***').slice(0, most)
  // An address that is cut leads nowhere: whole or not at all.
  const whole = (value: string | undefined, most: number) =>
    value !== undefined && value.length <= most && !value.includes(token) ? value : undefined
  const { captcha } = error
  return present({
    error_code: error.code,
    error_subcode: Number.isInteger(error.subcode) ? error.subcode : undefined,
    error_msg: short(error.vkMessage, 2000) ?? '',
    captcha_sid: short(captcha?.sid, 200),
    captcha_img: whole(captcha?.image, 2000),
    captcha_ts: short(captcha?.timestamp, 100),
    captcha_attempt: short(captcha?.attempt, 100),
    remixstlid: short(captcha?.remixstlid, 200),
    redirect_uri: whole(error.redirectUri, 5000),
    confirmation_text: short(error.confirmationText, 2000),
    is_banned: error.banInfo === undefined ? undefined : true,
  }) as VkErrorObject
}

const present = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
