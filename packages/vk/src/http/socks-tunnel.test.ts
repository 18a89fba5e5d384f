import { createServer as createTlsServer } from 'node:https'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createVk } from '../create-vk.ts'
import { VkTransportError } from '../errors/transport-error.ts'
import { localhostCertificate } from '../test/localhost-certificate.ts'
import { closedPort, listening, startHttp, startScript, startTcp } from '../test/loopback-server.ts'
import { rejection } from '../test/rejection.ts'
import { startSocksServer } from '../test/socks-server.ts'
import { uploadVideo } from '../upload/upload-video.ts'

const client = (apiUrl: string, proxyUrl: string) =>
  createVk({ token: 'token-of-the-socks-tests', apiUrl, proxyUrl, timeoutMs: 2_000, limits: { perSecond: 100 } })

describe('a SOCKS5 proxy', () => {
  const trusted = getCACertificates('default')
  beforeAll(() => setDefaultCACertificates([localhostCertificate.cert]))
  afterAll(() => setDefaultCACertificates(trusted))

  it('carries calls through one tunnel and looks their names up itself', async () => {
    await using server = await startScript({ response: 1 })
    await using proxy = await startSocksServer()
    const vk = client(`http://vk.invalid:${server.port}`, `socks5://127.0.0.1:${proxy.port}`)
    expect([await vk.utils.getServerTime(), await vk.utils.getServerTime()]).toEqual([1, 1])
    expect(proxy.asked).toEqual([`3:vk.invalid:${server.port}`])
    expect(proxy.accounts).toEqual([])
  })

  it.each([
    ['127.0.0.1', '1:127.0.0.1'],
    ['[::1]', '4:00000000000000000000000000000001'],
    ['[2001:db8::ff00:42:8329]', '4:20010db8000000000000ff0000428329'],
    ['[::ffff:127.0.0.1]', '4:00000000000000000000ffff7f000001'],
  ])('is told the address %s as such', async (host, asked) => {
    await using server = await startScript({ response: 1 })
    await using proxy = await startSocksServer()
    const vk = client(`http://${host}:${server.port}`, `socks5h://127.0.0.1:${proxy.port}`)
    expect(await vk.utils.getServerTime()).toBe(1)
    expect(proxy.asked).toEqual([`${asked}:${server.port}`])
  })

  it('is told the account, and only when it asks for it', async () => {
    await using server = await startScript({ response: 1 })
    await using open = await startSocksServer()
    await using closed = await startSocksServer({ wantsAccount: true })
    for (const { port } of [open, closed]) {
      const vk = client(`http://vk.invalid:${server.port}`, `socks5://some%40one:p%C3%A4ss@127.0.0.1:${port}`)
      expect(await vk.utils.getServerTime()).toBe(1)
    }
    expect([open.accounts, closed.accounts]).toEqual([[], ['some@one:päss']])
  })

  it('carries TLS to the server inside, which must prove its name', async () => {
    const tls = createTlsServer(localhostCertificate, (_request, response) => void response.end('{"response":2}'))
    await using server = await listening(tls, () => tls.closeAllConnections())
    await using proxy = await startSocksServer()
    const proxyUrl = `socks5://127.0.0.1:${proxy.port}`
    expect(await client(`https://localhost:${server.port}`, proxyUrl).utils.getServerTime()).toBe(2)
    const other = client(`https://other.test:${server.port}`, proxyUrl).wall.post({ message: 'x' })
    expect(await rejection(other, VkTransportError)).toMatchObject({ code: 'tls', effect: 'none' })
  })

  it('carries uploads', async () => {
    await using server = await startHttp((request, response) => {
      request.resume().on('end', () => response.end('{"video_id":1}'))
    })
    await using proxy = await startSocksServer()
    const uploaded = await uploadVideo({
      uploadUrl: `http://upload.invalid:${server.port}/`,
      allowHttp: true,
      file: Buffer.alloc(3_000_000),
      proxyUrl: `socks5://127.0.0.1:${proxy.port}`,
    })
    expect(uploaded).toEqual({ size: 3_000_000, videoId: 1 })
    expect(proxy.asked).toHaveLength(1)
  })

  it.each<[string, { reply?: number; wantsAccount?: boolean }, string, string]>([
    ['refuses by its rules', { reply: 2 }, 'user:canary@', 'The proxy refused: not allowed by its rules'],
    ['finds nobody there', { reply: 5 }, '', 'The proxy refused: connection refused'],
    ['wants an account', { wantsAccount: true }, '', 'The proxy wants another way to log in'],
    ['knows another password', { wantsAccount: true }, 'user:wrong@', 'The proxy refused the user name or password'],
  ])('that %s is an error without effect', async (_name, options, account, message) => {
    await using proxy = await startSocksServer(options)
    const call = client('https://api.test', `socks5://${account}127.0.0.1:${proxy.port}`).wall.post({ message: 'x' })
    const error = await rejection(call, VkTransportError)
    expect(error).toMatchObject({ code: 'proxy', effect: 'none', message })
    expect(inspect(error, { showHidden: true, depth: 9 })).not.toMatch(/canary|127\.0\.0\.1/)
  })

  it('that is none, breaks off, is silent or is not there, is an error without effect', async () => {
    await using web = await startTcp((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
    await using breaking = await startTcp((socket) => socket.once('data', () => socket.destroy()))
    for (const port of [web.port, breaking.port, await closedPort()]) {
      const call = client('https://api.test', `socks5://127.0.0.1:${port}`).wall.post({ message: 'x' })
      expect(await rejection(call)).toMatchObject({ code: 'proxy', effect: 'none' })
    }
    await using silent = await startTcp(() => undefined)
    const proxyUrl = `socks5://127.0.0.1:${silent.port}`
    const vk = createVk({ token: 't', apiUrl: 'https://api.test', proxyUrl, timeoutMs: 50 })
    expect(await rejection(vk.wall.post({ message: 'x' }))).toMatchObject({ code: 'timeout', effect: 'none' })
  })

  it.each(['socks4://127.0.0.1', 'ftp://127.0.0.1', 'socks5://', `socks5://${'x'.repeat(256)}@a`, 'socks5://%ff@a'])(
    'is not %s',
    (proxyUrl) => {
      expect(() => createVk({ token: 't', proxyUrl })).toThrow(TypeError)
    },
  )
})
