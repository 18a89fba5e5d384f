import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createClient, type VkastClient } from '@vkast/contract'
import { rightsMask, SEED } from '@vkast/sandbox'
import { expect, onTestFinished } from 'vitest'
import { type CountingProxy, startCountingProxy } from './counting-proxy.ts'
import { type ServiceWorld, startServiceWorld } from './service-world.ts'

const command = path.resolve(import.meta.dirname, '../apps/cli/bin/vkast.js')

export interface CommandRun {
  child: ChildProcess
  output(): { stdout: string; stderr: string }
  /** Waits for its end. Whatever it did: no terminal, no commands for one. */
  ended(): Promise<{ exitCode: number | null; stdout: string; stderr: string }>
}

export interface UploadWorld extends ServiceWorld {
  proxy: CountingProxy
  client: VkastClient
  /** Of the person: files to upload, and what the command keeps. */
  home: string
  /** At VK. */
  vkToken: string
  vkast(...args: string[]): CommandRun
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
  const vkast = (...args: string[]): CommandRun =>
    runCommand(args, home, { VKAST_URL: proxy.url, VKAST_API_KEY: key, ...environment })
  return { ...world, proxy, client, home, vkToken: vk.token, vkast }
}

function runCommand(args: string[], home: string, environment: Record<string, string>): CommandRun {
  const child = spawn(process.execPath, ['--conditions=@vkast/source', command, ...args], {
    cwd: home,
    env: { PATH: process.env.PATH, HOME: home, TZ: 'UTC', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const texts = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      texts[name] += text
    })
  onTestFinished(() => void child.kill('SIGKILL'))
  const closed = once(child, 'close')
  return {
    child,
    output: () => ({ ...texts }),
    async ended() {
      await closed
      expect(texts.stdout + texts.stderr).not.toContain('\x1b')
      return { exitCode: child.exitCode, ...texts }
    },
  }
}

/** Begins as an MP4 does; the rest is noise, so that a byte at a wrong place is noticed. Answers its SHA-256. */
export function writeVideo(file: string, size: number): string {
  const bytes = randomBytes(size)
  bytes.write('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 0, 'latin1')
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, bytes)
  return createHash('sha256').update(bytes).digest('hex')
}
