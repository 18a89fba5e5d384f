/** `@vkast/vk` brings files to the sandbox, which knows nothing of it, over connections that break. */
import { createHash, randomBytes, randomInt } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { rightsMask, type Sandbox, type SandboxOptions, SEED, startSandbox } from '@vkast/sandbox'
import {
  createRangeSupport,
  createVk,
  type RangeUploadState,
  type ReservedVideo,
  type Vk,
  VkError,
  VkVideoLeftError,
} from '@vkast/vk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const MIB = 1024 * 1024
const CHUNK = 4 * MIB

/** Begins as an MP4 does; the rest is noise, so that a byte at a wrong place is noticed. */
function videoOf(size: number): Buffer {
  const bytes = randomBytes(size)
  bytes.write('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 0, 'latin1')
  return bytes
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

interface World extends AsyncDisposable {
  sandbox: Sandbox
  vk: Vk
}

async function startWorld(options: SandboxOptions = {}): Promise<World> {
  const sandbox = await startSandbox({ processingMs: 0, ...options })
  const { token } = sandbox.control.createToken({
    appId: SEED.appId,
    userId: SEED.users[0].id,
    rights: rightsMask('video', 'wall', 'groups'),
  })
  const vk = createVk({ token, apiUrl: sandbox.apiUrl })
  return { sandbox, vk, [Symbol.asyncDispose]: () => sandbox.close() }
}

const videosOf = ({ sandbox }: World) => sandbox.control.report().videos

describe('a file at VK', () => {
  const content = videoOf(9 * MIB + 5)
  let folder = ''
  let path = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vkast-e2e-upload-'))
    path = join(folder, 'lecture 1.mp4')
    await writeFile(path, content)
  })
  afterAll(() => rm(folder, { recursive: true }))

  test.each(['form', 'ranges'] as const)('is the file that was sent, with what was said of it (%s)', async (mode) => {
    await using world = await startWorld()
    const progress: number[] = []
    const saved = await world.vk.upload.video({
      ...{ file: path, mode, name: 'Lecture', description: 'd', group_id: 55, privacy_view: ['members'], wait: true },
      onProgress: ({ sentBytes }) => progress.push(sentBytes),
    })
    expect(saved).toMatchObject({ owner_id: -55, title: 'Lecture', size: content.length, sent: mode })
    expect(saved.video?.duration).toBeGreaterThan(0)
    expect(videosOf(world)).toMatchObject([
      {
        ...{ ownerId: -55, videoId: saved.video_id, title: 'Lecture', description: 'd', privacyView: ['members'] },
        ...{ sha256: sha256(content), receivedBytes: content.length, fileName: 'lecture_1.mp4' },
      },
    ])
    expect(progress.at(-1)).toBe(content.length)
  })

  test.each<[string, () => Parameters<Vk['upload']['video']>[0]['file']]>([
    ['bytes', () => content],
    ['a stream of unknown length', () => Readable.from([content.subarray(0, MIB), content.subarray(MIB)])],
    ['a Blob', () => new Blob([content])],
  ])('may come from %s', async (_name, file) => {
    await using world = await startWorld()
    await world.vk.upload.video({ file: file(), mode: 'ranges' })
    expect(videosOf(world)[0]?.sha256).toBe(sha256(content))
  })

  test('gets its thumbnail; a linked video needs no file', async () => {
    await using world = await startWorld()
    const saved = await world.vk.upload.video({ link: 'https://example.org/v', name: 'n' })
    const image = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), randomBytes(100)])
    await world.vk.upload.thumbnail({ ...saved, file: image })
    expect(videosOf(world)).toMatchObject([{ link: 'https://example.org/v', thumbnailSha256: sha256(image) }])
  })

  test('is told of while VK processes it, until it is ready', async () => {
    await using world = await startWorld({ processingMs: 60_000 })
    const saved = await world.vk.upload.video({ file: path })
    const states: string[] = []
    for await (const { state } of world.vk.upload.processing(saved, { everyMs: 1 })) {
      if (states.push(state) === 2) world.sandbox.control.advance({ ms: 60_000 })
    }
    expect(states).toEqual(['processing', 'processing', 'ready'])
  })
})

