import { randomBytes } from 'node:crypto'
import { lookup } from 'node:dns'
import { createServer as createTlsServer } from 'node:https'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { VkTransportError } from '../errors/transport-error.ts'
import { localhostCertificate } from '../test/localhost-certificate.ts'
import { closedPort, type LoopbackServer, listening, startHttp, startTcp } from '../test/loopback-server.ts'
import { rejection } from '../test/rejection.ts'
import { download } from './download.ts'
import { isPublicAddress } from './public-address.ts'
import { fetchRemoteWith } from './remote-answer.ts'

const local = (url: string, more: object = {}) => download({ url, allowPrivateAddresses: true, ...more })

/** An address that needs no server. */
const nobody = (url: string) => ({ url, [Symbol.asyncDispose]: async () => undefined })

describe('a file on the web', () => {
  it('is fetched whole, also without a length and over redirects', async () => {
    const content = randomBytes(300_000)
    await using server = await startHttp((request, response) => {
      if (request.url === '/from') return response.writeHead(302, { location: '/to/lecture%201.mp4?sig=canary' }).end()
      response.write(content.subarray(0, 100_000))
      return response.end(content.subarray(100_000))
    })
    const source = await local(`${server.url}/from`)
    const into = Buffer.alloc(content.length)
    expect(await source.read(into, 0)).toBe(content.length)
    expect(into.equals(content)).toBe(true)
    expect(source.name).toBe('lecture%201.mp4')
    await source.close()
  })

  it.each<[string, number, Record<string, string>, string]>([
    ['is not there', 404, {}, 'source_refused'],
    ['is only a part', 206, {}, 'source_refused'],
    ['is nothing', 204, {}, 'source_refused'],
    ['is compressed', 200, { 'content-encoding': 'gzip' }, 'source_refused'],
    ['redirects for ever', 302, { location: '/again?canary' }, 'source_refused'],
    ['redirects to another protocol', 302, { location: 'file:///etc/passwd' }, 'source_refused'],
    ['redirects without saying where', 302, {}, 'source_refused'],
    ['is said to be too large', 200, { 'content-length': '1001' }, 'source_too_large'],
  ])('that %s is an error without effect and without its address', async (_name, status, headers, code) => {
    let requests = 0
    await using server = await startHttp((_request, response) => {
      requests += 1
      response.writeHead(status, headers)
      response.flushHeaders()
      if (status !== 200) response.end()
    })
    const error = await rejection(local(`${server.url}/canary`, { maxBytes: 1_000 }), VkTransportError)
    expect(error).toMatchObject({ code, effect: 'none' })
    expect(inspect(error, { showHidden: true })).not.toMatch(/canary|127\.0/)
    expect(requests).toBeLessThanOrEqual(6)
  })

  it('that grows past the limit, breaks off, or stands still, is an error without effect', async () => {
    await using large = await startHttp((_request, response) => {
      response.on('error', () => undefined)
      const more = () => response.write(Buffer.alloc(10_000), () => response.destroyed || setImmediate(more))
      more()
    })
    await using half = await startTcp((socket) => {
      socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf'))
    })
    await using silent = await startTcp(() => undefined)
    await using slow = await startHttp((_request, response) => response.write('begin'))
    expect(await rejection(local(large.url, { maxBytes: 50_000 }))).toMatchObject({ code: 'source_too_large' })
    expect(await rejection(local(half.url))).toMatchObject({ code: 'source_failed', effect: 'none' })
    for (const { url } of [silent, slow]) {
      expect(await rejection(local(url, { idleTimeoutMs: 50 }))).toMatchObject({ code: 'timeout', effect: 'none' })
    }
  })

  it.each<[string, () => Promise<AsyncDisposable & { url: string }>, string]>([
    ['answers nothing', () => startTcp(() => undefined), 'timeout'],
    ['is not there', async () => nobody(`http://127.0.0.1:${await closedPort()}`), 'refused'],
    ['has no name', async () => nobody('http://vkast.invalid'), 'dns'],
  ])('whose server %s is an error that does not speak of VK', async (_name, start, code) => {
    await using server = await start()
    const error = await rejection(local(server.url, { idleTimeoutMs: 50 }), VkTransportError)
    expect(error.code).toBe(code)
    expect(error.message).toContain('the server of the file')
    expect(error.message).not.toContain('VK')
  })

  it('is left when the signal fires, before and in the middle', async () => {
    const leaving = new AbortController()
    await using server = await startHttp((_request, response) => {
      response.write('begin', () => leaving.abort())
    })
    const call = download({ url: server.url, allowPrivateAddresses: true }, leaving.signal)
    expect(await rejection(call)).toMatchObject({ code: 'aborted', effect: 'none' })
    const late = download({ url: server.url, allowPrivateAddresses: true }, AbortSignal.abort())
    expect(await rejection(late)).toMatchObject({ code: 'aborted' })
  })

  it.each(['file:///etc/passwd', 'http://user:canary@a.test/', 'no address'])('is not %s', async (url) => {
    const error = await rejection(download({ url }), TypeError)
    expect(error.message).not.toContain('canary')
  })
})

