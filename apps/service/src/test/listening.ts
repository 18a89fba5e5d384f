import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'

/** Lets a server listen on a free port of loopback; answers the port. */
export async function listening(app: FastifyInstance): Promise<number> {
  await app.listen({ host: '127.0.0.1', port: 0 })
  return (app.server.address() as AddressInfo).port
}
