import { createVk, type Limits, type Vk } from '@vkast/vk'
import type { Config } from '../config.ts'
import type { StoredCredential } from './use-credential.ts'

/** What is called with from here; what an agent holds is not. */
export type CredentialKind = Exclude<StoredCredential['kind'], 'agent'>

/** Makes clients of VK; making one asks nothing of VK. */
export interface VkClients {
  /** The limits follow the kind; of an unknown kind those of a user, the strictest. */
  forToken(token: string, about?: { kind?: CredentialKind | undefined; proxyUrl?: string | undefined }): Vk
}

const LIMITS: Record<CredentialKind, Limits> = {
  implicit: 'user',
  vk_id: 'user',
  service: 'service',
  community: 'community',
}
const TIMEOUT_MS = 10_000

export const createVkClients = (
  config: { vk: Pick<Config['vk'], 'apiUrl' | 'version'> },
  { timeoutMs = TIMEOUT_MS }: { timeoutMs?: number | undefined } = {},
): VkClients => ({
  forToken: (token, { kind, proxyUrl } = {}) =>
    createVk({
      token,
      apiUrl: config.vk.apiUrl,
      version: config.vk.version,
      limits: kind ? LIMITS[kind] : 'user',
      timeoutMs,
      proxyUrl,
    }),
})
