import { createVk, type SharedLimiter, type Vk } from '@vkast/vk'

/** Where VK is, as this machine was told: the service has no say in it. */
export interface VkPlace {
  apiUrl: string | undefined
  localAddress: string | undefined
}

/** So long a call may take from connecting on; the service waits a few seconds more before it gives it up. */
export const CALL_TIMEOUT_MS = 10_000
const MAX_RESPONSE_BYTES = 8 * 1024 * 1024

/** A client of VK with one token, which goes to that one address only: redirects are never followed. */
export const openVk = ({ apiUrl, localAddress }: VkPlace, token: string, limiter?: SharedLimiter): Vk =>
  createVk({
    token,
    apiUrl,
    localAddress,
    limiter,
    timeoutMs: CALL_TIMEOUT_MS,
    maxResponseBytes: MAX_RESPONSE_BYTES,
  })
