import type { Clock } from './clock.ts'
import { VkTransportError } from './errors/transport-error.ts'

/**
 * What VK's error makes us leave alone, and for how long.
 *
 * 29 says that the method's quota is used up: VK's own app waits an hour. 43 says that the section is shut: as 29.
 * 9 says that one and the same action came too often: minutes, here 5 (*assumed*; VK names no time).
 * Source: vk-facts 1.7
 */
const RULES: Readonly<Record<number, { covers: 'method' | 'section'; forMs: number }>> = {
  9: { covers: 'method', forMs: 5 * 60_000 },
  29: { covers: 'method', forMs: 60 * 60_000 },
  43: { covers: 'section', forMs: 60 * 60_000 },
}

/** The methods of one token that VK has asked to leave alone for a while. */
export interface Stops {
  /** VK answered `method` with error `code`; most codes stop nothing. */
  learn(method: string, code: number): void
  /** Why the method must not be called now; undefined when it may. */
  refusal(method: string): VkTransportError | undefined
  /** When the last stop ends, by the clock; 0 when there is none. */
  endsAt(): number
}

/** Nothing is stopped yet. */
export function createStops(clock: Clock): Stops {
  const stopped = new Map<string, { until: number; code: number }>()
  const live = (name: string) => {
    const stop = stopped.get(name)
    if (stop !== undefined && stop.until <= clock.now()) stopped.delete(name)
    return stopped.get(name)
  }
  return {
    learn(method, code) {
      const rule = RULES[code]
      if (rule === undefined) return
      const name = rule.covers === 'method' ? method : sectionOf(method)
      stopped.set(name, { until: Math.max(live(name)?.until ?? 0, clock.now() + rule.forMs), code })
    },
    refusal(method) {
      if (stopped.size === 0) return undefined
      const stop = live(method) ?? live(sectionOf(method))
      return stop && stoppedError(method, stop.code, stop.until - clock.now())
    },
    endsAt: () => Math.max(0, ...[...stopped.values()].map(({ until }) => until)),
  }
}

/** Names a section apart from any method. */
const sectionOf = (method: string) => method.slice(0, method.indexOf('.') + 1)

function stoppedError(method: string, vkCode: number, retryAfterMs: number): VkTransportError {
  const message = `VK refused ${method} with error ${vkCode} a while ago; it is not called for ${Math.ceil(retryAfterMs / 1_000)} s`
  return new VkTransportError({ code: 'stopped', effect: 'none', message, retryAfterMs: Math.ceil(retryAfterMs) })
}
