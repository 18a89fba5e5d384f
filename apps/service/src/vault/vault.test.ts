import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { parseKeys } from './key-ring.ts'
import { fixedKeys } from './key-source.ts'
import { createVault, type Place, VaultError } from './vault.ts'

const key = (id: string): string => `${id}:${randomBytes(32).toString('base64')}`
const [k1, k2] = [key('k1'), key('k2')]
const fingerprintKey = randomBytes(32)
const vaultOf = (...keys: string[]) => createVault(fixedKeys(parseKeys(keys.join(','))), fingerprintKey)
const place: Place = { table: 'user_credentials', column: 'token_sealed', row: 7, userId: 3 }

test('what was sealed opens in its place, and is different each time', () => {
  const vault = vaultOf(k1)
  const [first, second] = [vault.seal('vk1.a.секрет', place), vault.seal('vk1.a.секрет', place)]
  expect(first.equals(second)).toBe(false)
  expect(first.includes('vk1.a.')).toBe(false)
  expect([vault.open(first, place), vault.open(second, place)]).toEqual(['vk1.a.секрет', 'vk1.a.секрет'])
})

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

test('a fingerprint stays the same whatever keys come and go, and needs a key of its own', () => {
  const print = vaultOf(k1).fingerprint('token')
  expect(print).toHaveLength(32)
  expect(vaultOf(k2).fingerprint('token').equals(print)).toBe(true)
  expect(vaultOf(k1).fingerprint('tokem').equals(print)).toBe(false)
  const elsewhere = createVault(fixedKeys(parseKeys(k1)), randomBytes(32))
  expect(elsewhere.fingerprint('token').equals(print)).toBe(false)
})
