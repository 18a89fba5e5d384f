import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { createAuthenticate } from './accounts/authenticate.ts'
import { createRecentCallers } from './accounts/recent-callers.ts'
import { accountRoutes } from './accounts/routes.ts'
import type { Config } from './config.ts'
import { credentialRoutes } from './credentials/routes.ts'
import type { VkClients } from './credentials/vk-clients.ts'
import type { Database, Transaction } from './db/database.ts'
import { eventRoutes } from './events/routes.ts'
import type { Log } from './http/log.ts'
import { createServer } from './http/server.ts'
import type { Queue } from './jobs/queue.ts'
import type { Mailer } from './mail/mailer.ts'
import { noticeRoutes } from './notices/routes.ts'
import { cancelPublications } from './publications/cancel-publication.ts'
import { reasonText } from './publications/reason-texts.ts'
import { publicationRoutes } from './publications/routes.ts'
import { createFileMediaStore } from './recordings/file-media-store.ts'
import type { MediaStore } from './recordings/media-store.ts'
import { recordingRoutes } from './recordings/routes.ts'
import type { Vault } from './vault/vault.ts'

/** What lives as long as the process; each room takes what it needs of it. */
export interface Services {
  config: Config
  db: Database
  queue: Queue
  vault: Vault
  media: MediaStore
  vk: VkClients
  /** Absent: the operator has set no `SMTP_URL`. */
  mailer: Mailer | undefined
  log: Log
  /** HS256 key of our own access tokens. */
  jwtSecret: string
  /** The only clock of the service. */
  now(): Date
}

/** The files of `dataDir`. */
export const openMedia = ({ dataDir }: Pick<Config, 'dataDir'>): MediaStore =>
  createFileMediaStore({ dir: path.join(dataDir, 'media') })

/** The HTTP API: every room's routes on one server. */
export async function buildApp(services: Services): Promise<FastifyInstance> {
  const recentCallers = createRecentCallers(services)
  const { app, bind } = await createServer({
    config: services.config,
    log: services.log,
    authenticate: createAuthenticate({ ...services, recentCallers }),
    ready: async () => {
      await services.db.execute('select 1')
    },
  })
  accountRoutes(bind, { ...services, recentCallers })
  const rooms = {
    ...services,
    cancelPublications: (tx: Transaction, input: { userId: number; ids: number[] }) =>
      cancelPublications(tx, services, input),
  }
  recordingRoutes(bind, rooms)
  credentialRoutes(bind, rooms)
  publicationRoutes(bind, services)
  noticeRoutes(bind, { ...services, describeReason: reasonText })
  eventRoutes(app, bind, services)
  return app
}
