import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { rightsMask, type Sandbox, SEED } from '@vkast/sandbox'
import { expect, onTestFinished, test } from 'vitest'
import { runCli } from './cli-process.ts'
import { startServiceWorld } from './service-world.ts'

const PASSWORD = 'a-password-nobody-else-has'

const newToken = (sandbox: Sandbox, more: object = {}): string =>
  sandbox.control.createToken({
    appId: SEED.appId,
    userId: SEED.users[0].id,
    rights: rightsMask('video', 'wall', 'groups'),
    ...more,
  }).token

function newHome(): string {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'vkast-home-'))
  onTestFinished(() => fs.rmSync(home, { recursive: true, force: true }))
  return home
}

test('a person makes an account, logs in, adds a token, sees it, and is told what a bound one needs', async () => {
  const { sandbox, url } = await startServiceWorld()
  const home = newHome()
  const written: string[] = []
  const vkast = async (argv: readonly string[], input?: string) => {
    const ended = await runCli(home, argv, input)
    written.push(ended.stdout, ended.stderr)
    return ended
  }

  expect(await vkast(['login', url, '--register'], `anna@example.org\n${PASSWORD}\n`)).toMatchObject({ exitCode: 0 })
  const taken = await vkast(['login', url, '--register'], `anna@example.org\n${PASSWORD}`)
  expect(taken).toMatchObject({ exitCode: 1, stdout: '' })
  expect(await vkast(['login', url], 'anna@example.org\nwrong-password')).toMatchObject({ exitCode: 1, stdout: '' })
  expect(await vkast(['login', url], `anna@example.org\n${PASSWORD}`)).toMatchObject({ exitCode: 0 })
  expect((await vkast(['whoami'])).stdout).toContain('anna@example.org')

  expect(await vkast(['token', 'status'])).toMatchObject({ exitCode: 1, stderr: '' })
  const token = newToken(sandbox)
  const address = `https://oauth.vk.com/blank.html#access_token=${token}&expires_in=86400&user_id=${SEED.users[0].id}`
  const added = await vkast(['token', 'add', '--name', 'Show', '--json'], address)
  expect(JSON.parse(added.stdout)).toMatchObject({ account_name: 'Show', state: 'active', is_valid: true })
  const status = await vkast(['token', 'status'])
  expect(status.exitCode).toBe(0)
  expect(status.stdout).toMatch(/Show .*implicit .*works .*23h 59m/)

  const pages = await vkast(['targets', '--json']) // of the only token, though nobody has made it the default
  expect(JSON.parse(pages.stdout)).toMatchObject([{ group_id: null, can_upload: true }, { can_upload: true }])

  const healthy = await vkast(['doctor', '--json'])
  expect(healthy.exitCode).toBe(0)
  const { checks } = JSON.parse(healthy.stdout) as { checks: { name: string; ok: boolean }[] }
  expect(checks.map(({ name, ok }) => `${name} ${ok}`)).toEqual([
    'service true',
    'database true',
    'disk true',
    'clock true',
    'version true',
    'login true',
    'address true',
  ])

  const bound = newToken(sandbox, { boundTo: '127.0.0.9' })
  const refused = await vkast(['token', 'add', '--name', 'Bound'], bound)
  expect(refused.exitCode).toBe(1)
  expect(refused.stderr).toContain('Token is bound to a different IP address')
  sandbox.control.endToken({ token, reason: 'revoked' })
  const sick = await vkast(['doctor'])
  expect(sick.exitCode).toBe(1)
  expect(sick.stdout).toContain('vkast token add')

  expect((await vkast(['targets', '--json'])).exitCode).toBe(1)
  expect((await vkast(['publications'])).exitCode).toBe(0)
  expect((await vkast(['token', 'remove', 'Show'])).exitCode).toBe(0)
  expect((await vkast(['logout'])).exitCode).toBe(0)
  const after = await vkast(['whoami'])
  expect(after).toMatchObject({ exitCode: 1, stdout: '' })
  expect(after.stderr).toContain('vkast login')
  for (const secret of [token, bound, PASSWORD]) expect(written.join('')).not.toContain(secret.slice(0, 48))
})

test('processes whose login has to be renewed at the same time all go on, and so do the next', async () => {
  const { url } = await startServiceWorld()
  await fetch(`${url}/api/v1/auth/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'anna@example.org', password: PASSWORD }),
  })
  const home = newHome()
  await runCli(home, ['login', url], `anna@example.org\n${PASSWORD}`)
  const file = path.join(home, '.config/vkast/logins.json')
  expect(fs.statSync(file).mode & 0o777).toBe(0o600)
  for (let round = 0; round < 2; round += 1) {
    const kept = JSON.parse(fs.readFileSync(file, 'utf8')) as { services: Record<string, { accessEndsAt: number }> }
    for (const login of Object.values(kept.services)) login.accessEndsAt = 0
    fs.writeFileSync(file, JSON.stringify(kept))
    const ended = await Promise.all(Array.from({ length: 4 }, () => runCli(home, ['whoami'])))
    expect(ended.map(({ exitCode, stderr }) => ({ exitCode, stderr }))).toEqual(
      ended.map(() => ({ exitCode: 0, stderr: '' })),
    )
  }
})
