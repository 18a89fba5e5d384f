import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ConfigError } from '../config.ts'
import { startWorld, type TestWorld } from '../test/world.ts'
import { openVault } from './open-vault.ts'
import type { Place } from './sealed-columns.ts'

const key = (id: string): string => `${id}:${randomBytes(32).toString('base64')}`
const [k1, k2, k3] = [key('k1'), key('k2'), key('k3')]
const place: Place = { table: 'user_credentials', column: 'token_sealed', row: 7, userId: 3 }

/** A database that no service has started on, and starts on it. */
async function freshDatabase() {
  const { db } = await startWorld()
  await db.execute('delete from instance_secrets')
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'vkast-vault-'))
  onTestFinished(() => fs.rmSync(dataDir, { recursive: true }))
  return { db, dataDir, start: (...keys: string[]) => openVault(db, { dataDir, keys: keys.join(',') }) }
}

test('the first start stores what tells its keys again, also when several start at once', async () => {
  const { start } = await freshDatabase()
  const started = await Promise.all([1, 2, 3, 4].map(() => start(k1)))
  const prints = started.map(({ vault }) => vault.fingerprint('token').toString('hex'))
  expect(new Set(prints).size).toBe(1)
  const { vault } = await start(k2, k1)
  expect(vault.fingerprint('token').toString('hex')).toBe(prints[0])
})

test.each([
  { given: [k2], says: 'sealed with the key "k1", which is not there' },
  { given: [key('k1')], says: 'sealed with another key "k1" than the one given' },
  { given: [k2, key('k1')], says: 'sealed with another key "k1" than the one given' },
])('wrong keys are a mistake of the configuration that says what to do: $says', async ({ given, says }) => {
  const { start } = await freshDatabase()
  await start(k1)
  const error = await start(...given).then(
    () => undefined,
    (reason: unknown) => reason as Error,
  )
  expect(error).toBeInstanceOf(ConfigError)
  expect(error?.message).toContain(says)
  expect(error?.message).toContain('Put the right keys back')
  for (const secret of [k1, k2, ...given]) expect(error?.message).not.toContain(secret.slice(3))
})

test('of two starts with different keys on an empty database one is refused', async () => {
  const { start } = await freshDatabase()
  const outcomes = await Promise.allSettled([start(k1), start(key('k1')), start(k2)])
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason)
  expect(refused).toHaveLength(2)
  for (const reason of refused) expect(reason).toBeInstanceOf(ConfigError)
})

test('two processes with different new keys of one name do not both begin to write', async () => {
  const { start } = await freshDatabase()
  await start(k1)
  await start(k2, k1)
  await expect(start(key('k2'), k1)).rejects.toThrow('another key "k2"')
})

test('a key that one row still needs cannot be left out, and one that nothing needs can', async () => {
  const { start, db } = await freshDatabase()
  await start(k1)
  await start(k2, k1)
  await expect(start(k2)).rejects.toThrow('sealed with the key "k1"')
  await db.execute(`delete from instance_secrets where name <> 'canary k2'`)
  await start(k2)
  await start(k3, k2)
})

const ownFile = (world: { db: TestWorld['db']; dataDir: string }) => openVault(world.db, { dataDir: world.dataDir })

test('an instance without VKAST_KEYS makes its own key, once, for its owner only', async () => {
  const instance = await freshDatabase()
  const [{ vault }, other] = await Promise.all([ownFile(instance), ownFile(instance)])
  const sealed = vault.seal('secret', place)
  expect(other.vault.open(sealed, place)).toBe('secret')
  expect((await ownFile(instance)).vault.open(sealed, place)).toBe('secret')
  expect(fs.statSync(path.join(instance.dataDir, 'keys')).mode & 0o777).toBe(0o600)
})

test('a lost key file is not made anew: the start says where to take it from', async () => {
  const instance = await freshDatabase()
  await ownFile(instance)
  fs.rmSync(path.join(instance.dataDir, 'keys'))
  await expect(ownFile(instance)).rejects.toThrow('Put it back from your backup')
  expect(fs.existsSync(path.join(instance.dataDir, 'keys'))).toBe(false)
})

test('a key that one process adds to the file is read and written with by the others, without a restart', async () => {
  const instance = await freshDatabase()
  const [one, other] = [await ownFile(instance), await ownFile(instance)]
  const before = other.vault.seal('old', place)
  one.keys.addKey?.('k2')
  const sealed = one.vault.seal('new', place)
  expect(one.vault.keyIdOf(sealed)).toBe('k2')
  expect(other.vault.open(sealed, place)).toBe('new')
  expect(one.vault.open(before, place)).toBe('old')
  one.keys.addKey?.('k3')
  expect(other.vault.keyIdOf(other.vault.seal('newer', place))).toBe('k3')
  expect(fs.statSync(path.join(instance.dataDir, 'keys')).mode & 0o777).toBe(0o600)
  expect(fs.readdirSync(instance.dataDir)).toEqual(['keys'])
})

test('a key file that is gone or half edited while it runs changes nothing for the process', async () => {
  const instance = await freshDatabase()
  const { vault } = await ownFile(instance)
  const sealed = vault.seal('secret', place)
  const file = path.join(instance.dataDir, 'keys')
  const text = fs.readFileSync(file, 'utf8')
  for (const broken of ['', 'k9:short', 'nonsense']) {
    fs.writeFileSync(file, broken)
    expect(vault.open(vault.seal('more', place), place)).toBe('more')
  }
  fs.rmSync(file)
  expect(vault.open(sealed, place)).toBe('secret')
  fs.writeFileSync(file, `${key('k5')},${text}`)
  expect(vault.keyIdOf(vault.seal('again', place))).toBe('k5')
})
