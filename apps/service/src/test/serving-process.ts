import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type pg from 'pg'
import { buildApp, openMedia } from '../app.ts'
import { readConfig } from '../config.ts'
import { createVkClients } from '../credentials/vk-clients.ts'
import { openDatabase } from '../db/database.ts'
import { createLog } from '../http/log.ts'
import { openQueue } from '../jobs/queue.ts'
import { makeKeys, parseKeys } from '../vault/key-ring.ts'
import { createVault } from '../vault/vault.ts'

// A process of its own for tests: another server of the same service, to be killed. It tells its port.
interface Start {
  connection: pg.PoolConfig
  dataDir: string
  jwtSecret: string
}

const [start] = (await once(process, 'message')) as [Start]
const config = readConfig({ VKAST_DATA_DIR: start.dataDir, VKAST_FFPROBE: 'off', VKAST_FFMPEG: 'off' })
const app = await buildApp({
  config,
  db: openDatabase({ ...start.connection, max: 4 }),
  queue: await openQueue(start.connection, { onError: () => {} }),
  vault: createVault(parseKeys(makeKeys())),
  media: openMedia(config),
  vk: createVkClients(config),
  log: createLog('silent'),
  jwtSecret: start.jwtSecret,
  now: () => new Date(),
})
await app.listen({ host: '127.0.0.1', port: 0 })
process.send?.((app.server.address() as AddressInfo).port)
