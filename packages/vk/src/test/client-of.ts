import type { VkOptions } from '../client-options.ts'
import type { Clock } from '../clock.ts'
import { createVkWith } from '../create-vk.ts'
import { createLimiters } from '../limiters.ts'
import { createEagerClock } from './fake-clock.ts'

/** A client of a server, on a clock on which every wait is over at once; the waits are written down. */
export function clientOf(server: { url: string }, options: Partial<VkOptions> = {}) {
  const clock = createEagerClock()
  return { vk: clientOn(clock, server, options), delays: clock.delays }
}

/** A client of a server on a clock of the test's. */
export const clientOn = (clock: Clock, server: { url: string }, options: Partial<VkOptions> = {}) =>
  createVkWith(
    { clock, limiters: createLimiters(clock), random: () => 0 },
    { token: 'token-of-the-tests', apiUrl: server.url, limits: { perSecond: 1_000 }, ...options },
  )
