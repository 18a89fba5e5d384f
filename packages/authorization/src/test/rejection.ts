/** What a promise was rejected with; fails the test when it was not. */
export async function rejection<E = unknown>(
  promise: Promise<unknown>,
  kind?: abstract new (...args: never[]) => E,
): Promise<E> {
  const outcome = await promise.then(
    () => undefined,
    (reason: unknown) => ({ reason }),
  )
  if (outcome === undefined) throw new Error('expected a rejection')
  if (kind !== undefined && !(outcome.reason instanceof kind)) throw outcome.reason
  return outcome.reason as E
}