describe.concurrent('whatever an upload server does', () => {
  const content = videoOf(9 * MIB)

  test.each([
    ['loses its answer', 'form', { do: 'lose-answer' }],
    ['breaks its answer off', 'form', { do: 'half-body' }],
    ['drops the connection at once', 'form', { do: 'refuse' }],
    ['drops the connection in the middle', 'form', { do: 'refuse', afterBytes: 5 * MIB }],
    ['finds uploads too fast', 'form', { do: 'error', error: { code: -12, message: 'too fast' } }],
    ['answers a late no', 'form', { do: 'error', error: { code: -12, message: 'too fast' }, afterBytes: 5 * MIB }],
    ['is slow to answer', 'form', { do: 'slow', delayMs: 300 }],
    ['is slow to take', 'form', { do: 'slow', delayMs: 300, afterBytes: 5 * MIB }],
    ['answers 504', 'form', { do: 'status', status: 504 }],
    ['answers 405', 'form', { do: 'status', status: 405 }],
    ['finds the address spent', 'form', { do: 'status', status: 412 }],
    ['loses its answer', 'ranges', { do: 'lose-answer' }],
    ['breaks its answer off', 'ranges', { do: 'half-body' }],
    ['drops the connection in the middle', 'ranges', { do: 'refuse', afterBytes: MIB }],
    ['answers 504', 'ranges', { do: 'status', status: 504 }],
    ['answers a page', 'ranges', { do: 'html' }],
    ['finds the address spent', 'ranges', { do: 'status', status: 412 }],
    ['loses its last answer', 'ranges', { do: 'lose-answer', nth: 3 }],
  ] as const)('(it %s, %s) the one video at VK is the file', async (_name, mode, fault) => {
    await using world = await startWorld()
    const { nth = 1, afterBytes, ...rest } = { nth: undefined, afterBytes: undefined, ...fault }
    const on = { path: '/upload.do', nth, ...(afterBytes !== undefined && { afterBytes }) }
    world.sandbox.control.addFault({ ...rest, on })
    const rangeSupport = createRangeSupport()
    const saved = await world.vk.upload.video({ file: content, mode, rangeSupport, parallel: 2 })
    expect(videosOf(world)).toMatchObject([
      { ownerId: saved.owner_id, videoId: saved.video_id, sha256: sha256(content) },
    ])
    expect(world.sandbox.control.unusedFaults()).toEqual([])
  })

  test('(it takes no ranges) the one video at VK is the file, sent as a form', async () => {
    await using world = await startWorld({ rangeUploads: false })
    const saved = await world.vk.upload.video({ file: content, mode: 'ranges', rangeSupport: createRangeSupport() })
    expect(saved.sent).toBe('form')
    expect(videosOf(world)).toMatchObject([{ videoId: saved.video_id, sha256: sha256(content) }])
  })

  test.each([
    ['form', 0],
    ['ranges', 0],
    ['form', 86_400_000],
    ['ranges', 86_400_000],
  ] as const)(
    '(a call before a crash had brought it everything, %s; processing takes %i ms) it is the one video at VK',
    async (mode, processingMs) => {
      await using world = await startWorld({ processingMs })
      const reserved: ReservedVideo[] = []
      const states: RangeUploadState[] = []
      const first = await world.vk.upload.video({
        ...{ file: content, mode },
        onReserved: (video) => reserved.push(video),
        onState: (state) => states.push(state),
      })
      const again = await world.vk.upload
        .video({ file: content, mode, reserved: reserved.at(-1), state: states.at(-1) })
        .catch((error: unknown) => error)
      expect(again).toMatchObject({ owner_id: first.owner_id, video_id: first.video_id })
      expect(videosOf(world)).toMatchObject([{ videoId: first.video_id, sha256: sha256(content) }])
    },
  )

  test('(it refuses the file for good) there is no video at VK', async () => {
    await using world = await startWorld()
    const call = world.vk.upload.video({ file: Buffer.from('this is no video at all') })
    await expect(call).rejects.toBeInstanceOf(VkError)
    expect(videosOf(world)).toEqual([])
  })

  test('(it answers nothing it can be understood by) the video is named and not deleted', async () => {
    await using world = await startWorld({ processingMs: 86_400_000, rangeUploads: false })
    world.sandbox.control.addFault({ on: { path: '/upload.do' }, do: 'lose-answer' })
    const error = await world.vk.upload.video({ file: content }).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(VkVideoLeftError)
    expect(videosOf(world)).toMatchObject([{ videoId: (error as VkVideoLeftError).video_id, sha256: sha256(content) }])
  })
})

describe('a hundred uploads of 64 MiB, each reset once at a random byte', () => {
  const UPLOADS = 100
  const WORLDS = 10 // VK's three calls a second are for each token
  const content = videoOf(64 * MIB)
  const contentHash = sha256(content)

  /** How many bytes the server took of one upload. */
  async function uploadReset(world: World, mode: 'form' | 'ranges'): Promise<number> {
    const byte = randomInt(1, content.length)
    const on =
      mode === 'form'
        ? { path: '/upload.do', afterBytes: byte }
        : { path: '/upload.do', nth: 1 + Math.floor(byte / CHUNK), afterBytes: 1 + (byte % (CHUNK - 1)) }
    world.sandbox.control.addFault({ on, do: 'refuse' })
    const { owner_id, video_id } = await world.vk.upload.video({ file: content, mode })
    const video = world.sandbox.world.videos.get(`${owner_id}_${video_id}`)
    expect(video?.file?.sha256).toBe(contentHash)
    await rm(video?.file?.path ?? '') // a hundred of them are many
    return videosOf(world).find(({ videoId }) => videoId === video_id)?.receivedBytes ?? Number.NaN
  }

  test.each([
    ['form', 2],
    ['ranges', 1.1],
  ] as const)('arrive whole (%s), and cost at most %d times their bytes', { timeout: 600_000 }, async (mode, most) => {
    const received: number[] = []
    const work = Array.from({ length: WORLDS }, async () => {
      await using world = await startWorld()
      for (let upload = 0; upload < UPLOADS / WORLDS; upload += 1) received.push(await uploadReset(world, mode))
      expect(world.sandbox.control.unusedFaults()).toEqual([])
      expect(videosOf(world)).toHaveLength(UPLOADS / WORLDS)
    })
    await Promise.all(work)
    const shares = received.map((bytes) => bytes / content.length)
    const worst = Math.max(...shares)
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length
    console.log(
      `${mode}: ${received.length} uploads of ${content.length} bytes, same SHA-256 each; bytes at the server ÷ size: ${mean.toFixed(3)}, at most ${worst.toFixed(3)}`,
    )
    expect(received).toHaveLength(UPLOADS)
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(1)
    expect(worst).toBeLessThanOrEqual(most)
  })
})
