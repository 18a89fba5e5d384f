import { once } from 'node:events'
import fs from 'node:fs'
import http from 'node:http'
import type net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { fakeDeps } from '../test/fake-deps.ts'
import { type Sending, sendBytes } from './send-bytes.ts'

const SIZE = 3_000_000

/** A service that answers as `answer` does, and a file of {@link SIZE} bytes. */
async function start(answer: (request: http.IncomingMessage, response: http.ServerResponse) => void) {
  const requests: string[] = []
  const server = http.createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`)
    answer(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vkast-send-'))
  const file = path.join(folder, 'a.mp4')
  fs.writeFileSync(file, Buffer.alloc(SIZE, 'v'))
  onTestFinished(() => {
    server.close().closeAllConnections()
    fs.rmSync(folder, { recursive: true, force: true })
  })
  const baseUrl = `http://127.0.0.1:${(server.address() as net.AddressInfo).port}`
  const deps = fakeDeps({ session: async () => ({ baseUrl, authorization: async () => 'Bearer x' }) })
  const send = (more: Partial<Sending> = {}, signal = deps.signal) =>
    sendBytes({ ...deps, signal }, { uploadUrl: '/api/v1/files/7', path: file, size: SIZE, onProgress() {}, ...more })
  return { requests, send, file }
}

const offset = (response: http.ServerResponse, bytes: number): void =>
  void response.writeHead(200, { 'upload-offset': bytes, 'upload-length': SIZE }).end()

test('sends what is missing, in one request, and answers the recording', async () => {
  let received = 0
  const { requests, send } = await start((request, response) => {
    if (request.method === 'HEAD') return offset(response, 1_000_000)
    expect(request.headers).toMatchObject({
      'upload-offset': '1000000',
      authorization: 'Bearer x',
      'tus-resumable': '1.0.0',
    })
    request.on('data', (chunk: Buffer) => {
      received += chunk.length
    })
    request.on('end', () => response.writeHead(204, { 'upload-offset': SIZE, 'vkast-recording-id': '12' }).end())
  })
  expect(await send()).toBe(12)
  expect(received).toBe(SIZE - 1_000_000)
  expect(requests).toEqual(['HEAD /api/v1/files/7', 'PATCH /api/v1/files/7'])
})

test.each([401, 404, 410, 423, 429, 500, 502])('begins nothing anew where it is answered %s', async (status) => {
  const { requests, send } = await start((_request, response) => response.writeHead(status).end())
  await expect(send()).rejects.toMatchObject({ name: 'ProblemError', status })
  expect(requests).toEqual(['HEAD /api/v1/files/7'])
})

test('gives a connection up in which nothing moves', async () => {
  const { send } = await start((request, response) => {
    if (request.method === 'HEAD') offset(response, 0) // and the rest is never read
  })
  await expect(send({ silenceMs: 300 })).rejects.toMatchObject({ name: 'ConnectionLost' })
})

test('leaves with the signal', async () => {
  const stop = new AbortController()
  const { send } = await start((request, response) => {
    if (request.method === 'HEAD') offset(response, 0)
    else stop.abort('SIGINT')
  })
  await expect(send({}, stop.signal)).rejects.toBe('SIGINT')
})

test('says that the file is shorter than it was, and leaves nobody waiting', async () => {
  const { send, file } = await start((request, response) => {
    if (request.method === 'HEAD') return offset(response, 0)
    request.resume()
  })
  fs.truncateSync(file, SIZE - 1)
  await expect(send()).rejects.toMatchObject({ name: 'FileShrank' })
})

test('says that the file is gone', async () => {
  const { send, file } = await start((_request, response) => offset(response, 0))
  fs.rmSync(file)
  await expect(send()).rejects.toMatchObject({ code: 'ENOENT' })
})
