import type { FastifyInstance } from 'fastify'

const LOOK_EVERY_MS = 50

/**
 * Ends each connection once its last answer is out, when the server closes.
 *
 * Fastify ends those that are idle at that moment. One whose answer is still being made (an agent that waits for work) would
 * stay open until its client or its minute of idleness ends it, and everything that is to be stopped would wait for that.
 */
export function endConnections(app: FastifyInstance): void {
  let looking: NodeJS.Timeout | undefined
  app.addHook('preClose', (done) => {
    looking = setInterval(() => app.server.closeIdleConnections(), LOOK_EVERY_MS)
    done()
  })
  app.addHook('onClose', (_app, done) => {
    clearInterval(looking)
    done()
  })
}
