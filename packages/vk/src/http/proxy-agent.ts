import { type AgentOptions, Agent as HttpAgent, request as httpRequest } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest, type RequestOptions } from 'node:https'
import { isIPv6, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { systemCodeOf, VkTransportError } from '../errors/transport-error.ts'
import { openSocksTunnel } from './socks-tunnel.ts'

/** A proxy that neither answers nor refuses is given up after this. */
const TUNNEL_TIMEOUT_MS = 30_000

interface Proxy {
  scheme: 'http:' | 'https:' | 'socks5:'
  hostname: string
  port: number
  username: string
  password: string
}

export function createProxyAgent(proxyUrl: string, target: 'http', options: AgentOptions): HttpAgent
export function createProxyAgent(proxyUrl: string, target: 'https', options: AgentOptions): HttpsAgent
/**
 * An agent whose connections run through a proxy: an HTTP one by CONNECT, for plain targets too, so that the proxy never
 * reads a token it could avoid reading, or a SOCKS5 one.
 *
 * The proxy's address and password stand in no error. Source: RFC 9110 9.3.6, RFC 1928
 */
export function createProxyAgent(proxyUrl: string, target: 'http' | 'https', options: AgentOptions): HttpAgent {
  const proxy = readProxyUrl(proxyUrl)
  const agent = target === 'https' ? new HttpsAgent(options) : new HttpAgent(options)
  agent.createConnection = (connection: RequestOptions, callback) => {
    openTunnel(proxy, String(connection.host), Number(connection.port))
      .then((socket) => (target === 'https' ? secured(socket, connection) : socket))
      .then(
        (socket) => callback?.(null, socket),
        (error: Error) => callback?.(error, undefined as unknown as Duplex),
      )
    return undefined
  }
  return agent
}

const PORTS: Readonly<Record<string, [Proxy['scheme'], number]>> = {
  'http:': ['http:', 80],
  'https:': ['https:', 443],
  'socks5:': ['socks5:', 1080],
  'socks5h:': ['socks5:', 1080],
}

/** Reads `scheme://user:password@host:port`; anything else is a `TypeError` without the address in it. */
function readProxyUrl(proxyUrl: string): Proxy {
  const url = URL.parse(proxyUrl)
  const [scheme, defaultPort] = PORTS[url?.protocol ?? ''] ?? []
  if (!url || scheme === undefined || url.hostname === '') {
    throw new TypeError('"proxyUrl" must be an http://, https:// or socks5:// address')
  }
  const account = { username: decoded(url.username), password: decoded(url.password) }
  if (scheme === 'socks5:' && [account.username, account.password].some((text) => Buffer.byteLength(text) > 255)) {
    throw new TypeError('"proxyUrl" has a user name or password longer than SOCKS5 takes')
  }
  return { scheme, hostname: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port || defaultPort), ...account }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new TypeError('"proxyUrl" has a user name or password that is not percent-encoded')
  }
}

async function openTunnel(proxy: Proxy, host: string, port: number): Promise<Socket> {
  if (proxy.scheme !== 'socks5:') return openHttpTunnel(proxy, host, port)
  try {
    return await openSocksTunnel(proxy, { host, port, timeoutMs: TUNNEL_TIMEOUT_MS })
  } catch (error) {
    const systemCode = systemCodeOf(error)
    const isOurs = error instanceof Error && systemCode === undefined
    throw proxyError(isOurs ? error.message : 'The proxy cannot be reached', systemCode)
  }
}

function openHttpTunnel(proxy: Proxy, host: string, port: number): Promise<Socket> {
  const authority = `${isIPv6(host) ? `[${host}]` : host}:${port}`
  const account = `${proxy.username}:${proxy.password}`
  const authorization = account === ':' ? undefined : `Basic ${Buffer.from(account).toString('base64')}`
  return new Promise((resolve, reject) => {
    const connecting = (proxy.scheme === 'https:' ? httpsRequest : httpRequest)({
      hostname: proxy.hostname,
      port: proxy.port,
      method: 'CONNECT',
      path: authority,
      agent: false,
      timeout: TUNNEL_TIMEOUT_MS,
      headers: { host: authority, ...(authorization && { 'proxy-authorization': authorization }) },
    })
    connecting.on('connect', (answer, socket: Socket, early: Buffer) => {
      socket.setTimeout(0)
      if (answer.statusCode !== 200) {
        socket.destroy()
        return reject(proxyError(`The proxy refused with HTTP ${answer.statusCode}`))
      }
      if (early.length > 0) socket.unshift(early)
      resolve(socket)
    })
    connecting.on('response', (answer) => {
      answer.destroy()
      reject(proxyError(`The proxy refused with HTTP ${answer.statusCode}`))
    })
    connecting.on('timeout', () => connecting.destroy())
    connecting.on('error', (error) => reject(proxyError('The proxy cannot be reached', systemCodeOf(error))))
    connecting.end()
  })
}

/** `host` is whose name must be proved: without it Node would take a certificate for `localhost` where there is no `servername`. */
function secured(socket: Socket, { host, servername, ca, rejectUnauthorized }: RequestOptions): Promise<Duplex> {
  return new Promise((resolve, reject) => {
    const options = Object.entries({ host, servername, ca, rejectUnauthorized })
    const { connect } = process.getBuiltinModule('node:tls') // an import of it reads all root certificates, proxy or not
    const tls = connect({ socket, ...Object.fromEntries(options.filter(([, value]) => value !== undefined)) })
    tls.once('secureConnect', () => {
      tls.off('error', reject)
      resolve(tls)
    })
    tls.once('error', reject)
  })
}

const proxyError = (message: string, systemCode?: string): VkTransportError =>
  new VkTransportError({ code: 'proxy', effect: 'none', message, systemCode })
