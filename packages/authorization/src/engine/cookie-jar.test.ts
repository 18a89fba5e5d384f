import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { CookieJar } from './cookie-jar.ts'

const from = (url: string, ...headers: string[]): CookieJar => {
  const jar = new CookieJar([], () => NOW)
  for (const header of headers) jar.setCookie(header, url)
  return jar
}
const NOW = Date.UTC(2026, 10, 21)

describe('the jar', () => {
  test.each<[string, string, string, string, string]>([
    ['host only without a domain', 'a=1', 'https://vk.ru/', 'https://login.vk.ru/', ''],
    ['the host itself', 'a=1', 'https://vk.ru/', 'https://vk.ru/x', 'a=1'],
    ['subdomains with a domain', 'a=1; Domain=.vk.ru', 'https://login.vk.ru/', 'https://oauth.vk.ru/', 'a=1'],
    ['the domain itself', 'a=1; domain=VK.ru', 'https://login.vk.ru/', 'https://vk.ru/', 'a=1'],
    ['no look-alike', 'a=1; domain=vk.ru', 'https://vk.ru/', 'https://evilvk.ru/', ''],
    ['no foreign domain', 'a=1; domain=example.org', 'https://vk.ru/', 'https://example.org/', ''],
    ['no parent of the sender', 'a=1; domain=login.vk.ru', 'https://vk.ru/', 'https://login.vk.ru/', ''],
    ['no domain without a dot', 'a=1; domain=ru', 'https://vk.ru/', 'https://other.ru/', ''],
    ['paths below', 'a=1; path=/x', 'https://vk.ru/', 'https://vk.ru/x/y', 'a=1'],
    ['no path that only begins alike', 'a=1; path=/x', 'https://vk.ru/', 'https://vk.ru/xy', ''],
    ['the directory by default', 'a=1', 'https://vk.ru/a/b', 'https://vk.ru/a/c', 'a=1'],
    ['not above it', 'a=1', 'https://vk.ru/a/b', 'https://vk.ru/c', ''],
    ['secure by https', 'a=1; secure', 'https://vk.ru/', 'https://vk.ru/', 'a=1'],
    ['secure not by http', 'a=1; secure', 'https://vk.ru/', 'http://vk.ru/', ''],
    ['secure on loopback', 'a=1; secure', 'http://127.0.0.1:5/', 'http://127.0.0.1:5/', 'a=1'],
    ['secure not from http', 'a=1; secure', 'http://vk.ru/', 'https://vk.ru/', ''],
    ['what still lives', 'a=1; max-age=5', 'https://vk.ru/', 'https://vk.ru/', 'a=1'],
    ['not what is over', 'a=1; expires=Thu, 01 Jan 1970 00:00:00 GMT', 'https://vk.ru/', 'https://vk.ru/', ''],
    [
      'max-age before expires',
      'a=1; max-age=5; expires=Thu, 01 Jan 1970 00:00:00 GMT',
      'https://vk.ru/',
      'https://vk.ru/',
      'a=1',
    ],
    ['values with an equals sign', 'a=b=c', 'https://vk.ru/', 'https://vk.ru/', 'a=b=c'],
    ['nothing without a name', '=1', 'https://vk.ru/', 'https://vk.ru/', ''],
    ['nothing that could break a header', 'a=1\r\nx: y', 'https://vk.ru/', 'https://vk.ru/', ''],
  ])('sends %s', (_title, header, sender, target, expected) => {
    expect(from(sender, header).getCookieString(target)).toBe(expected)
  })

  test('replaces a cookie of the same name, domain and path, and forgets one that is taken back', () => {
    const jar = from('https://vk.ru/', 'a=1; path=/', 'b=2; path=/', 'a=3; path=/')
    expect(jar.getCookieString('https://vk.ru/')).toBe('b=2; a=3')
    jar.setCookie('a=; path=/; max-age=0', 'https://vk.ru/')
    expect(jar.getCookieString('https://vk.ru/')).toBe('b=2')
  })

  test('sends the longer path first', () => {
    expect(from('https://vk.ru/', 'a=1; path=/', 'b=2; path=/x').getCookieString('https://vk.ru/x/y')).toBe('b=2; a=1')
  })

  test('goes through storage unchanged', () => {
    const jar = from('https://login.vk.ru/', 'a=1; domain=vk.ru; secure; max-age=60', 'b=2')
    const again = new CookieJar(JSON.parse(JSON.stringify(jar.cookies())), () => NOW)
    expect(again.cookies()).toEqual(jar.cookies())
    expect(new CookieJar(jar.cookies(), () => NOW + 61_000).cookies().map(({ name }) => name)).toEqual(['b'])
  })

  test('stays bounded, and shows no value', () => {
    const jar = from('https://vk.ru/', ...Array.from({ length: 1000 }, (_, index) => `c${index}=canary`))
    expect(jar.cookies()).toHaveLength(300)
    expect(inspect(jar, { showHidden: true, depth: 9 }) + JSON.stringify({ jar })).not.toContain('canary')
  })
})
