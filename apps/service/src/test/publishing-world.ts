import { createHash, randomBytes } from 'node:crypto'
import {
  type Fault,
  RIGHTS,
  type Sandbox,
  type SandboxOptions,
  SEED,
  startSandbox,
  type VideoReport,
} from '@vkast/sandbox'
import { createVk } from '@vkast/vk'
import { expect, onTestFinished } from 'vitest'
import { tokenPlace } from '../credentials/token-place.ts'
import type { VkClients } from '../credentials/vk-clients.ts'
import { eq } from '../db/drizzle.ts'
import { userCredentials } from '../db/schema/credentials.ts'
import type { Pace } from '../publications/pace.ts'
import type { PublicationView } from '../publications/publication-view.ts'
import { startWorker, type Worker } from '../worker.ts'
import { FORM_HEADERS, formBody, mp4Bytes, videoPart } from './multipart-body.ts'
import { startWorld, type TestUser, type TestWorld } from './world.ts'

const [ANN, BORIS] = SEED.users
export const GROUP_ID = SEED.communities[0].id
export const ANN_ID = ANN.id
export const BORIS_ID = BORIS.id

/** Everything that would take minutes takes a moment. */
export const TEST_PACE: Partial<Pace> = {
  heartbeatMs: 200,
  progressMs: 40,
  pollMs: 50,
  pollMaxMs: 200,
  settleMs: 250,
  callGapMs: 0,
  wakeGapMs: 20,
  backOffScale: 0.02,
  sweepMs: 500,
  forgottenMs: 500,
  unacknowledgedMs: 400,
}

export interface PublishingWorld {
  world: TestWorld
  vk: Sandbox
  user: TestUser
  /** Ann's credential; its present token. */
  credentialId: number
  token(): string
  video: Buffer
  recordingId: number
  worker: Worker
  /** Starts another worker; stopped when the test ends. */
  startWorker(pace?: Partial<Pace>): Promise<Worker>
  /** Asks for a publication of the recording; fails the test unless it is accepted. */
  publish(body?: Record<string, unknown>): Promise<PublicationView>
  /** Waits until the publication is in one of these states. */
  until(id: number, ...states: string[]): Promise<PublicationView>
  /** Gives the credential a fresh token, as submitting one does. */
  renew(rights?: number): Promise<void>
  fault(fault: Omit<Fault, 'id'>): Fault
  /** What VK holds; there must be exactly one video, and it is the recording. */
  onlyVideo(): VideoReport
}

/** A service with its worker, a sandbox, a user with Ann's token, and a recording. */
export async function startPublishingWorld(
  options: { sandbox?: SandboxOptions; pace?: Partial<Pace>; videoBytes?: number; withoutWorker?: boolean } = {},
): Promise<PublishingWorld> {
  const vk = await startSandbox({ processingMs: 0, ...options.sandbox })
  onTestFinished(() => vk.close())
  // Twenty times as many calls a second on both sides: what is tested here is not the pace.
  Object.defineProperty(vk.world, 'monotonicMs', { value: () => performance.now() * 20 })
  const world = await startWorld({ VKAST_VK_API_URL: vk.apiUrl })
  const user = await world.register()
  let token = issueToken(vk, ANN_ID)
  const credentialId = await addCredential(world, { userId: user.userId, vkUserId: ANN_ID, token })
  const video = mp4Bytes(options.videoBytes ?? 200_000)
  const recordingId = await uploadRecording(user, video)
  const start = async (pace?: Partial<Pace>) => {
    const worker = await startWorker(world, {
      vkClients: fastClients(vk),
      pace: { ...TEST_PACE, ...options.pace, ...pace },
    })
    onTestFinished(() => worker.stop())
    return worker
  }
  return {
    world,
    vk,
    user,
    credentialId,
    token: () => token,
    video,
    recordingId,
    worker: options.withoutWorker ? { stop: async () => {} } : await start(),
    startWorker: start,
    publish: (body) => publish(user, recordingId, body),
    until: (id, ...states) => until(user, id, states, world),
    async renew(rights) {
      token = issueToken(vk, ANN_ID, rights)
      await renewCredential(world, { credentialId, token, vkUserId: ANN_ID })
    },
    fault: (fault) => vk.control.addFault(fault),
    onlyVideo() {
      const { videos } = vk.control.report()
      expect(videos).toHaveLength(1)
      expect(videos[0]!.sha256).toBe(sha256(video))
      return videos[0]!
    },
  }
}

