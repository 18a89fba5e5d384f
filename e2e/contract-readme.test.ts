import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { createClient } from '@vkast/contract'
import { SEED } from '@vkast/sandbox'
import { expect, onTestFinished, test } from 'vitest'
import { startServiceWorld } from './service-world.ts'

const root = path.resolve(import.meta.dirname, '..')

/** The one example of the README, and how it is run: with nothing but its environment. */
function readExample(): { run(environment: Record<string, string>): Promise<string> } {
  const readme = fs.readFileSync(path.join(root, 'packages/contract/README.md'), 'utf8')
  const [, code = ''] = /^```ts publish\n([\s\S]*?)^```$/m.exec(readme) ?? []
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vkast-contract-'))
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }))
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  fs.writeFileSync(path.join(folder, 'example.mts'), code)
  return {
    run: async (environment) => {
      const env = { PATH: process.env.PATH, ...environment }
      const args = ['--conditions=@vkast/source', 'example.mts']
      return (await promisify(execFile)(process.execPath, args, { cwd: folder, env })).stdout
    },
  }
}

test('the example of the contract’s README publishes, and recognises what is published already', async () => {
  const { url, sandbox } = await startServiceWorld()
  const body = { email: 'anna@example.org', password: 'correct horse battery' }
  const { access_token } = await createClient({ baseUrl: url }).register({ body })
  const client = createClient({ baseUrl: url, token: () => access_token })
  const example = readExample()
  const { key } = await client.createApiKey({ body: { name: 'example' } })
  const environment = { VKAST_URL: url, VKAST_API_KEY: key }
  expect(await example.run(environment)).toBe('a token of VK is needed\n')

  const rights = ['video', 'wall', 'groups'] as const
  const wish = { appId: SEED.appId, userId: SEED.users[0].id, rights: [...rights] }
  await client.submitToken({ body: { access_token: sandbox.control.createToken(wish).token } })
  await sendRecording(url, access_token)
  const first = await example.run(environment)
  expect(first).toMatch(/^a token of VK, good for \d+h \d+m\nA lecture: publication \d+ is on its way\n$/)
  expect(await example.run(environment)).toMatch(/^a token of VK.*\nA lecture: .*already.*\n$/i)
})

async function sendRecording(url: string, token: string): Promise<void> {
  const form = new FormData()
  form.set('title', 'A lecture')
  const bytes = fs.readFileSync(path.join(root, 'tools/demo/sample.mp4'))
  form.set('file', new Blob([bytes], { type: 'video/mp4' }), 'lecture.mp4')
  const headers = { authorization: `Bearer ${token}` }
  expect((await fetch(`${url}/api/v1/recordings`, { method: 'POST', headers, body: form })).status).toBe(201)
}
