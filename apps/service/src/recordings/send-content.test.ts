import { once } from 'node:events'
import type fs from 'node:fs'
import http from 'node:http'
import type { Readable } from 'node:stream'
import { expect, onTestFinished, test } from 'vitest'
import { listening } from '../test/listening.ts'
import { FORM_HEADERS, formBody, mp4Bytes, videoPart } from '../test/multipart-body.ts'
import { startWorld } from '../test/world.ts'

async function startWithRecording(data = mp4Bytes(1000), fileName = 'lecture.mp4') {
  const world = await startWorld()
  const user = await world.register()
  const payload = formBody(videoPart(data, fileName))
  const answer = await user.call({ method: 'POST', url: '/api/v1/recordings', headers: FORM_HEADERS, payload })
  const url = `/api/v1/recordings/${answer.json().id}/content`
  const etag = `"${answer.json().sha256}"`
  return { world, user, data, url, etag, get: (headers = {}) => user.call({ url, headers }) }
}

test('answers the whole file with what a player and a cache need', async () => {
  const { get, data, etag } = await startWithRecording()
  const answer = await get()
  expect(answer.statusCode).toBe(200)
  expect(answer.rawPayload.equals(data)).toBe(true)
  expect(answer.headers).toMatchObject({
    'content-type': 'video/mp4',
    'content-length': '1000',
    'accept-ranges': 'bytes',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-cache',
    'content-disposition': `inline; filename="lecture.mp4"; filename*=UTF-8''lecture.mp4`,
    etag,
  })
})

test.each([
  ['bytes=0-0', 0, 0],
  ['bytes=0-499', 0, 499],
  ['bytes=500-', 500, 999],
  ['bytes=-1', 999, 999],
  ['bytes=-100', 900, 999],
  ['bytes=-5000', 0, 999],
  ['bytes=990-5000', 990, 999],
])('answers %s with those bytes', async (range, start, end) => {
  const { get, data } = await startWithRecording()
  const answer = await get({ range })
  expect(answer.statusCode).toBe(206)
  expect(answer.headers['content-range']).toBe(`bytes ${start}-${end}/1000`)
  expect(answer.headers['content-length']).toBe(String(end - start + 1))
  expect(answer.rawPayload.equals(data.subarray(start, end + 1))).toBe(true)
})

test.each(['bytes=1000-', 'bytes=5000-6000', 'bytes=-0'])('refuses %s and says the size', async (range) => {
  const { get } = await startWithRecording()
  const answer = await get({ range })
  expect(answer.statusCode).toBe(416)
  expect(answer.headers['content-range']).toBe('bytes */1000')
  expect(answer.json().detail.error_type).toBe('range_not_satisfiable')
})

test.each(['bytes=0-1,4-5', 'bytes=9-1', 'lines=0-1', 'bytes=x'])('answers all to %s', async (range) => {
  const { get } = await startWithRecording()
  const answer = await get({ range })
  expect(answer.statusCode).toBe(200)
  expect(answer.rawPayload).toHaveLength(1000)
})

test('answers a range only of the file that the caller began', async () => {
  const { get, etag } = await startWithRecording()
  const range = 'bytes=0-9'
  expect((await get({ range, 'if-range': etag })).statusCode).toBe(206)
  for (const other of ['"other"', `W/${etag}`, 'Wed, 21 Oct 2026 07:28:00 GMT'])
    expect((await get({ range, 'if-range': other })).statusCode).toBe(200)
  expect((await get({ range: 'bytes=5000-', 'if-range': '"other"' })).statusCode).toBe(200)
})

test('sends nothing that the caller has', async () => {
  const { get, etag } = await startWithRecording()
  for (const known of [etag, `W/${etag}`, `"a", ${etag}`, '*']) {
    const answer = await get({ 'if-none-match': known, range: 'bytes=0-9' })
    expect(answer.statusCode).toBe(304)
    expect(answer.headers.etag).toBe(etag)
    expect(answer.rawPayload).toHaveLength(0)
  }
  expect((await get({ 'if-none-match': '"other"' })).statusCode).toBe(200)
})

test('answers HEAD as GET, without opening the file', async () => {
  const { user, url, etag, world } = await startWithRecording()
  world.media.open = () => Promise.reject(new Error('opened'))
  const whole = await user.call({ method: 'HEAD', url })
  expect(whole.statusCode).toBe(200)
  expect(whole.headers).toMatchObject({ 'content-length': '1000', 'content-type': 'video/mp4', etag })
  expect(whole.rawPayload).toHaveLength(0)
  const part = await user.call({ method: 'HEAD', url, headers: { range: 'bytes=1-10' } })
  expect(part.statusCode).toBe(206)
  expect(part.headers).toMatchObject({ 'content-length': '10', 'content-range': 'bytes 1-10/1000' })
})

test.each([
  ['Лекция «Свет».mp4', 'inline; filename="______ ______.mp4"', '%D0%9B%D0%B5%D0%BA%D1%86%D0%B8%D1%8F%20%C2%AB'],
  ["it's (1)*.mp4", `inline; filename="it's (1)*.mp4"`, 'it%27s%20%281%29%2A.mp4'],
  ['100% %41;x=y.mp4', 'inline; filename="100_ _41;x=y.mp4"', '100%25%20%2541%3Bx%3Dy.mp4'],
  ['a%22; filename=%22x.html', 'inline; filename="a_22; filename=_22x.html"', 'a%2522%3B%20filename%3D%2522x.html'],
  ['😀.mp4', 'inline; filename="__.mp4"', '%F0%9F%98%80.mp4'],
])('names %s safely', async (fileName, ascii, utf8) => {
  const { get } = await startWithRecording(mp4Bytes(100), fileName)
  const { headers } = await get()
  expect(headers['content-disposition']).toContain(`${ascii}; filename*=UTF-8''${utf8}`)
  expect(headers['content-type']).toBe('video/mp4')
})

test('calls it a fault when the bytes of a recording are gone', async () => {
  const { get, world } = await startWithRecording()
  for await (const key of world.media.list(new Date(Date.now() + 60_000))) await world.media.remove(key)
  const answer = await get()
  expect(answer.statusCode).toBe(500)
  expect(answer.json().detail.error_type).toBe('internal')
})

test('reads no faster than the client takes, and closes the file when it goes away', async () => {
  const { world, user, url } = await startWithRecording(mp4Bytes(60_000_000))
  const opened: fs.ReadStream[] = []
  const open = world.media.open
  world.media.open = async (...input) => {
    const stream = (await open(...input)) as fs.ReadStream
    opened.push(stream)
    return stream
  }
  const port = await listening(world.app)
  const request = http.get({ port, path: url, headers: { authorization: `Bearer ${user.accessToken}` } })
  request.on('error', () => {})
  onTestFinished(() => {
    request.destroy()
  })
  const [response] = (await once(request, 'response')) as [http.IncomingMessage]
  response.on('error', () => {})
  const [stream] = opened
  await expect.poll(() => stream?.isPaused()).toBe(true)
  const closed = once(stream as Readable, 'close')
  response.destroy()
  await closed
  expect(stream?.bytesRead).toBeLessThan(60_000_000)
})
