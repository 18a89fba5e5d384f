/** What a promise was rejected with; fails the test when it was not. */
export async function rejection<E = unknown>(promise: Promise<unknown>, kind?: abstract new (...args: never[]) => E) {
  const outcome = await promise.then(
    () => ({ isRejected: false, reason: undefined }),
    (reason: unknown) => ({ isRejected: true, reason }),
  )
  if (!outcome.isRejected) throw new Error('expected a rejection')
  if (kind !== undefined && !(outcome.reason instanceof kind)) throw outcome.reason
  return outcome.reason as E
}
