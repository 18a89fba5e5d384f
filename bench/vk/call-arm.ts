/** One way to call VK, in a process of its own: an arm and a port; tells its parent the CPU per call in microseconds. */
import { Agent } from 'node:http'
import type { Agent as HttpsAgent } from 'node:https'
import { createVk } from '@vkast/vk'
import { Pool } from 'undici'
import { VK } from 'vk-io'

const [arm = '', port = ''] = process.argv.slice(2)
const url = `http://127.0.0.1:${port}`
const token = 'x'.repeat(196)
/** Requests at once, in every arm. */
const CONNECTIONS = 64
const BATCH = 25

const pool = new Pool(url, { connections: CONNECTIONS })
const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/x-www-form-urlencoded' }

async function bare(method: string, body: string): Promise<unknown> {
  const answer = await pool.request({ method: 'POST', path: `/method/${method}`, headers, body })
  return ((await answer.body.json()) as { response: unknown }).response
}

async function handMade(): Promise<unknown> {
  const calls = Array.from({ length: BATCH }, () => `API.users.get(${JSON.stringify({ user_ids: 1 })})`)
  return bare('execute', `code=${encodeURIComponent(`return [${calls.join(',')}];`)}&v=5.199`)
}

const client = (batching?: 'auto') => createVk({ token, apiUrl: url, limits: { perSecond: 1_000_000 }, batching })

function vkIo(apiMode: 'sequential' | 'parallel') {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS }) as HttpsAgent // its own is for https only, and so is its type
  return new VK({ token, agent, apiBaseUrl: `${url}/method`, apiLimit: 1_000_000, apiMode })
}

/** What runs at once, what one run does, and how many calls that is. */
function arms(): { workers: number; calls: number; callsEach: number; once: () => Promise<unknown> } {
  const [single, batched] = [
    { workers: CONNECTIONS, callsEach: 1 },
    { workers: CONNECTIONS * BATCH, callsEach: 1 },
  ]
  if (arm === 'undici') return { ...single, calls: 20_000, once: () => bare('users.get', 'user_ids=1&v=5.199') }
  if (arm === 'hand-made') return { workers: CONNECTIONS, callsEach: BATCH, calls: 200_000, once: handMade }
  if (arm === 'vk') {
    const vk = client()
    return { ...single, calls: 20_000, once: () => vk.users.get({ user_ids: 1 }) }
  }
  if (arm === 'vk auto') {
    const vk = client('auto')
    return { ...batched, calls: 200_000, once: () => vk.users.get({ user_ids: 1 }) }
  }
  if (arm === 'vk batch') {
    const vk = client()
    const once = () => vk.batch((b) => Array.from({ length: BATCH }, () => b.users.get({ user_ids: 1 })))
    return { workers: CONNECTIONS, callsEach: BATCH, calls: 200_000, once }
  }
  const { api } = vkIo(arm === 'vk-io parallel' ? 'parallel' : 'sequential')
  const once = () => api.users.get({ user_ids: [1] })
  return arm === 'vk-io parallel' ? { ...batched, calls: 100_000, once } : { ...single, calls: 4_000, once }
}

const { workers, calls, callsEach, once } = arms()

async function run(wanted: number) {
  let left = wanted
  const worker = async () => {
    for (; left > 0; left -= callsEach) await once()
  }
  await Promise.all(Array.from({ length: workers }, worker))
}

await run(Math.max(2_000, calls / 4))
const before = process.cpuUsage()
await run(calls)
const { user, system } = process.cpuUsage(before)
process.send?.((user + system) / calls, () => process.exit())
