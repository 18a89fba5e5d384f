import { createServer, type IncomingMessage, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { connect } from 'node:net'
import type { Duplex } from 'node:stream'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createVk } from '../create-vk.ts'
import { VkTransportError } from '../errors/transport-error.ts'
import { localhostCertificate } from '../test/localhost-certificate.ts'
import { closedPort, listening, startHttp, startScript, startTcp } from '../test/loopback-server.ts'
import { rejection } from '../test/rejection.ts'
import { temporaryFile } from '../test/temporary-file.ts'
import { uploadVideo } from '../upload/upload-video.ts'

/** A proxy that opens tunnels, and writes down who asked for which. */
async function startProxy(server: Server = createServer()) {
  const asked: IncomingMessage[] = []
  const sockets = new Set<Duplex>() // the server forgets a connection that became a tunnel
  server.on('connect', (request: IncomingMessage, socket) => {
    asked.push(request)
    sockets.add(socket)
    const [, port] = (request.url ?? '').split(':')
    const tunnel = connect(Number(port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      socket.pipe(tunnel).pipe(socket)
    })
    tunnel.on('error', () => socket.destroy())
    socket.on('error', () => tunnel.destroy())
    socket.on('close', () => tunnel.destroy())
  })
  const endTunnels = () => {
    for (const socket of sockets) socket.destroy()
  }
  return Object.assign(await listening(server, endTunnels), { asked })
}

const proxyUrl = (port: number) => `http://someone:pass%40canary@127.0.0.1:${port}`

const client = (apiUrl: string, proxyPort: number, token = 'token-of-the-proxy-tests') =>
  createVk({ token, apiUrl, proxyUrl: proxyUrl(proxyPort), timeoutMs: 2_000, limits: { perSecond: 100 } })

describe('a proxy', () => {
  const trusted = getCACertificates('default')
  beforeAll(() => setDefaultCACertificates([localhostCertificate.cert]))
  afterAll(() => setDefaultCACertificates(trusted))

  it('carries calls through one tunnel, with its own password and without seeing the token', async () => {
    await using server = await startScript({ response: 1 })
    await using proxy = await startProxy()
    const vk = client(server.url, proxy.port)
    expect([await vk.utils.getServerTime(), await vk.utils.getServerTime()]).toEqual([1, 1])
    expect(proxy.asked.map(({ url }) => url)).toEqual([`127.0.0.1:${server.port}`])
    const { headers } = proxy.asked[0]!
    expect(headers['proxy-authorization']).toBe(`Basic ${Buffer.from('someone:pass@canary').toString('base64')}`)
    expect(JSON.stringify(headers)).not.toContain('token-of')
    expect(server.calls[0]?.headers['proxy-authorization']).toBeUndefined()
  })

  it.each(['localhost', '127.0.0.1'])(
    'carries calls to a server that proves its name inside the tunnel: %s',
    async (host) => {
      const tls = createTlsServer(localhostCertificate, (_request, response) => void response.end('{"response":2}'))
      await using server = await listening(tls, () => tls.closeAllConnections())
      await using proxy = await startProxy()
      expect(await client(`https://${host}:${server.port}`, proxy.port).utils.getServerTime()).toBe(2)
      expect(proxy.asked[0]?.url).toBe(`${host}:${server.port}`)
    },
  )

  it('may itself be reached by TLS, and must prove its name then', async () => {
    const tls = createTlsServer(localhostCertificate, (_request, response) => void response.end('{"response":3}'))
    await using server = await listening(tls, () => tls.closeAllConnections())
    await using proxy = await startProxy(createTlsServer(localhostCertificate))
    const options = { token: 't', apiUrl: `https://localhost:${server.port}`, timeoutMs: 2_000 }
    const vk = createVk({ ...options, proxyUrl: `https://someone:canary@localhost:${proxy.port}` })
    expect(await vk.utils.getServerTime()).toBe(3)
    expect(proxy.asked[0]?.url).toBe(`localhost:${server.port}`)
    const other = createVk({ ...options, proxyUrl: `https://someone:canary@127.0.0.2:${proxy.port}` })
    expect(await rejection(other.wall.post({ message: 'x' }))).toMatchObject({ code: 'proxy', effect: 'none' })
  })

  it('does not hide a server that cannot prove its name', async () => {
    const tls = createTlsServer(localhostCertificate, (_request, response) => void response.end('{"response":2}'))
    await using server = await listening(tls, () => tls.closeAllConnections())
    await using proxy = await startProxy()
    for (const host of ['other.test', '127.0.0.2']) {
      const call = client(`https://${host}:${server.port}`, proxy.port).wall.post({ message: 'x' })
      expect(await rejection(call, VkTransportError)).toMatchObject({ code: 'tls', effect: 'none' })
    }
  })

  it('carries uploads', async () => {
    await using server = await startHttp((request, response) => {
      request.resume().on('end', () => response.end('{"video_id":1}'))
    })
    await using proxy = await startProxy()
    await using file = await temporaryFile(5 * 1024 * 1024)
    const uploadUrl = `${server.url}/u`
    const uploaded = await uploadVideo({ uploadUrl, allowHttp: true, file: file.path, proxyUrl: proxyUrl(proxy.port) })
    expect(uploaded).toMatchObject({ videoId: 1 })
    expect(proxy.asked).toHaveLength(1)
  })

  it('that refuses, is silent, breaks off or is not there, is an error without effect and without its password', async () => {
    await using refusing = await startTcp((socket) => {
      socket.once('data', () => socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n'))
    })
    await using breaking = await startTcp((socket) => {
      socket.once('data', () => socket.end())
    })
    const ports = [refusing.port, breaking.port, await closedPort()]
    for (const port of ports) {
      const error = await rejection(client('https://api.test', port).wall.post({ message: 'x' }), VkTransportError)
      expect(error).toMatchObject({ code: 'proxy', effect: 'none' })
      expect(inspect(error, { showHidden: true, depth: 9 })).not.toMatch(/canary|someone|127\.0\.0\.1/)
    }
    await using silent = await startTcp(() => undefined)
    const vk = createVk({ token: 't', apiUrl: 'https://api.test', proxyUrl: proxyUrl(silent.port), timeoutMs: 50 })
    expect(await rejection(vk.wall.post({ message: 'x' }))).toMatchObject({ code: 'timeout', effect: 'none' })
  })
})
