import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createHttpServer } from '../http/router.ts'
import { oauthRoutes } from '../oauth/routes.ts'
import { pageRoutes } from '../pages/routes.ts'
import { uploadRoutes } from '../upload/routes.ts'
import { createUploadSlot } from '../upload/slots.ts'
import { createClock } from '../world/clock.ts'
import { createWorld } from '../world/create-world.ts'
import { rightsMask } from '../world/rights.ts'
import type { UploadSlot, Video, World } from '../world/world.ts'

export interface Edge {
  world: World
  base: string
  /** What the server could not handle; a test that expects none leaves it empty. */
  failures: unknown[]
}

/** The sandbox's clock stands still until a test moves it. */
export const NOW = 1_790_000_000_000
export const APP = 51
export const BLOCKED_APP = 52
export const ANN = { id: 101, login: 'ann@example.org', password: 'open sesame' }
export const BOB = { id: 102, login: '+70000000102', password: 'bob' }
export const COMMUNITY = 55

/** Sign-in pages, upload servers and people's pages of a small world, on a free port until the test is over. */
export async function startEdge(): Promise<Edge> {
  const dataDir = await mkdtemp(join(tmpdir(), 'vkast-edge-'))
  const world = createWorld(
    { dataDir },
    createClock(() => NOW),
  )
  seed(world)
  const failures: unknown[] = []
  const routes = [...oauthRoutes, ...uploadRoutes, ...pageRoutes]
  const server = createHttpServer(world, routes, (error) => failures.push(error))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  world.settings.baseUrl = base
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await rm(dataDir, { recursive: true, force: true })
  })
  return { world, base, failures }
}

function seed(world: World): void {
  const person = { screenName: '', friendsOnline: [] }
  world.users.set(ANN.id, { ...person, ...ANN, firstName: 'Ann', lastName: 'Test' })
  world.users.set(BOB.id, { ...person, ...BOB, firstName: 'Bob', lastName: 'Test' })
  world.communities.set(COMMUNITY, {
    id: COMMUNITY,
    name: 'Lectures',
    screenName: 'lectures',
    type: 'group',
    closed: 0,
    roles: new Map([
      [ANN.id, 'administrator'],
      [BOB.id, 'editor'],
    ]),
  })
  const app = { secret: 's', grantable: rightsMask('video', 'wall', 'groups', 'offline', 'email') }
  world.apps.set(APP, { ...app, id: APP, title: 'Vkast', redirectUris: ['https://app.example/cb'], blocked: false })
  world.apps.set(BLOCKED_APP, { ...app, id: BLOCKED_APP, title: 'Blocked', redirectUris: [], blocked: true })
}

/** A reserved video of the community and the address its bytes go to. */
export function reserveVideo(world: World, over: Partial<Video> = {}): { video: Video; slot: UploadSlot; url: string } {
  const video: Video = {
    ownerId: -COMMUNITY,
    id: world.nextId++,
    userId: ANN.id,
    accessKey: 'k',
    title: 'Lecture 1',
    description: '',
    privacyView: ['all'],
    privacyComment: ['all'],
    noComments: false,
    repeat: false,
    isPrivate: false,
    wallpost: false,
    reservedAt: world.clock.now(),
    durationSeconds: 0,
    albumIds: new Set(),
    ...over,
  }
  world.videos.set(`${video.ownerId}_${video.id}`, video)
  const kind = video.link === undefined ? 'video' : 'link'
  const request = { kind, ownerId: video.ownerId, videoId: video.id, userId: ANN.id } as const
  return { video, ...createUploadSlot(world, { ...request, ...(video.link !== undefined && { link: video.link }) }) }
}
