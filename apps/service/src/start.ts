import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'

import { ensureSetupCode } from './accounts/setup-code.ts'
import { buildApp, openMedia, type Services } from './app.ts'

import type { Config } from './config.ts'
import { createVkClients } from './credentials/vk-clients.ts'
import { migrateDatabase, openDatabase } from './db/database.ts'
import { openServiceDatabase } from './db/service-database.ts'
import type { Log } from './http/log.ts'
import { openQueue } from './jobs/queue.ts'
import { describeTakenPort, type Listener, noteListener } from './listener.ts'
import { createMailer } from './mail/mailer.ts'
import { makeJwtSecret, parseKeys } from './vault/key-ring.ts'
import { openVault } from './vault/open-vault.ts'
import { ownSecret } from './vault/own-secret.ts'
import { startWorker } from './worker.ts'

export interface RunningService {
  /** Where it listens; absent with the role `worker`. */
  url?: string
  database: 'external' | 'created' | 'started' | 'adopted'
  /** To be shown to the person who started it: the first user needs it. Absent where there is one, or none is needed. */
  setupCode?: string
  /** Refuses new work, lets running work come to a safe point, and closes everything. */
  stop(): Promise<void>
}

const POOL_SIZE = 10
const JOBS_STOP_MS = 15_000

/** Everything that one process of the service is, from the database up; undone in the reverse order. */
export async function startService(config: Config, log: Log): Promise<RunningService> {
  const undo: (() => Promise<void>)[] = []
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  try {
    const services = await openServices(config, log, undo)
    if (config.role !== 'api') {
      const worker = await startWorker(services)
      undo.push(() => worker.stop())
    }
    const listener = config.role === 'worker' ? undefined : await listen(services, undo)
    const setupCode = listener && (await ensureSetupCode(services))
    log.info({ url: listener?.url, role: config.role, database: services.databaseKind }, 'ready')
    return {
      ...(listener && { url: listener.url }),
      ...(setupCode && { setupCode }),
      database: services.databaseKind,
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

async function openServices(
  config: Config,
  log: Log,
  undo: (() => Promise<void>)[],
): Promise<Services & { databaseKind: RunningService['database'] }> {
  if (config.keys) parseKeys(config.keys) // a mistake in them is told before a database is started
  const jwtSecret = config.jwtSecret ?? ownSecret(config.dataDir, 'jwt-secret', makeJwtSecret)
  const database = await openServiceDatabase(config, (server) =>
    log.warn(server, 'PostgreSQL was lost and is up again'),
  )
  undo.push(() => database.stop())
  await migrateDatabase(database.connection)
  const db = openDatabase({ ...database.connection, max: POOL_SIZE })
  undo.push(() => db.$client.end())
  const { vault, keys } = await openVault(db, config)
  const queue = await openQueue(database.connection, { onError: (err) => log.error({ err }, 'queue') })
  undo.push(() => queue.stop(JOBS_STOP_MS))
  const media = openMedia(config)
  const swept = await media.sweepTemporaryFiles()
  if (swept > 0) log.info({ swept }, 'removed half files that a killed process left')
  return {
    config,
    db,
    queue,
    vault,
    keys,
    media,
    vk: createVkClients(config),
    mailer: createMailer(config),
    log,
    jwtSecret,
    now: () => new Date(),
    databaseKind: database.kind,
  }
}

async function listen(services: Services, undo: (() => Promise<void>)[]): Promise<Listener> {
  const { host, port, dataDir } = services.config
  const app: FastifyInstance = await buildApp(services)
  undo.push(() => app.close())
  try {
    await app.listen({ host, port })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    throw new Error(await describeTakenPort(dataDir, host, port), { cause: error })
  }
  const bound = app.server.address() as AddressInfo
  const { listener, forget } = noteListener(dataDir, host, bound.port)
  undo.push(async () => forget())
  return listener
}
