import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { findCommand } from './arguments/find-command.ts'
import { globalOptions } from './arguments/global-options.ts'
import { readArguments } from './arguments/read-arguments.ts'
import { commands } from './commands.ts'
import { displayWidth } from './output/display-width.ts'
import { homeLoggedInTo } from './test/kept-login.ts'
import { runInWorld } from './test/run-in-world.ts'
import { startStubService } from './test/stub-service.ts'
import { offline, wayToRun, wordsOf } from './test/way-to-run.ts'

const NOBODY = 'http://127.0.0.1:1'
const online = commands.filter(({ name }) => !offline.has(name))
const RUSSIAN = { LANG: 'ru_RU.UTF-8' }

describe.each(commands.map((command) => ({ name: command.name, command })))('vkast $name', ({ name, command }) => {
  const words = name.split(' ')

  test('--help names every option, argument and example on standard output', async () => {
    const { exitCode, stdout, stderr } = await runInWorld([...words, '--help'])
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    for (const option of [...Object.keys(command.options ?? {}), ...Object.keys(globalOptions)])
      expect(stdout).toContain(`--${option}`)
    for (const argument of command.arguments ?? []) expect(stdout).toContain(`<${argument.name}>`)
  })

  test('--help speaks Russian where the locale does', async () => {
    const { stdout } = await runInWorld([...words, '--help'], { environment: { ...RUSSIAN, COLUMNS: '100' } })
    const flat = (text: string): string => text.replace(/\s+/g, ' ')
    expect(flat(stdout)).toContain(flat(command.summary.ru))
    for (const { summary } of Object.values(command.options ?? {})) expect(flat(stdout)).toContain(flat(summary.ru))
  })

  test.each([40, 200])('--help fits %i columns', async (columns) => {
    for (const environment of [{}, RUSSIAN])
      expect(widest(await runInWorld([...words, '--help'], { columns, environment }))).toBeLessThanOrEqual(columns)
  })

  test('an unknown option is wrong usage, told on standard error in the language of the locale', async () => {
    const english = await runInWorld([...words, '--no-such-option'])
    expect(english).toMatchObject({ exitCode: 2, stdout: '' })
    expect(english.stderr).toContain('There is no option --no-such-option here')
    const russian = await runInWorld([...words, '--no-such-option'], { environment: RUSSIAN })
    expect(russian.stderr).toContain('Здесь нет опции --no-such-option')
  })

  test('has its texts in both languages, and examples that it can read', () => {
    const texts = [
      command.summary,
      ...(command.details ? [command.details] : []),
      ...[...(command.arguments ?? []), ...Object.values(command.options ?? {})].map(({ summary }) => summary),
    ]
    for (const { en, ru } of texts) {
      expect(en).toMatch(/[a-z]/)
      expect(en).not.toMatch(/[а-яё]/i)
      expect(ru).toMatch(/[а-яё]|^[\w, -]+$/i)
    }
    expect(command.examples?.length ?? 0).toBeGreaterThan(0)
    for (const example of command.examples ?? []) {
      const found = findCommand(commands, wordsOf(example), 'en')
      expect(found?.command.name).toBe(name)
      expect(() => readArguments(command, found?.rest ?? [], 'en')).not.toThrow()
    }
  })
})

