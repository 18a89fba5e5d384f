/** `GET token/status` beside a bare Fastify that sends the same SELECT and answers the row: requests per second, as a ratio. */

import { fork } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createClient } from '@vkast/contract'
import { rightsMask, SEED, startSandbox } from '@vkast/sandbox'
import { freePort, isReady, spawnService, until } from '../e2e/service-process.ts'
import { load } from './load.ts'
import { median, report, spread } from './measure.ts'

const ROUNDS = 5
const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'vkast-bench-status-'))
const sandbox = await startSandbox({ bindImplicitTokens: false })
const port = await freePort()
const service = spawnService({
  VKAST_DATA_DIR: dataDir,
  PORT: String(port),
  VKAST_LOG_LEVEL: 'warn',
  VKAST_VK_API_URL: sandbox.apiUrl,
  VKAST_REQUESTS_PER_MINUTE: '100000000',
})
const url = `http://127.0.0.1:${port}`
try {
  await until('the service', () => isReady(url))
  let token = ''
  const client = createClient({ baseUrl: url, token: () => token })
  token = (await client.register({ body: { email: 'bench@example.org', password: 'correct horse battery' } }))
    .access_token
  const { token: vkToken } = sandbox.control.createToken({
    appId: SEED.appId,
    userId: SEED.users[0].id,
    rights: rightsMask('video', 'wall', 'groups'),
  })
  await client.submitToken({ body: { access_token: vkToken, expires_in: 86_400 } })

  const bare = fork(new URL('./bare-status.ts', import.meta.url), [dataDir], {
    execArgv: ['--conditions=@vkast/source'],
  })
  const [{ port: barePort }] = (await once(bare, 'message')) as [{ port: number }]
  const ours: number[] = []
  const bares: number[] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    const our = await load(`${url}/api/v1/oauth/vk/token/status`, { authorization: `Bearer ${token}` })
    const their = await load(`http://127.0.0.1:${barePort}/status`, { authorization: `Bearer ${token}` })
    if (round === 0) continue // warm-up
    ours.push(our)
    bares.push(their)
  }
  bare.kill()
  const ratios = ours.map((value, index) => value / (bares[index] ?? Number.NaN))
  report(
    'token/status ÷ bare Fastify with the same SELECT',
    median(ratios),
    { atLeast: 0.7 },
    `${spread(ours)} against ${spread(bares)} requests/s`,
  )
} finally {
  await service.end('SIGTERM')
  await sandbox.close()
  fs.rmSync(dataDir, { recursive: true, force: true })
}
