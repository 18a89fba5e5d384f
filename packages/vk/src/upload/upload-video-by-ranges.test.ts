import { createHash, randomBytes } from 'node:crypto'
import { open, truncate, utimes, writeFile } from 'node:fs/promises'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { VkTransportError } from '../errors/transport-error.ts'
import { startApi, startHttp } from '../test/loopback-server.ts'
import { startRangeServer } from '../test/range-upload-server.ts'
import { rejection } from '../test/rejection.ts'
import { temporaryFile } from '../test/temporary-file.ts'
import type { ByteSource } from './byte-source.ts'
import { openSource } from './open-source.ts'
import { readUploadUrl } from './post-file.ts'
import type { RangeUploadState } from './range-state.ts'
import { createRangeSupport } from './range-support.ts'
import { VkUploadError } from './upload-error.ts'
import { type RangeVideoUpload, sendByRanges, uploadVideoByRanges } from './upload-video-by-ranges.ts'

const CHUNK = 64 * 1024
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** An upload whose pauses are over at once and are counted. */
async function upload(uploadUrl: string, file: RangeVideoUpload['file'], more: Partial<RangeVideoUpload> = {}) {
  const pauses: number[] = []
  let isWhole = false
  const input = { uploadUrl, allowHttp: true, file, chunkBytes: CHUNK, rangeSupport: createRangeSupport(), ...more }
  const seams = {
    pause: async (failures: number) => void pauses.push(failures),
    onWhole: () => {
      isWhole = true
    },
  }
  const source: ByteSource = await openSource(file, {})
  try {
    const target = readUploadUrl(input)
    return { uploaded: await sendByRanges(seams, { target, source, input }), pauses, isWhole }
  } finally {
    await source.close()
  }
}

/** Lets a request through when so many are there. */
async function until(condition: () => boolean): Promise<false> {
  while (!condition()) await new Promise(setImmediate)
  return false
}

