import { randomBytes } from 'node:crypto'
import type { VideoReport } from '@vkast/sandbox'
import { expect } from 'vitest'
import { sql } from '../db/drizzle.ts'
import type { PublicationView } from '../publications/publication-view.ts'
import { type AbandonableWorker, startAbandonableWorker } from './abandonable-worker.ts'
import { mp4Bytes } from './multipart-body.ts'
import { type Action, spoilToken } from './publishing-actions.ts'
import {
  GROUP_ID,
  issueToken,
  type PublishingWorld,
  publish,
  sha256,
  submit,
  uploadRecording,
} from './publishing-world.ts'
import { BORIS } from './sandbox-token.ts'

export interface Played {
  id: number
  title: string
  sha256: string
  wantsPost: boolean
}

/** Publications on which actions are played, one after the other, in a world that many plays share. */
export interface Play {
  publications: Played[]
  act(action: Action): Promise<void>
  /** Ends all faults, gives VK's owner a good token, answers and retries what asks for it, until nothing is open. */
  drain(): Promise<PublicationView[]>
  /** What VK holds of a publication, also what never got its bytes. */
  videosOf(played: Played): VideoReport[]
  end(): Promise<void>
}

const PACE = {
  claimMs: 700,
  accountLeaseMs: 700,
  heartbeatMs: 150,
  progressMs: 40,
  pollMs: 50,
  pollMaxMs: 200,
  settleMs: 250,
  callWindowMs: 0,
  wakeGapMs: 20,
  backOffScale: 0.01,
  sweepMs: 300,
  forgottenMs: 300,
  unacknowledgedMs: 400,
  findOutMs: 700,
  missingMs: 2500,
}
/** The larger of the files goes in ranges. */
const SENDING = { rangesFromBytes: 150_000, chunkBytes: 20_000, parallel: 3 }
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const DRAIN_MS = 120_000

export async function startPlay(setting: PublishingWorld): Promise<Play> {
  const { user, vk, world } = setting
  const start = () => startAbandonableWorker(world, PACE, SENDING)
  let worker: AbandonableWorker = await start()
  const abandoned: AbandonableWorker[] = []
  const publications = await publishThree(setting)
  const ids = sql.raw(publications.map(({ id }) => id).join(','))
  const views = () =>
    Promise.all(publications.map(async ({ id }) => (await user.call({ url: `/api/v1/publications/${id}` })).json()))
  const ask = (what: string, id: number) =>
    user.call({
      method: 'POST',
      url: `/api/v1/publications/${id}/${what}`,
      ...(what === 'continue' && { payload: { confirm: true } }),
    })

  async function act(action: Action): Promise<void> {
    switch (action.do) {
      case 'fault':
        setting.fault(action.fault)
        return
      case 'token dies':
        return endToken(setting, action.how)
      case 'renew':
        return setting.renew()
      case 'foreign token':
        return submitForeign(setting, views)
      case 'restart':
        await worker.stop()
        worker = await start()
        return
      case 'kill':
        worker.abandon()
        abandoned.push(worker)
        worker = await start()
        return
      case 'hours pass at VK':
        vk.control.advance({ ms: 2 * HOUR_MS })
        return
      case 'addresses die':
        for (const slot of vk.world.uploads.values()) slot.expiresAt = 0
        return
      case 'dates pass':
        world.advance(2 * DAY_MS)
        return
      case 'next call':
        return nextCall(setting, views)
      default: {
        const { id } = publications[action.which % publications.length]!
        expect([200, 202, 409, 422]).toContain((await ask(action.do, id)).statusCode)
      }
    }
  }

  async function drain(): Promise<PublicationView[]> {
    vk.control.clearFaults()
    await setting.renew()
    const isOver = async () => {
      const now: PublicationView[] = await views()
      for (const { id, state, reason } of now) {
        if (state === 'failed' || state === 'mismatch') await ask('retry', id)
        if (state === 'waiting_for_token' && ['confirmation', 'validation'].includes(reason?.reason ?? ''))
          await ask('continue', id)
      }
      return now.every(({ state }) => ['published', 'cancelled'].includes(state))
    }
    await expect
      .poll(isOver, { timeout: DRAIN_MS, interval: 80 })
      .toBe(true)
      .catch(async (error: unknown) => {
        throw new Error(`stuck: ${JSON.stringify(await views())}\n${await describeOpen(setting)}`, { cause: error })
      })
    world.advance(10 * 60_000) // what may only be looked for later is looked for now
    const open = async () => {
      const leftovers = await world.db.execute(sql`select outcome from leftovers where removed_at is null`)
      const steps = await world.db.execute(sql`select step from publication_steps s join publications p on
        p.id = s.publication_id where outcome = 'intended' and p.state = 'published' and p.id in (${ids})`)
      return [...leftovers.rows, ...steps.rows]
    }
    await expect.poll(open, { timeout: DRAIN_MS, interval: 80 }).toEqual([])
    return views()
  }

  return {
    publications,
    act,
    drain,
    videosOf: ({ title }) => vk.control.report().videos.filter((video) => video.title === title),
    async end() {
      await worker.stop()
      await Promise.all(abandoned.map((one) => one.gone()))
    },
  }
}

