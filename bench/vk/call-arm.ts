import { Agent, request } from 'node:http'
import { createVk } from '@vkast/vk'

/** One arm in a process of its own: `vk` or `bare`, a port; tells its parent the CPU per call in microseconds. */
const [arm, port] = process.argv.slice(2)
const token = 'x'.repeat(196)
const WORKERS = 64

const vk = createVk({ token, apiUrl: `http://127.0.0.1:${port}`, limits: { perSecond: 1_000_000 } })
const agent = new Agent({ keepAlive: true, maxSockets: WORKERS })

const bare = () =>
  new Promise<unknown>((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': '18',
    }
    const call = request({ host: '127.0.0.1', port, agent, method: 'POST', path: '/method/users.get', headers })
    call.on('error', reject)
    call.on('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString()).response))
    })
    call.end('user_ids=1&v=5.199')
  })

const once = arm === 'vk' ? () => vk.users.get({ user_ids: 1 }) : bare

async function run(calls: number) {
  let left = calls
  const worker = async () => {
    for (; left > 0; left -= 1) await once()
  }
  await Promise.all(Array.from({ length: WORKERS }, worker))
}

await run(2_000)
const before = process.cpuUsage()
const CALLS = 20_000
await run(CALLS)
const { user, system } = process.cpuUsage(before)
process.send?.((user + system) / CALLS)
process.disconnect?.()
