import { createHash, randomBytes } from 'node:crypto'
import { createClient } from '@vkast/contract'
import { rightsMask, SEED } from '@vkast/sandbox'
import { expect, onTestFinished, test } from 'vitest'
import { isReady, spawnService, until } from './service-process.ts'
import { startServiceWorld } from './service-world.ts'

const MEBIBYTE = 1024 ** 2
const SIZE = 64 * MEBIBYTE
const CHUNK = 4 * MEBIBYTE

test('after kill -9 in the middle of a large recording the next process sends what the server lacks', async () => {
  const { service, sandbox, url, environment } = await startServiceWorld()
  let token = ''
  const client = createClient({ baseUrl: url, token: () => token })
  token = (await client.register({ body: { email: 'anna@example.org', password: 'correct horse battery' } }))
    .access_token
  const rights = rightsMask('video', 'wall', 'groups')
  const vkToken = sandbox.control.createToken({ appId: SEED.appId, userId: SEED.users[0].id, rights }).token
  await client.submitToken({ body: { access_token: vkToken } })
  const video = Buffer.concat([Buffer.from('00000018667479706d703432000000006d703432', 'hex'), randomBytes(SIZE - 20)])
  const form = new FormData()
  form.append('file', new Blob([video], { type: 'video/mp4' }), 'large.mp4')
  const headers = { authorization: `Bearer ${token}` }
  const sent = await fetch(`${url}/api/v1/recordings`, { method: 'POST', headers, body: form })
  const recording = (await sent.json()) as { id: number }
  // One range stands still until its sender is dead; the others overtake it.
  sandbox.control.addFault({ on: { path: '/upload.do', nth: 6, afterBytes: MEBIBYTE }, do: 'slow', delayMs: 600_000 })
  const { id } = await client.createPublication({ params: { id: recording.id }, body: {} })
  const publication = () => client.getPublication({ params: { id } })
  await until('all but one range', async () => (await publication()).progress.sent_bytes >= SIZE - CHUNK)
  expect(sandbox.control.report().videos[0]?.size).toBeUndefined()
  await service.end('SIGKILL')
  sandbox.control.clearFaults()
  const next = spawnService(environment)
  onTestFinished(async () => void (await next.end('SIGTERM')))
  await until('the next process', () => isReady(url))
  await until('the publication', async () => (await publication()).state === 'published')
  const { videos, calls } = sandbox.control.report()
  expect(videos).toHaveLength(1)
  expect(videos[0]?.sha256).toBe(createHash('sha256').update(video).digest('hex'))
  expect(videos[0]!.receivedBytes / SIZE).toBeLessThanOrEqual(1.1)
  expect(calls['video.save']).toMatchObject({ count: 1 })
})
