/** From start to ready: on an empty machine, warm, and after a kill that left the database behind. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { freePort, isReady, type ServiceProcess, spawnService, until } from '../e2e/service-process.ts'
import { spread } from './measure.ts'

const ROUNDS = 5
const parent = fs.mkdtempSync(path.join(os.tmpdir(), 'vkast-bench-start-'))
const times: Record<'cold' | 'warm' | 'after kill -9', number[]> = { cold: [], warm: [], 'after kill -9': [] }

async function timed(kind: keyof typeof times, dataDir: string): Promise<ServiceProcess> {
  const port = await freePort()
  const begin = performance.now()
  const service = spawnService({ VKAST_DATA_DIR: dataDir, PORT: String(port), VKAST_LOG_LEVEL: 'warn' })
  await until('the service', () => isReady(`http://127.0.0.1:${port}`))
  times[kind].push(performance.now() - begin)
  return service
}

for (let round = 0; round < ROUNDS; round += 1) {
  const dataDir = path.join(parent, String(round))
  await (await timed('cold', dataDir)).end('SIGTERM')
  await (await timed('warm', dataDir)).end('SIGKILL')
  await (await timed('after kill -9', dataDir)).end('SIGTERM')
}
fs.rmSync(parent, { recursive: true, force: true })
for (const [kind, values] of Object.entries(times)) console.log(`${kind.padEnd(14)} ${spread(values)} ms to ready`)
