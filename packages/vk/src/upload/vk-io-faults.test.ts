/** Each fault of vk-io's uploads that was found by running it, and ours without it. */
import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { VkTransportError } from '../errors/transport-error.ts'
import { VkError } from '../errors/vk-error.ts'
import { startFakeVk, taking } from '../test/fake-video-vk.ts'
import { startHttp } from '../test/loopback-server.ts'
import { rejection } from '../test/rejection.ts'
import { takeSlowly } from '../test/take-slowly.ts'
import { temporaryFile } from '../test/temporary-file.ts'
import { VkUploadError } from './upload-error.ts'
import { uploadVideo } from './upload-video.ts'
import { VkVideoLeftError } from './video-left-error.ts'

const BYTES = Buffer.from('the bytes of a video')
const MIB = 1024 * 1024

describe('1. an upload ends after 20 seconds in all, however well it goes', () => {
  it('here it ends only when nothing moves for so long', async () => {
    const idleTimeoutMs = 2_000
    let begun = 0
    let ended = 0
    await using fake = await startFakeVk({
      upload(request, response) {
        begun = performance.now()
        takeSlowly(request, idleTimeoutMs * 1.2)
        request.on('end', () => {
          ended = performance.now()
          response.end('{"video_id":1}')
        })
      },
    })
    await using file = await temporaryFile(60 * MIB)
    await fake.vk.upload.video({ file: file.path, idleTimeoutMs })
    expect(ended - begun).toBeGreaterThan(idleTimeoutMs) // else the test shows nothing
  })
})

describe('2. the upload server’s error is reported as success', () => {
  it.each([
    { error_code: 10, error: 'unknown error' },
    { error: { error_code: 204, error_msg: 'Access denied' } },
    { error: 'too fast', error_code: -12 },
  ])('here %j is an error, and there is no video afterwards', async (answer) => {
    await using fake = await startFakeVk({ upload: (request, response) => taking(request, response, answer) })
    const error = await rejection(fake.vk.upload.video({ file: BYTES }), VkUploadError)
    expect(error).toMatchObject({ code: 'upload_refused' })
    expect(fake.videos.size).toBe(0)
  })
})

describe('3. a source address that answers 404 is uploaded as the video, without limits of time and size', () => {
  it.each([
    ['answers 404', 404, 'source_refused'],
    ['answers without end', 200, 'source_too_large'],
    ['answers nothing', 0, 'timeout'],
  ])('here one that %s is an error, and VK is not told of it', async (_name, status, code) => {
    await using web = await startHttp((_request, response) => {
      if (status === 0) return
      response.on('error', () => undefined)
      response.writeHead(status)
      const more = () => response.write(Buffer.alloc(1_000), () => response.destroyed || setImmediate(more))
      more()
    })
    await using fake = await startFakeVk({})
    const limits = { maxBytes: 10_000, idleTimeoutMs: status === 0 ? 50 : 30_000, allowPrivateAddresses: true }
    const call = fake.vk.upload.video({ file: { url: web.url, ...limits } })
    expect(await rejection(call, VkTransportError)).toMatchObject({ code, effect: 'none' })
    expect(fake.calls).toEqual([])
  })
})

describe('4. a stream of unknown length is held in memory whole', () => {
  it('here it is spooled to disk piece by piece', async () => {
    const size = 256 * MIB
    const piece = Buffer.alloc(MIB)
    let left = size
    const stream = new Readable({
      read() {
        left -= piece.length
        this.push(left < 0 ? null : piece)
      },
    })
    await using server = await startHttp((request, response) => {
      request.resume().on('end', () => response.end('{"video_id":1}'))
    })
    const before = process.memoryUsage.rss()
    let most = 0
    const uploaded = await uploadVideo({
      ...{ uploadUrl: server.url, allowHttp: true, file: stream },
      onProgress: () => {
        most = Math.max(most, process.memoryUsage.rss() - before)
      },
    })
    expect(uploaded.size).toBe(size)
    expect(most).toBeLessThan(160 * MIB) // the receiver's garbage stands in the same process
  })
})

describe('5. one try, no class of error, no way to follow or end it, and a missing file leaves an empty video', () => {
  it('here a missing file is known before VK is told', async () => {
    await using fake = await startFakeVk({})
    await rejection(fake.vk.upload.video({ file: '/nonexistent/video.mp4' }), VkTransportError)
    expect(fake.calls).toEqual([])
  })

  it('here an HTTP 500 is looked into and sent again', async () => {
    await using fake = await startFakeVk({
      upload(request, response, { count }) {
        if (request.method === 'GET') return taking(request, response, '')
        return count === 1 ? taking(request, response, '', 500) : taking(request, response, { video_id: 1 })
      },
    })
    await fake.vk.upload.video({ file: BYTES })
    expect(fake.methods()).not.toContain('video.delete')
  })

  it('here one that stays is an error of ours that names the video', async () => {
    await using fake = await startFakeVk({ upload: (request, response) => taking(request, response, '', 500) })
    const error = await rejection(fake.vk.upload.video({ file: BYTES }), VkError)
    expect(error).toBeInstanceOf(VkVideoLeftError)
    expect(error).toMatchObject({ owner_id: -5, mayBeComplete: true, cause: { httpStatus: 500 } })
  })

  it('here it can be followed, ended, waited for, and told all that VK takes', async () => {
    await using fake = await startFakeVk({
      upload: (request, response) => taking(request, response, { video_id: 1 }),
      method: (method) =>
        method === 'video.get'
          ? { response: { items: [{ ...[...fake.videos.values()][0], processing: 0, duration: 1 }] } }
          : undefined,
    })
    const sent: number[] = []
    const saved = await fake.vk.upload.video({
      ...{ file: randomBytes(MIB), auto_publish: true, ord_info: '{}', wait: true },
      onProgress: ({ sentBytes }) => sent.push(sentBytes),
    })
    expect(sent.at(-1)).toBe(MIB)
    expect(saved.video).toMatchObject({ duration: 1 })
    expect(fake.calls[0]?.params.get('auto_publish')).toBe('1')
    const ended = fake.vk.upload.video({ file: BYTES, signal: AbortSignal.abort() })
    expect(await rejection(ended)).toMatchObject({ code: 'aborted' })
  })
})

describe('6. a link waits for its answer for ever', () => {
  it('here it does not, and names the video it may have made', async () => {
    await using fake = await startFakeVk({ upload: (request) => request.resume() })
    const call = fake.vk.upload.video({ link: 'https://a.test/v', idleTimeoutMs: 50 })
    const error = await rejection(call, VkVideoLeftError)
    expect(error).toMatchObject({ owner_id: -5, mayBeComplete: true, cause: { code: 'timeout' } })
  })
})
