import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readConfig } from '../../config.ts'
import { mp4Bytes } from '../../test/multipart-body.ts'
import { TEST_PACE } from '../../test/publishing-world.ts'
import { startWorld, type TestUser } from '../../test/world.ts'
import { startWorker } from '../../worker.ts'
import { listFolder } from './list-folder.ts'

async function start(environment: Record<string, string> = {}) {
  const above = await fs.mkdtemp(path.join(os.tmpdir(), 'vkast-import-'))
  onTestFinished(() => fs.rm(above, { recursive: true, force: true }))
  const dir = path.join(above, 'folder')
  await fs.mkdir(path.join(dir, 'sub'), { recursive: true })
  const world = await startWorld({ VKAST_IMPORT_DIR: dir, ...environment })
  const worker = await startWorker(world, { pace: TEST_PACE })
  onTestFinished(() => worker.stop())
  return { dir, above, world, operator: await world.register(), member: await world.register() }
}

const order = (user: TestUser, file: string) =>
  user.call({ method: 'POST', url: '/api/v1/recordings/import', payload: { file } })
const list = (user: TestUser, query = '') => user.call({ url: `/api/v1/imports/folder${query}` })

test('makes a recording of a file of the folder, and leaves the file where it is', async () => {
  const { dir, operator } = await start()
  const video = mp4Bytes(900_000)
  await fs.writeFile(path.join(dir, 'sub', 'Лекция 1.mp4'), video)
  const ordered = await order(operator, 'sub/Лекция 1.mp4')
  expect(ordered.statusCode).toBe(202)
  expect(ordered.json()).toMatchObject({ source: 'folder', file: 'sub/Лекция 1.mp4', host: null })
  const see = async () => (await operator.call({ url: `/api/v1/imports/${ordered.json().id}` })).json()
  await expect.poll(async () => (await see()).state).toBe('done')
  const recording = (await operator.call({ url: `/api/v1/recordings/${(await see()).recording_id}` })).json()
  expect(recording).toMatchObject({
    title: 'Лекция 1',
    sha256: createHash('sha256').update(video).digest('hex'),
  })
  expect(await fs.readFile(path.join(dir, 'sub', 'Лекция 1.mp4'))).toEqual(video)
})

test('opens nothing but regular files within the folder', async ({ skip }) => {
  if (process.platform === 'win32') return skip('Windows has no pipes in folders')
  const { dir, above, operator } = await start()
  await fs.writeFile(path.join(above, 'secret.mp4'), mp4Bytes())
  await fs.mkdir(path.join(above, 'folder-beside'))
  await fs.writeFile(path.join(above, 'folder-beside', 'secret.mp4'), mp4Bytes())
  await fs.symlink(path.join(above, 'secret.mp4'), path.join(dir, 'out.mp4'))
  await fs.symlink(above, path.join(dir, 'up'))
  await fs.symlink('/dev/zero', path.join(dir, 'zero.mp4'))
  execFileSync('mkfifo', [path.join(dir, 'pipe.mp4')])
  for (const file of [
    ...['../secret.mp4', 'sub/../../secret.mp4', `${above}/secret.mp4`, '/etc/passwd', 'out.mp4', 'up/secret.mp4'],
    ...['zero.mp4', 'pipe.mp4', 'sub', 'missing.mp4', './x', 'sub//x', '..\\secret.mp4', '../folder-beside/secret.mp4'],
  ]) {
    const answer = await order(operator, file)
    expect(`${file} ${answer.statusCode} ${answer.json().detail?.error_type}`).toBe(`${file} 422 source_refused`)
  }
  expect((await list(operator)).json()).toEqual([])
  await fs.writeFile(path.join(dir, 'sub', 'in.mp4'), mp4Bytes())
  await fs.symlink(path.join(dir, 'sub', 'in.mp4'), path.join(dir, 'within.mp4'))
  expect((await order(operator, 'within.mp4')).statusCode).toBe(202)
})

test('lists the files by name, page by page, without hidden ones and links', async () => {
  const { dir, operator } = await start()
  const names = ['a.mp4', 'b.mp4', 'sub/c.mp4', 'sub/d.mp4', 'sub.mp4', 'z.mp4', '.hidden.mp4']
  for (const name of names) await fs.writeFile(path.join(dir, name), randomBytes(3))
  const seen: string[] = []
  for (let query: string | undefined = '?limit=2'; query !== undefined; ) {
    const answer: Awaited<ReturnType<TestUser['call']>> = await list(operator, query)
    for (const each of answer.json()) {
      expect(each).toMatchObject({ size: 3 })
      seen.push(each.file)
    }
    query = /<[^?]+(\?[^>]+)>/.exec(String(answer.headers.link ?? ''))?.[1]
  }
  expect(seen.toSorted()).toEqual(names.slice(0, -1).toSorted())
  expect(new Set(seen).size).toBe(seen.length)
})

test('a directory with more files than anybody sorts by hand is listed to its last one', async () => {
  const dir = await fs.mkdtemp(path.join(os.tmpdir(), 'vkast-import-'))
  onTestFinished(() => fs.rm(dir, { recursive: true, force: true }))
  const names = Array.from({ length: 10_003 }, (_, n) => `${String(n).padStart(5, '0')}.mp4`)
  await Promise.all(names.map((name) => fs.writeFile(path.join(dir, name), '')))
  const last = await listFolder(dir, { after: names[9999], limit: 10 })
  expect(last.map(({ file }) => file)).toEqual(names.slice(10_000))
})

test('is the operator’s alone unless he opens it to everyone, and not there without a folder', async () => {
  const closed = await start()
  await fs.writeFile(path.join(closed.dir, 'a.mp4'), mp4Bytes())
  expect((await list(closed.member)).statusCode).toBe(404)
  expect((await order(closed.member, 'a.mp4')).statusCode).toBe(404)
  expect((await list(closed.operator)).json()).toHaveLength(1)
  const open = await start({ VKAST_IMPORT_DIR_FOR: 'everyone' })
  await fs.writeFile(path.join(open.dir, 'a.mp4'), mp4Bytes())
  expect((await list(open.member)).json()).toHaveLength(1)
  expect((await order(open.member, 'a.mp4')).statusCode).toBe(202)
  const none = await start({ VKAST_IMPORT_DIR: '' })
  expect((await list(none.operator)).statusCode).toBe(404)
})

test('the folder may not be, hold or lie in the data directory', () => {
  for (const dir of ['/srv/data', '/srv', '/srv/data/media'])
    expect(() => readConfig({ VKAST_DATA_DIR: '/srv/data', VKAST_IMPORT_DIR: dir })).toThrow(/VKAST_IMPORT_DIR/)
  expect(readConfig({ VKAST_DATA_DIR: '/srv/data', VKAST_IMPORT_DIR: '/srv/data2' }).importDir).toBe('/srv/data2')
})
