import { once } from 'node:events'
import http from 'node:http'
import type net from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { fakeDeps } from '../test/fake-deps.ts'
import { takeRecording } from './take-recording.ts'

async function start(answer: http.RequestListener) {
  const server = http.createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close().closeAllConnections())
  const baseUrl = `http://127.0.0.1:${(server.address() as net.AddressInfo).port}`
  const deps = fakeDeps({ session: async () => ({ baseUrl, authorization: async () => 'Bearer x' }) })
  return () => takeRecording(deps, { uploadUrl: '/api/v1/files/7', size: 5000 })
}

test('has the service make the recording of an upload that has all its bytes', async () => {
  let asked = {}
  const take = await start(({ method, url, headers }, response) => {
    asked = { method, url, offset: headers['upload-offset'], length: headers['content-length'] ?? '0' }
    response.writeHead(204, { 'vkast-recording-id': '12' }).end()
  })
  expect(await take()).toBe(12)
  expect(asked).toEqual({ method: 'PATCH', url: '/api/v1/files/7', offset: '5000', length: '0' })
})

test('tells a refusal from a connection that broke off', async () => {
  const refuse = await start((_request, response) => response.writeHead(423).end())
  await expect(refuse()).rejects.toMatchObject({ name: 'ProblemError', status: 423 })
  const breakOff = await start((request) => request.socket.destroy())
  await expect(breakOff()).rejects.toMatchObject({ name: 'ConnectionLost' })
})
