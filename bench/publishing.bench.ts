/**
 * 300 publications of 5 MB by two users with three VK accounts each, over one worker process and over three, with VK's
 * limits on: whether all arrive, how near the limits, how fair, and how fast. A number as argument is another count.
 */
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { createClient } from '@vkast/contract'
import { rightsMask, type Sandbox, SEED, startSandbox } from '@vkast/sandbox'
import { freePort, isReady, type ServiceProcess, spawnService, until } from '../e2e/service-process.ts'
import { report } from './measure.ts'

const COUNT = Number(process.argv[2] ?? 300)
const USERS = 2
const ACCOUNTS_OF_EACH = 3
const SIZE = 5_000_000
const LIMIT_PER_SECOND = 3
const PATIENCE_MS = 900_000

interface Outcome {
  seconds: number
  /** When each user's last one was published, in seconds after the workers began. */
  lastOfUsers: number[]
  requests: number
  mostInOneSecond: number
  refusals: string[]
  wrong: number
}

/** A user with recordings and publications that wait; answers how to ask for the rest. */
async function fill(url: string, sandbox: Sandbox, name: string) {
  let token = ''
  const client = createClient({ baseUrl: url, token: () => token })
  const email = `${name}@example.org`
  token = (await client.register({ body: { email, password: 'correct horse battery' } })).access_token
  for (let account = 0; account < ACCOUNTS_OF_EACH; account += 1) {
    const login = `${name}${account}@example.com`
    const { id: userId } = sandbox.control.createUser({ login, password: 'account-password' })
    const rights = rightsMask('video', 'wall', 'groups')
    const vkToken = sandbox.control.createToken({ appId: SEED.appId, userId, rights }).token
    const submitted = await client.submitToken({ body: { access_token: vkToken, account_name: login } })
    const recording = await upload(url, token)
    for (let n = 0; n < COUNT / USERS / ACCOUNTS_OF_EACH; n += 1)
      await client.createPublication({
        params: { id: recording },
        body: { credential_id: submitted.credential_id, again: true, description: 'Bench' },
      })
  }
  return { left: async () => (await listUnfinished(client)).length, client }
}

async function listUnfinished(client: ReturnType<typeof createClient>): Promise<unknown[]> {
  const states = ['queued', 'reserving', 'transferring', 'processing', 'finishing'] as const
  const lists = await Promise.all(states.map((state) => client.listPublications({ query: { state, limit: 1 } })))
  return lists.flat()
}

async function upload(url: string, token: string): Promise<number> {
  const head = Buffer.from(
    '--b\r\ncontent-disposition: form-data; name="file"; filename="a.mp4"\r\ncontent-type: video/mp4\r\n\r\n',
  )
  const video = Buffer.concat([Buffer.from('00000018667479706d703432000000006d703432', 'hex'), randomBytes(SIZE - 20)])
  const body = Buffer.concat([head, video, Buffer.from('\r\n--b--\r\n')])
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'multipart/form-data; boundary=b',
    'content-length': body.length,
  }
  const request = http.request(`${url}/api/v1/recordings`, { method: 'POST', headers })
  const answered = new Promise<http.IncomingMessage>((resolve, reject) =>
    request.once('response', resolve).once('error', reject),
  )
  request.end(body)
  let text = ''
  for await (const chunk of await answered) text += chunk
  return (JSON.parse(text) as { id: number }).id
}

async function measure(workers: number): Promise<Outcome> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'vkast-bench-publishing-'))
  const sandbox = await startSandbox({ bindImplicitTokens: false, processingMs: 500 })
  const port = await freePort()
  const environment = {
    VKAST_DATA_DIR: dataDir,
    PORT: String(port),
    VKAST_LOG_LEVEL: 'warn',
    VKAST_VK_API_URL: sandbox.apiUrl,
    VKAST_REQUESTS_PER_MINUTE: '1000000',
  }
  const running: ServiceProcess[] = [spawnService({ ...environment, VKAST_ROLE: 'api' })]
  const url = `http://127.0.0.1:${port}`
  try {
    await until('the service', () => isReady(url))
    const users = []
    for (let n = 0; n < USERS; n += 1) users.push(await fill(url, sandbox, `user${n}`))
    sandbox.world.calls.splice(0) // the checks of the tokens at their submission
    const begin = performance.now()
    for (let n = 0; n < workers; n += 1) running.push(spawnService({ ...environment, VKAST_ROLE: 'worker' }))
    const lastOfUsers = await Promise.all(
      users.map(async ({ left }) => {
        while ((await left()) > 0) {
          if (performance.now() - begin > PATIENCE_MS) throw new Error('gave up waiting for the publications')
          await new Promise((resolve) => setTimeout(resolve, 200))
        }
        return (performance.now() - begin) / 1000
      }),
    )
    return { seconds: Math.max(...lastOfUsers), lastOfUsers, ...judge(sandbox) }
  } finally {
    for (const service of running.reverse()) await service.end('SIGTERM')
    await sandbox.close()
    fs.rmSync(dataDir, { recursive: true, force: true })
  }
}

function judge(sandbox: Sandbox) {
  const { videos, mostRequestsInOneSecond } = sandbox.control.report()
  const { calls } = sandbox.world
  const whole = videos.filter((video) => video.size === SIZE && video.isReady && video.description === 'Bench')
  return {
    requests: calls.filter(({ inExecute }) => !inExecute).length,
    mostInOneSecond: Math.max(...Object.values(mostRequestsInOneSecond)),
    refusals: calls.flatMap(({ method, errorCode }) => (errorCode === undefined ? [] : [`${method} ${errorCode}`])),
    wrong: Math.abs(videos.length - COUNT) + videos.length - whole.length,
  }
}

function tell(workers: number, outcome: Outcome): void {
  const { seconds, lastOfUsers, requests, mostInOneSecond, refusals, wrong } = outcome
  const perSecond = requests / seconds / (USERS * ACCOUNTS_OF_EACH)
  const name = `${workers} worker${workers > 1 ? 's' : ''}`
  report(`${name}: publications lost, doubled or wrong of ${COUNT}`, wrong, { atMost: 0 })
  report(`${name}: refusals of VK, error 6 among them`, refusals.length, { atMost: 0 }, refusals.slice(0, 3).join(', '))
  report(`${name}: most requests of an account in any second`, mostInOneSecond, { atMost: LIMIT_PER_SECOND })
  report(`${name}: requests per publication`, requests / COUNT, { atMost: 5 })
  const times = lastOfUsers.map((last) => last.toFixed(0)).join(' and ')
  report(
    `${name}: the later user's last ÷ the earlier's`,
    Math.max(...lastOfUsers) / Math.min(...lastOfUsers),
    { atMost: 1.2 },
    `${times} s`,
  )
  console.log(
    `     ${(COUNT / seconds).toFixed(2)} publications a second, ${((perSecond / LIMIT_PER_SECOND) * 100).toFixed(0)} % of VK's limits, start of the processes included`,
  )
}

const one = await measure(1)
tell(1, one)
const three = await measure(3)
tell(3, three)
report('publications a second, 3 workers ÷ 1', one.seconds / three.seconds, { atLeast: 0.9 }, 'VK bounds both')