describe('an upload in ranges', () => {
  it('brings every byte once, by several requests at a time through few connections', async () => {
    const content = randomBytes(20 * CHUNK + 17)
    await using file = await temporaryFile(content, 'Лекция 1.mp4')
    await using server = await startRangeServer({
      total: content.length,
      onRequest: (_request, _response, count) => count > 1 && until(() => server.mostOpen >= 4),
    })
    const sent: number[] = []
    const uploaded = await uploadVideoByRanges({
      uploadUrl: server.uploadUrl,
      allowHttp: true,
      file: file.path,
      chunkBytes: CHUNK,
      rangeSupport: createRangeSupport(),
      onProgress: ({ sentBytes }) => sent.push(sentBytes),
    })
    expect(uploaded).toEqual({ size: content.length, videoId: 7, ownerId: -3, videoHash: 'h' })
    expect(server.sha256()).toBe(sha(content))
    expect(server.receivedBytes).toBe(content.length)
    expect(server.mostOpen).toBe(4)
    expect(server.requests).toHaveLength(21)
    expect(new Set(server.requests.map(({ sessionId }) => sessionId)).size).toBe(1)
    expect(server.requests[0]?.headers).toMatchObject({
      'content-type': 'video/mp4',
      'content-disposition': 'attachment; filename="1.mp4"',
      'x-uploading-mode': 'parallel',
    })
    expect(server.requests[0]?.headers.authorization).toBeUndefined()
    expect(sent).toEqual(sent.toSorted((one, other) => one - other))
    expect(sent.at(-1)).toBe(content.length)
  })

  it('asks with its first range, alone, whether the server takes ranges, and the next upload need not', async () => {
    const content = randomBytes(8 * CHUNK)
    const rangeSupport = createRangeSupport()
    let openWhileFirst = 0
    await using server = await startRangeServer({
      total: content.length,
      onRequest(_request, _response, count) {
        if (count === 2) openWhileFirst = server.open - 1
        return count > 8 && until(() => server.mostOpen >= 8)
      },
    })
    await upload(server.uploadUrl, content, { rangeSupport })
    expect(openWhileFirst).toBe(0)
    expect(server.requests[0]?.range).toBe(`bytes 0-${CHUNK - 1}/${content.length}`)
    expect(rangeSupport.get(new URL(server.url).host)).toBe(true)
    server.forget()
    await upload(server.uploadUrl, content, { rangeSupport, parallel: 8 })
    expect(server.mostOpen).toBe(8)
  })

  it.each([true, false])(
    'sends after a broken connection only what is missing (the server lists its ranges: %s)',
    async (lists) => {
      const content = randomBytes(40 * CHUNK)
      let breaks = 0
      await using server = await startRangeServer({
        total: content.length,
        lists,
        onBytes(request, receivedBytes) {
          if (receivedBytes > (breaks + 1) * 6 * CHUNK && breaks < 5) {
            breaks += 1
            request.socket.resetAndDestroy()
          }
        },
      })
      const sent: number[] = []
      const onProgress: RangeVideoUpload['onProgress'] = ({ sentBytes }) => sent.push(sentBytes)
      const { uploaded } = await upload(server.uploadUrl, content, { onProgress })
      expect(uploaded.videoId).toBe(7)
      expect(breaks).toBe(5)
      expect(sent).toEqual([...new Set(sent)].toSorted((one, other) => one - other)) // never back, though bytes are sent again
      expect(sent.at(-1)).toBe(content.length)
      expect(server.sha256()).toBe(sha(content))
      expect(server.receivedBytes).toBeLessThanOrEqual(content.length + breaks * CHUNK)
    },
  )

  it('goes on after a crash from the state that was kept, in which no secret stands', async () => {
    const content = randomBytes(16 * CHUNK)
    await using file = await temporaryFile(content)
    await using server = await startRangeServer({ total: content.length })
    const crash = new AbortController()
    let kept = ''
    const first = upload(server.uploadUrl, file.path, {
      signal: crash.signal,
      onState(state) {
        kept = JSON.stringify(state)
        if (state.received.length > 0 && state.received[0]![1] >= 6 * CHUNK) crash.abort()
      },
    })
    expect(await rejection(first)).toMatchObject({ code: 'aborted' })
    expect(kept).not.toContain('canary')
    const before = server.receivedBytes
    const state = JSON.parse(kept) as RangeUploadState
    const { uploaded } = await upload(server.uploadUrl, file.path, { state })
    expect(uploaded.size).toBe(content.length)
    expect(server.sha256()).toBe(sha(content))
    expect(server.receivedBytes - before).toBeLessThanOrEqual(10 * CHUNK)
    expect(new Set(server.requests.map(({ sessionId }) => sessionId)).size).toBe(1)
  })

  it('keeps its first state before the first byte leaves', async () => {
    const states: RangeUploadState[] = []
    const call = upload('http://127.0.0.1:1/', Buffer.from('bytes'), {
      onState(state) {
        states.push(state)
        throw new Error('mine')
      },
    })
    expect(await rejection(call)).toMatchObject({ message: 'mine' })
    expect(states).toMatchObject([{ version: 1, size: 5, received: [] }])
    expect(states[0]?.sessionId).toMatch(/^[0-9a-f]{16}$/)
  })

  it('sends everything again to a server that has forgotten the session', async () => {
    const content = randomBytes(6 * CHUNK)
    await using server = await startRangeServer({ total: content.length })
    const { uploaded } = await upload(server.uploadUrl, content, {
      state: { version: 1, sessionId: '0123456789abcdef', size: content.length, received: [[0, 5 * CHUNK]] },
    })
    expect(uploaded.videoId).toBe(7)
    expect(server.sha256()).toBe(sha(content))
    expect(server.requests[0]).toMatchObject({ method: 'GET', sessionId: '0123456789abcdef' })
  })

  it('does not put two halves of two files together', async () => {
    await using file = await temporaryFile(Buffer.alloc(2 * CHUNK, 'a'))
    const source = await openSource(file.path, {})
    await source.close()
    const state: RangeUploadState = {
      ...{ version: 1, sessionId: '0123456789abcdef', size: source.size, received: [[0, CHUNK]] },
      stamp: source.stamp!,
    }
    await writeFile(file.path, Buffer.alloc(2 * CHUNK, 'b'))
    await utimes(file.path, 1, 1)
    const call = upload('http://127.0.0.1:1/', file.path, { state })
    expect(await rejection(call)).toMatchObject({ code: 'file_changed', effect: 'none' })
    await truncate(file.path, CHUNK)
    expect(await rejection(upload('http://127.0.0.1:1/', file.path, { state }))).toMatchObject({ code: 'file_changed' })
  })

  it.each<[string, unknown]>([
    ['no version', { sessionId: '0123456789abcdef', size: 5, received: [] }],
    ['a session that is none', { version: 1, sessionId: 'x\r\ny', size: 5, received: [] }],
    ['ranges past the end', { version: 1, sessionId: '0123456789abcdef', size: 5, received: [[0, 6]] }],
    [
      'ranges out of order',
      {
        version: 1,
        sessionId: '0123456789abcdef',
        size: 5,
        received: [
          [3, 4],
          [0, 1],
        ],
      },
    ],
  ])('refuses a state with %s', async (_name, state) => {
    await rejection(
      upload('http://127.0.0.1:1/', Buffer.from('bytes'), { state: state as RangeUploadState }),
      TypeError,
    )
  })

  it('reads a file at no more places at a time than it has lanes', async () => {
    let most = 0
    let reading = 0
    const size = 64 * 1024 * 1024
    const source: ByteSource = {
      size,
      async read(into, position) {
        if (position >= size) return 0
        reading += 1
        most = Math.max(most, reading)
        await new Promise(setImmediate)
        reading -= 1
        return into.byteLength
      },
      close: async () => undefined,
    }
    const input = { uploadUrl: '', file: '', parallel: 3, rangeSupport: createRangeSupport() }
    await using server = await startHttp((request, response) => {
      request.resume().on('end', () => response.writeHead(request.method === 'GET' ? 404 : 201).end())
    })
    const target = readUploadUrl({ uploadUrl: `${server.url}/`, allowHttp: true })
    const seams = { pause: async () => undefined, onWhole: () => undefined }
    const error = await rejection(sendByRanges(seams, { target, source, input }), VkUploadError)
    expect(error).toMatchObject({ code: 'shape', effect: 'unknown' }) // taken in full, and nobody said so
    expect(most).toBeGreaterThan(1)
    expect(most).toBeLessThanOrEqual(3)
  })
})

