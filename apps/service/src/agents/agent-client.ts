import { createVk, type Vk } from '@vkast/vk'
import { askAgent } from './ask-agent.ts'
import type { AskDeps } from './deps.ts'
import type { HeldCredential } from './held-credential.ts'

/** Stands where a client wants a token; its calls never leave this process. */
const NO_TOKEN = 'held-by-an-agent'

/**
 * A client of VK whose calls are made by the agent that holds the credential's token, one after the other.
 *
 * Calls of a batch are asked for one by one; `execute` is on no agent's list.
 */
export function agentClient(deps: AskDeps, credential: HeldCredential, signal?: AbortSignal): Vk {
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(ask: () => Promise<T>): Promise<T> => {
    const asked = last.then(ask)
    last = asked.catch(() => {})
    return asked
  }
  return createVk({
    token: NO_TOKEN,
    apiUrl: deps.config.vk.apiUrl,
    transform: [(call) => inTurn(() => askAgent(deps, credential, call, signal))],
  })
}
