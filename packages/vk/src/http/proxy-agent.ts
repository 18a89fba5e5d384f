import { type AgentOptions, Agent as HttpAgent, request } from 'node:http'
import { Agent as HttpsAgent, type RequestOptions } from 'node:https'
import { isIPv6, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { connect as connectTls } from 'node:tls'
import { VkTransportError } from '../errors/transport-error.ts'

/** A proxy that neither answers nor refuses is given up after this. */
const TUNNEL_TIMEOUT_MS = 30_000

interface Proxy {
  hostname: string
  port: number
  authorization: string | undefined
}

export function createProxyAgent(proxyUrl: string, target: 'http', options: AgentOptions): HttpAgent
export function createProxyAgent(proxyUrl: string, target: 'https', options: AgentOptions): HttpsAgent
/**
 * An agent whose connections run through an HTTP proxy by CONNECT, for plain targets too, so that the proxy never reads
 * a token it could avoid reading.
 *
 * The proxy's address and password stand in no error. Source: RFC 9110 9.3.6
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

/** Reads `http://user:password@host:port`; anything else is a `TypeError` without the address in it. */
function readProxyUrl(proxyUrl: string): Proxy {
  const url = URL.parse(proxyUrl)
  if (url?.protocol !== 'http:' || url.hostname === '') throw new TypeError('"proxyUrl" must be an http:// address')
  const account = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`
  return {
    hostname: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || 80),
    authorization: account === ':' ? undefined : `Basic ${Buffer.from(account).toString('base64')}`,
  }
}

function openTunnel(proxy: Proxy, host: string, port: number): Promise<Socket> {
  const authority = `${isIPv6(host) ? `[${host}]` : host}:${port}`
  return new Promise((resolve, reject) => {
    const connecting = request({
      hostname: proxy.hostname,
      port: proxy.port,
      method: 'CONNECT',
      path: authority,
      agent: false,
      timeout: TUNNEL_TIMEOUT_MS,
      headers: { host: authority, ...(proxy.authorization && { 'proxy-authorization': proxy.authorization }) },
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
    connecting.on('error', (error) => reject(proxyError('The proxy cannot be reached', error)))
    connecting.end()
  })
}

function secured(socket: Socket, { servername, ca, rejectUnauthorized }: RequestOptions): Promise<Duplex> {
  return new Promise((resolve, reject) => {
    const options = Object.entries({ servername, ca, rejectUnauthorized })
    const tls = connectTls({ socket, ...Object.fromEntries(options.filter(([, value]) => value !== undefined)) })
    tls.once('secureConnect', () => {
      tls.off('error', reject)
      resolve(tls)
    })
    tls.once('error', reject)
  })
}

function proxyError(message: string, error?: Error): VkTransportError {
  const systemCode = error !== undefined && 'code' in error ? String(error.code) : undefined
  return new VkTransportError({ code: 'proxy', effect: 'none', message, systemCode })
}