describe('an upload server of ranges that', () => {
  const content = randomBytes(6 * CHUNK)

  it('loses its last answer is asked, and has everything', async () => {
    await using server = await startRangeServer({
      total: content.length,
      onWhole: (request) => {
        request.socket.destroy()
        return true
      },
    })
    const { uploaded, isWhole } = await upload(server.uploadUrl, content)
    expect(uploaded).toEqual({ size: content.length })
    expect(isWhole).toBe(true)
    expect(server.receivedBytes).toBe(content.length)
  })

  it.each([
    ['is out of order', 503, '<html>'],
    ['is overrun', 429, ''],
    ['lost count', 416, ''],
    ['redirects', 307, ''],
  ])('%s for a while is asked again after growing pauses', async (_name, status, body) => {
    let refusals = 0
    await using server = await startRangeServer({
      total: content.length,
      onRequest(request, response) {
        if (request.method !== 'POST' || refusals === 3) return false
        refusals += 1
        request.resume().on('end', () => response.writeHead(status).end(body))
        return true
      },
    })
    const { pauses } = await upload(server.uploadUrl, content, { parallel: 1 })
    expect(server.sha256()).toBe(sha(content))
    expect(pauses).toEqual([1, 2, 3])
  })

  it('never lets a byte through is given up, with an error that says the file was not taken', async () => {
    await using server = await startRangeServer({
      total: content.length,
      onRequest: (request, response) => {
        request.resume().on('end', () => response.writeHead(502).end('<html>'))
        return true
      },
    })
    const call = upload(server.uploadUrl, content)
    expect(await rejection(call, VkUploadError)).toMatchObject({ code: 'html', httpStatus: 502, retry: 'same_url' })
    expect(server.requests.filter(({ method }) => method === 'POST')).toHaveLength(8)
  })

  it.each([
    ['finds raw bodies bad', 400, 'Bad Request'],
    ['finds raw bodies bad, in JSON', 400, '{"error":"bad request","error_code":1}'],
    ['knows no such method', 405, ''],
    ['answers a page', 200, '<html></html>'],
    ['takes the first range for the file', 200, '{"video_id":1}'],
    ['counts the first range as the file', 200, `{"size":${CHUNK},"video_id":1}`],
  ])('%s does not take ranges, which is said, and remembered for its host', async (_name, status, body) => {
    await using server = await startApi((_call, response) => response.writeHead(status).end(body))
    const rangeSupport = createRangeSupport()
    const call = upload(`${server.url}/u?canary`, content, { rangeSupport })
    const error = await rejection(call, VkUploadError)
    expect(error).toMatchObject({ code: 'ranges_refused', retry: 'new_url', effect: 'none' })
    expect(inspect(error, { showHidden: true })).not.toContain('canary')
    expect(server.calls).toHaveLength(1)
    const again = upload(`${server.url}/u`, content, { rangeSupport })
    expect(await rejection(again)).toMatchObject({ code: 'ranges_refused' })
    expect(server.calls).toHaveLength(1)
  })

  it.each([
    ['is too old', 412, ''],
    ['finds uploads too fast', 200, '{"error":"too fast","error_code":-12}'],
    ['finds uploads too fast, as a bad request', 400, '{"error":"too fast","error_code":-12}'],
  ])('%s may take ranges all the same: that is not remembered', async (_name, status, body) => {
    await using server = await startApi((_call, response) => response.writeHead(status).end(body))
    const rangeSupport = createRangeSupport()
    const error = await rejection(upload(server.url, content, { rangeSupport }), VkUploadError)
    expect(error).toMatchObject({ retry: 'new_url', effect: 'none' })
    expect(error.code).not.toBe('ranges_refused')
    expect(rangeSupport.get(new URL(server.url).host)).toBeUndefined()
  })

  it('calls the file complete long before it is, is not believed', async () => {
    await using server = await startRangeServer({
      total: content.length,
      onRequest(request, response, count) {
        if (count !== 2) return false
        request.resume().on('end', () => response.end('{"video_id":1}'))
        return true
      },
    })
    const call = upload(server.uploadUrl, content, { parallel: 1 })
    expect(await rejection(call, VkUploadError)).toMatchObject({ code: 'size_mismatch', retry: 'new_url' })
  })

  it('dies for good after some ranges leaves an error and a state to go on with, and closes the file', async () => {
    await using file = await temporaryFile(content)
    const states: RangeUploadState[] = []
    await using server = await startRangeServer({
      total: content.length,
      onRequest(request, _response, count) {
        if (count <= 3) return false
        request.socket.destroy()
        return true
      },
    })
    const call = upload(server.uploadUrl, file.path, { onState: (state) => states.push(state), parallel: 2 })
    const error = await rejection(call, VkTransportError)
    expect(error).toMatchObject({ code: 'connection' })
    expect(states.at(-1)?.received).toEqual([[0, 3 * CHUNK]])
  })
})

