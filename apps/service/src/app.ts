import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { createAuthenticate } from './accounts/authenticate.ts'
import { createAccountDeps } from './accounts/create-account-deps.ts'
import { ownAccountRoutes } from './accounts/own/routes.ts'
import { peopleRoutes } from './accounts/people/routes.ts'
import { createRecentCallers } from './accounts/recent-callers.ts'
import { accountRoutes } from './accounts/routes.ts'
import { agentRoutes } from './agents/routes.ts'
import type { TaskPace } from './agents/task-pace.ts'
import { auditRoutes } from './audit/routes.ts'
import type { Config } from './config.ts'
import { renewalPages } from './credentials/renewal/page-routes.ts'
import { credentialRoutes } from './credentials/routes.ts'
import type { VkClients } from './credentials/vk-clients.ts'
import type { Database, Transaction } from './db/database.ts'
import { eventRoutes } from './events/routes.ts'
import type { Log } from './http/log.ts'
import { createServer } from './http/server.ts'
import type { Queue } from './jobs/queue.ts'
import type { Mailer } from './mail/mailer.ts'
import { noticeRoutes } from './notices/routes.ts'
import { webhookRoutes } from './notices/webhooks/routes.ts'
import { presetRoutes } from './presets/routes.ts'
import { cancelPublications } from './publications/cancel-publication.ts'
import { reasonText } from './publications/reason-texts.ts'
import { publicationRoutes } from './publications/routes.ts'
import { createFileMediaStore } from './recordings/file-media-store.ts'
import { hasRoom } from './recordings/has-room.ts'
import { importRoutes } from './recordings/imports/routes.ts'
import type { MediaStore } from './recordings/media-store.ts'
import { recordingRoutes } from './recordings/routes.ts'
import { rewriteTusRequest, TUS_HEADERS } from './recordings/tus/protocol.ts'
import { uploadRoutes } from './recordings/tus/routes.ts'
import { rotationRoutes } from './rotation/routes.ts'
import type { KeySource } from './vault/key-source.ts'
import type { Vault } from './vault/vault.ts'

/** What lives as long as the process; each room takes what it needs of it. */
export interface Services {
  config: Config
  db: Database
  queue: Queue
  vault: Vault
  /** The keys that the vault seals with. */
  keys: KeySource
  media: MediaStore
  vk: VkClients
  /** Absent: the operator has set no `SMTP_URL`. */
  mailer: Mailer | undefined
  log: Log
  /** How long tasks of agents may take; absent: as long as they do. */
  taskPace?: TaskPace | undefined
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
    exposedHeaders: TUS_HEADERS,
    rewriteUrl: rewriteTusRequest,
    now: services.now,
    authenticate: createAuthenticate({ ...services, recentCallers }),
    ready: async () => {
      await services.db.execute('select 1')
    },
    hasRoom: () => hasRoom(services.config.dataDir),
  })
  const rooms = {
    ...services,
    cancelPublications: (tx: Transaction, input: { userId: number; ids: number[] }) =>
      cancelPublications(tx, services, input),
  }
  const accounts = createAccountDeps({ ...rooms, recentCallers })
  accountRoutes(bind, accounts)
  ownAccountRoutes(bind, accounts)
  peopleRoutes(bind, accounts)
  recordingRoutes(bind, rooms)
  uploadRoutes(app, bind, services)
  importRoutes(bind, services)
  credentialRoutes(bind, rooms)
  agentRoutes(app, bind, { ...services, forgetCallers: () => recentCallers.forgetAll() })
  presetRoutes(bind, services)
  renewalPages(app, services)
  publicationRoutes(bind, services)
  noticeRoutes(bind, { ...services, describeReason: reasonText })
  webhookRoutes(bind, services)
  eventRoutes(app, bind, services)
  auditRoutes(bind, services)
  rotationRoutes(bind, services)
  return app
}
