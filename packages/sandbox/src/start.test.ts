import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startSandbox } from './start.ts'
import { SEED } from './world/seed.ts'

test('listens on a free port and takes its folder along when it closes', async () => {
  const sandbox = await startSandbox()
  expect((await fetch(`${sandbox.url}/method/users.get`)).status).toBe(200)
  const { dataDir } = sandbox.world.settings
  expect(existsSync(dataDir)).toBe(true)
  await sandbox.close()
  expect(existsSync(dataDir)).toBe(false)
  await expect(fetch(sandbox.url)).rejects.toThrow()
})

test('leaves a folder that was given', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'vkast-sandbox-test-'))
  onTestFinished(() => rm(dataDir, { recursive: true }))
  const sandbox = await startSandbox({ dataDir: join(dataDir, 'made/on/the/way') })
  await sandbox.close()
  expect(existsSync(join(dataDir, 'made/on/the/way'))).toBe(true)
})

test('says plainly that a port is taken', async () => {
  const first = await startSandbox()
  onTestFinished(() => first.close())
  const port = Number(new URL(first.url).port)
  await expect(startSandbox({ port })).rejects.toThrow(`port ${port} is taken by another program`)
})

test('seeds two users, two communities, an album and five apps, or nobody', async () => {
  const seeded = await startSandbox({ grantOffline: false })
  const empty = await startSandbox({ seed: false })
  onTestFinished(async () => {
    await seeded.close()
    await empty.close()
  })
  const { users, communities, albums, apps } = seeded.world
  expect([users.size, communities.size, albums.size, apps.size]).toEqual([2, 2, 1, 5])
  expect(apps.get(SEED.appId)).toMatchObject({ blocked: false, grantable: 16 + 8192 + 262144 + 2 })
  expect(apps.get(SEED.blockedAppId)).toMatchObject({ blocked: true })
  expect([empty.world.users.size, empty.world.apps.size]).toEqual([0, 0])
})

test('closing does not wait for clients that keep their connection', async () => {
  const sandbox = await startSandbox()
  const { token } = sandbox.control.createToken({ appId: SEED.appId, userId: 101, rights: ['wall'] })
  sandbox.control.addFault({ on: { method: 'wall.get' }, do: 'slow', delayMs: 600_000 })
  const hanging = fetch(`${sandbox.url}/method/wall.get?v=5.199&access_token=${token}`).catch(() => 'dropped')
  await expect.poll(() => sandbox.control.unusedFaults().length).toBe(0)
  await sandbox.close()
  expect(await hanging).toBe('dropped')
})
