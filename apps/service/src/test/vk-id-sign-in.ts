import { type Sandbox, SEED } from '@vkast/sandbox'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { expect } from 'vitest'
import type { TestUser, TestWorld } from './world.ts'

type Person = (typeof SEED.users)[number]

/** Opens VK ID's page as a person's browser, signs in and agrees, or cancels: the address it is sent to then. */
export async function walkVkId(
  sandbox: Sandbox,
  authorizationUrl: string,
  { person = SEED.users[0], cancel = false }: { person?: Person; cancel?: boolean } = {},
): Promise<string> {
  const open = createBrowser(sandbox.url)
  let page = await open(authorizationUrl)
  for (let steps = 0; page.location === undefined && steps < 4; steps += 1) {
    if (cancel) return unescapeText(/class="cancel" href="([^"]*)"/.exec(page.body)![1]!)
    const form = readForm(page.body)
    const asked = page.body.includes('name="pass"') ? { email: person.login, pass: person.password } : {}
    page = await open(form.action, new URLSearchParams({ ...form.fields, ...asked }))
  }
  return page.location!
}

/** Follows redirects as far as they lead to the same server. */
function createBrowser(base: string) {
  const cookies = new Map<string, string>()
  const ask = async (url: string, body?: URLSearchParams) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const init = { redirect: 'manual' as const, headers: { cookie }, ...(body && { method: 'POST', body }) }
    const answer = await fetch(new URL(url, base), init)
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]*)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    return { location: answer.headers.get('location') ?? undefined, body: await answer.text() }
  }
  return async (url: string, body?: URLSearchParams) => {
    let page = await ask(url, body)
    while (page.location?.startsWith(`${base}/`)) page = await ask(page.location)
    return page
  }
}

function readForm(body: string): { action: string; fields: Record<string, string> } {
  const [, action = '', inside = ''] = /<form method="post" action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/.exec(body)!
  const inputs = [...inside.matchAll(/<input ([^>]*)>/g)].map(([, attributes = '']) => attributes)
  const fields = inputs.flatMap((input) => {
    const name = /\bname="([^"]*)"/.exec(input)?.[1]
    return name ? [[name, unescapeText(/\bvalue="([^"]*)"/.exec(input)?.[1] ?? '')]] : []
  })
  return { action: unescapeText(action), fields: Object.fromEntries(fields) }
}

const unescapeText = (text: string): string =>
  text
    .replace(/&(lt|gt|quot|#39);/g, (_all, name: string) => ({ lt: '<', gt: '>', quot: '"' })[name] ?? "'")
    .replaceAll('&amp;', '&')

/** Begins a sign-in of this user's and walks it; the request that the browser then makes of the service. */
export async function beginAndWalk(
  { sandbox }: Pick<TestWorld, 'sandbox'>,
  user: TestUser,
  walk: Parameters<typeof walkVkId>[2] & { accountName?: string } = {},
): Promise<InjectOptions> {
  const query = walk.accountName === undefined ? '' : `?account_name=${encodeURIComponent(walk.accountName)}`
  const begun = await user.call({ url: `/api/v1/oauth/vk/authorize${query}` })
  expect(begun.statusCode, begun.body).toBe(200)
  const { pathname, search } = new URL(await walkVkId(sandbox, begun.json().authorization_url, walk))
  return { url: pathname + search }
}

/** The whole sign-in; the answer that the browser shows at its end. */
export async function signInAtVkId(
  world: TestWorld,
  user: TestUser,
  walk: Parameters<typeof beginAndWalk>[2] = {},
): Promise<LightMyRequestResponse> {
  return world.app.inject(await beginAndWalk(world, user, walk))
}
