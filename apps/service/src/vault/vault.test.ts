import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startWorld } from '../test/world.ts'
import { checkCanary } from './canary.ts'
import { parseKeys } from './key-ring.ts'
import { openVault } from './open-vault.ts'
import { createVault, type Place, VaultError } from './vault.ts'

const key = (id: string): string => `${id}:${randomBytes(32).toString('base64')}`
const [k1, k2, k3] = [key('k1'), key('k2'), key('k3')]
const vaultOf = (...keys: string[]) => createVault(parseKeys(keys.join(',')))
const place: Place = { table: 'user_credentials', column: 'token_sealed', row: 7, userId: 3 }

test('what was sealed opens in its place, and is different each time', () => {
  const vault = vaultOf(k1)
  const [first, second] = [vault.seal('vk1.a.секрет', place), vault.seal('vk1.a.секрет', place)]
  expect(first.equals(second)).toBe(false)
  expect(first.includes('vk1.a.')).toBe(false)
  expect([vault.open(first, place), vault.open(second, place)]).toEqual(['vk1.a.секрет', 'vk1.a.секрет'])
})

test.each<Partial<Place>>([{ row: 8 }, { userId: 4 }, { table: 'publications' }, { column: 'upload_url_sealed' }])(
  'does not open in another place: %o',
  (other) => {
    const vault = vaultOf(k1)
    const sealed = vault.seal('secret', place)
    expect(() => vault.open(sealed, { ...place, ...other })).toThrow(VaultError)
  },
)

test('places whose parts run together differently are different', () => {
  const vault = vaultOf(k1)
  const sealed = vault.seal('secret', { ...place, row: 1, userId: 23 })
  expect(() => vault.open(sealed, { ...place, row: 12, userId: 3 })).toThrow(VaultError)
})

test('no changed, cut or lengthened ciphertext opens', () => {
  const vault = vaultOf(k1)
  const sealed = vault.seal('secret', place)
  for (let index = 0; index < sealed.length; index++) {
    const changed = Buffer.from(sealed)
    changed[index] = (changed[index] ?? 0) ^ 1
    expect(() => vault.open(changed, place)).toThrow(VaultError)
    expect(() => vault.open(sealed.subarray(0, index), place)).toThrow(VaultError)
  }
  expect(() => vault.open(Buffer.concat([sealed, Buffer.alloc(1)]), place)).toThrow(VaultError)
})

test('the first key writes, all read', () => {
  const old = vaultOf(k1).seal('old', place)
  const rotated = vaultOf(k2, k1)
  const fresh = rotated.seal('new', place)
  expect([rotated.keyIdOf(old), rotated.keyIdOf(fresh)]).toEqual(['k1', 'k2'])
  expect([rotated.open(old, place), rotated.open(fresh, place)]).toEqual(['old', 'new'])
  expect(() => vaultOf(k1).open(fresh, place)).toThrow('no key "k2" in the key ring')
})

test('another key under the same id does not open, and neither is told', () => {
  const sealed = vaultOf(k1).seal('secret', place)
  const other = key('k1')
  expect(() => vaultOf(other).open(sealed, place)).toThrow('row 7 does not open with key "k1"')
})

test('a fingerprint stays the same while keys are added, and needs the key', () => {
  const print = vaultOf(k1).fingerprint('token')
  expect(print).toHaveLength(32)
  expect(vaultOf(k3, k2, k1).fingerprint('token').equals(print)).toBe(true)
  expect(vaultOf(k2).fingerprint('token').equals(print)).toBe(false)
  expect(vaultOf(k1).fingerprint('tokem').equals(print)).toBe(false)
})

test('an instance without VKAST_KEYS makes its own, once, for its owner only', () => {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'vkast-vault-'))
  onTestFinished(() => fs.rmSync(dataDir, { recursive: true }))
  const sealed = openVault({ dataDir }).seal('secret', place)
  expect(openVault({ dataDir }).open(sealed, place)).toBe('secret')
  expect(fs.statSync(path.join(dataDir, 'keys')).mode & 0o777).toBe(0o600)
  expect(() => openVault({ dataDir, keys: k1 }).open(sealed, place)).toThrow(VaultError)
})

test('the canary tells wrong keys at the start, and lets keys be added in front', async () => {
  const { db } = await startWorld()
  await Promise.all([1, 2, 3].map(() => checkCanary(db, vaultOf(k1))))
  await checkCanary(db, vaultOf(k2, k1))
  await expect(checkCanary(db, vaultOf(k2))).rejects.toThrow('sealed with the key "k1"')
  await expect(checkCanary(db, vaultOf(key('k1')))).rejects.toThrow('The keys are not those of this database')
  await expect(checkCanary(db, vaultOf(k1, k2))).rejects.toThrow('must stay in the list, as the last')
})
