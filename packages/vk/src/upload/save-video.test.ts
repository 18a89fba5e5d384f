import { createHash, randomBytes } from 'node:crypto'
import { appendFile, open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { VkApiError } from '../errors/api-error.ts'
import { VkTransportError } from '../errors/transport-error.ts'
import { type FakeVk, startFakeVk, taking, type UploadHandler } from '../test/fake-video-vk.ts'
import { startRangeServer } from '../test/range-upload-server.ts'
import { rejection } from '../test/rejection.ts'
import { temporaryFile } from '../test/temporary-file.ts'
import type { RangeUploadState } from './range-state.ts'
import { createRangeSupport } from './range-support.ts'
import { VkUploadError } from './upload-error.ts'
import { VkVideoLeftError } from './video-left-error.ts'

const BYTES = Buffer.from('the bytes of a video')
const MIB = 1024 * 1024

/** A VK whose upload server spoils the first requests and then takes the file. */
const spoiling = (...faults: UploadHandler[]) =>
  startFakeVk({
    upload(request, response, context) {
      const fault = faults[context.count - 1]
      if (fault !== undefined) return fault(request, response, context)
      return taking(request, response, { size: BYTES.length, video_id: context.video?.id, video_hash: 'h' })
    },
  })

const answeringWith =
  (body: unknown, status = 200): UploadHandler =>
  (request, response) =>
    taking(request, response, body, status)

const losing: UploadHandler = (request) => void request.resume().on('end', () => request.socket.destroy())

const held = (vk: FakeVk) => [...vk.videos.keys()]

describe('vk.upload.video', () => {
  it('reserves, sends and answers the ids, telling VK what it wants to know and nothing else', async () => {
    await using fake = await spoiling()
    const reserved: unknown[] = []
    const saved = await fake.vk.upload.video({
      ...{ file: BYTES, fileName: 'a.mp4', name: 'Lecture', description: 'd', group_id: 3, album_id: 4 },
      ...{ privacy_view: ['all'], no_comments: true, wait: false, mode: 'auto', parallel: 2, idleTimeoutMs: 9_000 },
      onReserved: (video) => reserved.push({ ...video, uploads: fake.uploads.length }),
    })
    expect(saved).toEqual({
      ...{ owner_id: -3, video_id: saved.video_id, access_key: 'k', title: 'Lecture' },
      ...{ size: BYTES.length, video_hash: 'h', sent: 'form' },
    })
    expect(Object.fromEntries(fake.calls[0]!.params)).toEqual({
      ...{ name: 'Lecture', description: 'd', group_id: '3', album_id: '4' },
      ...{ privacy_view: 'all', no_comments: '1', v: '5.199' },
    })
    expect(reserved).toMatchObject([{ owner_id: -3, video_id: saved.video_id, uploads: 0 }])
    expect(fake.methods()).toEqual(['video.save'])
  })

  it('sends what is larger than 64 MiB in ranges, unless it is told how', async () => {
    const total = 64 * MIB + 1
    await using server = await startRangeServer({ total })
    const rangeSupport = createRangeSupport()
    await using file = await temporaryFile(total)
    await using fake = await startFakeVk({})
    const reserved = { owner_id: 1, video_id: 2, upload_url: server.uploadUrl }
    const saved = await fake.vk.upload.video({ file: file.path, reserved, rangeSupport })
    expect(saved).toEqual({ owner_id: 1, video_id: 2, size: total, video_hash: 'h', sent: 'ranges' })
    expect(server.requests.length).toBe(17)
    expect(fake.methods()).toEqual([])
  })

  it('waits for VK to process the video when asked to', async () => {
    let looks = 0
    await using fake = await startFakeVk({
      upload: answeringWith({ video_id: 1 }),
      method(method) {
        if (method !== 'video.get') return undefined
        looks += 1
        if (looks < 3) return { response: { count: 0, items: [] } }
        const [video] = fake.videos.values()
        return { response: { items: [looks < 6 ? video : { ...video, processing: undefined, duration: 7 }] } }
      },
    })
    const saved = await fake.vk.upload.video({ file: BYTES, wait: true })
    expect(saved.video).toMatchObject({ duration: 7 })
    expect(looks).toBe(6)
    expect(fake.delays.slice(0, 2)).toEqual([3_000, 3_600])
  })

  it('takes a link instead of a file', async () => {
    await using fake = await spoiling(answeringWith({ response: 1 }))
    const saved = await fake.vk.upload.video({ link: 'https://a.test/video', name: 'n' })
    expect(saved).toMatchObject({ owner_id: -5, sent: 'link', title: 'n' })
    expect(fake.calls[0]?.params.get('link')).toBe('https://a.test/video')
    expect(fake.uploads).toMatchObject([{ method: 'POST' }])
  })

  it('keeps what a link has reserved when asked to, and deletes it otherwise', async () => {
    for (const onFailure of ['keep', 'delete'] as const) {
      await using fake = await startFakeVk({ upload: answeringWith('', 404) })
      const call = fake.vk.upload.video({ link: 'https://a.test/v', onFailure })
      expect(await rejection(call, VkUploadError)).toMatchObject({ httpStatus: 404 })
      expect(held(fake)).toHaveLength(onFailure === 'keep' ? 1 : 0)
    }
  })

  it.each([
    {},
    { link: 'https://a.test/', reserved: { owner_id: 1, video_id: 2, upload_url: 'https://a.test/' } },
    { file: BYTES, link: 'https://a.test/' },
    { file: Buffer.alloc(0) },
    { file: BYTES, parallel: 0 },
    { file: BYTES, state: {} as RangeUploadState },
  ])('refuses %j before VK is told of it', async (input) => {
    await using fake = await spoiling()
    await rejection(fake.vk.upload.video(input), TypeError)
    expect(fake.calls).toEqual([])
  })
})

describe('a source that fails', () => {
  it.each<[string, () => Parameters<FakeVk['vk']['upload']['video']>[0]['file'], string]>([
    ['a missing file', () => '/nonexistent/video.mp4', 'file_unreadable'],
    [
      'a stream that breaks',
      () =>
        Readable.from(
          (async function* () {
            yield BYTES
            throw new Error('mine')
          })(),
        ),
      'source_failed',
    ],
    ['an address that is not public', () => new URL('http://127.0.0.1:1/'), 'source_refused'],
  ])('%s: VK is not told of it at all', async (_name, file, code) => {
    await using fake = await spoiling()
    const call = fake.vk.upload.video({ file: file() })
    expect(await rejection(call, VkTransportError)).toMatchObject({ code, effect: 'none' })
    expect(fake.calls).toEqual([])
  })

  it('in the middle leaves no empty video', async () => {
    await using file = await temporaryFile(64 * MIB)
    await using fake = await startFakeVk({
      async upload(request) {
        request.once('data', () => request.pause())
        await appendFile(file.path, 'more')
        request.resume()
      },
    })
    expect(await rejection(fake.vk.upload.video({ file: file.path }))).toMatchObject({ code: 'file_changed' })
    expect(fake.methods()).toEqual(['video.save', 'video.delete'])
    expect(held(fake)).toEqual([])
  })

  it.each(['form', 'ranges'] as const)('or a disk that fails, leaves no empty video (%s)', async (mode) => {
    await using file = await temporaryFile(64 * MIB)
    const handle = await open(file.path)
    await using fake = await startFakeVk({
      async upload(request, response, { count }) {
        if (mode === 'form' || count === 2) request.once('data', () => request.pause())
        if (mode === 'form' || count === 2) await handle.close() // the next read is EBADF
        return taking(request, response, '', 201)
      },
    })
    const call = fake.vk.upload.video({ file: handle, mode, parallel: 2, rangeSupport: createRangeSupport() })
    expect(await rejection(call)).toMatchObject({ code: 'file_unreadable', systemCode: 'EBADF' })
    expect(fake.methods()).toEqual(['video.save', 'video.delete'])
    expect(held(fake)).toEqual([])
  })

  it('or a caller who leaves, leaves no empty video', async () => {
    const leaving = new AbortController()
    await using file = await temporaryFile(64 * MIB)
    await using fake = await startFakeVk({ upload: (request) => request.once('data', () => leaving.abort()) })
    const call = fake.vk.upload.video({ file: file.path, signal: leaving.signal })
    expect(await rejection(call)).toMatchObject({ code: 'aborted' })
    expect(held(fake)).toEqual([])
  })

  it('keeps its video for a caller who wants to go on later', async () => {
    const leaving = new AbortController()
    await using file = await temporaryFile(64 * MIB)
    await using fake = await startFakeVk({ upload: (request) => request.once('data', () => leaving.abort()) })
    const call = fake.vk.upload.video({ file: file.path, signal: leaving.signal, onFailure: 'keep' })
    expect(await rejection(call)).toMatchObject({ code: 'aborted' })
    expect(held(fake)).toHaveLength(1)
  })

  it('whose empty video cannot be deleted says which one is left', async () => {
    await using fake = await startFakeVk({
      upload: answeringWith({ error: { error_code: 204, error_msg: 'Access denied' } }),
      method: (method) => (method === 'video.delete' ? { error: { error_code: 15, error_msg: 'no' } } : undefined),
    })
    const error = await rejection(fake.vk.upload.video({ file: BYTES }), VkVideoLeftError)
    expect(error).toMatchObject({ owner_id: -5, mayBeComplete: false, effect: 'unknown', cause: { serverCode: 204 } })
    expect(held(fake)).toEqual([`-5_${error.video_id}`])
    expect(inspect(error, { showHidden: true, depth: 9 }) + JSON.stringify(error)).not.toContain('canary')
    expect(error.stack).toContain('save-video.test.ts')
  })
})

describe('a reservation', () => {
  it('that VK refuses is its error, and nothing is sent', async () => {
    await using fake = await startFakeVk({ method: () => ({ error: { error_code: 204, error_msg: 'Access denied' } }) })
    expect(await rejection(fake.vk.upload.video({ file: BYTES }), VkApiError)).toMatchObject({ code: 204 })
    expect(fake.uploads).toEqual([])
  })

  it('whose answer was lost is never made a second time', async () => {
    await using fake = await startFakeVk({ method: () => false })
    expect(await rejection(fake.vk.upload.video({ file: BYTES }))).toMatchObject({ effect: 'unknown' })
    expect(fake.methods()).toEqual(['video.save'])
  })

  it('is given back when the caller cannot note it', async () => {
    await using fake = await spoiling()
    const onReserved = () => Promise.reject(new Error('the database is away'))
    expect(await rejection(fake.vk.upload.video({ file: BYTES, onReserved }))).toMatchObject({
      message: 'the database is away',
    })
    expect([fake.methods(), fake.uploads]).toEqual([['video.save', 'video.delete'], []])
  })
})

describe('an upload server that', () => {
  it.each<[string, UploadHandler, string[]]>([
    ['finds uploads too fast', answeringWith({ error: 'too fast', error_code: -12 }), ['video.delete', 'video.save']],
    ['finds the address expired', answeringWith('', 412), ['video.delete', 'video.save']],
    ['counts other bytes', answeringWith({ size: 1, video_id: 1 }), ['video.delete', 'video.save']],
    ['does not know the method for a moment', answeringWith('', 405), []],
    ['redirects', answeringWith('', 307), []],
  ])('%s gets the file again, and one video is at VK in the end', async (_name, fault, between) => {
    await using fake = await spoiling(fault)
    const saved = await fake.vk.upload.video({ file: BYTES })
    expect(fake.methods()).toEqual(['video.save', ...between])
    expect(held(fake)).toEqual([`-5_${saved.video_id}`])
    expect(fake.uploads).toHaveLength(2)
  })

  it('finds uploads too fast is left alone for three seconds and more', async () => {
    const tooFast = answeringWith({ error: 'too fast', error_code: -12 })
    await using fake = await spoiling(tooFast, tooFast)
    await fake.vk.upload.video({ file: BYTES })
    expect(fake.delays).toEqual([3_000, 6_000])
  })

  it('breaks off in the middle gets the file again at the same place', async () => {
    const content = randomBytes(32 * MIB)
    let sha = ''
    await using fake = await startFakeVk({
      async upload(request, response, { count }) {
        if (count <= 2) return request.once('data', () => request.socket.resetAndDestroy())
        const chunks: Buffer[] = []
        for await (const chunk of request) chunks.push(chunk as Buffer)
        const body = Buffer.concat(chunks)
        const begin = body.indexOf('\r\n\r\n') + 4
        sha = createHash('sha256')
          .update(body.subarray(begin, begin + content.length))
          .digest('hex')
        return response.end(JSON.stringify({ size: content.length, video_id: 1 }))
      },
    })
    await fake.vk.upload.video({ file: content })
    expect(sha).toBe(createHash('sha256').update(content).digest('hex'))
    expect(fake.methods()).toEqual(['video.save'])
    expect(fake.uploads).toHaveLength(3)
  })

  it.each<[string, UploadHandler, object]>([
    ['passes on VK’s no', answeringWith({ error: { error_code: 204, error_msg: 'no' } }), { serverCode: 204 }],
    ['finds it too large', answeringWith('', 413), { httpStatus: 413 }],
  ])('%s ends it at once, and no empty video is left', async (_name, fault, expected) => {
    await using fake = await spoiling(fault)
    expect(await rejection(fake.vk.upload.video({ file: BYTES }), VkUploadError)).toMatchObject(expected)
    expect([fake.methods(), held(fake)]).toEqual([['video.save', 'video.delete'], []])
  })

  it('never takes the file is given up after three repeats, and no empty video is left', async () => {
    await using fake = await startFakeVk({ upload: answeringWith('', 412) })
    expect(await rejection(fake.vk.upload.video({ file: BYTES }))).toMatchObject({ httpStatus: 412 })
    expect(fake.uploads).toHaveLength(4)
    expect(held(fake)).toEqual([])
  })

  it('spends the place and there is no other: VK’s error is told, and what was deleted is not deleted again', async () => {
    await using fake = await startFakeVk({
      upload: answeringWith('', 412),
      method: (method, _params, count) =>
        method === 'video.save' && count === 2 ? { error: { error_code: 214, error_msg: 'no' } } : undefined,
    })
    expect(await rejection(fake.vk.upload.video({ file: BYTES }), VkApiError)).toMatchObject({ code: 214 })
    expect([fake.methods(), held(fake)]).toEqual([['video.save', 'video.delete', 'video.save'], []])
  })

  it('does not take ranges gets the file as a form at a new place, the dead one being deleted', async () => {
    const rangeSupport = createRangeSupport()
    await using fake = await startFakeVk({
      upload(request, response) {
        const isForm = request.headers['content-type']?.startsWith('multipart/form-data')
        taking(request, response, isForm ? { size: BYTES.length, video_id: 1 } : 'Bad Request', isForm ? 200 : 400)
      },
    })
    const first = await fake.vk.upload.video({ file: BYTES, mode: 'ranges', rangeSupport })
    expect(first.sent).toBe('form')
    expect(fake.methods()).toEqual(['video.save', 'video.delete', 'video.save'])
    expect(held(fake)).toEqual([`-5_${first.video_id}`])
    const second = await fake.vk.upload.video({ file: BYTES, mode: 'ranges', rangeSupport })
    expect(second.sent).toBe('form')
    expect(fake.methods().slice(3)).toEqual(['video.save'])
  })
})

describe('when every byte was sent and no answer understood', () => {
  const faults: [string, UploadHandler][] = [
    ['it was lost', losing],
    ['it was a page', answeringWith('<html>')],
    ['it was a gateway’s', answeringWith('<html>', 502)],
    [
      'it broke off',
      (request, response) =>
        void request.resume().on('end', () => {
          response.writeHead(200, { 'content-length': 50 })
          response.write('{"size"', () => request.socket.destroy())
        }),
    ],
  ]

  it.each(faults)('and %s, and VK shows the video, it is there', async (_name, fault) => {
    await using fake = await startFakeVk({
      upload(request, response, context) {
        if (request.method === 'GET') return taking(request, response, '', 405)
        Object.assign(context.video!, { duration: 5, processing: undefined })
        return fault(request, response, context)
      },
    })
    const saved = await fake.vk.upload.video({ file: BYTES })
    expect(saved).toMatchObject({ size: BYTES.length, sent: 'form' })
    expect(fake.methods()).toEqual(['video.save', 'video.get'])
    expect(fake.uploads.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })

  it.each(faults)('and %s, and the upload server says that it has all, it is there', async (_name, fault) => {
    await using fake = await startFakeVk({
      upload(request, response, context) {
        if (request.method !== 'GET') return fault(request, response, context)
        response.setHeader('x-last-known-byte', BYTES.length - 1)
        return taking(request, response, '')
      },
    })
    await fake.vk.upload.video({ file: BYTES })
    expect(fake.methods()).toEqual(['video.save'])
  })

  it('and nobody shows it, the file goes again to the same place, where it cannot become a second video', async () => {
    await using fake = await startFakeVk({
      upload(request, response, context) {
        if (request.method === 'GET') return taking(request, response, '')
        if (context.count === 1) return losing(request, response, context)
        return taking(request, response, { size: BYTES.length, video_id: 1 })
      },
    })
    await fake.vk.upload.video({ file: BYTES })
    expect(fake.methods().filter((method) => method !== 'video.get')).toEqual(['video.save'])
    expect(new Set(fake.uploads.map(({ path }) => path)).size).toBe(1)
  })

  it('and the place is spent after that, the video is left alone and named', async () => {
    await using fake = await startFakeVk({
      upload(request, response, context) {
        if (request.method === 'GET') return taking(request, response, '', 405)
        if (context.count === 1) return losing(request, response, context)
        return taking(request, response, '', 412)
      },
    })
    const error = await rejection(fake.vk.upload.video({ file: BYTES }), VkVideoLeftError)
    expect(error).toMatchObject({ mayBeComplete: true, effect: 'unknown', cause: { httpStatus: 412 } })
    expect(held(fake)).toEqual([`-5_${error.video_id}`])
    expect(fake.methods()).not.toContain('video.delete')
  })
})

describe('a video that VK has every byte of', () => {
  const taken: UploadHandler = (request, response, { video }) =>
    taking(request, response, { size: BYTES.length, video_id: video?.id })

  it.each<[string, (leaving: AbortController) => unknown, object]>([
    ['VK does not tell of it', () => ({ error: { error_code: 5, error_msg: 'no' } }), { code: 5 }],
    ['the caller leaves', (leaving) => leaving.abort(), { code: 'aborted' }],
  ])(
    'is named when it was to be waited for and %s: to send it again would make a second one',
    async (_name, answer, cause) => {
      for (const source of [{ file: BYTES }, { link: 'https://a.test/v' }]) {
        const leaving = new AbortController()
        await using fake = await startFakeVk({
          upload: taken,
          method: (method) => (method === 'video.get' ? answer(leaving) : undefined),
        })
        const call = fake.vk.upload.video({ ...source, wait: true, signal: leaving.signal })
        const error = await rejection(call, VkVideoLeftError)
        expect(error).toMatchObject({ owner_id: -5, mayBeComplete: true, effect: 'unknown', cause })
        expect(held(fake)).toEqual([`-5_${error.video_id}`])
      }
    },
  )

  it.each(['form', 'ranges'] as const)('is named when the caller’s own code fails at the end (%s)', async (mode) => {
    await using fake = await startFakeVk({ upload: taken })
    const mine = new Error('mine')
    const throwAtEnd = (isEnd: boolean) => {
      if (isEnd) throw mine
    }
    const call = fake.vk.upload.video({
      ...{ file: BYTES, mode, rangeSupport: createRangeSupport() },
      onProgress: ({ sentBytes, totalBytes }) => throwAtEnd(sentBytes === totalBytes),
    })
    const error = await rejection(call, VkVideoLeftError)
    expect(error).toMatchObject({ mayBeComplete: true, cause: mine })
    expect([fake.methods(), held(fake)]).toEqual([['video.save'], [`-5_${error.video_id}`]])
  })
})

describe('a video that an earlier call reserved, and perhaps filled', () => {
  /** An upload server that takes nothing for this address any more, and a VK that shows the video as it is told. */
  async function world(status: number, shown: object) {
    const fake = await startFakeVk({
      upload: (request, response) => taking(request, response, '', request.method === 'GET' ? 405 : status),
      method: (method) =>
        method === 'video.get' ? { response: { items: [{ ...[...fake.videos.values()][0], ...shown }] } } : undefined,
    })
    const { owner_id = 0, video_id = 0, upload_url = '' } = await fake.vk.video.save({})
    fake.calls.length = 0
    return { fake, reserved: { owner_id, video_id, upload_url } }
  }

  it('is there, when the address is spent and VK shows it', async () => {
    const { fake, reserved } = await world(412, { duration: 5, processing: 0 })
    await using _ = fake
    const saved = await fake.vk.upload.video({ file: BYTES, reserved })
    expect(saved).toMatchObject({ owner_id: reserved.owner_id, video_id: reserved.video_id, size: BYTES.length })
    expect(fake.methods()).toEqual(['video.get'])
  })

  it.each([412, 413])('is left alone and named, when the server says %i and VK shows nothing yet', async (status) => {
    const { fake, reserved } = await world(status, {})
    await using _ = fake
    const error = await rejection(fake.vk.upload.video({ file: BYTES, reserved }), VkVideoLeftError)
    expect(error).toMatchObject({ video_id: reserved.video_id, mayBeComplete: true, cause: { httpStatus: status } })
    expect(held(fake)).toHaveLength(1)
    expect(new Set(fake.methods())).not.toContain('video.delete')
  })

  it('makes room for another when its state says that it cannot be full, and the address is spent', async () => {
    const { fake, reserved } = await world(412, {})
    await using _ = fake
    const state = { version: 1, sessionId: '0123456789abcdef', size: BYTES.length, received: [] } as const
    const input = {
      file: BYTES,
      mode: 'ranges',
      chunkBytes: 5,
      parallel: 2,
      rangeSupport: createRangeSupport(),
    } as const
    expect(await rejection(fake.vk.upload.video({ ...input, reserved, state }))).toMatchObject({ httpStatus: 412 })
    expect(fake.methods().slice(0, 2)).toEqual(['video.delete', 'video.save'])
    expect(held(fake)).toEqual([])
  })

  it('is left alone when its state lacks no more than what was on its way', async () => {
    const { fake, reserved } = await world(412, {})
    await using _ = fake
    const state = { version: 1, sessionId: '0123456789abcdef', size: BYTES.length, received: [[0, 10]] } as const
    const input = {
      file: BYTES,
      mode: 'ranges',
      chunkBytes: 5,
      parallel: 2,
      rangeSupport: createRangeSupport(),
    } as const
    const error = await rejection(fake.vk.upload.video({ ...input, reserved, state }), VkVideoLeftError)
    expect(error).toMatchObject({ mayBeComplete: true })
    expect(held(fake)).toHaveLength(1)
  })
})

it('goes on with a reserved video and its state after a crash', async () => {
  const content = randomBytes(1_000_000)
  await using server = await startRangeServer({ total: content.length })
  await using file = await temporaryFile(content)
  await using fake = await startFakeVk({})
  const crash = new AbortController()
  let state: RangeUploadState | undefined
  const reserved = { owner_id: 1, video_id: 2, upload_url: server.uploadUrl }
  const input = { file: file.path, reserved, chunkBytes: 100_000, parallel: 1, mode: 'ranges' as const }
  const first = fake.vk.upload.video({
    ...{ ...input, signal: crash.signal, onFailure: 'keep', rangeSupport: createRangeSupport() },
    onState(next) {
      state = JSON.parse(JSON.stringify(next)) as RangeUploadState
      if (next.received[0]?.[1] === 500_000) crash.abort()
    },
  })
  expect(await rejection(first)).toMatchObject({ code: 'aborted' })
  const before = server.receivedBytes
  const saved = await fake.vk.upload.video({ ...input, state, rangeSupport: createRangeSupport() })
  expect(saved).toMatchObject({ owner_id: 1, video_id: 2, sent: 'ranges' })
  expect(server.sha256()).toBe(createHash('sha256').update(content).digest('hex'))
  expect(server.receivedBytes - before).toBeLessThanOrEqual(500_000)
  expect(fake.methods()).toEqual([])
})

describe('vk.upload.processing', () => {
  it('ends with a timeout for a video that never becomes ready, and with the signal', async () => {
    await using fake = await startFakeVk({})
    const look = async (options: object) => {
      for await (const { state } of fake.vk.upload.processing({ owner_id: 1, video_id: 2 }, options)) {
        expect(state).toBe('absent')
      }
    }
    expect(await rejection(look({ timeoutMs: 60_000 }))).toMatchObject({ code: 'timeout', effect: 'none' })
    expect(await rejection(look({ signal: AbortSignal.abort() }))).toMatchObject({ code: 'aborted' })
  })
})
