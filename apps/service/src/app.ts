import path from 'node:path'
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
import type { RecordingDeps } from './recordings/deps.ts'
import { createFileMediaStore } from './recordings/file-media-store.ts'
import type { MediaStore } from './recordings/media-store.ts'
import { recordingRoutes } from './recordings/routes.ts'
import { Refusal } from './refusal.ts'
import type { Vault } from './vault/vault.ts'

/** What lives as long as the process; each room takes what it needs of it. */
export interface Services {
  config: Config
  db: Database
  queue: Queue
  vault: Vault
  media: MediaStore
  vk: VkClients
  log: Log
  /** HS256 key of our own access tokens. */
  jwtSecret: string
  /** The only clock of the service. */
  now(): Date
}

/** The files of `dataDir`. */
export const openMedia = ({ dataDir }: Pick<Config, 'dataDir'>): MediaStore =>
  createFileMediaStore({ dir: path.join(dataDir, 'media') })

/** There is no room that publishes yet, and so nobody who knows how to stop a publication. */
const cancelPublications: RecordingDeps['cancelPublications'] = async (_tx, { ids }) => {
  throw new Refusal('in_use', { ids })
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
  recordingRoutes(bind, { ...services, cancelPublications })
  credentialRoutes(bind, { ...services, cancelPublications })
  return app
}
