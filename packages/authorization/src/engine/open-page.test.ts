import { VkResponseError, VkTransportError } from '@vkast/vk'
import { describe, expect, test } from 'vitest'
import { AuthorizationError } from '../authorization-error.ts'
import { type FakeVk, page, redirect, startFakeVk } from '../test/fake-vk.ts'
import { rejection } from '../test/rejection.ts'
import { CookieJar } from './cookie-jar.ts'
import { type Browser, openPage, type PageRequest } from './open-page.ts'

const browser = (vk: FakeVk, more: Partial<Browser> = {}): Browser => ({
  addresses: vk.addresses,
  cookies: new CookieJar(),
  headers: { 'user-agent': 'test' },
  agent: undefined,
  timeoutMs: 10_000,
  signal: new AbortController().signal,
  countPassword: () => undefined,
  ...more,
})
const open = (vk: FakeVk, path: string, more: Partial<PageRequest> = {}, own: Partial<Browser> = {}) =>
  openPage(browser(vk, own), { method: 'GET', url: `${vk.url}${path}`, ...more })

describe('the redirect follower', () => {
  test.each([301, 302, 303])('turns a post into a get after %i', async (status) => {
    await using vk = await startFakeVk(({ path }) => (path === '/a' ? redirect('/b', status) : page('end')))
    await open(vk, '/a', { method: 'POST', body: 'x=1' })
    expect(vk.seen[1]).toMatchObject({ method: 'GET', path: '/b' })
    expect(vk.seen[1]!.form.size).toBe(0)
    expect(vk.seen[1]!.headers['content-type']).toBeUndefined()
  })

  test.each([307, 308])('repeats a post with its body after %i, and counts its password', async (status) => {
    const counted: string[] = []
    await using vk = await startFakeVk(({ path }) => (path === '/a' ? redirect('/b', status) : page('end')))
    const request = { method: 'POST', body: 'x=1', passwordIn: 'form' } as const
    await open(vk, '/a', request, { countPassword: (kind) => counted.push(kind) })
    expect(vk.seen[1]).toMatchObject({ method: 'POST', path: '/b' })
    expect(vk.seen[1]!.form.get('x')).toBe('1')
    expect(counted).toEqual(['form', 'form'])
  })

  test.each([
    ['/deep/a', 'b?x=1', '/deep/b?x=1'],
    ['/deep/a', '?act=1', '/deep/a?act=1'],
    ['/deep/a', '../b', '/b'],
  ])('reads a relative address at %s: %s', async (from, location, to) => {
    await using vk = await startFakeVk((_request, count) => (count === 1 ? redirect(location) : page('end')))
    expect((await open(vk, from)).url.href).toBe(`${vk.url}${to}`)
  })

  test('follows 20 hops and no 21st', async () => {
    const chain = (last: number) =>
      startFakeVk((_request, count) => (count <= last ? redirect(`/${count}`) : page('end')))
    await using short = await chain(20)
    expect((await open(short, '/')).text).toBe('end')
    await using long = await chain(21)
    expect((await rejection(open(long, '/'), AuthorizationError)).message).toBe('VK redirected more than 20 times')
    expect(long.seen).toHaveLength(21)
  })

  test.each(['http://', 'not an address://', ''])('ends at a location that leads nowhere: %j', async (location) => {
    await using vk = await startFakeVk((_request, count) => (count === 1 ? redirect(location) : page('end')))
    const outcome = open(vk, '/').then(
      ({ text }) => text,
      (error: AuthorizationError) => error.code,
    )
    expect(['AUTHORIZATION_FAILED', 'end']).toContain(await outcome)
  })

  test.each([
    'https://example.org/',
    'https://vk.com.example.org/',
    'https://evilvk.com/',
    'http://vk.com/',
    'https://user@vk.com/',
    'https://vk.com:8443/',
    'file:///etc/passwd',
  ])('does not go to %s', async (location) => {
    await using vk = await startFakeVk(() => redirect(location))
    expect((await rejection(open(vk, '/'), AuthorizationError)).code).toBe('AUTHORIZATION_FAILED')
    expect(vk.seen).toHaveLength(1)
  })

  test('carries cookies from hop to hop, and writes nothing into the headers it was given', async () => {
    const headers = Object.freeze({ 'user-agent': 'mine' })
    await using vk = await startFakeVk((_request, count) =>
      count === 1
        ? redirect('/b', 302, { 'set-cookie': ['a=1; path=/', 'b=2; path=/', 'c=3; domain=example.org'] })
        : page('end'),
    )
    await open(vk, '/', {}, { headers })
    expect(vk.seen[1]!.headers).toMatchObject({ cookie: 'a=1; b=2', 'user-agent': 'mine' })
  })

  test('keeps the time limit over all hops', async () => {
    await using vk = await startFakeVk((_request, count) => (count === 3 ? { hang: true } : redirect(`/${count}`)))
    expect((await rejection(open(vk, '/', {}, { timeoutMs: 80 }), VkTransportError)).code).toBe('timeout')
  })

  test('ends with the caller’s signal while a body arrives', async () => {
    const stop = new AbortController()
    await using vk = await startFakeVk(() => {
      setImmediate(() => stop.abort())
      return { hang: true }
    })
    const error = await rejection(open(vk, '/', {}, { signal: stop.signal }), VkTransportError)
    expect(error).toMatchObject({ code: 'aborted', effect: 'unknown' })
  })

  test('tells what broke: no server, half a body', async () => {
    const gone = await startFakeVk(() => page(''))
    await gone[Symbol.asyncDispose]()
    expect(await rejection(open(gone, '/'), VkTransportError)).toMatchObject({ code: 'refused', effect: 'none' })
    await using vk = await startFakeVk(() => ({ cut: true, headers: { 'content-length': '100' } }))
    expect((await rejection(open(vk, '/'), VkResponseError)).code).toBe('truncated')
  })

  test('reads windows-1251, as VK’s old pages are', async () => {
    const { createServer } = await import('node:http')
    const server = createServer((_request, response) => {
      response
        .writeHead(200, { 'content-type': 'text/html; charset=windows-1251' })
        .end(Buffer.from([0xcf, 0xf0, 0xe8]))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as { port: number }).port}`
    const own = { url, addresses: { oauthUrl: url, loginUrl: url, apiUrl: url, idUrl: url } } as FakeVk
    expect((await open(own, '/')).text).toBe('При')
    server.closeAllConnections()
    server.close()
  })
})
