import { type Sandbox, SEED, startSandbox } from '@vkast/sandbox'
import { createVk, type VkApiError, type VkOptions } from '@vkast/vk'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'

/*
 * Batches, run by a VKScript interpreter that knows nothing of the client that wrote the scripts.
 */

const ANN = SEED.users[0].id
const LECTURES = SEED.communities[0].id

async function start(): Promise<Sandbox> {
  const sandbox = await startSandbox({ processingMs: 0 })
  onTestFinished(() => sandbox.close())
  return sandbox
}

/** A client of Ann's with a token of its own, so that no test waits for another's calls. */
function connect({ control, apiUrl }: Sandbox, options: Partial<VkOptions> = {}) {
  const { token } = control.createToken({ appId: SEED.appId, userId: ANN, rights: ['video', 'wall', 'groups'] })
  return createVk({ token, apiUrl, ...options })
}

const called = ({ control }: Sandbox, method: string) => control.report().calls[method] ?? { count: 0, inExecute: 0 }

const seen = (outcome: PromiseSettledResult<unknown>) =>
  outcome.status === 'fulfilled'
    ? { value: outcome.value }
    : { code: (outcome.reason as VkApiError).code, method: (outcome.reason as VkApiError).method }

test('runs a batch as one execute, results and failures in their places', async () => {
  const sandbox = await start()
  const vk = connect(sandbox)
  const outcomes = await vk.batch.settled((b) => [
    b.users.get(),
    b.video.get({ count: 201 }),
    b.video.addAlbum({ group_id: LECTURES, title: 'Лекции "A"; return 1;' }),
    b.video.getAlbums({ owner_id: -LECTURES }),
  ])
  expect(outcomes).toMatchObject([
    { value: [{ id: ANN }] },
    { reason: { code: 100, method: 'video.get' } },
    { value: { album_id: expect.any(Number) } },
    { value: { items: expect.arrayContaining([expect.objectContaining({ title: 'Лекции "A"; return 1;' })]) } },
  ])
  expect(called(sandbox, 'execute').count).toBe(1)
})

test('makes the writes behind one that failed by the next script, each once', async () => {
  const sandbox = await start()
  const vk = connect(sandbox)
  const outcomes = await vk.batch.settled((b) => [
    b.video.addAlbum({ group_id: LECTURES, title: 'one' }),
    b.video.delete({ owner_id: -LECTURES, video_id: 1 }),
    b.video.addAlbum({ group_id: LECTURES, title: 'two' }),
    b.video.addAlbum({ group_id: LECTURES, title: 'three' }),
  ])
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
  const { items = [] } = await vk.video.getAlbums({ owner_id: -LECTURES })
  expect(items.map(({ title }) => title).toSorted()).toEqual(['Autumn course', 'one', 'three', 'two'])
  expect(called(sandbox, 'execute').count).toBe(2)
})

test('gives what calls one after another give, for any mix of reads, writes and failures', async () => {
  const kinds = ['read', 'failing read', 'write', 'failing write', 'empty read'] as const
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...kinds), { maxLength: 30 }), async (plan) => {
      const make = (b: Pick<ReturnType<typeof createVk>, 'call'>, kind: (typeof kinds)[number], n: number) => {
        if (kind === 'read') return b.call('users.get', {})
        if (kind === 'failing read') return b.call('video.get', { count: 201 })
        if (kind === 'write') return b.call('video.addAlbum', { group_id: LECTURES, title: `album ${n}` })
        if (kind === 'failing write') return b.call('video.delete', { owner_id: -LECTURES, video_id: 1 })
        return b.call('video.getAlbums', { owner_id: -LECTURES })
      }
      const [apart, together] = [await start(), await start()]
      const wanted: object[] = []
      for (const [n, kind] of plan.entries()) {
        wanted.push(seen((await Promise.allSettled([make(connect(apart), kind, n)]))[0]))
      }
      const vk = connect(together)
      const outcomes = await vk.batch.settled((b) => plan.map((kind, n) => make(b, kind, n)))
      const idless = (text: unknown) => JSON.stringify(text).replace(/"(?:album_id|id|updated_time|date)":\d+/g, '')
      expect(outcomes.map((outcome) => idless(seen(outcome)))).toEqual(wanted.map(idless))
    }),
    { numRuns: 6 },
  )
})

test('passes a captcha that one call of a batch meets', async () => {
  const sandbox = await start()
  sandbox.control.addFault({ on: { method: 'video.addAlbum', nth: 2 }, do: 'error', error: { code: 14 } })
  let questions = 0
  const vk = connect(sandbox, {
    async onCaptcha({ redirectUri }) {
      questions += 1
      return { successToken: await tickBox(redirectUri ?? '') }
    },
  })
  // The call alone meets VK's question anew: the one inside the script could not be answered.
  sandbox.control.addFault({ on: { method: 'video.addAlbum', nth: 2 }, do: 'error', error: { code: 14 } })
  const albums = await vk.batch((b) =>
    ['one', 'two', 'three'].map((title) => b.video.addAlbum({ group_id: LECTURES, title })),
  )
  expect(albums.map(({ album_id }) => typeof album_id)).toEqual(['number', 'number', 'number'])
  expect(questions).toBe(1)
  expect((await vk.video.getAlbums({ owner_id: -LECTURES })).count).toBe(1 + 3) // one was there before
  expect(sandbox.control.unusedFaults()).toEqual([])
})

async function tickBox(redirectUri: string): Promise<string> {
  const session_token = new URL(redirectUri).searchParams.get('session_token') ?? ''
  const body = new URLSearchParams({ session_token, not_robot: '1' })
  const page = await (await fetch(redirectUri, { method: 'POST', body })).text()
  return /name="success_token" value="([^"]+)"/.exec(page)?.[1] ?? ''
}

test('does not make writes again whose script’s answer was lost, and says that their outcome is unknown', async () => {
  const sandbox = await start()
  sandbox.control.addFault({ on: { method: 'execute' }, do: 'lose-answer' })
  const vk = connect(sandbox, { batching: 'auto' })
  const outcomes = await Promise.allSettled(
    ['one', 'two'].map((title) => vk.video.addAlbum({ group_id: LECTURES, title })),
  )
  expect(outcomes).toMatchObject([{ reason: { effect: 'unknown' } }, { reason: { effect: 'unknown' } }])
  expect(called(sandbox, 'video.addAlbum').count).toBe(2)
})

test('gathers calls made together by itself', async () => {
  const sandbox = await start()
  const vk = connect(sandbox, { batching: 'auto' })
  const answers = await Promise.all(Array.from({ length: 60 }, () => vk.users.get()))
  expect(answers.every(([user]) => user?.id === ANN)).toBe(true)
  expect(called(sandbox, 'execute').count).toBe(3)
  expect(called(sandbox, 'users.get')).toMatchObject({ count: 60, inExecute: 60 })
})

test('reads a list of 30 pages by three requests', async () => {
  const sandbox = await start()
  const wanted: (number | undefined)[] = []
  for (let video = 0; video < 30; video += 1) {
    const { video_id } = await connect(sandbox).video.save({ name: `Lecture ${video}`, group_id: LECTURES })
    wanted.unshift(video_id)
  }
  const ids: (number | undefined)[] = []
  for await (const { id } of connect(sandbox).each.video.get({ owner_id: -LECTURES, count: 1 })) ids.push(id)
  expect(ids).toEqual(wanted)
  expect(called(sandbox, 'execute').count).toBe(2)
})
