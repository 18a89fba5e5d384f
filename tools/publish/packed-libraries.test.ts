import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, inject, test } from 'vitest'
import { installPacked } from './install-packed.ts'
import { runScript } from './run-installed.ts'

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

describe.each(inject('nodes'))('@vkast/vk and @vkast/authorization, installed, on Node $version', (node) => {
  test('are imported, and read pages', async () => {
    using vk = await startVk()
    const code = `import { AuthorizationError, ImplicitFlowUser } from '@vkast/authorization'; import { VkError } from '@vkast/vk';${signIn(vk.url)}`
    expect(await runScript(node, `import-${node.version}.mjs`, code)).toBe('granted 7 true')
  })

  test('are required, and read pages', async () => {
    using vk = await startVk()
    const code = `const { AuthorizationError, ImplicitFlowUser } = require('@vkast/authorization'); const { VkError } = require('@vkast/vk');${signIn(vk.url)}`
    expect(await runScript(node, `require-${node.version}.cjs`, code)).toBe('granted 7 true')
  })

  test('load what reads pages only when a page is read', async () => {
    using vk = await startVk()
    const code = `import { registerHooks } from 'node:module'
const loaded = []
registerHooks({ load: (url, context, next) => { loaded.push(url); return next(url, context) } })
const isLoaded = () => loaded.some((url) => url.includes('/htmlparser2/'))
const { ImplicitFlowUser } = await import('@vkast/authorization')
const before = isLoaded()
await new ImplicitFlowUser({ clientId: '1', scope: 'video', oauthUrl: '${vk.url}' }).run()
console.log(before, isLoaded())`
    expect(await runScript(node, `lazily-${node.version}.mjs`, code)).toBe('false true')
  })

  test('are found by somebody whose own workspace has a condition @vkast/source', async () => {
    const names = ['vk', 'authorization', 'contract', 'sandbox'].map((name) => `await import('@vkast/${name}')`)
    const code = `console.log([${names.join(', ')}].every((module) => Object.keys(module).length > 0))`
    const flags = ['--conditions=@vkast/source']
    expect(await runScript(node, `condition-${node.version}.mjs`, code, flags)).toBe('true')
  })
})

test('both together stay within 14 packages and 8 MB', async () => {
  await using libraries = await installPacked(['@vkast/vk', '@vkast/authorization'], inject('archives'))
  expect([...libraries.packages.keys()]).toEqual(expect.arrayContaining(['@vkast/vk', 'htmlparser2']))
  expect(libraries.packages.size).toBeLessThanOrEqual(14)
  expect([...libraries.packages.values()].reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(8_000_000)
})

const reason = inject('noOtherNodes')
if (reason !== null) test.skip(`the packages are ${reason}`, () => undefined)
