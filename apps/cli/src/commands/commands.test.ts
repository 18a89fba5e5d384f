import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { isOpenToListeners } from '../session/service-url.ts'
import { homeLoggedInTo } from '../test/kept-login.ts'
import { newHome, runInWorld } from '../test/run-in-world.ts'
import { credentials, diagnosis, problem, publication, session, submitted } from '../test/stub-answers.ts'
import { type StubAnswer, startStubService } from '../test/stub-service.ts'

const NOW = () => new Date('2026-11-21T12:30:00Z')

/** Runs a command at a service that answers one route so; gives what was sent there too. */
async function runAt(route: string, answer: StubAnswer | undefined, argv: string[], input?: string) {
  const sent: unknown[] = []
  const { url } = await startStubService({
    answer({ method, path, body }) {
      if (`${method} ${path.replace('/api/v1', '')}` !== route) return undefined
      sent.push(body)
      return answer
    },
  })
  const ended = await runInWorld(argv, {
    home: await homeLoggedInTo(url),
    now: NOW,
    ...(input !== undefined && { input }),
  })
  return { ...ended, sent }
}

test('token status shows the time left of each token, and what is wrong with which', async () => {
  const { exitCode, stdout } = await runAt('', undefined, ['token', 'status'])
  expect(exitCode).toBe(0)
  expect(stdout).toMatch(/works +21h 30m +\*/)
  expect(stdout).toContain('Other: Bound to another address. Use the address it was made at')
})

test.each([
  ['none can publish', [credentials[1]]],
  ['there is none', []],
])('token status ends with 1 where %s', async (_, body) => {
  expect(await runAt('GET /credentials', { status: 200, body }, ['token', 'status'])).toMatchObject({ exitCode: 1 })
})

test('token status says in 40 columns that there is none', async () => {
  const { url } = await startStubService({
    answer: ({ path }) => (path.endsWith('/credentials') ? { status: 200, body: [] } : undefined),
  })
  const { stdout } = await runInWorld(['token', 'status'], { home: await homeLoggedInTo(url), columns: 40 })
  expect(stdout.replace(/\s+/g, ' ')).toContain('vkast token add')
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(40)
})

test('token status of one takes its name before its number, and refuses what is neither', async () => {
  const body = [credentials[0], { ...credentials[1], account_name: '1' }]
  const named = await runAt('GET /credentials', { status: 200, body }, ['token', 'status', '1', '--json'])
  expect(JSON.parse(named.stdout)).toEqual([expect.objectContaining({ id: 2 })])
  expect(await runAt('', undefined, ['token', 'status', '99'])).toMatchObject({ exitCode: 1, stdout: '' })
})

test('token add sends all of standard input and the name; a token that cannot publish ends with 1', async () => {
  const limited = { ...submitted, state: 'limited', is_valid: false, missing_scopes: ['video'] }
  const ended = await runAt(
    'POST /oauth/vk/token/submit',
    { status: 200, body: limited },
    ['token', 'add', '--name', 'Show'],
    'https://oauth.vk.com/blank.html#access_token=abc\n',
  )
  expect(ended.exitCode).toBe(1)
  expect(ended.stdout).toContain('Missing rights: video')
  expect(ended.sent).toEqual([{ token_data: 'https://oauth.vk.com/blank.html#access_token=abc', account_name: 'Show' }])
})

const implicit = {
  ...{ method: 'implicit_flow', app_id: '1', redirect_uri: 'https://oauth.vk.com/blank.html', scope: 'video' },
  ...{ response_type: 'token', blank_redirect_uri: 'https://oauth.vk.com/blank.html' },
  instructions: ['Open', 'Allow', 'Copy', 'POST to /api/v1/vk/token/submit'],
}

test('token add on a terminal says where a token is made, by an address that is not broken, and shows nothing of what is typed', async () => {
  const address = `https://oauth.vk.com/authorize?client_id=1&state=${'x'.repeat(120)}`
  const { url } = await startStubService({
    answer: ({ path }) =>
      path.includes('/implicit') ? { status: 200, body: { ...implicit, authorization_url: address } } : undefined,
  })
  const stdin = Object.assign(new PassThrough(), { isTTY: true })
  stdin.write('vk1.a.typed-by-a-person-0123456789\r')
  const ended = await runInWorld(['token', 'add'], { home: await homeLoggedInTo(url), stdin, columns: 40 })
  expect(ended.exitCode).toBe(0)
  expect(ended.stderr.split('\n')).toContain(address)
  expect(ended.stderr).not.toContain('POST')
  expect(ended.stdout + ended.stderr).not.toContain('typed')
})

test('token probe goes on after a token that VK could not be asked about', async () => {
  const refused = { status: 502, body: problem('network_error') }
  const ended = await runAt('POST /credentials/1/probe', refused, ['token', 'probe'])
  expect(ended.exitCode).toBe(1)
  expect(ended.stdout).toContain('VK did not answer')
  expect(ended.stdout).toContain('let an agent make')
})

test('doctor finds a clock that is wrong, a disk that is full, and names the cure of a token', async () => {
  const body = { status: 'ok', database: 'ok', disk: 'low' }
  const ended = await runAt('GET /readyz', { status: 200, body }, ['doctor'])
  expect(ended.exitCode).toBe(1)
  expect(ended.stdout).toMatch(/✗ the clock of the service is -?\d+ s ahead/)
  expect(ended.stdout).toContain('✗ the disk of the service is nearly full')
  expect(ended.stdout).toContain('✓ logged in as anna@example.org')
  expect(ended.stdout).toContain('✗ VK sees another address than the one at which this was made: Other')
  expect(ended.stdout).toContain('vkast agent')
})

