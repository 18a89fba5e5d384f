import { Agent as HttpAgent } from 'node:http'
import { createServer as createTlsServer, Agent as HttpsAgent } from 'node:https'
import type { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { monotonicClock } from '../clock.ts'
import { localhostCertificate } from '../test/localhost-certificate.ts'
import { type LoopbackServer, listening, startApi, startTcp } from '../test/loopback-server.ts'
import { rejection } from '../test/rejection.ts'
import { type Connection, createConnections } from './connections.ts'
import { type Endpoint, endpointOf } from './endpoint.ts'
import { exchange, type Post } from './exchange.ts'

/** Agents of the test's own, so that no other test's connections are reused. */
const newAgents = () => ({ http: new HttpAgent(), https: new HttpsAgent({ ca: localhostCertificate.cert }) })

function post(agents: ReturnType<typeof newAgents>, url: string, more: Partial<Post> = {}) {
  const endpoint = endpointOf(new URL(url))
  if (endpoint === undefined) throw new Error('no endpoint')
  const request = {
    path: '/method/a',
    headers: 'X-Own: 1\r\n',
    body: 'a=1',
    timeoutMs: 5_000,
    maxBytes: 1_000_000,
    signal: undefined,
    onSent: () => undefined,
  }
  return exchange({ clock: monotonicClock, agents }, { ...request, endpoint, ...more })
}

const ANSWER = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'

/** A server that counts its connections and answers each request as told. */
async function startCounting(answer: (socket: Socket, request: number) => void) {
  let connections = 0
  let requests = 0
  let open = 0
  const server: LoopbackServer = await startTcp((socket) => {
    connections += 1
    open += 1
    socket.on('close', () => {
      open -= 1
    })
    socket.on('data', () => {
      requests += 1
      answer(socket, requests)
    })
  })
  return Object.assign(server, { connections: () => connections, requests: () => requests, open: () => open })
}

describe('an exchange', () => {
  it('sends what it was given and gives the whole answer', async () => {
    await using server = await startApi((_call, response) => response.writeHead(201).end('x'.repeat(200_000)))
    const answer = await post(newAgents(), server.url)
    expect([answer.status, answer.body.length]).toEqual([201, 200_000])
    expect(server.calls).toMatchObject([
      { method: 'POST', path: '/method/a', body: 'a=1', headers: { host: `127.0.0.1:${server.port}`, 'x-own': '1' } },
    ])
  })

  it('goes over TLS to a server that proves its name', async () => {
    const tls = createTlsServer(localhostCertificate, (request, response) => {
      request.resume()
      response.end((request.socket as { servername?: string }).servername || 'no name')
    })
    await using server = await listening(tls, () => tls.closeAllConnections())
    const agents = newAgents()
    expect((await post(agents, `https://127.0.0.1:${server.port}`)).body.toString()).toBe('no name')
    expect((await post(agents, `https://localhost:${server.port}`)).body.toString()).toBe('localhost')
    expect(
      await rejection(post({ ...agents, https: new HttpsAgent() }, `https://localhost:${server.port}`)),
    ).toMatchObject({
      code: 'tls',
      effect: 'none',
    })
  })
})

describe('a connection', () => {
  it('serves one request after another', async () => {
    await using server = await startCounting((socket) => socket.write(ANSWER))
    const agents = newAgents()
    for (let request = 0; request < 5; request += 1) await post(agents, server.url)
    expect([server.connections(), server.requests()]).toEqual([1, 5])
  })

  it.each([
    [
      'the server says so',
      (socket: Socket) => socket.write(ANSWER.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n')),
    ],
    ['the server closes it', (socket: Socket) => socket.end(ANSWER)],
    ['bytes came behind the answer', (socket: Socket) => socket.write(`${ANSWER}HTTP/1.1 200 OK\r\n`)],
    [
      'bytes come while nobody asks',
      (socket: Socket) => socket.write(ANSWER, () => setImmediate(() => socket.write('x'))),
    ],
    [
      'it is kept for a second only',
      (socket: Socket) => socket.write(ANSWER.replace('\r\n\r\n', '\r\nKeep-Alive: timeout=1\r\n\r\n')),
    ],
  ])('is not used again when %s', async (_why, answer) => {
    await using server = await startCounting(answer)
    const agents = newAgents()
    expect((await post(agents, server.url)).body.toString()).toBe('ok')
    await expect.poll(() => server.open()).toBe(0)
    expect((await post(agents, server.url)).body.toString()).toBe('ok')
    expect(server.connections()).toBe(2)
  })

  it('is not used again when its time is over, though nobody has closed it yet', async () => {
    await using server = await startCounting(() => undefined)
    const connections = createConnections(newAgents(), endpointOf(new URL(server.url)) as Endpoint)
    const taken = async () => {
      const { promise, resolve } = Promise.withResolvers<Connection>()
      const ignore = () => undefined
      connections.take({ connection: undefined, ready: resolve, data: ignore, ended: ignore, closed: ignore })
      return promise
    }
    const first = await taken()
    connections.giveBack(first, 60_000)
    expect(await taken()).toBe(first)
    connections.giveBack(first, Number.MIN_VALUE)
    const second = await taken()
    expect(second).not.toBe(first)
    second.stream.destroy()
  })

  it('is given up by a request that fails, and the next request gets another', async () => {
    await using server = await startCounting((socket, request) => (request === 1 ? undefined : socket.write(ANSWER)))
    const agents = newAgents()
    expect(await rejection(post(agents, server.url, { timeoutMs: 30 }))).toMatchObject({
      code: 'timeout',
      effect: 'unknown',
    })
    await post(agents, server.url)
    expect(server.connections()).toBe(2)
  })

  it('is one of 256 at most; requests beyond wait for one', async () => {
    const waiting: Socket[] = []
    await using server = await startCounting((socket) => waiting.push(socket))
    const agents = newAgents()
    const left = new Set<number>()
    const requests = Array.from({ length: 300 }, (_, at) =>
      post(agents, server.url, { onSent: () => void left.add(at) }),
    )
    await expect.poll(() => waiting.length).toBe(256)
    expect(left.size).toBe(256)
    const controller = new AbortController()
    const given = post(agents, server.url, { signal: controller.signal })
    controller.abort()
    expect(await rejection(given)).toMatchObject({ code: 'aborted', effect: 'none' })
    const answered = Promise.all(requests)
    let isOver = false
    void answered.then(() => {
      isOver = true
    })
    while (!isOver) {
      for (const socket of waiting.splice(0)) socket.write(ANSWER)
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect(await answered).toHaveLength(300)
    expect(server.connections()).toBe(256)
  })
})
