import type { FastifyInstance } from 'fastify'
import { createAuthenticate } from './accounts/authenticate.ts'
import { accountRoutes } from './accounts/routes.ts'
import type { Config } from './config.ts'
import { credentialRoutes } from './credentials/routes.ts'
import type { VkClients } from './credentials/vk-clients.ts'
import type { Database } from './db/database.ts'
import type { Log } from './http/log.ts'
import { createServer } from './http/server.ts'
import type { Queue } from './jobs/queue.ts'
import { Refusal } from './refusal.ts'
import type { Vault } from './vault/vault.ts'

/** What lives as long as the process; each room takes what it needs of it. */
export interface Services {
  config: Config
  db: Database
  queue: Queue
  vault: Vault
  vk: VkClients
  log: Log
  /** HS256 key of our own access tokens. */
  jwtSecret: string
  /** The only clock of the service. */
  now(): Date
}

/** The HTTP API: every room's routes on one server. */
export async function buildApp(services: Services): Promise<FastifyInstance> {
  const { app, bind } = await createServer({
    config: services.config,
    log: services.log,
    authenticate: createAuthenticate(services),
    ready: async () => {
      await services.db.execute('select 1')
    },
  })
  accountRoutes(bind, services)
  credentialRoutes(bind, { ...services, cancelPublications: refuseToCancel })
  return app
}

/** Until publications are bound, nothing here knows how to cancel one. */
const refuseToCancel = async (_tx: unknown, { ids }: { ids: number[] }): Promise<never> => {
  throw new Refusal('in_use', { ids })
}
