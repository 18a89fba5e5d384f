import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createClient, type VkastClient } from '@vkast/contract'
import { rightsMask, SEED } from '@vkast/sandbox'
import { expect, onTestFinished } from 'vitest'
import { type CliProcess, spawnCli } from './cli-process.ts'
import { type CountingProxy, startCountingProxy } from './counting-proxy.ts'
import { type ServiceWorld, startServiceWorld } from './service-world.ts'

export interface UploadWorld extends ServiceWorld {
  proxy: CountingProxy
  client: VkastClient
  /** Of the person: files to upload, and what the command keeps. */
  home: string
  /** At VK. */
  vkToken: string
  vkast(...args: string[]): CliProcess
}

/** A service with a person who has a VK token, and the command on that person's machine, which meets the service through a proxy. */
export async function startUploadWorld(environment: Record<string, string> = {}): Promise<UploadWorld> {
  const world = await startServiceWorld()
  const proxy = await startCountingProxy(world.url)
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'vkast-upload-'))
  onTestFinished(() => fs.rmSync(home, { recursive: true, force: true }))
  let token: string | undefined
  const client = createClient({ baseUrl: world.url, token: () => token })
  token = (await client.register({ body: { email: 'anna@example.org', password: 'correct horse battery' } }))
    .access_token
  const { key } = await client.createApiKey({ body: { name: 'laptop' } })
  const vk = world.sandbox.control.createToken({
    appId: SEED.appId,
    userId: SEED.users[0].id,
    rights: rightsMask('video', 'wall', 'groups', 'offline'),
  })
  await client.submitToken({ body: { token_data: vk.token, account_name: 'anna' } })
  const vkast = (...args: string[]): CliProcess =>
    startVkast(home, args, { VKAST_URL: proxy.url, VKAST_API_KEY: key, ...environment })
  return { ...world, proxy, client, home, vkToken: vk.token, vkast }
}

/** As a script starts it. Whatever it did: no terminal, no commands for one. */
function startVkast(home: string, args: string[], environment: Record<string, string>): CliProcess {
  const cli = spawnCli(home, args, { TZ: 'UTC', ...environment })
  cli.stdin.end()
  onTestFinished(() => void cli.signal('SIGKILL'))
  const ended = cli.ended.then((end) => {
    expect(end.stdout + end.stderr).not.toContain('\x1b')
    return end
  })
  return { ...cli, ended }
}

/** Begins as an MP4 does; the rest is noise, so that a byte at a wrong place is noticed. Answers its SHA-256. */
export function writeVideo(file: string, size: number): string {
  const bytes = randomBytes(size)
  bytes.write('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 0, 'latin1')
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, bytes)
  return createHash('sha256').update(bytes).digest('hex')
}
