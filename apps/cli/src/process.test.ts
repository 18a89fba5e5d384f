import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { homeLoggedInTo } from './test/kept-login.ts'
import { newHome } from './test/run-in-world.ts'
import { spawnVkast } from './test/spawn-vkast.ts'
import { startStubService } from './test/stub-service.ts'

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('a process that gets %s while it waits ends with %i and says nothing', async (signal, exitCode) => {
  const { url, asked } = await startStubService({ mood: 'silent' })
  const { child, ended } = spawnVkast(await homeLoggedInTo(url), ['publications'])
  await asked
  child.kill(signal)
  expect(await ended).toEqual({ exitCode, stdout: '', stderr: '' })
})

test('a reader that stops reading is no fault', async () => {
  const { child, ended } = spawnVkast(newHome(), ['completion', 'bash'])
  child.stdout.destroy()
  expect(await ended).toMatchObject({ exitCode: 0, stderr: '' })
})

test('a question where nobody can be asked is refused at once', async () => {
  const { child, ended } = spawnVkast(newHome(), ['token', 'add', '--service', 'http://127.0.0.1:1'])
  child.stdin.end('')
  expect(await ended).toMatchObject({ exitCode: 1, stdout: '' }) // not logged in comes first
  const login = spawnVkast(newHome(), ['login', 'http://127.0.0.1:1'])
  login.child.stdin.end('')
  expect(await login.ended).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('Standard input is empty') })
})

/** A Node on this machine that is too old for the sources; undefined where there is none. */
function findOldNode(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const isOld = (file: string): boolean => {
    const [major = 99, minor = 0] = execFileSync(file, ['-p', 'process.versions.node'], { encoding: 'utf8' })
      .split('.')
      .map(Number)
    return major < 22 || (major === 22 && minor < 18)
  }
  return folders.map((folder) => path.join(folder, 'node')).find((file) => fs.existsSync(file) && isOld(file))
}
const oldNode = findOldNode()
if (!oldNode) console.warn('There is no Node below 22.18 on this machine: what it hands over to is not tried')

test.runIf(oldNode)(
  'in a checkout a Node that is too old hands over to the one of the checkout, with signals and exit codes',
  async () => {
    const printed = spawnVkast(newHome(), ['version', '--json'], {}, oldNode)
    expect(JSON.parse((await printed.ended).stdout)).toMatchObject({ node: expect.stringMatching(/^2[4-9]\./) })
    expect(await spawnVkast(newHome(), ['bogus'], {}, oldNode).ended).toMatchObject({ exitCode: 2 })
    for (const [signal, exitCode] of [
      ['SIGINT', 130],
      ['SIGTERM', 143],
    ] as const) {
      const { url, asked } = await startStubService({ mood: 'silent' })
      const { child, ended } = spawnVkast(await homeLoggedInTo(url), ['publications'], {}, oldNode)
      await asked
      child.kill(signal)
      expect(await ended).toMatchObject({ exitCode, stdout: '' })
    }
  },
)
