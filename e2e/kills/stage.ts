import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Writable } from 'node:stream'
import { type Sandbox, startSandbox } from '@vkast/sandbox'
import { createVk } from '@vkast/vk'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { buildApp, openMedia, type Services } from '../../apps/service/src/app.ts'
import { readConfig } from '../../apps/service/src/config.ts'
import { openDatabase } from '../../apps/service/src/db/database.ts'
import { createLog } from '../../apps/service/src/http/log.ts'
import { openQueue } from '../../apps/service/src/jobs/queue.ts'
import { makeKeys } from '../../apps/service/src/vault/key-ring.ts'
import { openVault } from '../../apps/service/src/vault/open-vault.ts'
import { startWorker, type Worker } from '../../apps/service/src/worker.ts'
import type { DatabaseServer } from './database-server.ts'
import { KILL_PACE, KILL_SENDING, type Order } from './order.ts'

/** A service, its VK and a person who uses it; trials are played on it one after the other. */
export interface Stage {
  services: Services
  vk: Sandbox
  /** What a victim needs to be a worker of this service. */
  order(): Omit<Order, 'killAt'>
  /** Sends a request as the person; throws unless it is answered with success. */
  call(request: InjectOptions): Promise<LightMyRequestResponse>
  /** A worker that nobody kills. */
  startWorker(): Promise<Worker>
  /** Moves the service's clock. */
  advance(ms: number): void
  /** Descriptions of the videos that were deleted at VK, oldest first. */
  deleted: string[]
  close(): Promise<void>
}

export async function openStage(server: DatabaseServer): Promise<Stage> {
  const connection = await server.create()
  const vk = await startSandbox({ processingMs: 0 })
  const deleted = prepareVk(vk)
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'vkast-kills-data-'))
  const environment = {
    VKAST_REQUESTS_PER_MINUTE: '1000000',
    VKAST_DATA_DIR: dataDir,
    VKAST_KEYS: makeKeys(),
    VKAST_VK_API_URL: vk.apiUrl,
  }
  let offsetMs = 0
  const services = await openServices({ connection, environment }, () => new Date(Date.now() + offsetMs))
  const app = await buildApp(services)
  return {
    services,
    vk,
    order: () => ({ connection, environment, offsetMs }),
    call: await asPerson(app),
    startWorker: () => startWorker(services, { pace: KILL_PACE, sending: KILL_SENDING }),
    advance: (ms) => {
      offsetMs += ms
    },
    deleted,
    async close() {
      await app.close()
      await services.queue.stop(1000)
      await services.db.$client.end()
      await vk.close()
      fs.rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function openServices(order: Omit<Order, 'killAt' | 'offsetMs'>, now: () => Date): Promise<Services> {
  const config = readConfig(order.environment)
  const silence = new Writable({ write: (_chunk, _encoding, done) => done() })
  const { apiUrl } = config.vk
  const db = openDatabase({ ...order.connection, max: 10 })
  return {
    config,
    db,
    queue: await openQueue(order.connection, { onError: () => {}, pollingSeconds: 0.5 }),
    ...(await openVault(db, config)),
    media: openMedia(config),
    vk: { forToken: (token) => createVk({ token, apiUrl, limits: { perSecond: 3000 } }) },
    mailer: undefined,
    log: createLog('error', silence),
    jwtSecret: randomBytes(32).toString('hex'),
    now,
  }
}

/** VK forgets the album it was told at the reservation, so that it must be told again; answers what is deleted. */
function prepareVk({ world }: Sandbox): string[] {
  // A thousand times as many calls a second: what is tested here is not the pace.
  Object.defineProperty(world, 'monotonicMs', { value: () => performance.now() * 1000 })
  const set = world.videos.set.bind(world.videos)
  world.videos.set = (key, video) => set(key, { ...video, albumIds: new Set() })
  const deleted: string[] = []
  const remove = world.videos.delete.bind(world.videos)
  world.videos.delete = (key) => {
    deleted.push(world.videos.get(key)?.description ?? '')
    return remove(key)
  }
  return deleted
}

async function asPerson(app: FastifyInstance): Promise<Stage['call']> {
  const payload = { email: 'person@example.org', password: 'correct horse battery' }
  const registered = await app.inject({ method: 'POST', url: '/api/v1/auth/register', payload })
  const login = `Bearer ${registered.json().access_token}`
  // A key outlives the moves of the clock, a login does not.
  const made = await app.inject({
    method: 'POST',
    url: '/api/v1/api-keys',
    headers: { authorization: login },
    payload: { name: 'kills' },
  })
  const authorization = `Bearer ${made.json().key}`
  return async (request) => {
    const answer = await app.inject({ ...request, headers: { authorization, ...request.headers } })
    if (answer.statusCode >= 300) throw new Error(`${request.url} answered ${answer.statusCode}: ${answer.body}`)
    return answer
  }
}
