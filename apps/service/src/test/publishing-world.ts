import { createHash } from 'node:crypto'
import { type Fault, type RightName, rightsMask, type Sandbox, SEED, type VideoReport } from '@vkast/sandbox'
import { createVk } from '@vkast/vk'
import { expect, onTestFinished } from 'vitest'
import type { TaskPace } from '../agents/task-pace.ts'
import type { VkClients } from '../credentials/vk-clients.ts'
import type { Pace } from '../publications/pace.ts'
import type { PublicationView } from '../publications/publication-view.ts'
import type { Sending } from '../publications/sending.ts'
import { startWorker, type Worker } from '../worker.ts'
import { FORM_HEADERS, formBody, mp4Bytes, videoPart } from './multipart-body.ts'
import { ANN, FULL_RIGHTS, makeToken } from './sandbox-token.ts'
import { startWorld, type TestUser, type TestWorld } from './world.ts'

export const GROUP_ID = SEED.communities[0].id

/** Everything that would take minutes takes a moment. */
export const TEST_PACE: Partial<Pace> = {
  heartbeatMs: 200,
  progressMs: 40,
  pollMs: 50,
  pollMaxMs: 200,
  settleMs: 250,
  callWindowMs: 0,
  wakeGapMs: 20,
  backOffScale: 0.02,
  sweepMs: 500,
  forgottenMs: 500,
  laneMs: 250,
  unacknowledgedMs: 400,
  outlookMs: 500,
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
  renew(rights?: RightName[]): Promise<void>
  fault(fault: Omit<Fault, 'id'>): Fault
  /** What VK holds; there must be exactly one video, and it is the recording. */
  onlyVideo(): VideoReport
}

/** A service with its worker, a sandbox, a user with Ann's token, and a recording. */
export async function startPublishingWorld(
  options: {
    sandbox?: Parameters<Sandbox['control']['changeSettings']>[0]
    pace?: Partial<Pace>
    sending?: Partial<Sending>
    videoBytes?: number
    withoutWorker?: boolean
    /** The sandbox counts calls in real time, and our own clients do not hold back. */
    strictRate?: boolean
    environment?: Record<string, string>
    taskPace?: TaskPace
  } = {},
): Promise<PublishingWorld> {
  const world = await startWorld(options.environment, {
    vk: fastClients,
    ...(options.taskPace && { taskPace: options.taskPace }),
  })
  const vk = world.sandbox
  vk.control.changeSettings({ processingMs: 0, ...options.sandbox })
  // A thousand times as many calls a second on both sides: what is tested here is not the pace.
  if (!options.strictRate) Object.defineProperty(vk.world, 'monotonicMs', { value: () => performance.now() * 1000 })
  const user = await world.register()
  let token = issueToken(vk)
  const credentialId = await submit(user, token)
  const video = mp4Bytes(options.videoBytes ?? 200_000)
  const recordingId = await uploadRecording(user, video)
  const start = async (pace?: Partial<Pace>) => {
    const worker = await startWorker(world, {
      pace: { ...TEST_PACE, ...options.pace, ...pace },
      ...(options.sending && { sending: options.sending }),
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
    async renew(rights = ['video', 'wall', 'groups']) {
      token = issueToken(vk, { rights: rightsMask(...rights) })
      expect(await submit(user, token)).toBe(credentialId)
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
  forToken: (token) => createVk({ token, apiUrl: vk.apiUrl, limits: { perSecond: 3000 } }),
})

export const issueToken = (
  vk: Sandbox,
  { userId = ANN, rights = FULL_RIGHTS }: { userId?: number; rights?: number } = {},
): string => makeToken(vk, { userId, rights }).token

/** Submits a token, as its owner does; answers the credential it went to. */
export async function submit(user: TestUser, token: string, accountName?: string): Promise<number> {
  const payload = { access_token: token, ...(accountName && { account_name: accountName }) }
  const answer = await user.call({ method: 'POST', url: '/api/v1/vk/token/submit', payload })
  expect(answer.json()).toMatchObject({ success: true })
  return answer.json().credential_id
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

export async function until(user: TestUser, id: number, states: string[], world: TestWorld): Promise<PublicationView> {
  let seen: PublicationView | undefined
  try {
    await expect
      .poll(
        async () => {
          seen = (await user.call({ url: `/api/v1/publications/${id}` })).json<PublicationView>()
          return states.includes(seen.state)
        },
        { interval: 40 },
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