test.each([
  ['ip_mismatch', 'use_its_address', 'Bring the agent back to that network'],
  ['revoked', 'renew', 'on the machine of its agent'],
])('doctor has a token that an agent holds and that is %s cured there', async (state, cure, words) => {
  const held = { ...credentials[0], kind: 'agent', agent_id: 1, state, is_valid: false, is_active: false }
  const body = { ...held, diagnosis: { ...diagnosis, cures: [cure] } }
  const { stdout } = await runAt('POST /credentials/1/probe', { status: 200, body }, ['doctor'])
  expect(stdout.replace(/\s+/g, ' ')).toContain(words)
  expect(stdout).not.toMatch(/→ [^→]*vkast token add/)
})

test('doctor says that a service without its database is not ready', async () => {
  const body = { status: 'unavailable', database: 'unavailable' }
  const ended = await runAt('GET /readyz', { status: 503, body }, ['doctor', '--json'])
  expect(ended.exitCode).toBe(1)
  expect(JSON.parse(ended.stdout).checks).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ name: 'service', ok: false }),
      expect.objectContaining({ name: 'database', ok: false }),
    ]),
  )
})

test('doctor says that service and command are of different versions', async () => {
  const body = { status: 'ok', service: 'vkast', version: '9.0.0' }
  const { stdout } = await runAt('GET /healthz', { status: 200, body }, ['doctor'])
  expect(stdout).toContain('✗ its version is 9.0.0')
})

test('doctor is content with a service and tokens that are well', async () => {
  const { url } = await startStubService({
    answer: ({ path }) => {
      const well = { ...credentials[0], diagnosis: { ...diagnosis, cures: [] } }
      if (path.endsWith('/probe')) return { status: 200, body: well }
      return path.endsWith('/credentials') ? { status: 200, body: [credentials[0]] } : undefined
    },
  })
  const ended = await runInWorld(['doctor'], { home: await homeLoggedInTo(url) })
  expect(ended).toMatchObject({ exitCode: 0, stderr: '' })
  expect(ended.stdout).toContain('✓ VK minds no address')
  expect(ended.stdout).not.toContain('✗')
})

test('publication says why it waits, what to do and what comes next', async () => {
  const { stdout } = await runAt('', undefined, ['publication', '12'])
  for (const line of [
    'State: waiting',
    'Why: The VK token has expired',
    'What to do: Submit a new token',
    'What next: Goes on by itself once a token works',
  ])
    expect(stdout).toContain(line)
})

test.each([
  [['--confirm'], undefined, { confirm: true }],
  [['--captcha', 'q2w3e'], undefined, { captcha_key: 'q2w3e' }],
  [[], 'success-token-of-the-page\n', { success_token: 'success-token-of-the-page' }],
])('continue %j answers VK', async (flags, input, body) => {
  const answer = { status: 202, body: publication }
  const ended = await runAt('POST /publications/12/continue', answer, ['continue', '12', ...flags], input)
  expect(ended).toMatchObject({ exitCode: 0, sent: [body] })
})

test.each([
  ['publications --limit 201', 'At most 200'],
  ['publications --group abc', 'A community is a number'],
  ['publication twelve', '<id> is a number'],
  ['continue 12 --confirm --captcha x', 'Either --confirm or --captcha'],
  ['completion tcsh', 'bash, zsh or fish'],
])('%s is wrong usage', async (line, message) => {
  const ended = await runAt('', undefined, line.split(' '))
  expect(ended).toMatchObject({ exitCode: 2, stdout: '' })
  expect(ended.stderr).toContain(message)
})

test('login refuses a wrong password and keeps nothing', async () => {
  const { url } = await startStubService({ mood: 'refusing' })
  const home = newHome()
  const ended = await runInWorld(['login', url], { home, input: 'anna@example.org\nwrong\n' })
  expect(ended).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('E-mail or password is not right') })
  expect(await runInWorld(['whoami'], { home })).toMatchObject({ exitCode: 1 })
})

test('login with --email takes the password alone from standard input', async () => {
  const sent: unknown[] = []
  const { url } = await startStubService({
    answer({ body }) {
      sent.push(body)
      return { status: 200, body: session }
    },
  })
  await runInWorld(['login', url, '--email', 'boris@example.org'], { input: 'my password \n' })
  expect(sent).toEqual([{ email: 'boris@example.org', password: 'my password ' }])
})

test.each([
  ['http://192.0.2.1', true],
  ['http://127.0.0.1.example.org', true],
  ['https://192.0.2.1', false],
  ['http://127.0.0.1:8000', false],
  ['http://localhost:8000', false],
  ['http://[::1]:8000', false],
])('whether others can read on the way to %s: %s', (url, isOpen) => {
  expect(isOpenToListeners(url)).toBe(isOpen)
})

test('logout ends the session at the service, and keeps the login where that cannot be asked', async () => {
  const { url, requests } = await startStubService()
  const home = await homeLoggedInTo(url)
  expect(await runInWorld(['logout'], { home })).toMatchObject({ exitCode: 0 })
  expect(requests).toEqual(['POST /api/v1/auth/logout'])
  const away = await homeLoggedInTo('http://127.0.0.1:1')
  expect(await runInWorld(['logout'], { home: away })).toMatchObject({ exitCode: 3 })
  expect(await runInWorld(['logout', '--forget'], { home: away })).toMatchObject({ exitCode: 0 })
  expect(await runInWorld(['logout'], { home: away })).toMatchObject({ exitCode: 1 })
})
