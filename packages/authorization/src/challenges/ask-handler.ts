/** How the one who answered learns what VK made of it. */
export interface Verdict {
  accept(): void
  refuse(error: Error): void
  /** Tells of a handler that failed after it had answered, for reasons of its own. */
  onLateFailure(listener: (error: unknown) => void): void
}

type Handler<Payload> = (payload: Payload, retry: (value: string | Error) => Promise<void>) => unknown

/**
 * Calls a handler and gives what it retries with.
 *
 * Rejects with the handler's own error. What `retry` returns always settles: with VK's verdict, or with the error of
 * the run; a second `retry` gets the first one's. Nobody has to wait for it: it raises no unhandled rejection.
 */
export function askHandler<Payload>(
  handler: Handler<Payload>,
  payload: Payload,
): Promise<{ value: string; verdict: Verdict }> {
  const answer = Promise.withResolvers<{ value: string; verdict: Verdict }>()
  const judged = Promise.withResolvers<void>()
  judged.promise.catch(() => undefined)
  let refusal: Error | undefined
  let lateFailure: { error: unknown } | undefined
  let tell: (error: unknown) => void = () => undefined
  const verdict: Verdict = {
    accept: judged.resolve,
    refuse(error) {
      refusal = error
      judged.reject(error)
    },
    onLateFailure(listener) {
      tell = listener
      if (lateFailure !== undefined) listener(lateFailure.error)
    },
  }
  const retry = (value: string | Error): Promise<void> => {
    if (value instanceof Error) {
      judged.reject(value)
      answer.reject(value)
    } else answer.resolve({ value: String(value), verdict })
    return judged.promise
  }
  // In a function of its own, so that what a handler throws at once arrives like what it rejects with.
  const called = (async () => handler(payload, retry))()
  called.catch((error: unknown) => {
    if (error === refusal) return // the verdict handed on by `return retry(code)`: the question comes again
    answer.reject(error)
    lateFailure = { error }
    tell(error)
  })
  return answer.promise
}
