import { type Client, credentialOf } from './client.ts'
import type { CaptchaQuestion } from './client-options.ts'
import { checkToken } from './client-settings.ts'
import { type Captcha, VkApiError } from './errors/api-error.ts'
import { VkResponseError } from './errors/response-error.ts'
import { abortedError, VkTransportError } from './errors/transport-error.ts'
import type { VkError } from './errors/vk-error.ts'
import { isRead } from './read-methods.ts'
import { busyPauseMs, MAX_BUSY_RETRIES, MAX_READ_RETRIES, readRetryDelayMs } from './retry-delay.ts'

/** How often a person is asked to solve a captcha for one call. */
const MAX_CAPTCHAS = 3

/** What one call has behind it, and what its next request must carry. */
export interface Attempts {
  priority: 'normal' | 'high' | undefined
  reads: number
  tooMany: number
  captchas: number
  confirmations: number
  validations: number
  extra: Record<string, string> | undefined
  cookie: string | undefined
}

export const newAttempts = (priority: 'normal' | 'high' | undefined): Attempts => ({
  priority,
  reads: 0,
  tooMany: 0,
  captchas: 0,
  confirmations: 0,
  validations: 0,
  extra: undefined,
  cookie: undefined,
})

interface Failure {
  method: string
  error: VkError
  attempts: Attempts
  signal: AbortSignal | undefined
}

/**
 * Whether the call is to be sent again, after whatever that needs: a pause, or a person's answer.
 *
 * A write is repeated only after an error that says VK did not act: 6, and 14, 17 and 24 answered by a person.
 * Every kind of repeat is bounded.
 */
export async function recover(client: Client, failure: Failure): Promise<boolean> {
  const { error } = failure
  if (error instanceof VkApiError) {
    if (error.code === 6) return pauseAll(client, failure.attempts)
    if (error.code === 14) return askCaptcha(client, error, failure.attempts)
    if (error.code === 17) return askValidation(client, error, failure.attempts)
    if (error.code === 24) return askConfirmation(client, error, failure.attempts)
  }
  return retryRead(client, failure)
}

/** The repeat goes before what waits: it was first. */
function pauseAll(client: Client, attempts: Attempts): boolean {
  if (attempts.tooMany >= MAX_BUSY_RETRIES) return false
  attempts.tooMany += 1
  attempts.priority = 'high'
  client.limiters.of(client.credential.key, client.settings).pause(busyPauseMs(attempts.tooMany))
  return true
}

async function retryRead(client: Client, { method, error, attempts, signal }: Failure): Promise<boolean> {
  if (attempts.reads >= MAX_READ_RETRIES || !isRead(method) || !mayPass(error)) return false
  attempts.reads += 1
  await wait(client, readRetryDelayMs(attempts.reads, client.random()), signal)
  return true
}

/** Faults that may be over in a second. */
function mayPass(error: VkError): boolean {
  if (error instanceof VkApiError) return error.code === 1 || error.code === 10
  if (error instanceof VkResponseError) return error.httpStatus >= 500 || error.code === 'truncated'
  if (error instanceof VkTransportError) return ['timeout', 'connection', 'dns', 'refused'].includes(error.code)
  return false
}

function wait(client: Client, delayMs: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(abortedError(false, signal.reason))
    const leave = () => {
      cancel()
      reject(abortedError(false, signal?.reason))
    }
    const cancel = client.clock.after(delayMs, () => {
      signal?.removeEventListener('abort', leave)
      resolve()
    })
    signal?.addEventListener('abort', leave, { once: true })
  })
}

async function askCaptcha({ hooks }: Client, error: VkApiError, attempts: Attempts): Promise<boolean> {
  if (hooks.onCaptcha === undefined || error.captcha === undefined || attempts.captchas >= MAX_CAPTCHAS) return false
  attempts.captchas += 1
  const solution = await hooks.onCaptcha(question(error, error.captcha, attempts.captchas))
  if (solution === undefined) return false
  const { sid, timestamp, attempt, remixstlid } = error.captcha
  attempts.cookie = remixstlid !== undefined && /^[\w.-]+$/.test(remixstlid) ? `remixstlid=${remixstlid}` : undefined
  const answer =
    'successToken' in solution
      ? { success_token: solution.successToken }
      : { captcha_sid: sid, captcha_key: solution.key, ...present({ captcha_ts: timestamp, captcha_attempt: attempt }) }
  attempts.extra = { ...(attempts.confirmations > 0 && { confirm: '1' }), ...answer }
  return true
}

const question = (error: VkApiError, captcha: Captcha, attempt: number): CaptchaQuestion => ({
  method: error.method,
  sid: captcha.sid,
  attempt,
  ...present({ image: captcha.image, redirectUri: error.redirectUri }),
})

async function askConfirmation({ hooks }: Client, error: VkApiError, attempts: Attempts): Promise<boolean> {
  if (hooks.onConfirmation === undefined || attempts.confirmations > 0) return false
  if (!(await hooks.onConfirmation({ method: error.method, text: error.confirmationText ?? '' }))) return false
  attempts.confirmations += 1
  attempts.extra = { ...attempts.extra, confirm: '1' }
  return true
}

async function askValidation(client: Client, error: VkApiError, attempts: Attempts): Promise<boolean> {
  const { onValidation } = client.hooks
  if (onValidation === undefined || error.redirectUri === undefined || attempts.validations > 0) return false
  attempts.validations += 1
  const renewed = await onValidation({ method: error.method, redirectUri: error.redirectUri })
  if (renewed === undefined) return false
  checkToken(renewed.token)
  client.credential = credentialOf(client.settings, renewed.token)
  return true
}

function present<K extends string>(fields: Record<K, string | undefined>): { [P in K]?: string } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [P in K]?: string }
}
