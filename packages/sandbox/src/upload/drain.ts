import type { IncomingMessage } from 'node:http'
import { finished } from 'node:stream/promises'

/**
 * Reads what is left of a request and throws it away; returns when it is over or the caller has hung up.
 *
 * An answer before the end of the body would often be lost: most clients write first and see a reset connection.
 */
export async function drain(request: IncomingMessage): Promise<void> {
  request.resume()
  if (request.readableEnded || request.destroyed) return
  await finished(request, { writable: false }).catch(() => undefined)
}
