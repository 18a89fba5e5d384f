import { authenticate } from '../api/authenticate.ts'
import { ApiError } from '../api-error.ts'
import type { Exchange } from '../http/route.ts'
import type { Token } from '../world/world.ts'
import { VkIdRefusal } from './vkid-refusal.ts'

/** The user's token if VK takes it from this address; else `invalid_token` (vk-facts 6.7). */
export function authenticateForVkId({ world, address }: Exchange, given: string | undefined): Token {
  try {
    const token = authenticate(world, given, address)
    if (token.kind === 'user') return token
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
  }
  throw new VkIdRefusal('invalid_token', 'access_token is missing or invalid')
}