const fastClients = (vk: Sandbox): VkClients => ({
  forToken: (token) => createVk({ token, apiUrl: vk.apiUrl, limits: { perSecond: 50 } }),
})

export const issueToken = (vk: Sandbox, userId: number, rights = RIGHTS.video | RIGHTS.wall | RIGHTS.groups): string =>
  vk.control.createToken({ appId: SEED.appId, userId, rights }).token

export async function addCredential(
  { db, vault }: TestWorld,
  {
    userId,
    vkUserId,
    token,
    ...more
  }: { userId: number; vkUserId: number; token: string } & Partial<typeof userCredentials.$inferInsert>,
): Promise<number> {
  const values = {
    userId,
    vkUserId,
    kind: 'implicit',
    accountName: randomBytes(6).toString('hex'),
    state: 'active',
    tokenSealed: Buffer.alloc(1),
    fingerprint: vault.fingerprint(token),
    expirySource: 'none',
    ...more,
  } as const
  const [row] = await db.insert(userCredentials).values(values).returning()
  const tokenSealed = vault.seal(token, tokenPlace(row!))
  await db.update(userCredentials).set({ tokenSealed }).where(eq(userCredentials.id, row!.id))
  return row!.id
}

export async function renewCredential(
  { db, vault, queue, now }: TestWorld,
  { credentialId, token, vkUserId }: { credentialId: number; token: string; vkUserId: number },
): Promise<void> {
  await db.transaction(async (tx) => {
    const [row] = await tx.select().from(userCredentials).where(eq(userCredentials.id, credentialId))
    const tokenSealed = vault.seal(token, tokenPlace(row!))
    await tx
      .update(userCredentials)
      .set({ tokenSealed, fingerprint: vault.fingerprint(token), state: 'active', lastError: null, renewedAt: now() })
      .where(eq(userCredentials.id, credentialId))
    await queue.enqueue(tx, 'wake-publications', { vkUserId })
  })
}

export async function uploadRecording(user: TestUser, video: Buffer, title = 'Лекция 1'): Promise<number> {
  const payload = formBody({ name: 'title', data: title }, videoPart(video))
  const answer = await user.call({ method: 'POST', url: '/api/v1/recordings', headers: FORM_HEADERS, payload })
  expect(answer.statusCode).toBe(201)
  return answer.json().id
}

export async function publish(
  user: TestUser,
  recordingId: number,
  body: Record<string, unknown> = {},
): Promise<PublicationView> {
  const answer = await user.call({ method: 'POST', url: `/api/v1/recordings/${recordingId}/upload/vk`, payload: body })
  expect(answer.json()).toHaveProperty('state')
  expect(answer.statusCode).toBe(202)
  return answer.json()
}

async function until(user: TestUser, id: number, states: string[], world: TestWorld): Promise<PublicationView> {
  let seen: PublicationView | undefined
  try {
    await expect
      .poll(
        async () => {
          seen = (await user.call({ url: `/api/v1/publications/${id}` })).json<PublicationView>()
          return states.includes(seen.state)
        },
        { timeout: 25_000, interval: 40 },
      )
      .toBe(true)
  } catch (error) {
    throw new Error(
      `waited for ${states}, found ${JSON.stringify(seen)}\n${world
        .logged()
        .split('\n')
        .filter((line) => line.includes('publication'))
        .slice(-8)
        .join('\n')}`,
      { cause: error },
    )
  }
  return seen!
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