describe.each(online.map((command) => ({ name: command.name, command })))('vkast $name at a service', ({ command }) => {
  const run = async (
    url: string,
    more: { columns?: number; environment?: Record<string, string>; signal?: AbortSignal } = {},
    flags: string[] = [],
  ) => {
    const { argv, ...way } = wayToRun(command, url)
    return runInWorld([...argv, ...flags], { home: await homeLoggedInTo(url), ...way, ...more })
  }

  test('ends with 3 and says so where nothing answers', async () => {
    const ended = await run(NOBODY)
    expect(ended).toMatchObject({ exitCode: 3, stdout: '' })
    expect(ended.stderr).toContain(`No answer from ${NOBODY}`)
  })

  test('ends with 1 where the service does not know this person any more', async () => {
    const { url } = await startStubService({ mood: 'refusing' })
    const ended = await run(url)
    expect(ended).toMatchObject({ exitCode: 1, stdout: '' })
    expect(ended.stderr).toMatch(/Log in again|not right/)
  })

  test('with --json tells that as JSON on standard error', async () => {
    const { url } = await startStubService({ mood: 'refusing' })
    const ended = await run(url, {}, ['--json'])
    expect(ended.exitCode).toBe(1)
    expect(JSON.parse(ended.stderr)).toMatchObject({ error: expect.any(String), message: expect.any(String) })
  })

  test('Ctrl-C while the service is silent ends it with 130', async () => {
    const { url, asked } = await startStubService({ mood: 'silent' })
    const stop = new AbortController()
    const ended = run(url, { signal: stop.signal })
    await asked
    stop.abort('SIGINT')
    expect(await ended).toMatchObject({ exitCode: 130, stdout: '' })
  })

  test('no control character gets out, with a terminal or without', async () => {
    const { url } = await startStubService()
    const plain = await run(url)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(plain.stdout + plain.stderr).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/)
    expect((await run(url, { columns: 80, environment: { NO_COLOR: '1' } })).stdout).not.toContain('\u001b')
  })

  test.each([40, 200])('what it prints fits %i columns', async (columns) => {
    const { url } = await startStubService()
    for (const environment of [{}, RUSSIAN]) {
      const ended = await run(url, { columns, environment })
      expect(ended.exitCode).toBeLessThanOrEqual(1)
      expect(ended.stdout.length).toBeGreaterThan(0)
      expect(widest(ended)).toBeLessThanOrEqual(columns)
    }
    expect(widest(await run(NOBODY, { columns }))).toBeLessThanOrEqual(columns)
  })

  test('--json prints JSON and nothing else', async () => {
    const { url } = await startStubService()
    const { stdout, stderr } = await run(url, {}, ['--json'])
    expect(JSON.parse(stdout)).toBeInstanceOf(Object)
    expect(stderr).toBe('')
  })
})

test('the overview fits 40 columns and names every command', async () => {
  const overview = await runInWorld([], { columns: 40 })
  for (const { name } of commands) expect(overview.stdout).toContain(`  ${name}\n`)
  expect(widest(overview)).toBeLessThanOrEqual(40)
})

test.each([
  ['a terminal', { columns: 80 }, true],
  ['a terminal with NO_COLOR', { columns: 80, environment: { NO_COLOR: '1' } }, false],
  ['a dumb terminal', { columns: 80, environment: { TERM: 'dumb' } }, false],
  ['no terminal', {}, false],
])('an error on %s is red: %s', async (_, world, isRed) => {
  const { stderr } = await runInWorld(['bogus'], world)
  expect(stderr.includes('\u001b[31m')).toBe(isRed)
  expect(stderr.includes('\u001b')).toBe(isRed)
})

test('--lang is stronger than the locale, also for what is told of a mistake in the same line', async () => {
  const english = await runInWorld(['bogus', '--lang', 'en'], { environment: RUSSIAN })
  expect(english.stderr).toContain('There is no command')
  expect((await runInWorld(['--lang=ru', 'bogus'])).stderr).toContain('Нет команды')
})

test('wrong usage with --json is JSON on standard error', async () => {
  const { exitCode, stdout, stderr } = await runInWorld(['bogus', '--json'])
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
  expect(JSON.parse(stderr)).toMatchObject({ error: 'usage' })
})

test.each([
  ['token', '--help'],
  ['help', 'token'],
])('vkast %s %s shows what there is below it', async (...argv) => {
  const { exitCode, stdout } = await runInWorld(argv)
  expect(exitCode).toBe(0)
  expect(stdout).toContain('token add')
  expect(stdout).not.toContain('publications')
})

/** Columns of the widest line of both outputs. */
function widest({ stdout, stderr }: { stdout: string; stderr: string }): number {
  return Math.max(
    ...stripVTControlCharacters(stdout + stderr)
      .split('\n')
      .map(displayWidth),
  )
}
