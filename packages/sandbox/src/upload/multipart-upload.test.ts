import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readdir, readFile, stat } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { sampleMp4 } from '../test/sample-mp4.ts'
import { multipart, send, sendForm, sendPartly, waitUntil } from '../test/send.ts'
import { type Edge, NOW, reserveVideo, startEdge } from '../test/start-edge.ts'

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** Sizes of all files the sandbox has on disk. */
async function sizesOnDisk({ world }: Edge): Promise<number[]> {
  const names = await readdir(world.settings.dataDir, { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Promise.all(files.map(async (file) => (await stat(file)).size))
}

describe('an upload as multipart', () => {
  test('gives the video its bytes, hash, duration and processing time', async () => {
    const edge = await startEdge()
    const { video, slot, url } = reserveVideo(edge.world)
    const file = sampleMp4({ size: 3_000_000, durationSeconds: 7, moovLast: true })
    const answer = await sendForm(url, file)
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.body)).toEqual({
      size: 3_000_000,
      owner_id: video.ownerId,
      video_id: video.id,
      video_hash: expect.stringMatching(/^[0-9a-f]{18}$/),
      direct_link: `${edge.base}/_media/${video.ownerId}_${video.id}`,
    })
    expect(video.file).toMatchObject({
      size: 3_000_000,
      sha256: sha256(file),
      contentType: 'video/mp4',
      fileName: 'lecture.mp4',
    })
    expect(file.equals(await readFile(video.file?.path ?? ''))).toBe(true)
    expect(video.durationSeconds).toBe(7)
    expect(video.readyAt).toBe(NOW + edge.world.settings.processingMs)
    expect(slot).toMatchObject({ done: true, receivedBytes: 3_000_000 })
    expect(edge.failures).toEqual([])
  })

  test('appears on the wall when it was reserved so, and not before its bytes are there', async () => {
    const edge = await startEdge()
    const { video, url } = reserveVideo(edge.world, { wallpost: true })
    const silent = reserveVideo(edge.world)
    expect(edge.world.posts.size).toBe(0)
    await sendForm(url, sampleMp4({ size: 1000 }))
    await sendForm(silent.url, sampleMp4({ size: 1000 }))
    const posts = [...edge.world.posts.values()].map(({ attachments }) => attachments)
    expect(posts).toEqual([[`video${video.ownerId}_${video.id}`]])
  })

  test('is written to disk as it comes', async () => {
    const edge = await startEdge()
    const { video, url } = reserveVideo(edge.world)
    const { head, tail, headers } = multipart(64 << 20)
    const piece = sampleMp4({ size: 1 << 20 })
    const hash = createHash('sha256')
    async function* body(): AsyncGenerator<Buffer> {
      yield head
      for (let count = 1; count <= 64; count += 1) {
        hash.update(piece)
        yield piece
        // the next is sent only when most of what was sent is in the file
        await waitUntil(async () => Math.max(0, ...(await sizesOnDisk(edge))) >= (count - 1) * piece.length)
      }
      yield tail
    }
    expect((await send(url, { headers, body: body() })).status).toBe(200)
    expect(video.file).toMatchObject({ size: 64 << 20, sha256: hash.digest('hex') })
    expect(await sizesOnDisk(edge)).toEqual([64 << 20])
  })

  test('is taken once; of several at once only one is kept', async () => {
    const edge = await startEdge()
    const { video, url } = reserveVideo(edge.world)
    const files = [1, 2, 3].map((durationSeconds) => sampleMp4({ size: 100_000, durationSeconds }))
    const statuses = (await Promise.all(files.map((file) => sendForm(url, file)))).map(({ status }) => status)
    expect(statuses.toSorted()).toEqual([200, 412, 412])
    expect(video.file?.sha256).toBe(sha256(files[statuses.indexOf(200)] as Buffer))
    expect(await sizesOnDisk(edge)).toEqual([100_000])
    expect((await sendForm(url, files[0] as Buffer)).status).toBe(412)
  })

  test.each([
    ['file', { field: 'file' }],
    ['video_file[]', { field: 'video_file[]' }],
  ])('is refused in the field %s', async (_what, input) => {
    const edge = await startEdge()
    const { video, slot, url } = reserveVideo(edge.world)
    const answer = await sendForm(url, sampleMp4({ size: 200_000 }), input)
    expect(answer.status).toBe(400)
    expect(JSON.parse(answer.body)).toMatchObject({ error: 'upload error', error_code: -400 })
    expect(answer.headers).toHaveProperty('x-reason')
    expect(video.file).toBeUndefined()
    expect(slot.done).toBe(false)
    expect(await sizesOnDisk(edge)).toEqual([])
  })

  test('is refused with a second part, of either kind', async () => {
    const edge = await startEdge()
    const { video, url } = reserveVideo(edge.world)
    for (const file of ['', '; filename="b.mp4"']) {
      const extra = `\r\n--b0undary\r\nContent-Disposition: form-data; name="video_file"${file}\r\n\r\nx\r\n--b0undary--\r\n`
      const { head, headers } = multipart(0)
      const body = Buffer.concat([head, sampleMp4({ size: 50_000 }), Buffer.from(extra)])
      expect((await send(url, { headers: { ...headers, 'content-length': body.length }, body })).status).toBe(400)
    }
    expect(video.file).toBeUndefined()
    expect(await sizesOnDisk(edge)).toEqual([])
  })

  test.each([
    ['text', Buffer.from('this is no video at all, though it is long enough to look like a file')],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n0000000000000000', 'latin1')],
    ['nothing', Buffer.alloc(0)],
  ])('is refused when the file is %s, and the address can be used again', async (_what, file) => {
    const edge = await startEdge()
    const { video, url } = reserveVideo(edge.world)
    const answer = await sendForm(url, file)
    expect(answer.status).toBe(400)
    expect(JSON.parse(answer.body)).toHaveProperty('error')
    expect(video.readyAt).toBeUndefined()
    expect(await sizesOnDisk(edge)).toEqual([])
    expect((await sendForm(url, sampleMp4({ size: 1000 }))).status).toBe(200)
  })

  test('is not taken by PUT', async () => {
    const edge = await startEdge()
    const { video, url } = reserveVideo(edge.world)
    const { head, tail, headers } = multipart(1000)
    const body = Buffer.concat([head, sampleMp4({ size: 1000 }), tail])
    expect((await send(url, { method: 'PUT', headers, body })).status).toBe(405)
    expect(video.file).toBeUndefined()
  })

  test('needs a Content-Length', async () => {
    const edge = await startEdge()
    const { url } = reserveVideo(edge.world)
    const { head, tail, headers } = multipart(0)
    const body = (async function* () {
      yield Buffer.concat([head, sampleMp4({ size: 1000 }), tail])
    })()
    const answer = await send(url, { headers: { 'content-type': headers['content-type'] }, body })
    expect(answer.status).toBe(411)
  })

  test('leaves nothing behind when the caller hangs up in the middle', async () => {
    const edge = await startEdge()
    const { video, slot, url } = reserveVideo(edge.world)
    const { headers, head } = multipart(500_000)
    const sent = Buffer.concat([head, sampleMp4({ size: 200_000 })])
    await sendPartly(url, { headers, sent, until: async () => (await sizesOnDisk(edge)).some((size) => size > 0) })
    await waitUntil(async () => (await sizesOnDisk(edge)).length === 0)
    expect(video.file).toBeUndefined()
    expect(slot.done).toBe(false)
    expect(edge.failures).toEqual([])
  })

  test('leaves nothing behind when its closing boundary is missing', async () => {
    const edge = await startEdge()
    const { video, url } = reserveVideo(edge.world)
    const { headers, head } = multipart(0)
    const body = Buffer.concat([head, sampleMp4({ size: 100_000 })])
    expect((await send(url, { headers: { ...headers, 'content-length': body.length }, body })).status).toBe(400)
    expect(video.file).toBeUndefined()
    expect(await sizesOnDisk(edge)).toEqual([])
  })

  test('is refused when the video was deleted meanwhile', async () => {
    const edge = await startEdge()
    const { video, url } = reserveVideo(edge.world)
    const { headers, head, tail } = multipart(100_000)
    async function* body(): AsyncGenerator<Buffer> {
      yield Buffer.concat([head, sampleMp4({ size: 100_000 })])
      await waitUntil(async () => (await sizesOnDisk(edge)).length === 1)
      edge.world.videos.delete(`${video.ownerId}_${video.id}`)
      yield tail
    }
    expect((await send(url, { headers, body: body() })).status).toBe(412)
    expect(await sizesOnDisk(edge)).toEqual([])
  })
})

