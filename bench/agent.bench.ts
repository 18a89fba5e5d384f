/**
 * 1 GiB is published by an agent at one address, whose token is good there only, for a service at another: what went out
 * from the agent's, and the speed beside the same publication by a token that the service holds. Three of each in turn.
 */
import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { createClient } from '@vkast/contract'
import { rightsMask, SEED, startSandbox } from '@vkast/sandbox'
import { spawnVkast } from '../apps/cli/src/test/spawn-vkast.ts'
import { startCountingRelay } from '../e2e/counting-relay.ts'
import { freePort, isReady, spawnService, until } from '../e2e/service-process.ts'
import { median, report, spread } from './measure.ts'

const MEBIBYTE = 1024 ** 2
const SIZE = 1024 * MEBIBYTE
const ROUNDS = 3
const HOME_ADDRESS = '127.0.0.2'
const ACCOUNT = { email: 'bench@example.org', password: 'correct horse battery' }

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'vkast-bench-agent-'))
const home = path.join(dataDir, 'home')
fs.mkdirSync(home)
const sandbox = await startSandbox({ bindImplicitTokens: false, processingMs: 200 })
const port = await freePort()
const service = spawnService({
  VKAST_DATA_DIR: path.join(dataDir, 'service'),
  PORT: String(port),
  VKAST_LOG_LEVEL: 'warn',
  VKAST_VK_API_URL: sandbox.apiUrl,
  NODE_OPTIONS: `--import=${path.resolve(import.meta.dirname, '../e2e/call-from-elsewhere.ts')}`,
  VKAST_REQUESTS_PER_MINUTE: '1000000',
})
const url = `http://127.0.0.1:${port}`
const relays = [
  await startCountingRelay(url, HOME_ADDRESS),
  await startCountingRelay(sandbox.apiUrl, HOME_ADDRESS),
] as const
const sentFromHome = (): number => relays.reduce((sum, relay) => sum + relay.sentBytes(), 0)

const newToken = (userId: number, boundTo?: string): string =>
  sandbox.control.createToken({
    ...{ appId: SEED.appId, userId, rights: rightsMask('video', 'wall', 'groups') },
    ...(boundTo && { boundTo }),
  }).token

async function vkast(argv: readonly string[], input: string): Promise<string> {
  const process = spawnVkast(home, argv, { VKAST_VK_API_URL: relays[1].url })
  process.child.stdin.end(input)
  const { exitCode, stdout, stderr } = await process.ended
  if (exitCode !== 0) throw new Error(stderr)
  return stdout
}

/** Sends bytes that begin as an MP4 does; answers the recording and the hash of what was sent. */
async function send(token: string): Promise<{ id: number; sha256: string }> {
  const head = Buffer.from(
    '--b\r\ncontent-disposition: form-data; name="file"; filename="large.mp4"\r\ncontent-type: video/mp4\r\n\r\n',
  )
  const tail = Buffer.from('\r\n--b--\r\n')
  const block = randomBytes(MEBIBYTE)
  const first = Buffer.concat([Buffer.from('00000018667479706d703432000000006d703432', 'hex'), block.subarray(20)])
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'multipart/form-data; boundary=b',
    'content-length': head.length + SIZE + tail.length,
  }
  const request = http.request(`${url}/api/v1/recordings`, { method: 'POST', headers })
  const answered = new Promise<http.IncomingMessage>((resolve, reject) =>
    request.once('response', resolve).once('error', reject),
  )
  request.write(head)
  const hash = createHash('sha256')
  for (let sent = 0; sent < SIZE; sent += MEBIBYTE) {
    const chunk = sent === 0 ? first : block
    hash.update(chunk)
    if (!request.write(chunk)) await new Promise((resolve) => request.once('drain', resolve))
  }
  request.end(tail)
  let body = ''
  for await (const chunk of await answered) body += chunk
  return { id: (JSON.parse(body) as { id: number }).id, sha256: hash.digest('hex') }
}

try {
  await until('the service', () => isReady(url))
  let token = ''
  const client = createClient({ baseUrl: url, token: () => token })
  token = (await client.register({ body: ACCOUNT })).access_token
  const held = await client.submitToken({ body: { access_token: newToken(SEED.users[0].id), expires_in: 86_400 } })
  await vkast(['login', relays[0].url], `${ACCOUNT.email}\n${ACCOUNT.password}`)
  const added = await vkast(['agent', 'add', '--json'], newToken(SEED.users[1].id, HOME_ADDRESS))
  const { credential_id } = JSON.parse(added) as { credential_id: number }
  const agent = spawnVkast(home, ['agent'], { VKAST_VK_API_URL: relays[1].url })
  try {
    await until('the agent', async () => (await client.listAgents({ query: {} })).some(({ is_here }) => is_here))
    const recording = await send(token)
    const publish = async (credentialId: number): Promise<number> => {
      const begin = performance.now()
      const { id } = await client.createPublication({
        params: { id: recording.id },
        body: { credential_id: credentialId, again: true },
      })
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
      const seconds = (performance.now() - begin) / 1000
      const there = sandbox.control.report().videos.find((video) => video.videoId === published.vk?.video_id)
      if (there?.sha256 !== recording.sha256) throw new Error('VK holds other bytes')
      return seconds
    }
    const times = { service: [] as number[], agent: [] as number[] }
    const fromHome: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      times.service.push(await publish(held.credential_id))
      const before = sentFromHome()
      times.agent.push(await publish(credential_id))
      fromHome.push(sentFromHome() - before)
    }
    report('bytes out from the agent’s address for 1 GiB, KB', Math.max(...fromHome) / 1000, { atMost: 100 })
    report(
      'speed of a publication by an agent ÷ by a token of the service',
      median(times.service) / median(times.agent),
      { atLeast: 0.7 },
      `1 GiB published in ${spread(times.agent, 1)} s and ${spread(times.service, 1)} s`,
    )
  } finally {
    agent.child.kill('SIGTERM')
    await agent.ended
  }
} finally {
  for (const relay of relays) relay.close()
  await service.end('SIGTERM')
  await sandbox.close()
  fs.rmSync(dataDir, { recursive: true, force: true })
}
