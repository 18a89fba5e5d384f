import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sampleMp4 } from '../test/sample-mp4.ts'
import { type Answer, send, sendForm, sendPartly, waitUntil } from '../test/send.ts'
import { reserveVideo, startEdge } from '../test/start-edge.ts'

const FILE = sampleMp4({ size: 1_000_000, durationSeconds: 5 })
const SHA = createHash('sha256').update(FILE).digest('hex')
const LAST = FILE.length - 1

const headersFor = (from: number, to: number, over: Record<string, string> = {}): Record<string, string> => ({
  'content-type': 'application/octet-stream',
  'content-disposition': 'attachment; filename="lecture%201.mp4"',
  'content-length': String(to - from + 1),
  'content-range': `bytes ${from}-${to}/${FILE.length}`,
  'session-id': '0123456789abcdef',
  ...over,
})

const sendRange = (url: string, from: number, to: number, over: Record<string, string> = {}): Promise<Answer> =>
  send(url, { headers: headersFor(from, to, over), body: FILE.subarray(from, to + 1) })

describe('an upload in ranges', () => {
  test('is whole after its last range; the others are answered with what is there', async () => {
    const edge = await startEdge()
    const { video, slot, url } = reserveVideo(edge.world)
    const first = await sendRange(url, 0, 399_999)
    expect(first).toMatchObject({ status: 201, body: '0-399999/1000000', headers: { range: '0-399999/1000000' } })
    const second = await sendRange(url, 400_000, 799_999)
    expect(second).toMatchObject({ status: 201, body: '0-799999/1000000' })
    expect(video.file).toBeUndefined()
    const last = await sendRange(url, 800_000, LAST)
    expect(last.status).toBe(200)
    expect(JSON.parse(last.body)).toMatchObject({ size: FILE.length, owner_id: video.ownerId, video_id: video.id })
    expect(video.file).toMatchObject({
      sha256: SHA,
      size: FILE.length,
      fileName: 'lecture 1.mp4',
      contentType: 'video/mp4',
    })
    expect(FILE.equals(await readFile(video.file?.path ?? ''))).toBe(true)
    expect(video.durationSeconds).toBe(5)
    expect(slot.receivedBytes).toBe(FILE.length)
    expect(edge.failures).toEqual([])
  })

  test('takes ranges in any order and lists them', async () => {
    const edge = await startEdge()
    const { video, url } = reserveVideo(edge.world)
    expect((await sendRange(url, 500_000, LAST)).body).toBe('500000-999999/1000000')
    expect((await sendRange(url, 100_000, 199_999)).body).toBe('100000-199999/1000000,500000-999999/1000000')
    expect((await sendRange(url, 200_000, 499_999)).body).toBe('100000-999999/1000000')
    expect((await sendRange(url, 0, 99_999)).status).toBe(200)
    expect(video.file?.sha256).toBe(SHA)
  })

  test('takes ranges that overlap and counts every byte', async () => {
    const edge = await startEdge()
    const { video, slot, url } = reserveVideo(edge.world)
    await sendRange(url, 0, 599_999)
    expect((await sendRange(url, 200_000, 299_999)).body).toBe('0-599999/1000000')
    expect((await sendRange(url, 500_000, LAST)).status).toBe(200)
    expect(video.file?.sha256).toBe(SHA)
    expect(slot.receivedBytes).toBe(600_000 + 100_000 + 500_000)
  })

  test('takes ranges in parallel; exactly one of them is the last', async () => {
    const edge = await startEdge()
    const { video, url } = reserveVideo(edge.world)
    const starts = Array.from({ length: 10 }, (_, index) => index * 100_000)
    const answers = await Promise.all(starts.map((from) => sendRange(url, from, from + 99_999)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(9).fill(201)])
    expect(video.file?.sha256).toBe(SHA)
    expect(edge.failures).toEqual([])
  })

  test('keeps what came before the connection broke, says how far it is, and goes on from there', async () => {
    const edge = await startEdge()
    const { video, slot, url } = reserveVideo(edge.world)
    const headers = headersFor(0, LAST)
    await sendPartly(url, { headers, sent: FILE.subarray(0, 300_000), until: () => slot.receivedBytes === 300_000 })
    await waitUntil(async () => (await send(url, { method: 'GET' })).headers['x-last-known-byte'] === '299999')
    const probe = await send(url, { method: 'GET' })
    expect(probe).toMatchObject({ status: 200, body: '0-299999/1000000' })
    expect((await sendRange(url, 300_000, LAST)).status).toBe(200)
    expect(video.file?.sha256).toBe(SHA)
    expect(slot.receivedBytes).toBe(FILE.length)
    expect(edge.failures).toEqual([])
  })

  test('waits with the whole for who is still rewriting a part of it', async () => {
    const edge = await startEdge()
    const { video, slot, url } = reserveVideo(edge.world)
    let goOn = false
    async function* slowly(): AsyncGenerator<Buffer> {
      yield FILE.subarray(0, 10)
      await waitUntil(() => goOn)
      yield FILE.subarray(10, 100)
    }
    const slow = send(url, { headers: headersFor(0, 99), body: slowly() })
    await waitUntil(() => slot.receivedBytes === 10)
    expect((await sendRange(url, 0, LAST)).status).toBe(201)
    expect(video.file).toBeUndefined()
    goOn = true
    expect((await slow).status).toBe(200)
    expect(video.file?.sha256).toBe(SHA)
  })

  test('takes a whole file in one request, without a session', async () => {
    const edge = await startEdge()
    const { video, url } = reserveVideo(edge.world)
    const { 'session-id': _, ...headers } = headersFor(0, LAST)
    expect((await send(url, { headers, body: FILE })).status).toBe(200)
    expect(video.file?.sha256).toBe(SHA)
  })

  test('takes an open range to the end', async () => {
    const edge = await startEdge()
    const { video, url } = reserveVideo(edge.world)
    await sendRange(url, 0, 9)
    expect((await sendRange(url, 10, LAST, { 'content-range': `bytes 10-/${FILE.length}` })).status).toBe(200)
    expect(video.file?.sha256).toBe(SHA)
  })

  test('is whole also when the last byte came over a connection that broke', async () => {
    const edge = await startEdge()
    const { video, url } = reserveVideo(edge.world)
    edge.world.faults.push({
      fault: { id: 1, on: { path: '/upload.do', afterBytes: FILE.length }, do: 'refuse' },
      seen: 0,
      used: 0,
    })
    await expect(sendRange(url, 0, LAST)).rejects.toThrow()
    await waitUntil(() => video.file !== undefined)
    expect(video.file?.sha256).toBe(SHA)
    expect((await send(url, { method: 'GET' })).body).toBe('0-999999/1000000')
    expect((await sendRange(url, 0, LAST)).status).toBe(412)
  })

  test('keeps sessions apart, and of two whole ones takes one', async () => {
    const edge = await startEdge()
    const { video, url } = reserveVideo(edge.world)
    await sendRange(url, 0, 499_999, { 'session-id': 'aaaaaaaaaaaaaaaa' })
    expect((await sendRange(url, 500_000, LAST, { 'session-id': 'bbbbbbbbbbbbbbbb' })).status).toBe(201)
    const probe = { method: 'GET', headers: { 'session-id': 'aaaaaaaaaaaaaaaa' } }
    expect((await send(url, probe)).body).toBe('0-499999/1000000')
    expect((await sendRange(url, 0, 499_999, { 'session-id': 'bbbbbbbbbbbbbbbb' })).status).toBe(200)
    expect((await sendRange(url, 500_000, LAST, { 'session-id': 'aaaaaaaaaaaaaaaa' })).status).toBe(412)
    expect(video.file?.sha256).toBe(SHA)
    expect(await readdir(join(edge.world.settings.dataDir, 'incoming'))).toEqual([])
  })

  test('bounds the sessions of one address', async () => {
    const edge = await startEdge()
    const { url } = reserveVideo(edge.world)
    const statuses: number[] = []
    for (const id of ['a', 'b', 'c', 'd', 'e']) statuses.push((await sendRange(url, 0, 9, { 'session-id': id })).status)
    expect(statuses).toEqual([201, 201, 201, 201, 400])
  })

  test('refuses a whole that is no video and lets another file begin', async () => {
    const edge = await startEdge()
    const { video, url } = reserveVideo(edge.world)
    const text = Buffer.alloc(100, 'text')
    const headers = headersFor(0, 99, { 'content-range': 'bytes 0-99/100' })
    expect((await send(url, { headers, body: text })).status).toBe(400)
    expect((await sendRange(url, 0, LAST)).status).toBe(200)
    expect(video.file?.sha256).toBe(SHA)
  })
})

