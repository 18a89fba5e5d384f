/** For what must be heard to its end: so long at most, and a little longer once the person wants to leave. */
export function patience(
  leaving: AbortSignal,
  { wholeMs, farewellMs }: { wholeMs: number; farewellMs: number },
): AbortSignal {
  const over = new AbortController()
  const giveUp = (): void => over.abort(new DOMException('no answer in time', 'TimeoutError'))
  setTimeout(giveUp, wholeMs).unref()
  const hurry = (): unknown => setTimeout(giveUp, farewellMs).unref()
  if (leaving.aborted) hurry()
  else leaving.addEventListener('abort', hurry, { once: true, signal: over.signal })
  return over.signal
}
