import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createClient, type VkastClient } from '@vkast/contract'
import { rightsMask, SEED } from '@vkast/sandbox'
import { expect, onTestFinished } from 'vitest'
import { spawnVkast } from '../apps/cli/src/test/spawn-vkast.ts'
import { type CountingRelay, startCountingRelay } from './counting-relay.ts'
import { type ServiceWorld, startServiceWorld } from './service-world.ts'

/** Where the agent is at home: the only address from which VK takes the token. */
const HOME_ADDRESS = '127.0.0.2'
/** Where the service calls from. */
export const SERVICE_ADDRESS = '127.0.0.3'
const EMAIL = 'anna@example.org'
const PASSWORD = 'a-password-nobody-else-has'

type Spawned = ReturnType<typeof spawnVkast>

export interface AgentWorld extends ServiceWorld {
  client: VkastClient
  /** An access token of the service. */
  login: string
  home: string
  /** Bound to the agent's address; the service is elsewhere. */
  vkToken: string
  /** All that goes out from the agent's address. */
  relays: { toService: CountingRelay; toVk: CountingRelay }
  vkast(argv: readonly string[], input?: string): Promise<Awaited<Spawned['ended']>>
  /** `vkast agent`; ended after the test at the latest. */
  startAgent(): Spawned
  /** What all commands wrote that have ended. */
  written(): string
}

/** A service, a sandbox, and a person at another address who has logged in there and given the agent a token. */
export async function startAgentWorld(environment: Record<string, string> = {}): Promise<AgentWorld> {
  const elsewhere = path.join(import.meta.dirname, 'call-from-elsewhere.ts')
  const world = await startServiceWorld({ NODE_OPTIONS: `--import=${elsewhere}`, ...environment })
  const relays = {
    toService: await startCountingRelay(world.url, HOME_ADDRESS),
    toVk: await startCountingRelay(world.sandbox.apiUrl, HOME_ADDRESS),
  }
  onTestFinished(() => {
    for (const relay of Object.values(relays)) relay.close()
  })
  const anonymous = createClient({ baseUrl: world.url })
  const { access_token: login } = await anonymous.register({ body: { email: EMAIL, password: PASSWORD } })
  const vkToken = world.sandbox.control.createToken({
    ...{ appId: SEED.appId, userId: SEED.users[0].id, boundTo: HOME_ADDRESS },
    rights: rightsMask('video', 'wall', 'groups'),
  }).token
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'vkast-home-'))
  onTestFinished(() => fs.rmSync(home, { recursive: true, force: true }))
  const written: string[] = []
  const start = (argv: readonly string[]): Spawned => {
    const process = spawnVkast(home, argv, { VKAST_VK_API_URL: relays.toVk.url })
    void process.ended.then(({ stdout, stderr }) => written.push(stdout, stderr))
    return process
  }
  const vkast = (argv: readonly string[], input = '') => {
    const process = start(argv)
    process.child.stdin.end(input)
    return process.ended
  }
  const startAgent = () => {
    const agent = start(['agent'])
    onTestFinished(async () => {
      agent.child.kill('SIGKILL')
      await agent.ended
    })
    return agent
  }
  expect(await vkast(['login', relays.toService.url], `${EMAIL}\n${PASSWORD}`)).toMatchObject({ exitCode: 0 })
  const client = createClient({ baseUrl: world.url, token: () => login })
  return { ...world, client, login, home, vkToken, relays, vkast, startAgent, written: () => written.join('') }
}

/** The address as VK's page leaves it in the browser. */
export const addressWith = (token: string): string =>
  `https://oauth.vk.com/blank.html#access_token=${token}&expires_in=86400&user_id=${SEED.users[0].id}`

/** A recording of that many bytes, sent straight to the service. */
export async function sendRecording({ url, login }: AgentWorld, video: Buffer<ArrayBuffer>): Promise<number> {
  const form = new FormData()
  form.append('file', new Blob([video], { type: 'video/mp4' }), 'lecture.mp4')
  const headers = { authorization: `Bearer ${login}` }
  const sent = await fetch(`${url}/api/v1/recordings`, { method: 'POST', headers, body: form })
  expect(sent.status).toBe(201)
  return ((await sent.json()) as { id: number }).id
}
