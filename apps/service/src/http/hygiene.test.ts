import { expect, test } from 'vitest'
import { startWorld, type TestWorld } from '../test/world.ts'

const post = (world: TestWorld, path: string, payload: object, remoteAddress = '127.0.0.1') =>
  world.app.inject({ method: 'POST', url: `/api/v1${path}`, payload, remoteAddress })

const AS_BY_DEFAULT = { VKAST_REQUESTS_PER_MINUTE: '1200' }

/** 1200 a minute in all. */
const limited = [
  ['login', 60, '/auth/login', { email: 'a@example.org', password: 'x' }],
  ['register', 30, '/auth/register', { email: 'no address' }],
  ['submit', 120, '/vk/token/submit', {}],
  ['reset', 10, '/auth/password/reset', {}],
] as const

test.each(limited)(
  '%s: %d in a minute from one address, told in the headers, then 429 until the minute is over',
  async (name, quota, path, payload) => {
    const world = await startWorld(AS_BY_DEFAULT)
    for (let n = 1; n <= quota; n++) {
      const { headers, statusCode } = await post(world, path, payload)
      if (statusCode === 429) expect(name).toBe('login') // the throttle of passwords is stricter
      expect(headers['ratelimit-policy']).toBe(`"${name}";q=${quota};w=60`)
      expect(headers.ratelimit).toMatch(new RegExp(`^"${name}";r=${quota - n};t=\\d+$`))
    }
    const refused = await post(world, path, payload)
    expect(refused.statusCode).toBe(429)
    expect(refused.json().detail.error_type).toBe('rate_limited')
    expect(refused.headers.ratelimit).toContain(';r=0;')
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60)
    expect((await post(world, path, payload, '127.0.0.2')).headers.ratelimit).toContain(`;r=${quota - 1};`)
    world.advance(60_000)
    expect((await post(world, path, payload)).headers.ratelimit).toContain(`;r=${quota - 1};`)
  },
)

test('both addresses of one route, both ways to bring a token, and both steps of a reset are counted together', async () => {
  const world = await startWorld(AS_BY_DEFAULT)
  await post(world, '/vk/token/submit', {})
  expect((await post(world, '/oauth/vk/token/submit', {})).headers.ratelimit).toContain(';r=118;')
  expect((await post(world, '/renewals', {})).headers.ratelimit).toContain(';r=117;') // costs VK’s calls as well
  await post(world, '/auth/password/reset', {})
  expect((await post(world, '/auth/password/reset/finish', {})).headers.ratelimit).toContain(';r=8;')
})

test('all requests of one network together are limited, whatever of its addresses they come from', async () => {
  const { app } = await startWorld({ VKAST_REQUESTS_PER_MINUTE: '3' })
  const ask = async (remoteAddress: string) => (await app.inject({ url: '/healthz', remoteAddress })).statusCode
  const ours = ['2001:db8::1', '2001:db8::2', '2001:db8::ffff:1', '2001:db8::4']
  const answers = []
  for (const address of ours) answers.push(await ask(address))
  expect(answers).toEqual([200, 200, 200, 429])
  expect(await ask('2001:db8:0:1::1')).toBe(200)
})

test('a browser of another origin is told nothing, unless the operator has named that origin', async () => {
  const ask = async (environment: Record<string, string>, origin: string) => {
    const { app } = await startWorld(environment)
    const preflight = { origin, 'access-control-request-method': 'GET' }
    const answers = [
      await app.inject({ url: '/api/v1/auth/me', headers: { origin } }),
      await app.inject({ method: 'OPTIONS', url: '/api/v1/auth/me', headers: preflight }),
    ]
    return answers.map(({ headers }) => headers['access-control-allow-origin'])
  }
  const named = { VKAST_CORS_ORIGINS: 'https://app.example.org' }
  expect(await ask({}, 'https://app.example.org')).toEqual([undefined, undefined])
  expect(await ask(named, 'https://evil.example')).not.toContain('https://evil.example')
  expect(await ask(named, 'https://app.example.org')).toEqual(['https://app.example.org', 'https://app.example.org'])
})

test('every answer, an error too, tells a browser to run, frame, sniff, keep and refer nothing', async () => {
  const { app } = await startWorld(AS_BY_DEFAULT)
  for (const url of ['/api/v1/auth/me', '/api/v1/nothing', '/healthz', '/openapi.json'])
    expect((await app.inject({ url })).headers, url).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
})

test('the pages of the documentation run only scripts of their own, and are framed by nobody else', async () => {
  const { app } = await startWorld(AS_BY_DEFAULT)
  const { headers, statusCode } = await app.inject({ url: '/docs/' })
  expect(statusCode).toBe(200)
  expect(headers['content-security-policy']).toMatch(/default-src 'self'/)
  expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/)
  expect(headers['x-frame-options']).toBe('SAMEORIGIN')
  expect(headers['x-content-type-options']).toBe('nosniff')
})

test('only behind https is a browser told to come by https alone', async () => {
  const told = async (VKAST_PUBLIC_URL: string, url: string) =>
    (await (await startWorld({ VKAST_PUBLIC_URL })).app.inject({ url })).headers['strict-transport-security']
  for (const url of ['/healthz', '/docs/']) {
    expect(await told('https://vkast.example.org', url)).toBe('max-age=31536000')
    expect(await told('http://localhost:8000', url)).toBeUndefined()
  }
})

test('a body over 256 KiB is refused before it is read into memory', async () => {
  const world = await startWorld(AS_BY_DEFAULT)
  const over = await post(world, '/auth/login', { email: 'a@example.org', password: 'x'.repeat(256 * 1024) })
  expect(over.statusCode).toBe(413)
  expect(over.json().detail.error_type).toBe('too_large')
  const under = await post(world, '/auth/login', { email: 'a@example.org', password: 'x'.repeat(255 * 1024) })
  expect(under.json().detail.error_type).toBe('invalid_input')
})
