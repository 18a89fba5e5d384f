import { fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import path from 'node:path'
import { Readable } from 'node:stream'
import * as tus from 'tus-js-client'
import { expect, onTestFinished, test } from 'vitest'
import { buildApp } from '../../app.ts'
import { listening } from '../../test/listening.ts'
import { mediaFiles } from '../../test/media-files.ts'
import { mp4Bytes } from '../../test/multipart-body.ts'
import { startWorld, type TestUser, type TestWorld } from '../../test/world.ts'

/* tus-js-client, which nobody here wrote, against the service. */

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

interface Client {
  upload: tus.Upload
  /** Resolves with the id of the recording, as the last answer told it. */
  done: Promise<number>
}

function client(user: TestUser, port: number, video: Buffer, options: Partial<tus.UploadOptions> = {}): Client {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  let recordingId = 0
  const upload = new tus.Upload(video, {
    endpoint: `http://127.0.0.1:${port}/files`,
    headers: { authorization: `Bearer ${user.accessToken}` },
    chunkSize: 300_000,
    retryDelays: null,
    metadata: { filename: 'Лекция.mp4', title: 'О графах', topics: 'графы, деревья', filetype: 'video/mp4' },
    onAfterResponse: (_request, response) => {
      recordingId = Number(response.getHeader('Vkast-Recording-Id') ?? recordingId)
    },
    onSuccess: () => resolve(recordingId),
    onError: reject,
    ...options,
  })
  promise.catch(() => {})
  return { upload, done: promise }
}

async function expectRecording(user: TestUser, id: number, video: Buffer): Promise<void> {
  const recording = (await user.call({ url: `/api/v1/recordings/${id}` })).json()
  expect(recording).toMatchObject({
    title: 'О графах',
    topics: ['графы', 'деревья'],
    file_name: 'Лекция.mp4',
    container: 'mp4',
    size: video.length,
    sha256: sha256(video),
  })
  const content = await user.call({ url: `/api/v1/recordings/${id}/content` })
  expect(sha256(content.rawPayload)).toBe(sha256(video))
}

test.each([
  ['in pieces', { chunkSize: 300_000 }],
  ['in one piece, made with the upload', { chunkSize: 10_000_000, uploadDataDuringCreation: true }],
  ['in pieces smaller than what a container is known by', { chunkSize: 700 }],
])('makes a recording of what is sent %s', async (_name, options) => {
  const world = await startWorld()
  const port = await listening(world.app)
  const user = await world.register()
  const video = mp4Bytes(options.chunkSize < 1000 ? 9000 : 1_000_000)
  const { upload, done } = client(user, port, video, options)
  upload.start()
  await expectRecording(user, await done, video)
  const [status] = mediaFiles(world).filter((name) => name.length === 30)
  expect(status).toBeDefined()
})

test('goes on where it was after any number of broken connections, by either of two servers, byte for byte', async () => {
  const world = await startWorld({ VKAST_REQUESTS_PER_MINUTE: '100000' })
  const ports = [await listening(world.app), await listening(await secondServer(world))]
  const user = await world.register()
  const video = mp4Bytes(3_000_000)
  let url: string | null = null
  let recordingId = 0
  for (let round = 0; recordingId === 0; round += 1) {
    expect(round).toBeLessThan(100)
    const stopAt = Math.random() * 400_000
    const port = ports[round % 2]!
    const { promise, resolve } = Promise.withResolvers<number>()
    const breakOff = () => resolve(0)
    let startedAt: number | undefined
    const { upload, done } = client(user, port, video, {
      chunkSize: 10_000_000,
      ...(url && { uploadUrl: url.replace(/:\d+/, `:${port}`) }),
      onProgress(sent) {
        startedAt ??= sent
        if (sent - startedAt > stopAt) void upload.abort().finally(breakOff)
      },
    })
    upload.start()
    recordingId = await Promise.race([done, promise])
    url = upload.url
  }
  await expectRecording(user, recordingId, video)
  expect((await user.call({ url: '/api/v1/recordings' })).json()).toHaveLength(1)
})

test('goes on by another server after one was killed in the middle of a request', async () => {
  const world = await startWorld()
  const user = await world.register()
  const port = await listening(world.app)
  const killed = await startServer(world)
  const video = mp4Bytes(24_000_000)
  const location = await create(user, video)
  const stalled = sendAndStall(user, `http://127.0.0.1:${killed.port}${location}`, video.subarray(0, 12_000_000))
  const keptOf = async (): Promise<number> => (await user.call({ url: location })).json().offset
  await expect.poll(keptOf).toBeGreaterThan(0)
  killed.process.kill('SIGKILL')
  await killed.exited
  await expect(stalled).rejects.toThrow()
  const kept = await keptOf()
  let begunAt = -1
  const second = client(user, port, video, {
    uploadUrl: `http://127.0.0.1:${port}${location}`,
    chunkSize: 5_000_000,
    onProgress: (sent) => {
      if (begunAt < 0) begunAt = sent
    },
  })
  second.upload.start()
  const id = await second.done
  expect((await user.call({ url: `/api/v1/recordings/${id}` })).json().sha256).toBe(sha256(video))
  expect(begunAt).toBeGreaterThanOrEqual(kept) // nothing that was kept is sent again
})

test('a second client takes the upload over from one that hangs on another server', async () => {
  const world = await startWorld()
  const ports = [await listening(world.app), await listening(await secondServer(world))]
  const user = await world.register()
  const video = mp4Bytes(500_000)
  const location = await create(user, video)
  const hanging = sendAndStall(user, `http://127.0.0.1:${ports[0]}${location}`, video.subarray(0, 200_000))
  await expect.poll(() => isHeld(world)).toBe(true)
  const { upload, done } = client(user, ports[1]!, video, {
    uploadUrl: `http://127.0.0.1:${ports[1]}${location}`,
  })
  upload.start()
  const id = await done
  expect((await user.call({ url: `/api/v1/recordings/${id}` })).json().sha256).toBe(sha256(video))
  await expect(hanging).rejects.toThrow()
})

test('gives an upload up when the client says so', async () => {
  const world = await startWorld()
  const port = await listening(world.app)
  const user = await world.register()
  const video = mp4Bytes(500_000)
  const { upload } = client(user, port, video, {
    onChunkComplete: () => void upload.abort(true).then(resolve),
  })
  const { promise: given, resolve } = Promise.withResolvers<void>()
  upload.start()
  await given
  await expect.poll(() => mediaFiles(world).filter((name) => name.length === 30)).toEqual([])
  expect((await user.call({ url: new URL(upload.url!).pathname })).statusCode).toBe(404)
})

async function create(user: TestUser, video: Buffer): Promise<string> {
  const headers = { 'tus-resumable': '1.0.0', 'upload-length': String(video.length) }
  return String((await user.call({ method: 'POST', url: '/files', headers })).headers.location)
}

/** Begins a PATCH that never ends. */
function sendAndStall(user: TestUser, url: string, part: Buffer): Promise<Response> {
  async function* body() {
    for (let at = 0; at < part.length; at += 100_000) yield part.subarray(at, at + 100_000)
    await new Promise(() => {})
  }
  const answer = fetch(url, {
    method: 'PATCH',
    headers: {
      authorization: `Bearer ${user.accessToken}`,
      'tus-resumable': '1.0.0',
      'upload-offset': '0',
      'content-type': 'application/offset+octet-stream',
    },
    body: Readable.toWeb(Readable.from(body())) as never,
    duplex: 'half',
  } as RequestInit)
  answer.catch(() => {})
  return answer
}

async function isHeld(world: TestWorld): Promise<boolean> {
  const { rows } = await world.db.$client.query('select 1 from intakes where holder is not null')
  return rows.length > 0
}

async function secondServer(world: TestWorld) {
  const app = await buildApp(world)
  onTestFinished(() => app.close())
  return app
}

async function startServer(world: TestWorld) {
  const child = fork(path.join(import.meta.dirname, '../../test/serving-process.ts'), {
    execArgv: ['--conditions=@vkast/source'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const exited = once(child, 'exit')
  const { host, port, user, password, database } = world.db.$client.options
  const connection = { host, port, user, password, database }
  child.send({ connection, dataDir: world.config.dataDir, keysDir: world.keysDir, jwtSecret: world.jwtSecret })
  const [listensAt] = (await once(child, 'message')) as [number]
  return { process: child, port: listensAt, exited }
}
