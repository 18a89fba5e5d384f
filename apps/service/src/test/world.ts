import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Writable } from 'node:stream'
import { type Sandbox, SEED, startSandbox } from '@vkast/sandbox'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import pg from 'pg'
import { inject, onTestFinished, type ProvidedContext } from 'vitest'
import type { TaskPace } from '../agents/task-pace.ts'
import { buildApp, openMedia, type Services } from '../app.ts'
import { readConfig } from '../config.ts'
import { createVkClients, type VkClients } from '../credentials/vk-clients.ts'
import { openDatabase } from '../db/database.ts'
import { createLog } from '../http/log.ts'
import { openQueue } from '../jobs/queue.ts'
import { createMailer } from '../mail/mailer.ts'
import { openVault } from '../vault/open-vault.ts'

export interface TestWorld extends Services {
  app: FastifyInstance
  /** Where its key file is, apart from what tests count in its data directory. */
  keysDir: string
  /** The VK that the service calls. */
  sandbox: Sandbox
  /** Makes a user (the first is the operator) and logs it in; `call` sends requests with its access token. */
  register(email?: string): Promise<TestUser>
  /** Everything logged so far. */
  logged(): string
  /** Moves the service's clock. */
  advance(ms: number): void
}

export interface TestUser {
  userId: number
  accessToken: string
  refreshToken: string
  call(request: InjectOptions): Promise<LightMyRequestResponse>
}

/** A service of its own for one test: a database copied from the template, a data directory, a clock. Gone afterwards. */
export async function startWorld(
  environment: Record<string, string> = {},
  seams: { vk?(sandbox: Sandbox): VkClients; taskPace?: TaskPace } = {},
): Promise<TestWorld> {
  const database = await createDatabase()
  const sandbox = await startSandbox()
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'vkast-world-'))
  const keysDir = fs.mkdtempSync(path.join(os.tmpdir(), 'vkast-keys-'))
  const config = readConfig({
    VKAST_DATA_DIR: dataDir,
    VKAST_VK_APP_ID: '54000001',
    VKAST_VK_API_URL: sandbox.apiUrl,
    VKAST_VK_ID_URL: `${sandbox.url}/id`,
    VKAST_VKID_CLIENT_ID: String(SEED.vkIdAppId),
    VKAST_FFPROBE: 'off', // most of what tests send is no real video
    VKAST_FFMPEG: 'off',
    VKAST_REQUESTS_PER_MINUTE: '1000000', // tests ask often; the limits have tests of their own
    ...environment,
  })
  const lines: string[] = []
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    },
  })
  const log = createLog('debug', sink)
  const db = openDatabase({ ...database.connection, max: 10 })
  const queue = await openQueue(database.connection, {
    onError: (err) => log.error({ err }, 'queue'),
    pollingSeconds: 0.5,
  })
  let offsetMs = 0
  const services: Services = {
    config,
    db,
    queue,
    ...(await openVault(db, { ...config, dataDir: keysDir })),
    media: openMedia(config),
    vk: seams.vk?.(sandbox) ?? createVkClients(config),
    mailer: createMailer(config),
    log,
    taskPace: seams.taskPace,
    jwtSecret: randomBytes(32).toString('hex'),
    now: () => new Date(Date.now() + offsetMs),
  }
  const app = await buildApp(services)
  onTestFinished(async () => {
    await app.close()
    await queue.stop(1000)
    if (!db.$client.ended) await db.$client.end()
    await database.drop()
    await sandbox.close()
    for (const dir of [dataDir, keysDir]) fs.rmSync(dir, { recursive: true, force: true })
  })
  return {
    ...services,
    app,
    keysDir,
    sandbox,
    register: (email) => registerUser(app, email),
    logged: () => lines.join(''),
    advance: (ms) => {
      offsetMs += ms
    },
  }
}

async function registerUser(
  app: FastifyInstance,
  email = `${randomBytes(6).toString('hex')}@example.org`,
): Promise<TestUser> {
  const payload = { email, password: 'correct horse battery' }
  const answer = await app.inject({ method: 'POST', url: '/api/v1/auth/register', payload })
  if (answer.statusCode !== 201) throw new Error(`registration answered ${answer.statusCode}`)
  const { access_token: accessToken, refresh_token: refreshToken, user } = answer.json()
  const authorization = `Bearer ${accessToken}`
  return {
    userId: user.id,
    accessToken,
    refreshToken,
    call: (request) => app.inject({ ...request, headers: { authorization, ...request.headers } }),
  }
}

/** By the server: all tests of a process make and drop their databases by one connection, for each costs as much as a copy. */
const admins = new Map<string, pg.Pool>()

function adminOf(server: ProvidedContext['server']): pg.Pool {
  const pool =
    admins.get(server.host) ?? new pg.Pool({ ...server, database: 'postgres', max: 1, allowExitOnIdle: true })
  if (!admins.has(server.host)) pool.on('error', () => {}) // the server ends before this process
  admins.set(server.host, pool)
  return pool
}

async function createDatabase(): Promise<{ connection: pg.PoolConfig; drop(): Promise<void> }> {
  const server = inject('server')
  const admin = adminOf(server)
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`
  await admin.query(`CREATE DATABASE ${name} TEMPLATE template_test STRATEGY FILE_COPY`) // cheaper than the default without fsync
  return {
    connection: { ...server, database: name },
    drop: async () => void (await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)),
  }
}
