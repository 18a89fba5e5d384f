import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { OPTIONS, USAGE } from './command-options.ts'
import { startSandbox } from './start.ts'
import { sampleMp4 } from './test/sample-mp4.ts'

const execute = promisify(execFile)
const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8')
const blocks = [...readme.matchAll(/^```(\w+) ?([\w-]*)\n([\s\S]*?)^```$/gm)]
const block = (title: string): string => blocks.find(([, , found]) => found === title)?.[3] ?? ''

/** Runs a program of the README where a reader has it: in a folder of their own, beside a video. */
async function run(code: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vkast-readme-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await symlink(fileURLToPath(new URL('../../../node_modules', import.meta.url)), join(folder, 'node_modules'))
  await writeFile(join(folder, 'lecture.mp4'), sampleMp4({ size: 10_000 }))
  await writeFile(join(folder, 'example.mjs'), code)
  const args = ['--conditions=@vkast/source', 'example.mjs']
  return (await execute(process.execPath, args, { cwd: folder })).stdout
}

test('every program of the README is run here', () => {
  const titles = blocks.filter(([, language]) => language !== 'sh').map(([, , title]) => title)
  expect(titles).toEqual(['vk-io', 'users', 'https'])
})

test('the example with vk-io uploads a video and meets the refusal that it ordered', async () => {
  expect(await run(block('vk-io'))).toBe('A lecture\n214\n')
})

test.each(['users', 'https'])('the example %s runs', async (title) => {
  const opening = `import { startSandbox } from '@vkast/sandbox'\n`
  const own = title === 'https' ? '' : 'const sandbox = await startSandbox()\n'
  const closing = `await sandbox.close()\nconsole.log(sandbox.url !== '')`
  expect(await run(`${opening}${own}${block(title)}${closing}`)).toBe('true\n')
})

test('the calls with curl get a token, and a user with it', async () => {
  const sandbox = await startSandbox()
  onTestFinished(() => sandbox.close())
  const [first = '', second = ''] = block('calls').replaceAll('http://localhost:8043', sandbox.url).split('\n')
  const { token } = JSON.parse(await shell(first)) as { token: string }
  const answer: unknown = JSON.parse(await shell(second.replace('…', token)))
  expect(answer).toMatchObject({ response: [{ id: 101, first_name: 'Ann' }] })
})

const shell = async (line: string): Promise<string> => (await execute('sh', ['-c', `${line} --silent`])).stdout

test('the README’s table has every flag there is with its default, and the usage names them', () => {
  const rows = [...readme.matchAll(/^\| (`--.*?) \| (.*?) \|/gm)]
  const shown = rows.flatMap(([, flags = '', value = '']) =>
    [...flags.matchAll(/`--([\w-]+)`/g)].map(([, name = '']) => [name, value]),
  )
  const taken = Object.entries(OPTIONS).map(([name, option]) => [name, defaultOf(name, option)])
  expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(taken))
  expect([...new Set(USAGE.match(/(?<=\[--)[\w-]+/g))].sort()).toEqual(Object.keys(OPTIONS).sort())
})

const defaultOf = (name: string, option: (typeof OPTIONS)[keyof typeof OPTIONS]) => {
  if (name === 'port') return '8043'
  return 'default' in option ? option.default : '–'
}
