import type { IncomingMessage } from 'node:http'

/** Takes a request's body bit by bit, without ever standing still, for so long at least if it has some MiB; then the rest. */
export function takeSlowly(request: IncomingMessage, forMs: number): void {
  const begun = performance.now()
  request.on('data', () => {
    if (performance.now() - begun > forMs) return
    request.pause()
    setTimeout(() => request.resume(), 5)
  })
}