describe('an address that is not public', () => {
  it.each([
    ...['127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '10.1.2.3', '169.254.169.254', '0x7f.1', '2130706433', '0.0.0.0'],
    ...['[fe80::1]', '[fd00::1]', '[64:ff9b::7f00:1]', '[2002:7f00:1::]', '[::7f00:1]', '[::ffff:0:7f00:1]'],
  ])('is not connected to: %s', async (host) => {
    let connections = 0
    await using server = await startTcp(() => {
      connections += 1
    })
    const error = await rejection(download({ url: `http://${host}:${server.port}/` }), VkTransportError)
    expect(error).toMatchObject({ code: 'source_refused', effect: 'none' })
    expect(connections).toBe(0)
  })

  it('is not connected to by a name either', async () => {
    await new Promise<void>((resolve, reject) => lookup('localhost', (error) => (error ? reject(error) : resolve())))
    let connections = 0
    await using server = await startTcp(() => {
      connections += 1
    })
    const error = await rejection(download({ url: `http://localhost:${server.port}/` }), VkTransportError)
    expect([error.code, connections]).toEqual(['source_refused', 0])
  })
})

describe('a redirect', () => {
  const trusted = getCACertificates()
  beforeAll(() => setDefaultCACertificates([...trusted, localhostCertificate.cert]))
  afterAll(() => setDefaultCACertificates(trusted))

  /** A server that only sends on, to the address given. */
  const startRedirect = (location: string) =>
    startHttp((_request, response) => response.writeHead(302, { location }).end())

  async function startSecureRedirect(location: string): Promise<LoopbackServer> {
    const server = createTlsServer(localhostCertificate, (_request, response) => {
      response.writeHead(302, { location }).end()
    })
    return listening(server, () => server.closeAllConnections())
  }

  const startFile = async () => {
    let requests = 0
    const server = await startHttp((_request, response) => {
      requests += 1
      response.end('a file')
    })
    return Object.assign(server, { requests: () => requests })
  }

  it('from https: to http: is refused before anything is asked in the clear; to https: it is followed', async () => {
    await using file = await startFile()
    await using unsafe = await startSecureRedirect(`${file.url}/canary`)
    await using twice = await startSecureRedirect(`https://localhost:${unsafe.port}/`)
    for (const { port } of [unsafe, twice]) {
      const error = await rejection(local(`https://localhost:${port}/`), VkTransportError)
      expect(error).toMatchObject({ code: 'source_refused', effect: 'none' })
      expect(error.message).toContain('from https: to http:')
      expect(inspect(error, { showHidden: true })).not.toContain('canary')
    }
    expect(file.requests()).toBe(0)
  })

  it.each(['127.0.0.1', 'localhost'])('to %s, which is not public, is refused unless allowed', async (host) => {
    await using file = await startFile()
    const address = `http://${host}:${file.port}/canary`
    await using first = await startRedirect(address)
    await using second = await startRedirect(`http://127.0.0.1:${first.port}/`)
    for (const { url } of [first, second]) {
      let left = url === first.url ? 1 : 2
      const isPublic = () => left-- > 0 // the servers that redirect are taken for public, what comes then is not
      const error = await rejection(fetchRemoteWith({ isPublic }, { url }), VkTransportError)
      expect(error).toMatchObject({ code: 'source_refused', effect: 'none' })
      expect(inspect(error, { showHidden: true })).not.toContain('canary')
      expect(file.requests()).toBe(0)
    }
    const source = await download({ url: second.url, allowPrivateAddresses: true })
    expect([source.size, file.requests()]).toEqual([6, 1])
    await source.close()
  })
})

it.each([
  ...['8.8.8.8', '2a00:1450:4010::8b', '172.32.0.1', '100.128.0.1', '192.169.0.1', '::ffff:8.8.8.8'].map((a) => [
    a,
    true,
  ]),
  ...['172.31.255.255', '100.64.0.1', '192.168.1.1', '198.19.0.1', '224.0.0.1', '255.255.255.255'].map((a) => [
    a,
    false,
  ]),
  ...[
    '::',
    '::5',
    'ff02::1',
    '2001:db8::1',
    '::ffff:10.0.0.1',
    '::127.0.0.1',
    '::ffff:0:10.0.0.1',
    '5f00::1',
    'fec0::1',
  ].map((a) => [a, false]),
  ...['a.test', ''].map((a) => [a, false]),
] as [string, boolean][])('takes %s for public: %s', (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic)
})
