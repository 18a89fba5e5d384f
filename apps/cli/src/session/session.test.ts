import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { homeLoggedInTo } from '../test/kept-login.ts'
import { newHome, runInWorld } from '../test/run-in-world.ts'
import { spawnVkast } from '../test/spawn-vkast.ts'
import { problem, session, user } from '../test/stub-answers.ts'
import { type StubOptions, startStubService } from '../test/stub-service.ts'

const loginsOf = (home: string): string => path.join(home, '.config/vkast/logins.json')

/** A service that ends the session as soon as a refresh token is shown twice. */
function strictAboutRefresh(): StubOptions & { exchanges: string[] } {
  const exchanges: string[] = []
  return {
    exchanges,
    answer({ path: asked, body, authorization }) {
      if (asked === '/api/v1/auth/refresh') {
        const { refresh_token } = body as { refresh_token: string }
        const isSecond = exchanges.includes(refresh_token)
        exchanges.push(refresh_token)
        return isSecond ? { status: 401, body: problem('unauthorized') } : { status: 200, body: session }
      }
      return authorization === 'Bearer access-1' ? undefined : { status: 401, body: problem('unauthorized') }
    },
  }
}

test('several processes whose login is due at once make one exchange, and all go on', async () => {
  const service = strictAboutRefresh()
  const { url } = await startStubService(service)
  const home = await homeLoggedInTo(url, { hasEnded: true })
  const ended = await Promise.all([1, 2, 3].map(() => spawnVkast(home, ['whoami']).ended))
  expect(ended.map(({ exitCode, stderr }) => ({ exitCode, stderr }))).toEqual(
    ended.map(() => ({ exitCode: 0, stderr: '' })),
  )
  expect(service.exchanges).toEqual(['refresh-1'])
  expect(fs.readdirSync(path.dirname(loginsOf(home)))).toEqual(['logins.json'])
})

test('a login that the service does not take any more is renewed once, and the call repeated', async () => {
  const service = strictAboutRefresh()
  const { url, requests } = await startStubService(service)
  const home = await homeLoggedInTo(url)
  expect(await runInWorld(['whoami'], { home })).toMatchObject({ exitCode: 0 })
  expect(requests).toEqual(['GET /api/v1/auth/me', 'POST /api/v1/auth/refresh', 'GET /api/v1/auth/me'])
})

test('the login is kept for its owner alone, and never the password', async () => {
  const { url } = await startStubService()
  const home = newHome()
  await runInWorld(['login', url], { home, input: 'anna@example.org\nsecret-password\n' })
  expect(fs.statSync(loginsOf(home)).mode & 0o777).toBe(0o600)
  expect(fs.statSync(path.dirname(loginsOf(home))).mode & 0o777).toBe(0o700)
  expect(fs.readFileSync(loginsOf(home), 'utf8')).not.toContain('secret-password')
})

test('a lock that a dead process left behind does not hold anybody', async () => {
  const { url } = await startStubService()
  const home = await homeLoggedInTo(url, { hasEnded: true })
  const { child, ended } = spawnVkast(home, ['version'])
  await ended
  fs.writeFileSync(`${loginsOf(home)}.lock`, String(child.pid))
  expect(await runInWorld(['whoami'], { home })).toMatchObject({ exitCode: 0 })
})

test('Ctrl-C ends the waiting for a lock that another process holds', async () => {
  const home = await homeLoggedInTo('http://127.0.0.1:1', { hasEnded: true })
  fs.writeFileSync(`${loginsOf(home)}.lock`, String(process.pid))
  const stop = new AbortController()
  const now = () => {
    stop.abort('SIGINT') // asked when it is seen that the login has ended
    return new Date()
  }
  expect(await runInWorld(['whoami'], { home, signal: stop.signal, now })).toMatchObject({ exitCode: 130 })
  expect(fs.existsSync(`${loginsOf(home)}.lock`)).toBe(true)
})

test('Ctrl-C while the login is being renewed loses nothing of the answer', async () => {
  const stop = new AbortController()
  const { url } = await startStubService({
    answer({ path: asked }) {
      if (asked === '/api/v1/auth/refresh') stop.abort('SIGINT')
      return undefined
    },
  })
  const home = await homeLoggedInTo(url, { hasEnded: true })
  expect(await runInWorld(['whoami'], { home, signal: stop.signal })).toMatchObject({ exitCode: 130 })
  expect(fs.readFileSync(loginsOf(home), 'utf8')).toContain('refresh-2')
})

test('the key of the environment goes to the service of the environment and to no other', async () => {
  const seen: (string | undefined)[] = []
  const watch: StubOptions = {
    answer({ authorization }) {
      seen.push(authorization)
      return { status: 200, body: user }
    },
  }
  const [own, other] = [await startStubService(watch), await startStubService(watch)]
  const environment = { VKAST_URL: own.url, VKAST_API_KEY: 'vkast_key-of-the-environment' }
  expect(await runInWorld(['whoami'], { environment })).toMatchObject({ exitCode: 0 })
  expect(seen).toEqual(['Bearer vkast_key-of-the-environment'])
  expect(await runInWorld(['whoami', '--service', other.url], { environment })).toMatchObject({ exitCode: 1 })
  expect(other.requests).toEqual([])
})

test('with several services the last one logged in to is the current one, and --service names another', async () => {
  const [first, second] = [await startStubService(), await startStubService()]
  const home = newHome()
  const input = 'anna@example.org\nsecret-password\n'
  for (const { url } of [first, second]) await runInWorld(['login', url], { home, input })
  const asked = async (...flags: string[]) =>
    (JSON.parse((await runInWorld(['whoami', '--json', ...flags], { home })).stdout) as { service: string }).service
  expect(await asked()).toBe(second.url)
  expect(await asked('--service', first.url)).toBe(first.url)
  await runInWorld(['logout'], { home })
  expect(await runInWorld(['whoami'], { home })).toMatchObject({ exitCode: 1 })
  expect(await asked('--service', first.url)).toBe(first.url)
})

test('an API key is read from standard input, tried, and kept', async () => {
  const seen: (string | undefined)[] = []
  const { url } = await startStubService({
    answer({ authorization }) {
      seen.push(authorization)
      return undefined
    },
  })
  const home = newHome()
  expect(await runInWorld(['login', url, '--api-key'], { home, input: 'vkast_a-key\n' })).toMatchObject({ exitCode: 0 })
  expect(await runInWorld(['whoami'], { home })).toMatchObject({ exitCode: 0 })
  expect(seen).toEqual(['Bearer vkast_a-key', 'Bearer vkast_a-key'])
})

test.each(['{"refreshToken": refresh-secret', '', 'null', '{}', '"refresh-secret"'])(
  'a file of logins that nobody can read (%s) shows nothing of itself, and is as none',
  async (text) => {
    const home = await homeLoggedInTo('http://127.0.0.1:1')
    fs.writeFileSync(loginsOf(home), text)
    const ended = await runInWorld(['whoami'], { home })
    expect(ended.exitCode).toBe(1)
    expect(ended.stderr).toContain('vkast login')
    expect(ended.stderr).not.toContain('refresh-secret')
  },
)

test.each(['https://anna:secret@video.example.org', 'ftp://video.example.org', 'not an address'])(
  'refuses %s as the address of a service, without repeating it',
  async (typed) => {
    const ended = await runInWorld(['login', typed], { input: 'a\nb' })
    expect(ended.exitCode).toBe(2)
    expect(ended.stderr).not.toContain('secret')
  },
)
