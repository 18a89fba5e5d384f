import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { get } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { startSandbox } from './start.ts'

const BIN = fileURLToPath(new URL('../bin/vkast-sandbox.js', import.meta.url))

function run(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [BIN, ...args], { env: { ...process.env, ...env } })
  onTestFinished(() => void child.kill('SIGKILL'))
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => {
      output += part
    })
  }
  return { child, output: () => output, exit: once(child, 'exit') }
}

test('prints where it listens and how to sign in, and stops on SIGTERM', async () => {
  const { child, output, exit } = run(['--port', '0'])
  await expect.poll(output).toContain('Ctrl+C stops it.')
  const url = /A VK listens on (\S+)/.exec(output())?.[1] ?? ''
  expect((await fetch(`${url}/_sandbox/report`)).status).toBe(200)
  expect(output()).toContain(`${url}/authorize?client_id=51000001`)
  expect(output()).toContain('ann@example.com / ann-password')
  child.kill('SIGTERM')
  expect(await exit).toEqual([0, null])
})

test('tells its version', async () => {
  const { output, exit } = run(['--version'])
  expect(await exit).toEqual([0, null])
  const manifest = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as object
  expect(manifest).toMatchObject({ version: output().trim() })
})

test('listens by HTTPS on request and writes its authority down', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vkast-ca-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = join(folder, 'ca.pem')
  const { output } = run(['--port', '0', '--https-port', '0', '--ca-file', file])
  await expect.poll(output).toContain('Ctrl+C stops it.')
  const url = /https +(https:\S+), for oauth\.vk\.ru/.exec(output())?.[1] ?? ''
  const ca = await readFile(file, 'utf8')
  const answer = await new Promise<number | undefined>((resolve, reject) => {
    get(url, { ca }, ({ statusCode }) => resolve(statusCode)).on('error', reject)
  })
  expect(answer).toBe(200)
})

test.each([
  [['--ca-file', 'x'], '--ca-file needs --https-port'],
  [['--https-port', 'x'], '--https-port must be a whole number'],
  [['--port', 'x'], '--port must be a whole number'],
  [['--port', '65536'], '--port must be a whole number up to 65535'],
  [['--colour'], "Unknown option '--colour'"],
])('%j: says what is wrong and exits with 1', async (args, text) => {
  const { output, exit } = run(args)
  expect(await exit).toEqual([1, null])
  expect(output()).toContain(text)
})

test('a taken port, given by PORT, is said plainly', async () => {
  const first = await startSandbox()
  onTestFinished(() => first.close())
  const { port } = new URL(first.url)
  const { output, exit } = run([], { PORT: port })
  expect(await exit).toEqual([1, null])
  expect(output().trim()).toBe(`port ${port} is taken by another program`)
})
