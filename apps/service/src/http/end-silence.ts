import type { FastifyRequest } from 'fastify'

/** A client that sends nothing for so long is cut off: it would hold its half of a file for ever. */
const SILENCE_MS = 120_000

/**
 * Ends the connection of a client that stops in the middle of its body. What comes after the last byte may take its time.
 *
 * A socket's timeout that nobody listens to ends its connection.
 */
export function endSilence({ raw }: FastifyRequest, silenceMs = SILENCE_MS): void {
  raw.socket.setTimeout?.(silenceMs) // absent where a test injects its requests
  raw.once('end', () => raw.socket.setTimeout?.(0))
}
