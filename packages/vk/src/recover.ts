import type { Attempts, Failure } from './attempts.ts'
import { askCaptcha, askConfirmation, askValidation } from './challenges.ts'
import { type Client, limiterOf } from './client.ts'
import { VkApiError } from './errors/api-error.ts'
import { VkResponseError } from './errors/response-error.ts'
import { abortedError, VkTransportError } from './errors/transport-error.ts'
import type { VkError } from './errors/vk-error.ts'
import { busyPauseMs, MAX_BUSY_RETRIES, MAX_RETRIES, retryDelayMs } from './retry-delay.ts'

/**
 * Whether the call is to be sent again, after whatever that needs: a pause, or a person's answer.
 *
 * A write is repeated only after an error that says VK did not act: 6, a connection that never stood, and 14, 17 and 24
 * answered by a person. Every kind of repeat is bounded. What VK wants to be left alone is remembered for all calls.
 */
export async function recover(client: Client, failure: Failure): Promise<boolean> {
  const { error } = failure
  if (error instanceof VkApiError) {
    limiterOf(client).stops.learn(error.method, error.code)
    if (error.code === 6) return pauseAll(client, failure.attempts)
    if (error.code === 14) return askCaptcha(client, error, failure)
    if (error.code === 17) return askValidation(client, error, failure)
    if (error.code === 24) return askConfirmation(client, error, failure)
  }
  return retry(client, failure)
}

/** The repeat goes before what waits: it was first. */
function pauseAll(client: Client, attempts: Attempts): boolean {
  if (attempts.tooMany >= MAX_BUSY_RETRIES) return false
  attempts.tooMany += 1
  attempts.priority = 'high'
  const delayMs = busyPauseMs(attempts.tooMany)
  limiterOf(client).pause(delayMs)
  client.settings.lease?.pause?.(delayMs)
  return true
}

async function retry(client: Client, { isRead, error, attempts, signal }: Failure): Promise<boolean> {
  if (attempts.repeats >= MAX_RETRIES || !(isRead ? mayPass(error) : wasNeverSent(error))) return false
  attempts.repeats += 1
  await wait(client, retryDelayMs(attempts.repeats, client.random()), signal)
  return true
}

const NETWORK_FAULTS: ReadonlySet<string> = new Set(['timeout', 'connection', 'dns', 'refused'])

/** Nothing of the request has left, so it may be sent, whatever it does. */
const wasNeverSent = (error: VkError): boolean =>
  error instanceof VkTransportError && error.effect === 'none' && NETWORK_FAULTS.has(error.code)

/** Faults that may be over in a second. */
function mayPass(error: VkError): boolean {
  if (error instanceof VkApiError) return error.action === 'retry_read' || isShortOfRoom(error)
  if (error instanceof VkResponseError) return error.httpStatus >= 500 || error.code === 'truncated'
  if (error instanceof VkTransportError) return NETWORK_FAULTS.has(error.code)
  return false
}

/** A method that ran out of something may not next time; a script will again (vk-facts 1.7). */
const isShortOfRoom = ({ code, method }: VkApiError): boolean => code === 13 && method !== 'execute'

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
