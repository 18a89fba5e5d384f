import fs from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { rightsMask, SEED, startSandbox } from '@vkast/sandbox'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createPollNote } from '../../agent/poll-note.ts'
import { heldToken, keepTokens, noKeychain } from '../../agent/test/store-folder.ts'
import { AGENT_KEY } from '../../agent/test/stub-service.ts'
import { displayWidth } from '../../output/display-width.ts'
import { findFolders } from '../../session/folders.ts'
import { homeLoggedInTo } from '../../test/kept-login.ts'
import { newHome, runInWorld } from '../../test/run-in-world.ts'
import { spawnVkast } from '../../test/spawn-vkast.ts'
import { credentials, problem, user } from '../../test/stub-answers.ts'
import { startStubService } from '../../test/stub-service.ts'

const TOKEN = heldToken().token
const URL = 'https://video.example.org'
const NOW = new Date('2026-11-21T10:00:00Z')

/** A home in which `agent add` was done before. */
async function homeHolding(urls: readonly string[] = [URL], over = {}): Promise<string> {
  const home = newHome()
  const deps = { folder: findFolders({}, home).config, keychain: noKeychain, language: 'en' as const }
  for (const url of urls) await keepTokens(deps, url, [heldToken({ endsAt: '2026-11-22T04:45:00Z', ...over })])
  return home
}

/** Columns of the widest line of both outputs. */
const widest = ({ stdout, stderr }: { stdout: string; stderr: string }): number =>
  Math.max(
    ...stripVTControlCharacters(stdout + stderr)
      .split('\n')
      .map(displayWidth),
  )

describe('agent status', () => {
  it('shows names, time left and when work was last asked for, and no secret', async () => {
    const home = await homeHolding()
    const { state } = findFolders({}, home)
    await createPollNote(state, { baseUrl: URL, now: () => new Date(NOW.getTime() - 65_000) })()
    const shown = await runInWorld(['agent', 'status'], { home, now: () => NOW })
    expect(shown).toMatchObject({ exitCode: 0, stderr: '' })
    expect(shown.stdout).toMatch(/Last asked for work 1m 5s ago/)
    expect(shown.stdout).toMatch(/home +Anna Test \(501\) +18h 45m/)
    expect(shown.stdout).toContain('no keychain that works')
    const json = await runInWorld(['agent', 'status', '--json'], { home, now: () => NOW })
    expect(JSON.parse(json.stdout)).toMatchObject({
      key_place: 'file',
      services: [
        { service: URL, agent_id: 1, last_polled_at: '2026-11-21T09:58:55.000Z', tokens: [{ account_name: 'home' }] },
      ],
    })
    for (const { stdout } of [shown, json]) {
      expect(stdout).not.toContain(TOKEN)
      expect(stdout).not.toContain(AGENT_KEY)
    }
  })

  it.each([40, 200])('fits %i columns', async (columns) => {
    const home = await homeHolding([URL], { name: 'Канал о науке и технике с длинным названием', vkName: '機械学習' })
    for (const environment of [{}, { LANG: 'ru_RU.UTF-8' }])
      expect(
        widest(await runInWorld(['agent', 'status'], { home, environment, now: () => NOW, columns })),
      ).toBeLessThanOrEqual(columns)
  })

  it('fits 40 columns where nothing is kept', async () => {
    for (const environment of [{}, { LANG: 'ru_RU.UTF-8' }])
      expect(widest(await runInWorld(['agent', 'status'], { environment, columns: 40 }))).toBeLessThanOrEqual(40)
  })

  it('says what to do where others can read what is kept', async () => {
    const home = await homeHolding()
    fs.chmodSync(path.join(findFolders({}, home).config, 'agent.sealed'), 0o644)
    const { exitCode, stderr } = await runInWorld(['agent', 'status'], { home })
    expect(exitCode).toBe(1)
    expect(stderr).toContain('chmod 600')
  })
})

describe('agent remove', () => {
  it('forgets the token of that name, and nothing else', async () => {
    const home = await homeHolding()
    expect(await runInWorld(['agent', 'remove', 'other'], { home })).toMatchObject({ exitCode: 1, stdout: '' })
    expect(await runInWorld(['agent', 'remove', 'home'], { home })).toMatchObject({ exitCode: 0, stderr: '' })
    const { stdout } = await runInWorld(['agent', 'status', '--json'], { home })
    expect(JSON.parse(stdout)).toMatchObject({ services: [{ service: URL, tokens: [] }] })
  })

  it('fits 40 columns', async () => {
    for (const environment of [{}, { LANG: 'ru_RU.UTF-8' }]) {
      const ended = await runInWorld(['agent', 'remove', 'home'], {
        home: await homeHolding(),
        environment,
        columns: 40,
      })
      expect(ended.exitCode).toBe(0)
      expect(widest(ended)).toBeLessThanOrEqual(40)
    }
  })

  it('wants to know which service where several have one of that name', async () => {
    const other = 'https://other.example.org'
    const home = await homeHolding([URL, other])
    expect(await runInWorld(['agent', 'remove', 'home'], { home })).toMatchObject({ exitCode: 2 })
    expect(await runInWorld(['agent', 'remove', 'home', '--service', other], { home })).toMatchObject({ exitCode: 0 })
    const { stdout } = await runInWorld(['agent', 'status', '--json'], { home })
    expect(JSON.parse(stdout).services.map(({ tokens }: { tokens: unknown[] }) => tokens.length)).toEqual([1, 0])
  })
})

