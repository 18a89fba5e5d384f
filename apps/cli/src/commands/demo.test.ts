import { expect, test } from 'vitest'
import { newHome } from '../test/run-in-world.ts'
import { spawnVkast } from '../test/spawn-vkast.ts'

/** As far as it comes without a database: the sandbox is up, and the service refuses its port. */
const runDemo = (...flags: string[]) => {
  const home = newHome()
  const argv = ['demo', '--once', '--sandbox-port', '0', '--port', 'nowhere', '--data', home, ...flags]
  return spawnVkast(home, argv).ended
}

test('the demo of the checkout is run with what was asked of it; what it tells is talk, and why it failed is told', async () => {
  const { exitCode, stdout, stderr } = await runDemo()
  expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: '' })
  expect(stderr).toContain('a VK that never leaves this machine')
  expect(stderr).toMatch(/The demo failed: [\s\S]*PORT/)
})

test('the demo with --json writes JSON and nothing else', async () => {
  const { exitCode, stdout, stderr } = await runDemo('--json')
  expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: '' })
  expect(JSON.parse(stderr)).toMatchObject({ error: 'fault', message: expect.stringContaining('PORT') })
})
