import { readFile } from 'node:fs/promises'
import { SEED } from '@vkast/sandbox'
import { expect, test } from 'vitest'
import { ANN, startExampleWorld } from './test/example-world.ts'

const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8')
const examples = new Map(
  [...readme.matchAll(/^```ts ([\w-]+)\n([\s\S]*?)^```$/gm)].map(([, title = '', code = '']) => [title, code]),
)
const example = (title: string): string => examples.get(title) ?? ''

type World = Awaited<ReturnType<typeof startExampleWorld>>

/** What each example prints, after what has to be so in the sandbox. */
const STORIES: Record<string, { prepare?: (world: World) => object; prints: RegExp }> = {
  browser: { prints: new RegExp(`^${ANN.id} 0 true\n$`) },
  direct: {
    prepare: ({ sandbox }) => sandbox.control.changeUser({ id: ANN.id, twoFactor: 'sms' }),
    prints: new RegExp(`^Code sent to \\+7.*\n${ANN.id} 86400 true\n$`),
  },
  'implicit-user': {
    prepare: ({ sandbox }) =>
      sandbox.control.changeUser({ id: ANN.id, twoFactor: 'sms', captchaOnLogin: 1, securityCheck: true }),
    prints: new RegExp(`^${ANN.id} 86400 true\n$`),
  },
  'implicit-groups': { prints: /^123456789 0 true\n$/ },
  verification: { prints: new RegExp(`^${ANN.id} true\n$`) },
  suspend: {
    prepare: ({ sandbox }) => sandbox.control.changeUser({ id: ANN.id, twoFactor: 'app' }),
    prints: new RegExp(`^${ANN.id} true\n$`),
  },
  'vk-id': {
    prepare: ({ sandbox }) => sandbox.control.createApp({ id: SEED.vkIdAppId, grantable: ['wall'] }),
    prints: new RegExp(`^VK dropped: video\nAnn\n${ANN.id} true\n$`),
  },
  doctor: {
    prints: /^user Ann Orlova \[ 'video', 'wall' \] true \[ 'ask_for_offline' \]\n8208 \[ 'video', 'wall' \]\n$/,
  },
}

test('every example of the README compiles', async () => {
  const { compile } = await startExampleWorld()
  expect([...examples.keys()]).toEqual(Object.keys(STORIES))
  expect(await compile([...examples.values()])).toBe('')
})

test.each(Object.entries(STORIES))('the example %s runs', async (title, { prepare, prints }) => {
  const world = await startExampleWorld()
  prepare?.(world)
  const { sandbox, run } = world
  const TOKEN = sandbox.control.createToken({ appId: SEED.appId, userId: ANN.id, rights: ['video', 'wall'] }).token
  const env = {
    TOKEN,
    REDIRECT_URI: title === 'verification' ? await validationPage(world, TOKEN) : '',
    VK_ID_CALLBACK: SEED.vkIdRedirectUris[0],
  }
  expect(await run(example(title), env)).toMatch(prints)
})

/** Where VK's error 17 leads, under VK's own name. */
async function validationPage({ sandbox }: World, token: string): Promise<string> {
  sandbox.control.addFault({ on: { method: 'users.get' }, do: 'error', error: { code: 17 } })
  const body = new URLSearchParams({ access_token: token, v: '5.199' })
  const answer = await fetch(`${sandbox.apiUrl}/method/users.get`, { method: 'POST', body })
  const { error } = (await answer.json()) as { error: { redirect_uri: string } }
  const page = new URL(error.redirect_uri)
  return `https://m.vk.ru${page.pathname}${page.search}`
}
