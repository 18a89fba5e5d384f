import { describe, expect, test } from 'vitest'
import type { Fault } from '../faults/fault.ts'
import { clearFaults } from '../faults/stand-still.ts'
import { sampleMp4 } from '../test/sample-mp4.ts'
import { send, sendForm, waitUntil } from '../test/send.ts'
import { type Edge, reserveVideo, startEdge } from '../test/start-edge.ts'

const FILE = sampleMp4({ size: 400_000 })

function declare({ world }: Edge, fault: Partial<Fault> & Pick<Fault, 'do'>): void {
  world.faults.push({ fault: { id: 1, on: { path: '/upload.do' }, ...fault }, seen: 0, used: 0 })
}

const sendWhole = (url: string) =>
  send(url, {
    headers: {
      'content-length': FILE.length,
      'content-range': `bytes 0-${FILE.length - 1}/${FILE.length}`,
      'content-disposition': 'attachment; filename=a.mp4',
      'session-id': 'abc',
    },
    body: FILE,
  })

describe.each([
  ['multipart', (url: string) => sendForm(url, FILE)],
  ['ranges', sendWhole],
])('a fault of an upload by %s', (_mode, upload) => {
  test.each([
    ['error', {}, 200, '{"error":"too fast","error_code":-12}'],
    ['error', { error: { code: 17, message: 'wait' } }, 200, '{"error":"wait","error_code":17}'],
    ['status', { status: 503 }, 503, ''],
    ['status', {}, 504, ''],
    ['html', {}, 200, expect.stringContaining('<html>')],
  ] as const)('%s %j answers instead, without effect; the next try succeeds', async (kind, over, status, body) => {
    const edge = await startEdge()
    const { video, slot, url } = reserveVideo(edge.world)
    declare(edge, { do: kind, ...over })
    expect(await upload(url)).toMatchObject({ status, body })
    expect(video.file).toBeUndefined()
    expect(slot.receivedBytes).toBeUndefined()
    expect((await upload(url)).status).toBe(200)
    expect(edge.failures).toEqual([])
  })

  test('lose-answer: the video is there, the caller knows nothing', async () => {
    const edge = await startEdge()
    const { video, url } = reserveVideo(edge.world)
    declare(edge, { do: 'lose-answer' })
    await expect(upload(url)).rejects.toThrow()
    expect(video.file?.size).toBe(FILE.length)
    expect((await upload(url)).status).toBe(412)
  })

  test('half-body: the video is there, the answer breaks off', async () => {
    const edge = await startEdge()
    const { video, url } = reserveVideo(edge.world)
    declare(edge, { do: 'half-body' })
    await expect(upload(url)).rejects.toThrow()
    expect(video.file?.size).toBe(FILE.length)
  })

  test('refuse: the connection drops and nothing was taken', async () => {
    const edge = await startEdge()
    const { video, slot, url } = reserveVideo(edge.world)
    declare(edge, { do: 'refuse' })
    await expect(upload(url)).rejects.toThrow()
    expect(video.file).toBeUndefined()
    expect(slot.receivedBytes).toBeUndefined()
  })

  test('slow: the answer comes, later', async () => {
    const edge = await startEdge()
    const { video, url } = reserveVideo(edge.world)
    declare(edge, { do: 'slow', delayMs: 5, on: { path: '/upload.do', afterBytes: 1000 } })
    declare(edge, { do: 'slow', delayMs: 5 })
    expect((await upload(url)).status).toBe(200)
    expect(video.file?.size).toBe(FILE.length)
  })

  test('slow: what stands still goes on when the faults are cleared', async () => {
    const edge = await startEdge()
    const { slot, url } = reserveVideo(edge.world)
    declare(edge, { do: 'slow', delayMs: 600_000, on: { path: '/upload.do', afterBytes: 1000 } })
    const answer = upload(url)
    await waitUntil(() => slot.receivedBytes === 1000)
    clearFaults(edge.world)
    expect((await answer).status).toBe(200)
  })

  test('a dropped connection comes after exactly so many bytes', async () => {
    const edge = await startEdge()
    const { video, slot, url } = reserveVideo(edge.world)
    declare(edge, { do: 'refuse', on: { path: '/upload.do', afterBytes: 123_456 } })
    await expect(upload(url)).rejects.toThrow()
    await waitUntil(() => slot.receivedBytes === 123_456)
    expect(video.file).toBeUndefined()
    expect((await upload(url)).status).toBe(200)
    expect(slot.receivedBytes).toBe(123_456 + FILE.length)
    expect(edge.failures).toEqual([])
  })

  test('a status after so many bytes is an answer, not a dropped connection', async () => {
    const edge = await startEdge()
    const { video, slot, url } = reserveVideo(edge.world)
    declare(edge, { do: 'status', status: 502, on: { path: '/upload.do', afterBytes: 100_000 } })
    expect((await upload(url)).status).toBe(502)
    expect(slot.receivedBytes).toBe(100_000)
    expect(video.file).toBeUndefined()
  })
})

test('what came in ranges before a fault is kept', async () => {
  const edge = await startEdge()
  const { url } = reserveVideo(edge.world)
  declare(edge, { do: 'refuse', on: { path: '/upload.do', afterBytes: 123_456 } })
  await expect(sendWhole(url)).rejects.toThrow()
  expect((await send(url, { method: 'GET' })).body).toBe(`0-123455/${FILE.length}`)
})
