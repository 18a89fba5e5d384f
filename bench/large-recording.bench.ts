/** A 2 GiB recording is taken in and published: the service's memory over idle, and how long it took. */
import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { createClient } from '@vkast/contract'
import { rightsMask, SEED, startSandbox } from '@vkast/sandbox'
import { freePort, isReady, spawnService, until } from '../e2e/service-process.ts'
import { memoryOf, report, resetPeak } from './measure.ts'

const SIZE = 2 * 1024 ** 3
const MEBIBYTE = 1024 ** 2
const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'vkast-bench-large-'))
const sandbox = await startSandbox({ bindImplicitTokens: false, processingMs: 200 })
const port = await freePort()
const service = spawnService({
  VKAST_DATA_DIR: dataDir,
  PORT: String(port),
  VKAST_LOG_LEVEL: 'warn',
  VKAST_VK_API_URL: sandbox.apiUrl,
})
const url = `http://127.0.0.1:${port}`

/** Sends 2 GiB that begin as an MP4 does, made as they go; answers the recording and the hash of what was sent. */
async function send(token: string): Promise<{ id: number; sha256: string; sent: string }> {
  const head = Buffer.from(
    '--b\r\ncontent-disposition: form-data; name="file"; filename="large.mp4"\r\ncontent-type: video/mp4\r\n\r\n',
  )
  const tail = Buffer.from('\r\n--b--\r\n')
  const block = randomBytes(MEBIBYTE)
  const first = Buffer.concat([Buffer.from('00000018667479706d703432000000006d703432', 'hex'), block]).subarray(
    0,
    MEBIBYTE,
  )
  const hash = createHash('sha256')
  const request = http.request(`${url}/api/v1/recordings`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'multipart/form-data; boundary=b',
      'content-length': head.length + SIZE + tail.length,
    },
  })
  const answered = new Promise<http.IncomingMessage>((resolve, reject) =>
    request.once('response', resolve).once('error', reject),
  )
  request.write(head)
  for (let sent = 0; sent < SIZE; sent += MEBIBYTE) {
    const chunk = sent === 0 ? first : block
    hash.update(chunk)
    if (!request.write(chunk)) await new Promise((resolve) => request.once('drain', resolve))
  }
  request.end(tail)
  const answer = await answered
  let body = ''
  for await (const chunk of answer) body += chunk
  if (answer.statusCode !== 201) throw new Error(`refused: ${body}`)
  return { ...(JSON.parse(body) as { id: number; sha256: string }), sent: hash.digest('hex') }
}

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
  const { credential_id } = await client.submitToken({ body: { access_token: vkToken, expires_in: 86_400 } })
  const pid = service.child.pid ?? 0
  const idle = memoryOf(pid).resident
  resetPeak(pid)

  const begin = performance.now()
  const recording = await send(token)
  const taken = performance.now()
  const takenPeak = memoryOf(pid).peak - idle
  if (recording.sha256 !== recording.sent) throw new Error('the service stored other bytes')
  const { id } = await client.createPublication({ params: { id: recording.id }, body: { credential_id } })
  const published = await until(
    'the publication',
    async () => {
      const publication = await client.getPublication({ params: { id } })
      if (['failed', 'mismatch', 'waiting_for_token'].includes(publication.state))
        throw new Error(JSON.stringify(publication))
      return publication.state === 'published' && publication
    },
    300_000,
  )
  const end = performance.now()
  const held = sandbox.control.report().videos.find((video) => video.videoId === published.vk?.video_id)
  if (held?.sha256 !== recording.sent) throw new Error('VK holds other bytes')
  report(
    'memory over idle, MB',
    (memoryOf(pid).peak - idle) / 1e6,
    { atMost: 100 },
    `idle ${(idle / 1e6).toFixed(0)} MB, taking in alone ${(takenPeak / 1e6).toFixed(0)} MB`,
  )
  console.log(
    `     taken in at ${(SIZE / 1e3 / (taken - begin)).toFixed(0)} MB/s, published ${((end - taken) / 1000).toFixed(1)} s later, same SHA-256 at VK`,
  )
} finally {
  await service.end('SIGTERM')
  await sandbox.close()
  fs.rmSync(dataDir, { recursive: true, force: true })
}
