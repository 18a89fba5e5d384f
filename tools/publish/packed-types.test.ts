import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, inject, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')

/** What uses each package rightly, and once wrongly: that a mistake is seen shows that the types are. */
const USES: Record<string, string> = {
  vk: `import { createVk } from '@vkast/vk'
const vk = createVk({ token: '' })
export const name = async (): Promise<string | undefined> => (await vk.users.get({ user_ids: [1] }))[0]?.first_name
// @ts-expect-error there is no such parameter
export const wrong = vk.users.get({ user: 1 })
`,
  authorization: `import { DirectAuthorization, type UserToken } from '@vkast/authorization'
const direct = new DirectAuthorization({ clientId: '1', scope: 'all', login: process.env.LOGIN })
export const token: Promise<UserToken> = direct.run()
// @ts-expect-error there is no such option
export const wrong = new DirectAuthorization({ clientId: '1', scop: 'all' })
`,
  contract: `import { createClient, ProblemError, type VkastClient } from '@vkast/contract'
const client: VkastClient = createClient({ baseUrl: 'http://localhost:8000', token: () => 'key', language: 'ru' })
export const titles = async (): Promise<string[]> => (await client.listRecordings({ query: { limit: 5 } })).map((recording) => recording.title)
export const type = (error: ProblemError): string | undefined => error.detail?.error_type
// @ts-expect-error there is no such parameter
export const wrong = client.listRecordings({ query: { most: 5 } })
`,
  sandbox: `import { type Report, type Sandbox, type SandboxOptions, startSandbox } from '@vkast/sandbox'
const options: SandboxOptions = { processingMs: 0, https: { port: 8443 } }
export const report = async (): Promise<Report> => {
  const sandbox: Sandbox = await startSandbox(options)
  sandbox.control.addFault({ on: { method: 'video.save', nth: 2 }, do: 'lose-answer' })
  return sandbox.control.report()
}
// @ts-expect-error there is no such option
export const wrong = startSandbox({ ports: 1 })
`,
}

test('the packages bring their types, for strict readers too', async () => {
  const folder = inject('installedIn')
  const files = await Promise.all(
    Object.entries(USES).map(async ([name, code]) => {
      await writeFile(path.join(folder, `typed-${name}.mts`), code)
      return `typed-${name}.mts`
    }),
  )
  const flags = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2024', '--skipLibCheck', 'false']
  const types = ['--typeRoots', path.join(root, 'node_modules/@types'), '--types', 'node']
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc')
  const output = await promisify(execFile)(process.execPath, [compiler, ...flags, ...types, ...files], {
    cwd: folder,
  }).then(
    () => '',
    ({ stdout, stderr }: { stdout: string; stderr: string }) => `${stdout}${stderr}`,
  )
  expect(output).toBe('')
})
