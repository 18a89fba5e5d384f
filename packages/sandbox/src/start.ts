import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import type { Agent, AgentOptions } from 'node:https'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { apiRoutes } from './api/routes.ts'
import { type Control, createControl } from './control/create-control.ts'
import { controlRoutes } from './control/routes.ts'
import { listen, reachableName, stopListening } from './http/listen.ts'
import type { Route } from './http/route.ts'
import { createHttpServer } from './http/router.ts'
import { createCertificate } from './https/certificate.ts'
import { SandboxAgent } from './https/sandbox-agent.ts'
import { oauthRoutes } from './oauth/routes.ts'
import { pictureRoutes } from './pages/pictures.ts'
import { pageRoutes } from './pages/routes.ts'
import { uploadRoutes } from './upload/routes.ts'
import { vkIdRoutes } from './vkid/routes.ts'
import type { Clock } from './world/clock.ts'
import { createWorld } from './world/create-world.ts'
import { seedWorld } from './world/seed.ts'
import type { Settings, World } from './world/world.ts'

const ROUTES: readonly Route[] = [
  ...apiRoutes,
  ...controlRoutes,
  ...oauthRoutes,
  ...vkIdRoutes,
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
  /** Whether it also listens by HTTPS, on another free port or the one given, under all of VK's host names; default false. */
  https?: boolean | { port: number }
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
  /** Undefined unless asked for: the HTTPS listener, and what its clients must trust (PEM), a new one each time. */
  readonly https: { readonly url: string; readonly port: number; readonly ca: string } | undefined
  /**
   * An agent for `node:https` that leads requests for VK's hosts (`oauth.vk.ru`, `api.vk.com` …) here and no others anywhere.
   *
   * Throws when the sandbox has no HTTPS. To be destroyed by who made it.
   */
  agent(options?: AgentOptions): Agent
  /** Drops every connection, stops listening and removes the folder it made. */
  close(): Promise<void>
}

/** Starts a local VK; throws a plain error when the port is taken. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const {
    port = 0,
    host = '127.0.0.1',
    dataDir,
    seed = true,
    grantOffline = true,
    https = false,
    ...settings
  } = options
  const folder = await openFolder(dataDir)
  const world = createWorld({ ...settings, dataDir: folder })
  if (seed) seedWorld(world, { grantOffline })
  const server = createHttpServer(world, ROUTES, (error) => console.error(error))
  let secure: SecureListener | undefined
  const removeFolder = async () => {
    if (dataDir === undefined) await rm(folder, { recursive: true, force: true })
  }
  try {
    world.settings.baseUrl = `http://${reachableName(host)}:${await listen(server, port, host)}`
    secure = https ? await listenSecurely(world, https === true ? 0 : https.port, host) : undefined
  } catch (error) {
    await stopListening(server)
    await removeFolder()
    throw error
  }
  return {
    url: world.settings.baseUrl,
    apiUrl: world.settings.baseUrl,
    world,
    clock: world.clock,
    control: createControl(world),
    https: secure && { url: secure.url, port: secure.port, ca: secure.ca },
    agent(options) {
      if (secure === undefined) throw new Error('this sandbox was started without https')
      return new SandboxAgent({ host: secure.host, port: secure.port, ca: secure.ca }, options)
    },
    async close() {
      await stopListening(server)
      if (secure) await stopListening(secure.server)
      await removeFolder()
    },
  }
}

interface SecureListener {
  server: Server
  host: string
  port: number
  url: string
  ca: string
}

async function listenSecurely(world: World, wanted: number, host: string): Promise<SecureListener> {
  const name = reachableName(host)
  const { ca, ...certificate } = createCertificate([name])
  const server = createHttpServer(world, ROUTES, (error) => console.error(error), certificate)
  const port = await listen(server, wanted, host)
  const url = `https://${name}:${port}`
  world.settings.secureBaseUrl = url
  return { server, host: name.replace(/^\[|\]$/g, ''), port, url, ca }
}

async function openFolder(dataDir: string | undefined): Promise<string> {
  if (dataDir === undefined) return mkdtemp(join(tmpdir(), 'vkast-sandbox-'))
  await mkdir(dataDir, { recursive: true })
  return resolve(dataDir)
}
