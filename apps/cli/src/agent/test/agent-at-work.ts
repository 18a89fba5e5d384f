import { onTestFinished } from 'vitest'
import { type AgentDeps, runAgent } from '../run-agent.ts'
import { AGENT_KEY, FINGERPRINT } from './stub-service.ts'

export const TOKEN = 'vk1.a.canary-Token_of_the_agent_0123456789'

export interface AgentAtWork {
  lines: string[]
  pausesMs: number[]
  /** As Ctrl-C does; resolves when the agent has left. */
  leave(): Promise<void>
  /** How its run ends. */
  ended: Promise<void>
}

/** The agent's loop against a service and a VK; it has left when the test is over. Its pauses are noted and not waited for. */
export function startAgentAtWork(
  places: { serviceUrl: string; vkUrl: string },
  over: Partial<AgentDeps> = {},
): AgentAtWork {
  const stop = new AbortController()
  const lines: string[] = []
  const pausesMs: number[] = []
  const ended = runAgent({
    place: { baseUrl: places.serviceUrl, key: AGENT_KEY },
    vk: { apiUrl: places.vkUrl, localAddress: '127.0.0.2' },
    language: 'en',
    clocks: { wallMs: Date.now, monotonicMs: () => performance.now() },
    random: () => 0.5,
    findToken: async (fingerprint) => (fingerprint === FINGERPRINT ? TOKEN : undefined),
    say: (line) => lines.push(line),
    notePoll: async () => {},
    signal: stop.signal,
    async pause(ms) {
      pausesMs.push(ms)
      await new Promise((resolve) => setTimeout(resolve, 1))
    },
    ...over,
  })
  ended.catch(() => {}) // judged by who looks
  const leave = () => {
    stop.abort()
    return ended.catch(() => {})
  }
  onTestFinished(leave)
  return { lines, pausesMs, leave, ended }
}
