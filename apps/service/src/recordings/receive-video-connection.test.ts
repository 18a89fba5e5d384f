import { fork } from 'node:child_process'
import { once } from 'node:events'
import http from 'node:http'
import net from 'node:net'
import path from 'node:path'
import { json, text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { listening } from '../test/listening.ts'
import { mediaFiles } from '../test/media-files.ts'
import { FORM_HEADERS, formEnd, MP4_HEAD, mp4Bytes, partHead } from '../test/multipart-body.ts'
import { startWorld, type TestUser, type TestWorld } from '../test/world.ts'

const BEGIN = Buffer.concat([partHead({ name: 'file', fileName: 'a.mp4' }), MP4_HEAD])
const MEGABYTE = Buffer.alloc(1_000_000, 'v')

async function startListening(environment?: Record<string, string>) {
  const world = await startWorld(environment)
  const user = await world.register()
  const port = await listening(world.app)
  return { world, user, port }
}

/** A raw connection that has sent the head of an upload and its first bytes. */
function beginUpload(port: number, accessToken: string, headers = 'transfer-encoding: chunked'): net.Socket {
  const socket = net.connect(port, '127.0.0.1')
  onTestFinished(() => {
    socket.destroy()
  })
  socket.on('error', () => {})
  socket.write(
    `POST /api/v1/recordings HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${accessToken}\r\n` +
      `content-type: ${FORM_HEADERS['content-type']}\r\n${headers}\r\n\r\n`,
  )
  return socket
}

const chunk = (data: Buffer) =>
  Buffer.concat([Buffer.from(`${data.length.toString(16)}\r\n`), data, Buffer.from('\r\n')])
const listOf = async (user: TestUser) => (await user.call({ url: '/api/v1/recordings' })).json()
const untilKept = (world: TestWorld, count: number) =>
  expect.poll(() => mediaFiles(world), { interval: 5 }).toHaveLength(count)

test('keeps nothing of an upload whose client goes away', async () => {
  const { world, user, port } = await startListening()
  const socket = beginUpload(port, user.accessToken)
  socket.write(chunk(BEGIN))
  socket.write(chunk(MEGABYTE))
  await untilKept(world, 1)
  socket.destroy()
  await untilKept(world, 0)
  expect(await listOf(user)).toEqual([])
  expect(world.logged()).not.toContain('"level":50')
})

test('keeps nothing when the client goes away between the file and the end of the form', async () => {
  const { world, user, port } = await startListening()
  const socket = beginUpload(port, user.accessToken)
  socket.write(chunk(BEGIN))
  socket.write(chunk(Buffer.concat([Buffer.from('\r\n'), partHead({ name: 'title' }), Buffer.from('half a tit')])))
  await untilKept(world, 1)
  socket.destroy()
  await untilKept(world, 0)
  expect(await listOf(user)).toEqual([])
})

test('refuses at the limit while the client still sends, and lets it read why', async () => {
  const { world, user, port } = await startListening({ VKAST_MEDIA_MAX_BYTES: '1500000' })
  const request = http.request({
    port,
    method: 'POST',
    path: '/api/v1/recordings',
    headers: { ...FORM_HEADERS, authorization: `Bearer ${user.accessToken}` },
  })
  request.on('error', () => {}) // the connection may end while it writes: it has its answer
  const answered = once(request, 'response') as Promise<[http.IncomingMessage]>
  request.write(BEGIN)
  let isAnswered = false
  void answered.then(() => {
    isAnswered = true
  })
  while (!isAnswered && !request.destroyed)
    if (!request.write(MEGABYTE)) await Promise.race([once(request, 'drain'), answered])
  const [response] = await answered
  expect(response.statusCode).toBe(413)
  expect(await json(response)).toMatchObject({ detail: { error_type: 'too_large' } })
  request.destroy()
  expect(mediaFiles(world)).toEqual([])
  expect(await listOf(user)).toEqual([])
})

test('lets a client that reads only after it has written all read its refusal, and use the connection again', async () => {
  const { world, user, port } = await startListening({ VKAST_MEDIA_MAX_BYTES: '1500000' })
  const socket = beginUpload(port, user.accessToken)
  socket.pause()
  socket.write(chunk(BEGIN))
  for (let sent = 0; sent < 20; sent += 1) if (!socket.write(chunk(MEGABYTE))) await once(socket, 'drain')
  socket.write('0\r\n\r\n')
  socket.write('GET /healthz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n')
  const answer = await text(socket)
  expect(answer).toMatch(/^HTTP\/1.1 413 /)
  expect(answer).toContain('"error_type":"too_large"')
  expect(answer).toContain('HTTP/1.1 200 ')
  expect(mediaFiles(world)).toEqual([])
})

test.each([
  ['a length over the limit', 413, 'too_large', 'content-length: 99999999', undefined],
  ['a bad token', 401, 'unauthorized', 'content-length: 5000', 'nobody'],
])('answers %s before a byte of the body has come', async (_, status, type, headers, token) => {
  const { user, port } = await startListening({ VKAST_MEDIA_MAX_BYTES: '1500000' })
  const socket = beginUpload(port, token ?? user.accessToken, headers)
  const [answer] = await once(socket, 'data')
  expect(String(answer)).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  expect(String(answer)).toContain(`"error_type":"${type}"`)
})

test('takes an upload byte by byte', async () => {
  const { user, port } = await startListening()
  const socket = beginUpload(port, user.accessToken)
  socket.setNoDelay(true)
  for (const byte of Buffer.concat([BEGIN, Buffer.from('\r\n'), formEnd]))
    await new Promise((done) => socket.write(chunk(Buffer.from([byte])), done))
  socket.write('0\r\n\r\n')
  const [answer] = await once(socket, 'data')
  expect(String(answer)).toMatch(/^HTTP\/1.1 201 /)
  expect(await listOf(user)).toMatchObject([{ size: MP4_HEAD.length }])
})

test('says that the disk is full, keeps nothing, and lets the client read it', async () => {
  const world = await startWorld()
  const user = await world.register()
  const write = world.media.write
  world.media.write = (source, limits) =>
    write(
      (async function* () {
        for await (const bytes of source) {
          yield bytes
          throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
        }
      })(),
      limits,
    )
  const port = await listening(world.app)
  const socket = beginUpload(port, user.accessToken)
  socket.write(chunk(BEGIN))
  for (let sent = 0; sent < 10; sent += 1) socket.write(chunk(MEGABYTE))
  const [answer] = await once(socket, 'data')
  expect(String(answer)).toMatch(/^HTTP\/1.1 507 /)
  expect(String(answer)).toContain('"error_type":"disk_full"')
  expect(mediaFiles(world)).toEqual([])
  expect(await listOf(user)).toEqual([])
})

test('holds nothing of a file in memory: 256 MB more of it take less than 80 MB', async () => {
  const { user, port } = await startListening()
  await sendFrom(port, user.accessToken, 32_000_000)
  const before = process.memoryUsage.rss()
  let highest = before
  const watch = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage.rss())
  }, 20)
  onTestFinished(() => clearInterval(watch))
  const recording = await sendFrom(port, user.accessToken, 256_000_000)
  expect(recording).toMatchObject({ size: 256_000_000 })
  expect((highest - before) / 1e6).toBeLessThan(80)
})

/** Sends a video of so many bytes from a process of its own; answers what the service said. */
async function sendFrom(port: number, accessToken: string, size: number): Promise<unknown> {
  const sender = fork(path.join(import.meta.dirname, '../test/send-video.ts'), [
    String(port),
    accessToken,
    String(size),
  ])
  onTestFinished(() => {
    sender.kill('SIGKILL')
  })
  const [answer] = await once(sender, 'message')
  return answer
}

test('takes a file of the size of the limit', async () => {
  const { user } = await startListening({ VKAST_MEDIA_MAX_BYTES: '100000' })
  const send = (size: number) => {
    const payload = Buffer.concat([
      partHead({ name: 'file', fileName: 'a.mp4' }),
      mp4Bytes(size),
      Buffer.from('\r\n'),
      formEnd,
    ])
    return user.call({ method: 'POST', url: '/api/v1/recordings', headers: FORM_HEADERS, payload })
  }
  expect((await send(100_000)).statusCode).toBe(201)
  expect((await send(100_001)).statusCode).toBe(413)
  expect(await listOf(user)).toHaveLength(1)
})
