import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Installed, installPacked } from './install-packed.ts'

const execute = promisify(execFile)
let installed: Installed
beforeAll(async () => {
  installed = await installPacked(['vk', 'authorization'])
})
afterAll(() => installed[Symbol.asyncDispose]())

/** Runs a script beside the installed packages, without the way to our sources. */
async function run(file: string, code: string): Promise<string> {
  await writeFile(path.join(installed.folder, file), code)
  const { stdout } = await execute(process.execPath, [file], {
    cwd: installed.folder,
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  return stdout.trim()
}

/** A VK whose authorize page is a consent page, and whose answer to it is a token. */
async function startVk() {
  const server = createServer((request, response) => {
    if (request.method === 'POST')
      return response.writeHead(302, { location: '/blank.html#access_token=granted&user_id=7' }).end()
    return response.end('<form method="post" action="/?act=grant_access"></form>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url, [Symbol.dispose]: () => void server.close() }
}

const signIn = (url: string) => `
  const flow = new ImplicitFlowUser({ clientId: '1', scope: 'video', oauthUrl: '${url}' })
  flow.run().then(({ token, userId }) => console.log(token, userId, new AuthorizationError({ message: '', code: 'X' }) instanceof VkError))`

describe('as it is published', () => {
  test('it is imported, and reads pages', async () => {
    using vk = await startVk()
    const code = `import { AuthorizationError, ImplicitFlowUser } from '@vkast/authorization'; import { VkError } from '@vkast/vk';${signIn(vk.url)}`
    expect(await run('with-import.mjs', code)).toBe('granted 7 true')
  })

  test('it is required, and reads pages', async () => {
    using vk = await startVk()
    const code = `const { AuthorizationError, ImplicitFlowUser } = require('@vkast/authorization'); const { VkError } = require('@vkast/vk');${signIn(vk.url)}`
    expect(await run('with-require.cjs', code)).toBe('granted 7 true')
  })

  test('it brings its types, for strict readers too', async () => {
    const code = `import { DirectAuthorization, type UserToken } from '@vkast/authorization'
const direct = new DirectAuthorization({ clientId: '1', scope: 'all', login: process.env.LOGIN })
export const token: Promise<UserToken> = direct.run()
// @ts-expect-error there is no such option
export const wrong = new DirectAuthorization({ clientId: '1', scop: 'all' })
`
    await writeFile(path.join(installed.folder, 'typed.mts'), code)
    const types = path.resolve(import.meta.dirname, '../../node_modules/@types')
    const flags = [
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2024',
      '--skipLibCheck',
      'false',
      '--typeRoots',
      types,
      '--types',
      'node',
    ]
    const compiler = path.resolve(import.meta.dirname, '../../node_modules/.bin/tsc')
    const output = await execute(compiler, [...flags, 'typed.mts'], { cwd: installed.folder }).then(
      () => '',
      ({ stdout }: { stdout: string }) => stdout,
    )
    expect(output).toBe('')
  })

  test('it loads what reads pages only when a page is read', async () => {
    using vk = await startVk()
    const code = `import { registerHooks } from 'node:module'
const loaded = []
registerHooks({ load: (url, context, next) => { loaded.push(url); return next(url, context) } })
const isLoaded = () => loaded.some((url) => url.includes('/htmlparser2/'))
const { ImplicitFlowUser } = await import('@vkast/authorization')
const before = isLoaded()
await new ImplicitFlowUser({ clientId: '1', scope: 'video', oauthUrl: '${vk.url}' }).run()
console.log(before, isLoaded())`
    expect(await run('lazily.mjs', code)).toBe('false true')
  })

  test('it has no tests in it, and stays within 14 packages and 8 MB', async () => {
    expect(installed.packages.size).toBeLessThanOrEqual(14)
    expect([...installed.packages.values()].reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(8_000_000)
    const { stdout } = await execute('find', ['node_modules/@vkast', '-path', '*test*'], { cwd: installed.folder })
    expect(stdout).toBe('')
  })
})
