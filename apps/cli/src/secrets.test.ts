import fs from 'node:fs'
import { expect, test } from 'vitest'
import { commands } from './commands.ts'
import { homeLoggedInTo } from './test/kept-login.ts'
import { runInWorld } from './test/run-in-world.ts'
import { spawnVkast } from './test/spawn-vkast.ts'
import { problem } from './test/stub-answers.ts'
import { startStubService } from './test/stub-service.ts'

const TOKEN = 'vk1.a.AbCdEfGhIjKlMnOpQrStUvWxYz0123456789'
const ADDRESS = `https://oauth.vk.com/blank.html#access_token=${TOKEN}&expires_in=86400&user_id=1`

test.each(commands.map(({ name }) => name))(
  'vkast %s refuses a token among its arguments and does not repeat it',
  async (name) => {
    for (const secret of [TOKEN, ADDRESS, `--nonsense=${TOKEN}`, 'vkast_agent_0123456789abcdef']) {
      const ended = await runInWorld([...name.split(' '), secret])
      expect(ended.exitCode).toBe(2)
      expect(ended.stdout + ended.stderr).not.toMatch(/AbCdEfGh|0123456789abcdef/)
    }
  },
)

test('token add says why no argument may be a token, whatever it looks like', async () => {
  const ended = await runInWorld(['token', 'add', 'old-kind-of-token-000000'])
  expect(ended.exitCode).toBe(2)
  expect(ended.stderr).toContain('everyone on this machine')
  expect(ended.stderr).not.toContain('old-kind-of-token')
})

test('a token from standard input is in no process list and in nothing that is printed', async () => {
  const { url, asked } = await startStubService({ mood: 'silent' })
  const { child, ended } = spawnVkast(await homeLoggedInTo(url), ['token', 'add'])
  child.stdin.end(ADDRESS)
  await asked
  const seen =
    fs.readFileSync(`/proc/${child.pid}/cmdline`, 'utf8') + fs.readFileSync(`/proc/${child.pid}/environ`, 'utf8')
  child.kill('SIGINT')
  const { exitCode, stdout, stderr } = await ended
  expect(exitCode).toBe(130)
  expect(seen).toContain('token')
  expect(seen + stdout + stderr).not.toContain('AbCdEfGh')
})

test('what a service repeats of a token in its refusal is not shown', async () => {
  const { url } = await startStubService({
    answer: () => ({
      status: 400,
      body: problem('token_invalid', { message: `VK does not take ${TOKEN}`, solution: `See ${ADDRESS}` }),
    }),
  })
  for (const flags of [[], ['--json']]) {
    const ended = await runInWorld(['token', 'add', ...flags], { home: await homeLoggedInTo(url), input: TOKEN })
    expect(ended.exitCode).toBe(1)
    expect(ended.stdout + ended.stderr).not.toContain('AbCdEfGh')
  }
})

test('a redirect is not followed: neither a password nor a token goes elsewhere', async () => {
  const elsewhere = await startStubService()
  const { url } = await startStubService({
    answer: ({ path }) => ({ status: 307, headers: { location: `${elsewhere.url}${path}` } }),
  })
  const login = await runInWorld(['login', url], { input: 'anna@example.org\nsecret-password' })
  const added = await runInWorld(['token', 'add'], { home: await homeLoggedInTo(url), input: TOKEN })
  for (const ended of [login, added])
    expect(ended).toMatchObject({ exitCode: 3, stderr: expect.stringContaining('HTTP 307') })
  expect(elsewhere.requests).toEqual([])
})