describe('an upload address', () => {
  test('expires', async () => {
    const edge = await startEdge()
    const { video, url } = reserveVideo(edge.world)
    edge.world.clock.advance(edge.world.settings.uploadUrlTtlMs)
    expect((await sendForm(url, sampleMp4({ size: 1000 }))).status).toBe(412)
    expect(video.file).toBeUndefined()
  })

  test('is refused only when the body is over, so that the caller hears it', async () => {
    const edge = await startEdge()
    const { url } = reserveVideo(edge.world)
    const { pathname, search, hostname, port } = new URL(url.replace(/sig=./, 'sig=z'))
    const socket = connect(Number(port), hostname).pause()
    onTestFinished(() => void socket.destroy())
    const size = 32 << 20
    socket.write(
      `POST ${pathname}${search} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: ${size}\r\n\r\n`,
    )
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject)
      socket.write(Buffer.alloc(size), () => resolve())
    })
    const [answer] = (await once(socket.resume(), 'data')) as [Buffer]
    expect(answer.toString()).toContain('bad signature')
  })

  test.each(['sig', 'expires', 'vkOwnerId', 'vkVideoId'])(
    'is void when its %s was altered or left out',
    async (name) => {
      const edge = await startEdge()
      const { video, url } = reserveVideo(edge.world)
      const altered = new URL(url)
      altered.searchParams.set(name, '1')
      expect((await sendForm(altered.href, sampleMp4({ size: 1000 }))).status).toBe(400)
      altered.searchParams.delete(name)
      expect((await sendForm(altered.href, sampleMp4({ size: 1000 }))).status).toBe(400)
      expect(video.file).toBeUndefined()
    },
  )
})

describe('a link', () => {
  test.each(['GET', 'POST'])('is taken by a %s without a file, once', async (method) => {
    const edge = await startEdge()
    const { video, slot, url } = reserveVideo(edge.world, { link: 'https://video.example/1' })
    const answer = await send(url, { method })
    expect(answer).toMatchObject({ status: 200, body: '{"response":1}' })
    expect(slot.done).toBe(true)
    expect(video.readyAt).toBeDefined()
    expect(video.file).toBeUndefined()
    expect((await send(url, { method })).status).toBe(412)
  })
})
