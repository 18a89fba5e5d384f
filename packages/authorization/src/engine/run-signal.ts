import { VkTransportError } from '@vkast/vk'

/** The time for one thing is over; the reason of a signal of ours. */
export class TimeIsOver extends Error {
  readonly limitMs: number
  constructor(limitMs: number) {
    super('the time is over')
    this.limitMs = limitMs
  }
}

/** Somebody's own error ends the run; the reason of a signal of ours. */
export class EndedBy extends Error {
  readonly error: unknown
  constructor(error: unknown) {
    super('the run has been ended')
    this.error = error
  }
}

/** What is thrown when a signal has fired: our deadline, a handler's own error, or the caller's wish. */
export function reasonToError(reason: unknown, isSent: boolean): Error {
  const effect = isSent ? 'unknown' : 'none'
  if (reason instanceof EndedBy) return reason.error as Error
  if (reason instanceof TimeIsOver) {
    return new VkTransportError({ code: 'timeout', effect, message: `VK did not answer within ${reason.limitMs} ms` })
  }
  return new VkTransportError({ code: 'aborted', effect, message: 'The run was aborted by its signal', cause: reason })
}

/** A signal that fires after `limitMs`, or with any of `others`; `stop` takes the timer back. */
export function limitedSignal(limitMs: number, others: readonly AbortSignal[]): { signal: AbortSignal; stop(): void } {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(new TimeIsOver(limitMs)), limitMs)
  return { signal: AbortSignal.any([controller.signal, ...others]), stop: () => clearTimeout(timer) }
}

/** What `promise` gives, unless the signal fires before. */
export async function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise: aborted, reject } = Promise.withResolvers<never>()
  const abort = () => reject(reasonToError(signal.reason, false))
  if (signal.aborted) abort()
  signal.addEventListener('abort', abort)
  try {
    const value = await Promise.race([promise, aborted])
    if (signal.aborted) abort() // who ends the run and answers at once, ends it
    return signal.aborted ? await aborted : value
  } finally {
    signal.removeEventListener('abort', abort)
  }
}
