import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { Agent } from 'node:http'
import type { Agent as HttpsAgent } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { APIError, APIErrorCode, createCollectIterator, ExecuteError, VK } from 'vk-io'
import { ANN, LECTURES, startCaller } from './test/start-caller.ts'
import { SEED } from './world/seed.ts'

type Options = Partial<ConstructorParameters<typeof VK>[0]>

/** A client that nobody here wrote, pointed at a sandbox of the test's own. */
async function start(options: Options = {}) {
  const caller = await startCaller({ processingMs: 0 })
  const { control, url } = caller.sandbox
  const { token } = control.createToken({ appId: SEED.appId, userId: ANN, rights: ['video', 'wall', 'groups'] })
  const agent = new Agent({ keepAlive: true }) as HttpsAgent // its own is for https only, and so is its type
  onTestFinished(() => agent.destroy())
  const connect = (more: Options = {}) => new VK({ token, agent, apiBaseUrl: `${url}/method`, ...options, ...more })
  return { ...caller, control, token, connect, vk: connect() }
}

async function makeVideoFile(size: number): Promise<{ path: string; sha256: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'vkast-vk-io-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const path = join(folder, 'lecture.mp4')
  const bytes = Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1'), randomBytes(size)])
  await writeFile(path, bytes)
  return { path, sha256: createHash('sha256').update(bytes).digest('hex') }
}

const methodsCalled = (report: { calls: Record<string, { count: number; inExecute: number }> }, method: string) =>
  report.calls[method] ?? { count: 0, inExecute: 0 }

test('calls methods one after another', async () => {
  const { vk, control } = await start()
  const [users, groups, videos] = await Promise.all([
    vk.api.users.get({}),
    vk.api.groups.get({ filter: ['admin', 'editor'], extended: 1 }),
    vk.api.video.get({ owner_id: -LECTURES, extended: 1 }),
  ])
  expect(users).toMatchObject([{ id: ANN, first_name: 'Ann' }])
  expect(groups).toMatchObject({ count: 1, items: [{ id: LECTURES, admin_level: 3 }] })
  expect(videos).toMatchObject({ count: 0, items: [] })
  expect(methodsCalled(control.report(), 'execute').count).toBe(0)
})

test('packs parallel calls into execute and hears which of them failed', async () => {
  const { vk, control } = await start({ apiMode: 'parallel' })
  const answers = await Promise.allSettled([
    vk.api.users.get({}),
    vk.api.video.get({ count: 201 }),
    vk.api.utils.getServerTime({}),
    vk.api.groups.getById({ group_id: 999 }),
  ])
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected'])
  const reasons = answers.filter((answer) => answer.status === 'rejected').map(({ reason }) => reason as ExecuteError)
  expect(reasons[0]).toBeInstanceOf(ExecuteError)
  expect(reasons.map(({ code, method }) => [code, method])).toEqual([
    [100, 'video.get'],
    [125, 'groups.getById'],
  ])
  expect(methodsCalled(control.report(), 'execute').count).toBe(1)
  expect(methodsCalled(control.report(), 'users.get')).toMatchObject({ inExecute: 1 })
})

test('sees execute_errors of a script of its own', async () => {
  const { vk } = await start()
  const { response, errors } = await vk.api.execute({
    code: 'return [API.users.get(), API.video.delete({video_id: 1})];',
  })
  expect(response).toMatchObject([[{ id: ANN }], false])
  expect(errors).toMatchObject([{ code: 204, method: 'video.delete' }])
})

test.each([1, 25])('collects every page with its iterator, %i parallel calls', async (parallelRequests) => {
  const { vk, ok, control } = await start()
  const wanted: number[] = []
  for (let i = 0; i < 23; i += 1) {
    wanted.push((await ok<{ video_id: number }>('video.save', { name: `Lecture ${i}`, group_id: LECTURES })).video_id)
  }
  const iterator = createCollectIterator<{ id: number }>({
    api: vk.api,
    method: 'video.get',
    params: { owner_id: -LECTURES },
    countPerRequest: 5,
    parallelRequests,
  })
  const collected: number[] = []
  for await (const page of iterator) collected.push(...page.items.map(({ id }) => id))
  expect(collected).toEqual(wanted.reverse())
  expect(methodsCalled(control.report(), 'execute').count).toBe(parallelRequests === 1 ? 0 : 1)
})

