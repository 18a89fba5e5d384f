import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { apiRoutes } from './api/routes.ts'
import { type Control, createControl } from './control/create-control.ts'
import { controlRoutes } from './control/routes.ts'
import type { Route } from './http/route.ts'
import { createHttpServer } from './http/router.ts'
import { oauthRoutes } from './oauth/routes.ts'
import { pictureRoutes } from './pages/pictures.ts'
import { pageRoutes } from './pages/routes.ts'
import { uploadRoutes } from './upload/routes.ts'
import type { Clock } from './world/clock.ts'
import { createWorld } from './world/create-world.ts'
import { seedWorld } from './world/seed.ts'
import type { Settings, World } from './world/world.ts'

const ROUTES: readonly Route[] = [
  ...apiRoutes,
  ...controlRoutes,
  ...oauthRoutes,
  ...uploadRoutes,
  ...pictureRoutes,
  ...pageRoutes,
]

export interface SandboxOptions {
  /** 0: any free one. Default 0. */
  port?: number
  /** `0.0.0.0` takes calls to every loopback address, so that 127.0.0.2 plays another machine. Default `127.0.0.1`. */
  host?: string
  /** Where uploaded bytes are kept; default: a fresh folder that `close` removes. */
  dataDir?: string
  /** How long VK processes a finished upload; default 2 seconds of the sandbox's clock. */
  processingMs?: number
  /** How long an upload address lives; default a day. */
  uploadUrlTtlMs?: number
  /** `refuse` (default): a parameter VK does not know is error 100. `report`: only listed in the report. */
  unknownParameters?: Settings['unknownParameters']
  /** Header that names the caller's address; default: the connection's counts. */
  addressHeader?: string
  /** Whether tokens of the implicit flow work from their own address only; default true. */
  bindImplicitTokens?: boolean
  /** Whether that holds for tokens with `offline` too; default false. */
  bindOfflineTokens?: boolean
  /** Whether the upload server takes byte ranges; default true. */
  rangeUploads?: boolean
  /** Whether the users, communities and apps of `SEED` are there; default true. */
  seed?: boolean
  /** Whether the seeded app may get the right `offline`; default true. */
  grantOffline?: boolean
}

/** A running sandbox. */
export interface Sandbox {
  readonly url: string
  /** The same; a client appends `/method/<name>`. */
  readonly apiUrl: string
  readonly world: World
  readonly clock: Clock
  readonly control: Control
  /** Drops every connection, stops listening and removes the folder it made. */
  close(): Promise<void>
}

/** Starts a local VK; throws a plain error when the port is taken. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { port = 0, host = '127.0.0.1', dataDir, seed = true, grantOffline = true, ...settings } = options
  const folder = await openFolder(dataDir)
  const world = createWorld({ ...settings, dataDir: folder })
  if (seed) seedWorld(world, { grantOffline })
  const server = createHttpServer(world, ROUTES, (error) => console.error(error))
  const removeFolder = async () => {
    if (dataDir === undefined) await rm(folder, { recursive: true, force: true })
  }
  try {
    world.settings.baseUrl = await listen(server, port, host)
  } catch (error) {
    await removeFolder()
    throw error
  }
  return {
    url: world.settings.baseUrl,
    apiUrl: world.settings.baseUrl,
    world,
    clock: world.clock,
    control: createControl(world),
    async close() {
      await new Promise<void>((done) => {
        server.close(() => done())
        server.closeAllConnections()
      })
      await removeFolder()
    },
  }
}

async function openFolder(dataDir: string | undefined): Promise<string> {
  if (dataDir === undefined) return mkdtemp(join(tmpdir(), 'vkast-sandbox-'))
  await mkdir(dataDir, { recursive: true })
  return resolve(dataDir)
}

function listen(server: Server, port: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      reject(taken ? new Error(`port ${port} is taken by another program`, { cause: error }) : error)
    })
    server.listen(port, host, () => {
      const bound = server.address() as AddressInfo
      resolve(`http://${nameOf(host)}:${bound.port}`)
    })
  })
}

/** The name by which this machine reaches what listens on `host`. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}