describe('a file that', () => {
  it.each([0.3, 1])(
    'fails on the disk at %d of its length ends the upload at once, as its own error',
    async (share) => {
      const size = 10 * CHUNK
      const source: ByteSource = {
        size,
        async read(into, position) {
          if (position + into.byteLength > size * share - 1) {
            throw new VkTransportError({ code: 'file_unreadable', effect: 'unknown', message: 'EIO' })
          }
          return into.byteLength
        },
        close: async () => undefined,
      }
      let isWhole = false
      await using server = await startRangeServer({ total: size })
      const call = sendByRanges(
        {
          pause: async () => undefined,
          onWhole: () => {
            isWhole = true
          },
        },
        {
          target: readUploadUrl({ uploadUrl: server.uploadUrl, allowHttp: true }),
          source,
          input: { uploadUrl: '', file: '', chunkBytes: CHUNK, rangeSupport: createRangeSupport() },
        },
      )
      expect(await rejection(call)).toMatchObject({ code: 'file_unreadable' })
      expect(isWhole).toBe(false)
      expect(server.hasAll()).toBe(false)
    },
  )

  it('grows while it is sent is never sent whole', async () => {
    const size = 8 * CHUNK
    await using file = await temporaryFile(randomBytes(size))
    await using handle = await open(file.path, 'a')
    await using server = await startRangeServer({
      total: size,
      async onRequest(_request, _response, count) {
        if (count === 2) await handle.write('more')
        return false
      },
    })
    expect(await rejection(upload(server.uploadUrl, file.path))).toMatchObject({ code: 'file_changed' })
    expect(server.hasAll()).toBe(false)
  })
})

it.each([{ chunkBytes: 0 }, { chunkBytes: 1.5 }, { parallel: 0 }, { parallel: 99 }])(
  'refuses %j before anything is opened',
  async (options) => {
    const call = uploadVideoByRanges({ uploadUrl: 'https://a.test/', file: '/nonexistent', ...options })
    await rejection(call, TypeError)
  },
)