describe('how far an upload is', () => {
  test('is not said before the first byte is there', async () => {
    const edge = await startEdge()
    const { url } = reserveVideo(edge.world)
    for (const probe of [{ method: 'GET' }, { headers: { 'content-length': '0' } }]) {
      const answer = await send(url, probe)
      expect(answer).toMatchObject({ status: 200, body: '' })
      expect(answer.headers).not.toHaveProperty('x-last-known-byte')
    }
    await sendRange(url, 10, 19)
    expect((await send(url, { method: 'GET' })).body).toBe('')
  })

  test('is told to GET and to an empty POST, up to the first gap', async () => {
    const edge = await startEdge()
    const { url } = reserveVideo(edge.world)
    await sendRange(url, 0, 9)
    await sendRange(url, 20, 29)
    for (const probe of [{ method: 'GET' }, { headers: { 'content-length': '0' } }]) {
      const answer = await send(url, probe)
      expect(answer).toMatchObject({ status: 200, body: '0-9/1000000', headers: { 'x-last-known-byte': '9' } })
    }
  })

  test('is not told to who has no good address', async () => {
    const edge = await startEdge()
    const { url } = reserveVideo(edge.world)
    expect((await send(url.replace(/sig=./, 'sig=z'), { method: 'GET' })).status).toBe(400)
    edge.world.clock.advance(edge.world.settings.uploadUrlTtlMs)
    expect((await send(url, { method: 'GET' })).status).toBe(412)
  })
})

