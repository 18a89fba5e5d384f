import { createHash, randomBytes } from 'node:crypto'
import { appendFile, open, truncate } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { VkTransportError } from '../errors/transport-error.ts'
import { closedPort, startHttp, startTcp } from '../test/loopback-server.ts'
import { rejection } from '../test/rejection.ts'
import { takeSlowly } from '../test/take-slowly.ts'
import { temporaryFile } from '../test/temporary-file.ts'
import { VkUploadError } from './upload-error.ts'
import { uploadVideo, type VideoUpload } from './upload-video.ts'

const SECRET = 'sig=5ecre7-canary'
const MIB = 1024 * 1024

async function taken(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** An upload server that takes everything and then answers so. */
const answering = (answer: unknown, status = 200) =>
  startHttp(async (request, response) => {
    await taken(request)
    response.writeHead(status).end(typeof answer === 'string' ? answer : JSON.stringify(answer))
  })

const upload = (url: string, file: VideoUpload['file'], more: Partial<VideoUpload> = {}) =>
  uploadVideo({ uploadUrl: `${url}/upload.do?${SECRET}`, allowHttp: true, file, ...more })

/** Upload servers are judged by a file big enough that it cannot all stand in the system's buffers. */
const bigFile = () => temporaryFile(64 * MIB)

describe('uploadVideo', () => {
  it('sends every byte in one form field with an exact length, and reports what the server said', async () => {
    const content = randomBytes(3 * MIB + 17)
    await using file = await temporaryFile(content, 'Лекция "1".mp4')
    const seen: { request: IncomingMessage; body: Buffer }[] = []
    await using server = await startHttp(async (request, response) => {
      seen.push({ request, body: await taken(request) })
      response.end(
        JSON.stringify({ size: content.length, video_id: 7, owner_id: -3, video_hash: 'h', direct_link: 'l' }),
      )
    })
    expect(await upload(server.url, file.path)).toEqual({
      size: content.length,
      videoId: 7,
      ownerId: -3,
      videoHash: 'h',
      directLink: 'l',
    })
    expect(seen).toHaveLength(1)
    const { request, body } = seen[0]!
    expect(request.url).toBe(`/upload.do?${SECRET}`)
    expect(request.headers['content-length']).toBe(String(body.length))
    expect(request.headers['transfer-encoding']).toBeUndefined()
    expect(request.headers.authorization).toBeUndefined()
    const boundary = /boundary=(\S+)$/.exec(request.headers['content-type'] ?? '')?.[1]
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="video_file"; filename="1_.mp4"\r\nContent-Type: video/mp4\r\n\r\n`
    expect(body.subarray(0, head.length).toString('latin1')).toBe(head)
    const tail = `\r\n--${boundary}--\r\n`
    expect(body.subarray(-tail.length).toString('latin1')).toBe(tail)
    const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
    expect(sha(body.subarray(head.length, -tail.length))).toBe(sha(content))
  })

  it.each([0, 1, 512 * 1024, 512 * 1024 + 1, 3 * 512 * 1024, 4 * 512 * 1024 - 1])(
    'sends a file of %i bytes',
    async (size) => {
      const content = randomBytes(size)
      await using file = await temporaryFile(content)
      let body: Buffer = Buffer.alloc(0)
      await using server = await startHttp(async (request, response) => {
        body = await taken(request)
        response.end('{"video_id":1}')
      })
      expect(await upload(server.url, file.path)).toEqual({ size, videoId: 1 })
      expect(body.includes(content)).toBe(true)
    },
  )

  it('takes a path with its size, and an open handle that it leaves open', async () => {
    await using file = await temporaryFile(Buffer.from('bytes'))
    await using server = await answering({ size: 5 })
    expect(await upload(server.url, { path: file.path, size: 5 })).toEqual({ size: 5 })
    await using handle = await open(file.path)
    expect(await upload(server.url, handle)).toEqual({ size: 5 })
    expect((await handle.stat()).size).toBe(5)
  })

  it('tells progress in bytes of the file, growing to all of them', async () => {
    const size = 3 * MIB
    await using file = await temporaryFile(size)
    await using server = await answering({ video_id: 1 })
    const progress: number[] = []
    const totals = new Set<number>()
    await upload(server.url, file.path, {
      onProgress({ sentBytes, totalBytes }) {
        progress.push(sentBytes)
        totals.add(totalBytes)
      },
    })
    expect(progress).toEqual(progress.toSorted((one, other) => one - other))
    expect(progress.at(-1)).toBe(size)
    expect([...totals]).toEqual([size])
  })
})

describe('a file that', () => {
  it.each([
    ['is missing', '/nonexistent/video.mp4', 'ENOENT'],
    ['is missing, given with its size', { path: '/nonexistent/video.mp4', size: 1 }, 'ENOENT'],
  ])('%s is an error before any connection', async (_name, file, systemCode) => {
    let connections = 0
    await using server = await startTcp(() => {
      connections += 1
    })
    const error = await rejection(upload(server.url, file), VkTransportError)
    expect(error).toMatchObject({ code: 'file_unreadable', effect: 'none', systemCode })
    expect(error.message).not.toContain('nonexistent')
    expect(connections).toBe(0)
  })

  it('is a directory is a TypeError, and one of another size than told is refused', async () => {
    await using file = await temporaryFile(10)
    await rejection(upload('http://127.0.0.1:1', '/'), TypeError)
    expect(await rejection(upload('http://127.0.0.1:1', { path: file.path, size: 11 }))).toMatchObject({
      code: 'file_changed',
      effect: 'none',
    })
  })

  it.each([
    ['shrinks', (path: string) => truncate(path, 1_000)],
    ['grows', (path: string) => appendFile(path, 'more')],
  ])('%s while it is sent is never sent whole', async (_name, change) => {
    await using file = await bigFile()
    let isWhole = false
    await using server = await startHttp(async (request, response) => {
      request.on('error', () => undefined)
      request.once('data', () => request.pause())
      await change(file.path)
      request.on('end', () => {
        isWhole = true
        response.end('{"video_id":1}')
      })
      request.resume()
    })
    expect(await rejection(upload(server.url, file.path), VkTransportError)).toMatchObject({
      code: 'file_changed',
      effect: 'unknown',
    })
    expect(isWhole).toBe(false)
  })
})

describe('an upload server that', () => {
  it.each<[string, unknown, number, object]>([
    [
      'finds uploads too fast',
      { error: 'too fast', error_code: -12 },
      200,
      { code: 'upload_refused', serverCode: -12, retry: 'new_url', effect: 'none' },
    ],
    [
      'has only a code',
      { error_code: 10, error_descr: 'x' },
      200,
      { code: 'upload_refused', serverCode: 10, retry: 'new_url' },
    ],
    [
      'passes on VK’s no',
      { error: { error_code: 204, error_msg: 'Access denied' } },
      200,
      { code: 'upload_refused', serverCode: 204, retry: 'no' },
    ],
    [
      'counts other bytes',
      { size: 4, video_id: 1 },
      200,
      { code: 'size_mismatch', retry: 'new_url', effect: 'unknown' },
    ],
    ['says nothing of a video', { ok: 1 }, 200, { code: 'shape', retry: 'no', effect: 'unknown' }],
    ['answers an array', [], 200, { code: 'shape' }],
    ['answers text', '<retval>1</retval>', 200, { code: 'html', retry: 'no', effect: 'unknown' }],
    ['answers nothing', '', 200, { code: 'not_json', retry: 'no', effect: 'unknown' }],
    [
      'finds the address spent',
      'gone',
      400,
      { code: 'http_status', httpStatus: 400, retry: 'new_url', effect: 'none' },
    ],
    ['finds a condition unmet', '', 412, { code: 'http_status', retry: 'new_url', effect: 'none' }],
    ['refuses the method for a moment', '', 405, { code: 'http_status', retry: 'same_url', effect: 'none' }],
    ['finds it too large', '', 413, { code: 'http_status', retry: 'no', effect: 'none' }],
    ['is out of order', '<html>', 504, { code: 'html', retry: 'same_url', effect: 'unknown' }],
    ['takes the video but fails', { video_id: 1 }, 500, { code: 'http_status', retry: 'same_url', effect: 'unknown' }],
    ['redirects', '', 307, { code: 'http_status', retry: 'same_url', effect: 'none' }],
  ])('%s is an error that says what a repeat needs', async (_name, answer, status, expected) => {
    await using file = await temporaryFile(Buffer.from('bytes'))
    await using server = await answering(answer, status)
    const error = await rejection(upload(server.url, file.path), VkUploadError)
    expect(error).toMatchObject({ kind: 'response', ...expected })
    expect(inspect(error, { showHidden: true })).not.toContain('canary')
    expect(error.stack).toContain('upload-video.test.ts')
  })

  it('answers before the file is over gets no more bytes', async () => {
    await using file = await bigFile()
    await using server = await startTcp((socket) => {
      socket.once('data', () => {
        socket.pause()
        const body = '{"error":"too fast","error_code":-12}'
        socket.write(`HTTP/1.1 400 Bad Request\r\nContent-Length: ${body.length}\r\n\r\n${body}`)
      })
    })
    let sent = 0
    const call = upload(server.url, file.path, { onProgress: ({ sentBytes }) => (sent = sentBytes) })
    expect(await rejection(call, VkUploadError)).toMatchObject({ httpStatus: 400, serverCode: -12 })
    expect(sent).toBeLessThan(64 * MIB)
  })

  it('claims success before it has all bytes is not believed', async () => {
    await using file = await bigFile()
    await using server = await startTcp((socket) => {
      socket.once('data', () => {
        socket.pause()
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 14\r\n\r\n{"video_id":1}')
      })
    })
    expect(await rejection(upload(server.url, file.path))).toMatchObject({ code: 'size_mismatch', effect: 'unknown' })
  })

  it.each([
    ['stops reading', (request: IncomingMessage) => request.pause(), 'unknown'],
    ['takes all and says nothing', (request: IncomingMessage) => request.resume(), 'unknown'],
    [
      'stops in its answer',
      (request: IncomingMessage, response: ServerResponse) => request.resume().on('end', () => response.write('{')),
      'unknown',
    ],
  ])('%s ends in an idle timeout', async (_name, handle, effect) => {
    await using file = await bigFile()
    await using server = await startHttp(handle)
    const call = upload(server.url, file.path, { idleTimeoutMs: 150 })
    expect(await rejection(call, VkTransportError)).toMatchObject({ code: 'timeout', effect })
  })

  it('is slow but alive meets no timeout, though the whole takes longer than the idle limit', async () => {
    const idleTimeoutMs = 2_000
    await using file = await temporaryFile(96 * MIB)
    await using server = await startHttp((request, response) => {
      takeSlowly(request, idleTimeoutMs * 1.2)
      request.on('end', () => response.end('{"video_id":1}'))
    })
    expect(await upload(server.url, file.path, { idleTimeoutMs })).toMatchObject({ videoId: 1 })
  })

  it('reads slowly gets the bytes of the file all the same, no buffer being filled again too early', async () => {
    const content = randomBytes(32 * MIB)
    await using file = await temporaryFile(content)
    let body: Buffer = Buffer.alloc(0)
    await using server = await startHttp(async (request, response) => {
      await new Promise((resolve) => setTimeout(resolve, 100))
      body = await taken(request)
      response.end('{"video_id":1}')
    })
    await upload(server.url, file.path)
    const begin = body.indexOf('\r\n\r\n') + 4
    expect(body.subarray(begin, begin + content.length).equals(content)).toBe(true)
  })

  it('breaks the connection, or is not there, becomes an error that knows whether bytes have left', async () => {
    await using file = await bigFile()
    await using server = await startTcp((socket) => socket.once('data', () => socket.resetAndDestroy()))
    expect(await rejection(upload(server.url, file.path))).toMatchObject({ code: 'connection', effect: 'unknown' })
    const nobody = `http://127.0.0.1:${await closedPort()}`
    expect(await rejection(upload(nobody, file.path))).toMatchObject({ code: 'refused', effect: 'none' })
  })
})

describe('an upload is ended', () => {
  it('by its signal, before it begins', async () => {
    await using file = await temporaryFile(5)
    const call = upload('http://127.0.0.1:1', file.path, { signal: AbortSignal.abort() })
    expect(await rejection(call)).toMatchObject({ code: 'aborted', effect: 'none' })
  })

  it('by its signal, in the middle of the file, and the handle stays usable', async () => {
    await using file = await bigFile()
    await using handle = await open(file.path)
    const controller = new AbortController()
    await using server = await startHttp((request) => request.once('data', () => controller.abort()))
    const call = upload(server.url, handle, { signal: controller.signal })
    expect(await rejection(call)).toMatchObject({ code: 'aborted', effect: 'unknown' })
    expect((await handle.read(Buffer.alloc(1), 0, 1, 0)).bytesRead).toBe(1)
  })

  it('by its signal, while the answer is awaited', async () => {
    await using file = await temporaryFile(5)
    const controller = new AbortController()
    await using server = await startHttp((request) => request.resume().on('end', () => controller.abort()))
    const call = upload(server.url, file.path, { signal: controller.signal })
    expect(await rejection(call)).toMatchObject({ code: 'aborted', effect: 'unknown' })
  })

  it('by what its progress callback throws', async () => {
    await using file = await bigFile()
    await using server = await answering({ video_id: 1 })
    const mine = new Error('mine')
    const onProgress = () => {
      throw mine
    }
    expect(await rejection(upload(server.url, file.path, { onProgress }))).toBe(mine)
  })

  it.each([
    ['no address', undefined],
    ['file:///etc/passwd', undefined],
    ['http://127.0.0.1/plain-canary', false],
  ])('at once by an unusable address, which is not repeated: %s', async (uploadUrl, allowHttp) => {
    await using file = await temporaryFile(5)
    const error = await rejection(uploadVideo({ uploadUrl, allowHttp, file: file.path }), TypeError)
    expect(error.message).not.toContain('canary')
  })

  it('at once by a content type that would break the form', async () => {
    await using file = await temporaryFile(5)
    await rejection(upload('http://127.0.0.1:1', file.path, { contentType: 'a/b\r\nX: y' }), TypeError)
  })
})
