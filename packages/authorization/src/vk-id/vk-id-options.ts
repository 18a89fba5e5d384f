import type { Agent } from 'node:http'

/** What every request to VK ID takes. */
export interface VkIdOptions {
  clientId: string | number
  /** Default `https://id.vk.ru`. */
  idUrl?: string | undefined
  agent?: Agent | undefined
  /** Milliseconds, default 10 000. */
  timeoutMs?: number | undefined
  signal?: AbortSignal | undefined
}