describe('a range is refused', () => {
  test.each([
    ['that is none', { 'content-range': 'bytes x-9/10' }, 416],
    ['of unknown total', { 'content-range': 'bytes 0-9/*' }, 416],
    ['that ends before it begins', { 'content-range': 'bytes 9-0/1000000' }, 416],
    ['that runs over the total', { 'content-range': 'bytes 999999-1000008/1000000' }, 400],
    ['whose length is another', { 'content-range': 'bytes 0-10/1000000' }, 400],
    ['without a session', { 'session-id': '' }, 400],
    ['with a path as session', { 'session-id': '../../etc' }, 400],
    ['without a name', { 'content-disposition': 'inline' }, 400],
    ['in a multipart body', { 'content-type': 'multipart/form-data; boundary=b' }, 400],
  ])('%s', async (_what, over, status) => {
    const edge = await startEdge()
    const { slot, url } = reserveVideo(edge.world)
    expect((await sendRange(url, 0, 9, over)).status).toBe(status)
    expect(slot.receivedBytes).toBeUndefined()
  })

  test('when its total is not that of the first', async () => {
    const edge = await startEdge()
    const { url } = reserveVideo(edge.world)
    await sendRange(url, 0, 9)
    expect((await sendRange(url, 10, 19, { 'content-range': 'bytes 10-19/2000000' })).status).toBe(400)
    expect((await send(url, { method: 'GET' })).body).toBe('0-9/1000000')
  })

  test('without a Content-Length', async () => {
    const edge = await startEdge()
    const { url } = reserveVideo(edge.world)
    const { 'content-length': _, ...headers } = headersFor(0, 9)
    const body = (async function* () {
      yield FILE.subarray(0, 10)
    })()
    expect((await send(url, { headers, body })).status).toBe(411)
  })

  test('and so is a raw body without a range', async () => {
    const edge = await startEdge()
    const { url } = reserveVideo(edge.world)
    expect((await send(url, { headers: { 'content-type': 'video/mp4' }, body: FILE })).status).toBe(400)
  })

  test('wherever the sandbox is told to take none; multipart still works', async () => {
    const edge = await startEdge()
    edge.world.settings.rangeUploads = false
    const { url } = reserveVideo(edge.world)
    expect((await sendRange(url, 0, LAST)).status).toBe(400)
    expect((await send(url, { method: 'GET' })).status).toBe(405)
    expect((await sendForm(url, FILE)).status).toBe(200)
  })
})
