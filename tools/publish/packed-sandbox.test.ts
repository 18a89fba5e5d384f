import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, inject, test } from 'vitest'
import { listPublishedPackages } from './published-packages.ts'
import { runScript, startProgram } from './run-installed.ts'

const execute = promisify(execFile)
const version = listPublishedPackages().find(({ name }) => name === '@vkast/sandbox')?.version
const oldNode = inject('oldNode')

describe.each(inject('nodes'))('@vkast/sandbox, installed, on Node $version', (node) => {
  test('tells how it is used, and its version', async () => {
    const help = await startProgram(node, 'vkast-sandbox', ['--help']).ended
    expect(help).toMatchObject({ code: 0, stdout: expect.stringContaining('vkast-sandbox [--port 8043]'), stderr: '' })
    const answer = await startProgram(node, 'vkast-sandbox', ['--version']).ended
    expect(answer).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' })
  })

  test.each(['SIGTERM', 'SIGINT'] as const)('answers as VK does, and ends well on %s', async (signal) => {
    const program = startProgram(node, 'vkast-sandbox', ['--port', '0'])
    await expect.poll(() => program.written.stdout).toContain('Ctrl+C stops it.')
    const url = /A VK listens on (\S+)/.exec(program.written.stdout)?.[1]
    const wish = { appId: 51000001, userId: 101, rights: ['video'] }
    const { token } = await post(`${url}/_sandbox/tokens`, JSON.stringify(wish))
    const call = new URLSearchParams({ access_token: String(token), v: '5.199' })
    expect(await post(`${url}/method/users.get`, call)).toMatchObject({ response: [{ id: 101, first_name: 'Ann' }] })
    program.kill(signal)
    expect(await program.ended).toMatchObject({ code: 0, signal: null, stderr: '' })
  })

  test('is started by a program, which ends by itself after it is closed', async () => {
    const code = `import { SEED, startSandbox } from '@vkast/sandbox'
const sandbox = await startSandbox({ https: true })
const { status } = await fetch(sandbox.url + '/_sandbox/report')
await sandbox.close()
console.log(status, SEED.appId)`
    expect(await runScript(node, `start-sandbox-${node.version}.mjs`, code)).toBe('200 51000001')
  })
})

test.skipIf(oldNode === null)('on an older Node it says which it needs', async () => {
  const answer = await startProgram(oldNode as NonNullable<typeof oldNode>, 'vkast-sandbox', []).ended
  expect(answer).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('needs Node 22.18 or newer') })
})

describe.skipIf(oldNode === null)('vkast-sandbox in a checkout, on an older Node', () => {
  const root = path.resolve(import.meta.dirname, '../..')
  const env = { ...process.env, PATH: `${oldNode?.folder}:${process.env.PATH}` }

  test('is run by the Node that came with the checkout', async () => {
    const { stdout } = await execute('npx', ['--no', '--', 'vkast-sandbox', '--version'], { cwd: root, env })
    expect(stdout).toBe(`${version}\n`)
  })

  test('by itself says what to run', async () => {
    const answer = execute('node', ['packages/sandbox/bin/vkast-sandbox.js'], { cwd: root, env })
    await expect(answer).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('run `npm run sandbox') })
  })
})

async function post(url: string, body: string | URLSearchParams): Promise<Record<string, unknown>> {
  return (await (await fetch(url, { method: 'POST', body })).json()) as Record<string, unknown>
}
