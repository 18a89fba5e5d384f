import { VkError } from '../errors/vk-error.ts'
import { retryDelayMs } from '../retry-delay.ts'
import { pause, type UploadClient } from './upload-client.ts'
import { VkUploadError } from './upload-error.ts'

const MAX_REPEATS = 2

/**
 * Sends again, to a new address each time, what changes nothing at VK before it is saved.
 *
 * The network's and the server's troubles are worth it; a file that fails, a "no" and the caller's signal are not.
 */
export async function repeatUpload<T>(
  client: UploadClient,
  signal: AbortSignal | undefined,
  send: () => Promise<T>,
): Promise<T> {
  for (let repeats = 1; ; repeats += 1) {
    try {
      return await send()
    } catch (error) {
      if (repeats > MAX_REPEATS || !mayPass(error)) throw error
      await pause(client.clock, retryDelayMs(repeats, client.random()), signal)
    }
  }
}

function mayPass(error: unknown): boolean {
  if (error instanceof VkUploadError) return error.retry !== 'no'
  if (!(error instanceof VkError) || !('code' in error)) return false
  return ['timeout', 'dns', 'refused', 'connection', 'proxy', 'truncated'].includes(String(error.code))
}
