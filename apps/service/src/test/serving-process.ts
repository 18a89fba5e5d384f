import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type pg from 'pg'
import { buildApp, openMedia } from '../app.ts'
import { readConfig } from '../config.ts'
import { createVkClients } from '../credentials/vk-clients.ts'
import { openDatabase } from '../db/database.ts'
import { createLog } from '../http/log.ts'
import { openQueue } from '../jobs/queue.ts'
import { openVault } from '../vault/open-vault.ts'

// A process of its own for tests: another server of the same service, to be killed. It tells its port.
interface Start {
  connection: pg.PoolConfig
  dataDir: string
  keysDir: string
  jwtSecret: string
}

const [start] = (await once(process, 'message')) as [Start]
const config = readConfig({ VKAST_DATA_DIR: start.dataDir, VKAST_FFPROBE: 'off', VKAST_FFMPEG: 'off' })
const db = openDatabase({ ...start.connection, max: 4 })
const app = await buildApp({
  config,
  db,
  queue: await openQueue(start.connection, { onError: () => {} }),
  ...(await openVault(db, { ...config, dataDir: start.keysDir })),
  media: openMedia(config),
  vk: createVkClients(config),
  mailer: undefined,
  log: createLog('silent'),
  jwtSecret: start.jwtSecret,
  now: () => new Date(),
})
await app.listen({ host: '127.0.0.1', port: 0 })
process.send?.((app.server.address() as AddressInfo).port)
