import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { type Sandbox, SEED, startSandbox } from '@vkast/sandbox'
import { createVk } from '@vkast/vk'
import { expect, onTestFinished, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')
/** What the example names. */
const COMMUNITY = 1
const ANN = SEED.users[0]
const PICTURE = Buffer.from('\x89PNG\r\n\x1a\n and a hundred bytes more', 'latin1')

/** The README's first example as a reader runs it, but that it calls the sandbox, where albums have ids of their own. */
async function runExample(sandbox: Sandbox, token: string, albums: number[]): Promise<string> {
  const readme = await readFile(path.join(root, 'packages/vk/README.md'), 'utf8')
  const [, code = ''] = /^```ts\n([\s\S]*?)^```$/m.exec(readme) ?? []
  const folder = await mkdtemp(path.join(tmpdir(), 'vkast-vk-readme-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  await writeFile(path.join(folder, 'lecture.mp4'), await readFile(path.join(root, 'tools/demo/sample.mp4')))
  await writeFile(path.join(folder, 'cover.png'), PICTURE)
  const led = code
    .replace("limits: 'user'", `limits: 'user', apiUrl: '${sandbox.apiUrl}'`)
    .replace('[7, 8, 9]', JSON.stringify(albums))
  await writeFile(path.join(folder, 'example.mts'), led)
  const args = ['--conditions=@vkast/source', '--disable-warning=ExperimentalWarning', 'example.mts']
  const env = { PATH: process.env.PATH, VK_TOKEN: token }
  return (await promisify(execFile)(process.execPath, args, { cwd: folder, env })).stdout
}

test('the first example of the README reads, lists and uploads a lecture with its cover', async () => {
  const sandbox = await startSandbox({ processingMs: 0 })
  onTestFinished(() => sandbox.close())
  const { control } = sandbox
  control.createCommunity({ id: COMMUNITY, roles: { [ANN.id]: 'administrator' } })
  const wish = { appId: SEED.appId, userId: ANN.id, rights: ['video', 'groups'] as ('video' | 'groups')[] }
  const { token } = control.createToken(wish)
  const vk = createVk({ token, apiUrl: sandbox.apiUrl })
  const made = ['First', 'Second', 'Third'].map((title) => vk.video.addAlbum({ group_id: COMMUNITY, title }))
  const albums = (await Promise.all(made)).map(({ album_id }) => Number(album_id))

  const output = await runExample(sandbox, token, albums)
  const [video] = control.report().videos
  expect(video).toMatchObject({ ownerId: -COMMUNITY, title: `A lecture by ${ANN.firstName}` })
  expect(output).toMatch(/^(\d+ %\n)*100 %\n/)
  expect(output.endsWith(`video-${COMMUNITY}_${video?.videoId}\n`)).toBe(true)
})