describe('agent', () => {
  it('has nothing to do where no token is kept', async () => {
    const { exitCode, stderr } = await runInWorld(['agent'])
    expect(exitCode).toBe(1)
    expect(stderr).toContain('vkast agent add')
  })

  it('--install prints the file alone on standard output', async () => {
    const { exitCode, stdout, stderr } = await runInWorld(['agent', '--install', '--local-address', '127.0.0.2'])
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(
      /^\[Unit\]\n[\s\S]*"agent" "--local-address" "127\.0\.0\.2"[\s\S]*WantedBy=default\.target\n$/,
    )
    expect(stderr).toContain('systemctl --user enable --now vkast-agent')
  })

  it.each([
    ['--vk-api-url', 'ftp://vk.example'],
    ['--vk-api-url', 'https://name:password@vk.example'],
    ['--local-address', 'vk.example'],
  ])('%s %s is wrong usage', async (option, value) => {
    const { exitCode, stderr } = await runInWorld(['agent', option, value])
    expect(exitCode).toBe(2)
    expect(stderr).not.toContain('password')
  })
})

describe('agent add', () => {
  async function startWorld(over: object = {}) {
    const sandbox = await startSandbox()
    onTestFinished(() => sandbox.close())
    const { token } = sandbox.control.createToken({
      ...{ appId: SEED.appId, userId: SEED.users[0].id, rights: rightsMask('video', 'wall', 'groups') },
      ...{ boundTo: '127.0.0.2', ...over },
    })
    const announced: string[] = []
    const { url } = await startStubService({
      answer: ({ path: asked, body }) => {
        if (asked.endsWith('/auth/me')) return { status: 200, body: user }
        if (asked.endsWith('/agents')) return { status: 201, body: newAgent }
        if (!asked.endsWith('/credentials')) return { status: 404, body: problem('not_found') }
        announced.push(JSON.stringify(body))
        return { status: 200, body: { ...credentials[0], kind: 'agent', agent_id: 1, account_name: 'home' } }
      },
    })
    const argv = ['agent', 'add', '--name', 'home', '--vk-api-url', sandbox.apiUrl, '--local-address', '127.0.0.2']
    return { token, url, argv, announced, home: await homeLoggedInTo(url) }
  }
  const newAgent = {
    ...{ id: 1, name: 'laptop', prefix: 'vkast_agent_01', is_here: false, last_seen_at: null },
    ...{ created_at: '2026-11-21T10:00:00Z', key: AGENT_KEY },
  }

  it('keeps the token here; it is in no list of processes, in nothing printed, sent or written', async () => {
    const { token, argv, announced, home } = await startWorld()
    const { child, ended } = spawnVkast(home, argv)
    const seen = ['cmdline', 'environ'].map((file) => fs.readFileSync(`/proc/${child.pid}/${file}`, 'utf8')).join('')
    child.stdin.end(`https://oauth.vk.com/blank.html#access_token=${token}&expires_in=86400&user_id=1`)
    const { exitCode, stdout, stderr } = await ended
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('keychain') })
    expect(stdout).toContain('Kept here as "home"')
    expect(announced).toHaveLength(1)
    const files = fs
      .readdirSync(home, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => fs.readFileSync(path.join(entry.parentPath, entry.name), 'latin1'))
    expect(files.length).toBeGreaterThan(1)
    for (const text of [seen, stdout, stderr, ...announced, ...files]) expect(text).not.toContain(token.slice(0, 40))
    const status = await runInWorld(['agent', 'status', '--json'], { home })
    expect(JSON.parse(status.stdout).services[0].tokens).toHaveLength(1)
  })

  it('fits 40 columns', async () => {
    const { token, argv, home } = await startWorld()
    for (const environment of [{}, { LANG: 'ru_RU.UTF-8' }]) {
      const ended = await runInWorld(argv, { home, input: token, environment, columns: 40 })
      expect(ended.exitCode).toBe(0)
      expect(widest(ended)).toBeLessThanOrEqual(40)
    }
  })

  it.each([
    ['is bound to another address', { boundTo: '127.0.0.7' }],
    ['may not upload video', { rights: rightsMask('wall') }],
  ])('keeps and announces nothing of a token that %s', async (_what, over) => {
    const { token, argv, announced, home } = await startWorld(over)
    expect(await runInWorld(argv, { home, input: token })).toMatchObject({ exitCode: 1, stdout: '' })
    expect(announced).toEqual([])
    expect(fs.existsSync(path.join(findFolders({}, home).config, 'agent.sealed'))).toBe(false)
  })

  it.each([
    [
      'a community’s token',
      'https://oauth.vk.com/blank.html#access_token_5=vk1.a.0123456789abcdefghij',
      'token of a community',
    ],
    [
      'tokens of several communities',
      '#access_token_5=vk1.a.0123456789abcdefghij&access_token_6=vk1.a.0123456789abcdefghik',
      'token of a community',
    ],
    ['nothing like a token', 'hello', 'No VK token was found'],
    ['a refusal', 'https://oauth.vk.com/blank.html#error=access_denied', 'access was refused'],
  ])('refuses %s', async (_what, input, words) => {
    const { argv, home } = await startWorld()
    const { exitCode, stderr } = await runInWorld(argv, { home, input })
    expect(exitCode).toBe(1)
    expect(stderr.replace(/\s+/g, ' ')).toContain(words)
    expect(stderr).not.toContain('0123456789abcdefghi')
  })

  it('ends with 3 where the service does not answer, before a token is asked for', async () => {
    const home = await homeLoggedInTo('http://127.0.0.1:1')
    expect(await runInWorld(['agent', 'add'], { home, input: TOKEN })).toMatchObject({ exitCode: 3, stdout: '' })
  })
})