test('uploads a video from a path, byte for byte', async () => {
  const { vk, control } = await start()
  const { path, sha256 } = await makeVideoFile(300_000)
  const video = await vk.upload.video({ source: { value: path }, name: 'Lecture', group_id: LECTURES, wallpost: 1 })
  expect(video.ownerId).toBe(-LECTURES)
  const { videos, posts } = control.report()
  expect(videos).toMatchObject([{ videoId: video.id, title: 'Lecture', sha256, size: 300_024, isReady: true }])
  expect(posts).toMatchObject([{ ownerId: -LECTURES, attachments: [`video-${LECTURES}_${video.id}`] }])
})

test('uploads a video from a stream, of known and of unknown length', async () => {
  const { vk, control } = await start()
  const { path, sha256 } = await makeVideoFile(200_000)
  const source = () => ({ value: createReadStream(path), filename: 'lecture.mp4', contentType: 'video/mp4' })
  await vk.upload.video({ source: { values: [{ ...source(), contentLength: 200_024 }] }, name: 'Known' })
  await vk.upload.video({ source: { values: [source()] }, name: 'Unknown' })
  expect(control.report().videos).toMatchObject([
    { title: 'Known', sha256 },
    { title: 'Unknown', sha256 },
  ])
})

test('embeds a link', async () => {
  const { vk, control } = await start()
  await vk.upload.video({ link: 'https://example.com/watch', name: 'Elsewhere' } as never)
  expect(control.report().videos).toMatchObject([
    { title: 'Elsewhere', link: 'https://example.com/watch', isReady: true },
  ])
})

test('meets error 5 when its token is dead', async () => {
  const { vk, control, token } = await start()
  control.endToken({ token, reason: 'expired' })
  const failure = await vk.api.users.get({}).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(APIError)
  expect(failure).toMatchObject({
    code: APIErrorCode.AUTH,
    message: expect.stringContaining('access_token has expired.'),
  })
})

test('meets error 100 with the parameters it sent and without its token', async () => {
  const { vk, token } = await start()
  const failure = await vk.api.video.save({ name: 'x'.repeat(129) }).catch((error: unknown) => error)
  expect(failure).toMatchObject({
    code: APIErrorCode.PARAM,
    params: expect.arrayContaining([{ key: 'method', value: 'video.save' }]),
  })
  expect(JSON.stringify((failure as APIError).params)).not.toContain(token)
})

test('meets error 6 when it is told of a higher limit than VK has, waits and gets everything', async () => {
  const { connect, control } = await start()
  const vk = connect({ apiLimit: 100, apiRequestMode: 'burst' })
  const answers = await Promise.all(Array.from({ length: 5 }, () => vk.api.users.get({})))
  expect(answers).toHaveLength(5)
  for (const answer of answers) expect(answer).toMatchObject([{ id: ANN }])
  expect(control.report().calls['users.get']?.refused).toBeGreaterThan(0)
})

test('passes a captcha with its hook, once with the page and its success_token', async () => {
  const { vk, control } = await start()
  control.addFault({ on: { method: 'video.save' }, do: 'error', error: { code: 14 } })
  const seen: unknown[] = []
  vk.callbackService.onCaptcha(async (payload, answer) => {
    seen.push(payload)
    await answer(await tickBox(String(payload.redirectUri)))
  })
  expect(await vk.api.video.save({ name: 'After the captcha' })).toMatchObject({ title: 'After the captcha' })
  expect(seen).toMatchObject([
    { sid: expect.stringMatching(/^\d+$/), src: expect.stringContaining('/captcha.php?sid=') },
  ])
  expect(control.report().videos).toHaveLength(1)
  expect(control.unusedFaults()).toEqual([])
})

async function tickBox(redirectUri: string): Promise<string> {
  const session_token = new URL(redirectUri).searchParams.get('session_token') ?? ''
  const body = new URLSearchParams({ session_token, not_robot: '1' })
  const page = await (await fetch(redirectUri, { method: 'POST', body })).text()
  return /name="success_token" value="([^"]+)"/.exec(page)?.[1] ?? ''
}
