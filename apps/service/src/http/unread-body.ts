import type { FastifyInstance, FastifyRequest } from 'fastify'

/** So long a client may go on sending what nobody reads, after its answer. */
const LINGER_MS = 5000

/**
 * Lets a client that was refused while it still sends read its answer.
 *
 * Closing at once would reset the connection, and the answer would be lost with it; not reading would let a client
 * that writes first and reads later wait for ever. So the rest is thrown away for a while, then the connection ends.
 */
export function leaveUnreadBodies(app: FastifyInstance, lingerMs = LINGER_MS): void {
  app.addHook('onResponse', async ({ raw }: FastifyRequest) => {
    if (raw.complete !== false || raw.destroyed) return
    const timer = setTimeout(() => raw.socket.destroy(), lingerMs)
    raw.once('end', () => clearTimeout(timer)).once('close', () => clearTimeout(timer))
    raw.unpipe()
    raw.resume()
  })
}
