import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Refusal } from '../../refusal.ts'
import { makeKeys, parseKeys } from '../../vault/key-ring.ts'
import { fixedKeys } from '../../vault/key-source.ts'
import { createVault } from '../../vault/vault.ts'
import { takeProxy } from './take-proxy.ts'

const take = (proxyUrl: string, allowPrivateAddresses = false) =>
  takeProxy(
    { vault: createVault(fixedKeys(parseKeys(makeKeys())), randomBytes(32)), config: { allowPrivateAddresses } },
    { id: 1, userId: 1, proxyUrl },
  )

const reasonFor = (proxyUrl: string): Promise<string | undefined> =>
  take(proxyUrl).then(
    () => undefined,
    (refusal: Refusal) => refusal.facts.fields?.[0]?.message,
  )

test.each([
  'http://127.0.0.1:3128',
  'http://10.1.2.3:3128',
  'socks5://192.168.0.1',
  'socks5://[::1]:1080',
  'http://[::ffff:10.0.0.1]:80',
  'http://169.254.169.254',
  'http://localhost:3128',
  'http://2130706433:3128',
  'socks5://2130706433:3128',
  'http://0x7f.1',
  'socks5://0x7f.1',
])('%s leads into a private network', async (proxyUrl) => {
  expect(await reasonFor(proxyUrl)).toContain('private network')
  expect((await take(proxyUrl, true)).proxySealed).toBeInstanceOf(Buffer)
})

test.each([
  'ftp://1.1.1.1',
  '1.1.1.1:3128',
  'http://:80',
  'http://1.1.1.1/path',
  'http://1.1.1.1?x=1',
  'http://%zz:x@1.1.1.1',
  `socks5://${'u'.repeat(256)}@1.1.1.1`,
  'socks5://bad%20host',
  'javascript:alert(1)',
])('%s is no proxy, and is not repeated', async (proxyUrl) => {
  expect(await reasonFor(proxyUrl)).toBeDefined()
  expect(await reasonFor(proxyUrl)).not.toContain(proxyUrl)
})

test.each([
  ['http://anna:secret@1.1.1.1', 'http://1.1.1.1:80'],
  ['https://1.1.1.1:8443/', 'https://1.1.1.1:8443'],
  ['socks5://anna:secret@1.1.1.1', 'socks5://1.1.1.1:1080'],
  ['socks5h://[2606:4700::1]:9', 'socks5h://[2606:4700::1]:9'],
])('%s is shown as %s', async (proxyUrl, shown) => {
  expect((await take(proxyUrl)).proxyShown).toBe(shown)
})
