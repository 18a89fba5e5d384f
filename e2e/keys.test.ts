import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createClient } from '@vkast/contract'
import { expect, onTestFinished, test } from 'vitest'
import { freePort, isReady, spawnService, until } from './service-process.ts'

/** What waits for something asks more often than a client may. */
const OFTEN = { VKAST_REQUESTS_PER_MINUTE: '1000000' }

test('keys rotate while an API and a worker process run; the old one may go; a wrong one ends the start with exit code 2', async () => {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'vkast-keys-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const start = (role: string) => {
    const service = spawnService({ VKAST_DATA_DIR: dataDir, PORT: String(port), VKAST_ROLE: role, ...OFTEN })
    onTestFinished(async () => void (await service.end('SIGTERM')))
    return service
  }
  onTestFinished(() => fs.rmSync(dataDir, { recursive: true, force: true }))
  const api = start('api')
  await until('the API', () => isReady(url))
  const worker = start('worker')
  await until('the worker', async () => worker.output().includes('"msg":"ready"'))
  let token: string | undefined
  const client = createClient({ baseUrl: url, token: () => token })
  token = (await client.register({ body: { email: 'anna@example.org', password: 'correct horse battery' } }))
    .access_token
  expect((await client.rotateKeys({})).rotation).toMatchObject({ state: 'running', to: 'k2' })
  const report = await until('the rotation', async () => {
    const found = await client.getKeys({})
    return found.rotation.state === 'finished' && found
  })
  expect(report.keys).toMatchObject([{ id: 'k2' }, { id: 'k1', rows: 0, removable: true }])
  await until('the word of it', async () => worker.output().includes('keys are rotated'))
  for (const service of [api, worker]) expect(await service.end('SIGTERM')).toBe(0)

  const file = path.join(dataDir, 'keys')
  const [k2 = ''] = fs.readFileSync(file, 'utf8').trim().split(',')
  fs.writeFileSync(file, k2)
  const without = start('all')
  await until('the start without the old key', () => isReady(url))
  expect(await without.end('SIGTERM')).toBe(0)

  fs.writeFileSync(file, `k2:${randomBytes(32).toString('base64')}`)
  const wrong = start('all')
  await until('the end', async () => wrong.child.exitCode !== null)
  expect(wrong.child.exitCode).toBe(2)
  expect(wrong.output()).toContain('The keys are not those of this database')
})
