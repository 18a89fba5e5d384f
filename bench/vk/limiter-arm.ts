/** Calls as fast as its limiter lets it: an arm, the server's port, a limit, calls in flight; tells its parent the token. */
import { Agent } from 'node:http'
import type { Agent as HttpsAgent } from 'node:https'
import { createVk } from '@vkast/vk'
import { VK } from 'vk-io'

const [arm = '', port = '', limit, inFlight] = process.argv.slice(2)
const url = `http://127.0.0.1:${port}`
/** Whole seconds' worth of calls, and when to stop all the same. */
const WINDOWS = 5
const MOST_MS = 6_000

function caller(token: string, perSecond: number): () => Promise<unknown> {
  if (arm === 'vk') {
    const vk = createVk({ token, apiUrl: url, limits: { perSecond } })
    return () => vk.utils.getServerTime()
  }
  const agent = new Agent({ keepAlive: true }) as HttpsAgent // its own is for https only, and so is its type
  const { api } = new VK({ token, agent, apiBaseUrl: `${url}/method`, apiLimit: perSecond, apiRequestMode: 'burst' })
  return () => api.utils.getServerTime({})
}

async function run(call: () => Promise<unknown>, calls: number) {
  let left = calls
  const end = performance.now() + MOST_MS
  const worker = async () => {
    while (left > 0 && performance.now() < end) {
      left -= 1
      await call()
    }
  }
  await Promise.all(Array.from({ length: Number(inFlight) }, worker))
}

// Code that runs for the first time takes longer than what is measured.
await run(caller(`warm-up-${process.pid}`, 1_000_000), 300)
const token = `measured-${process.pid}`
await run(caller(token, Number(limit)), Number(limit) * WINDOWS)
process.send?.(token, () => process.exit())
