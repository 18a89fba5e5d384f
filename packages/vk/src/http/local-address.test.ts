import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createVk } from '../create-vk.ts'

const TOKEN = 'vk1.a.canary-Token_0123456789'
const callers: (string | undefined)[] = []
let connections = 0
const server = createServer((request, response) => {
  callers.push(request.socket.remoteAddress)
  response.setHeader('content-type', 'application/json')
  response.end('{"response":1}')
}).on('connection', () => {
  connections += 1
})

beforeEach(async () => {
  callers.length = 0
  connections = 0
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
})
afterEach(() => new Promise<void>((closed) => server.close(() => closed())))

const options = () => ({
  token: TOKEN,
  apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  limits: { perSecond: 1_000 },
})

it('goes out from the address it was given, and two clients of one address share their connection', async () => {
  for (let n = 0; n < 2; n += 1)
    await createVk({ ...options(), localAddress: '127.0.0.2' }).call('utils.getServerTime', {})
  await createVk(options()).call('utils.getServerTime', {})
  expect(callers).toEqual(['127.0.0.2', '127.0.0.2', '127.0.0.1'])
  expect(connections).toBe(2)
})

it.each([
  [{ localAddress: 'vk.ru' }, '"localAddress" must be an IP address'],
  [{ localAddress: '127.0.0.2', proxyUrl: 'http://127.0.0.1:1' }, '"localAddress" and "proxyUrl" do not go together'],
])('refuses %o', (more, message) => {
  expect(() => createVk({ ...options(), ...more })).toThrow(new TypeError(message))
})
