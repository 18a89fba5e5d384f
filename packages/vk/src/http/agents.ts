import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { createProxyAgent } from './proxy-agent.ts'

/** Who opens and keeps the connections. */
export interface Agents {
  readonly http: HttpAgent
  readonly https: HttpsAgent
}

/**
 * A kept connection is given up after 5 s without a call. Servers close theirs later, and a call written onto a
 * connection that the server is just closing has an unknown effect. VK's limits never need many connections at once.
 */
const KEPT = { keepAlive: true, timeout: 5_000, scheduling: 'lifo', maxSockets: 256 } as const

/** Connections without a proxy, shared by all clients of the process as Node's own are; they do not keep it alive. */
const direct: Agents = { http: new HttpAgent(KEPT), https: new HttpsAgent(KEPT) }

/** The agents for a client: the shared ones, or its own through a proxy. */
export function agentsFor(proxyUrl: string | undefined): Agents {
  if (proxyUrl === undefined) return direct
  return { http: createProxyAgent(proxyUrl, 'http', KEPT), https: createProxyAgent(proxyUrl, 'https', KEPT) }
}

/** As `direct`, one pair for each address that a program names; a machine has few. */
const bound = new Map<string, Agents>()

/** The agents whose connections go out from one of this machine's own addresses. */
export function agentsFrom(localAddress: string): Agents {
  const known = bound.get(localAddress)
  if (known !== undefined) return known
  const options = { ...KEPT, localAddress }
  const agents: Agents = { http: new HttpAgent(options), https: new HttpsAgent(options) }
  bound.set(localAddress, agents)
  return agents
}

/** Agents that use each connection once, as an upload wants it. */
export function singleUseAgents(proxyUrl: string | undefined): Agents {
  const once = { keepAlive: false } as const
  if (proxyUrl === undefined) return { http: new HttpAgent(once), https: new HttpsAgent(once) }
  return { http: createProxyAgent(proxyUrl, 'http', once), https: createProxyAgent(proxyUrl, 'https', once) }
}

/** Agents for one upload in ranges, which keeps its connections from range to range; `destroy` them at its end. */
export function uploadAgents(proxyUrl: string | undefined): Agents {
  const kept = { keepAlive: true, scheduling: 'lifo' } as const
  if (proxyUrl === undefined) return { http: new HttpAgent(kept), https: new HttpsAgent(kept) }
  return { http: createProxyAgent(proxyUrl, 'http', kept), https: createProxyAgent(proxyUrl, 'https', kept) }
}
