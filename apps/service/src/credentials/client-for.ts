import type { Vk } from '@vkast/vk'
import { agentClient } from '../agents/agent-client.ts'
import type { AskDeps } from '../agents/deps.ts'
import { openProxy } from './proxy/proxy-place.ts'
import { openToken, type StoredCredential } from './use-credential.ts'
import type { VkClients } from './vk-clients.ts'

/** What making clients of VK needs of the process. */
export interface ClientDeps extends AskDeps {
  vk: VkClients
}

/**
 * A client of VK with a stored credential's token, through its proxy where it has one; where an agent holds the token its
 * calls are made there. `signal` ends the waiting for an agent.
 */
export function clientFor(deps: ClientDeps, row: StoredCredential, signal?: AbortSignal): Vk {
  const { vk, vault } = deps
  if (row.kind === 'agent') return agentClient(deps, row, signal)
  return vk.forToken(openToken(vault, row), { kind: row.kind, proxyUrl: openProxy(vault, row) })
}
