import { type ClientRequest, request as httpRequest, type RequestOptions } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { Agents } from './agents.ts'

/** A server to post to. */
export interface Endpoint {
  readonly isSecure: boolean
  readonly hostname: string
  readonly port: string
  /** What the `Host` header says. */
  readonly host: string
  /** Names the server, for what is kept of it. */
  readonly origin: string
}

/** Where an address leads; undefined when it is not `http:` or `https:`, or carries a user name. */
export function endpointOf(url: URL): Endpoint | undefined {
  const isSecure = url.protocol === 'https:'
  if (!isSecure && url.protocol !== 'http:') return undefined
  if (url.username !== '' || url.password !== '') return undefined
  const hostname = url.hostname.replace(/^\[|\]$/g, '')
  return { isSecure, hostname, port: url.port || (isSecure ? '443' : '80'), host: url.host, origin: url.origin }
}

/** What is asked of a server. */
export interface HttpRequest {
  path: string
  headers: readonly string[]
  timeout?: number
  method?: 'GET' | 'POST'
}

/** Begins a POST, or another `method`; `headers` are names and values in turn, and `Host` is added. No redirect is ever followed. */
export function openPost(
  agents: Agents,
  { isSecure, hostname, port, host }: Endpoint,
  { path, headers, timeout, method = 'POST' }: HttpRequest,
): ClientRequest {
  const options: RequestOptions = { hostname, port, method, path, headers: ['Host', host, ...headers] }
  if (timeout !== undefined) options.timeout = timeout
  return isSecure ? httpsRequest({ ...options, agent: agents.https }) : httpRequest({ ...options, agent: agents.http })
}