/** Sends the person's requests with a key: it outlives the moves of the clock, a login does not. */
export async function useApiKey({ user }: PublishingWorld): Promise<void> {
  const made = await user.call({ method: 'POST', url: '/api/v1/api-keys', payload: { name: 'play' } })
  const authorization = `Bearer ${made.json().key}`
  const { call } = user
  user.call = (request) => call({ ...request, headers: { authorization, ...request.headers } })
}

/** To a profile with a post by VK itself, to a community with a post of ours, and, in ranges, to a profile without one. */
async function publishThree({ user, credentialId }: PublishingWorld): Promise<Played[]> {
  const wishes = [
    [100_000, { wallpost: true }],
    [100_000, { group_id: GROUP_ID, wallpost: true, wall_message: 'Слова', description: 'Текст' }],
    [200_000, { description: 'Текст' }],
  ] as const
  return Promise.all(
    wishes.map(async ([size, wish]) => {
      const title = `Лекция ${randomBytes(5).toString('hex')}`
      const video = mp4Bytes(size)
      const recordingId = await uploadRecording(user, video, title)
      const { id } = await publish(user, recordingId, { credential_id: credentialId, ...wish })
      return { id, title, sha256: sha256(video), wantsPost: 'wallpost' in wish }
    }),
  )
}

function endToken({ vk, token }: PublishingWorld, how: Extract<Action, { do: 'token dies' }>['how']): void {
  if (how === 'forgotten') {
    if (vk.world.tokens.has(token())) vk.control.endToken({ token: token(), reason: 'forgotten' })
    return
  }
  const known = vk.world.tokens.get(token())
  if (known) spoilToken(known, how, vk.clock.now())
}

/** A good token of another VK user, of the same person here; what waits for Ann's goes on waiting. */
async function submitForeign(
  { user, vk, world, credentialId }: PublishingWorld,
  views: () => Promise<PublicationView[]>,
): Promise<void> {
  const wakeUps = async () =>
    (
      await world.db.execute(`select id from pgboss.job where name = 'wake-publications' and state < 'completed'
      and start_after <= now()`)
    ).rows
  await expect.poll(wakeUps, { timeout: DRAIN_MS }).toEqual([])
  const { state } = (await user.call({ url: `/api/v1/credentials/${credentialId}` })).json()
  const parked = (await views()).filter((view) => view.state === 'waiting_for_token').map(({ id }) => id)
  await submit(user, issueToken(vk, { userId: BORIS }))
  await expect.poll(wakeUps, { timeout: DRAIN_MS }).toEqual([])
  if (state === 'active') return // then what waits may go on by itself
  const still = (await views()).filter((view) => view.state === 'waiting_for_token').map(({ id }) => id)
  expect(still).toEqual(expect.arrayContaining(parked))
}

/** For the person who looks for what is stuck. */
async function describeOpen({ world: { db } }: PublishingWorld): Promise<string> {
  const queries = [
    sql`select id, state, claim, claimed_until, now(), next_attempt_at, attempts, reason from publications
      where state not in ('published', 'cancelled')`,
    sql`select publication_id, step, outcome, result, intended_at from publication_steps order by id desc limit 12`,
    sql`select name, state, start_after, data from pgboss.job where state < 'completed'`,
  ]
  const found = await Promise.all(queries.map((query) => db.execute(query)))
  return found.map(({ rows }) => rows.map((row) => JSON.stringify(row)).join('\n')).join('\n')
}

/** Until VK is called once more, or nothing is left that would call it. */
async function nextCall({ vk }: PublishingWorld, views: () => Promise<PublicationView[]>): Promise<void> {
  const { length } = vk.world.calls
  const atRest = ['published', 'cancelled', 'failed', 'mismatch', 'waiting_for_token']
  const isOver = async () =>
    vk.world.calls.length > length || (await views()).every(({ state }) => atRest.includes(state))
  await expect.poll(isOver, { timeout: DRAIN_MS, interval: 15 }).toBe(true)
}
