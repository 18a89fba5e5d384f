import { createClient } from '@vkast/contract'
import { rightsMask, SEED } from '@vkast/sandbox'
import { expect, test } from 'vitest'
import { findChromium, startChromium, type Tab } from './chromium.ts'
import { startServiceWorld } from './service-world.ts'

/* A token is renewed in a real browser, at the sandbox's sign-in pages. */

const chromium = findChromium()
if (!chromium)
  console.warn('The renewal pages are not tried in a browser: no Chromium is installed (apt-get install chromium)')
const [ann] = SEED.users
const OWN_APP = 51_000_099
const RESULT = "document.getElementById('result').className"

async function startRenewal(environment: Record<string, string> = {}, language = 'en') {
  const world = await startServiceWorld(environment)
  const url = world.url.replace('127.0.0.1', 'localhost')
  const grantable = rightsMask('video', 'wall', 'groups')
  world.sandbox.control.createApp({
    id: OWN_APP,
    grantable,
    redirectUris: [`${url}/api/v1/oauth/vk/implicit/complete`],
  })
  const { access_token } = await createClient({ baseUrl: world.url }).register({
    body: { email: 'anna@example.org', password: 'correct horse battery' },
  })
  const client = createClient({ baseUrl: world.url, token: () => access_token })
  const old = world.sandbox.control.createToken({ appId: SEED.appId, userId: ann.id, rights: grantable })
  const { credential_id: id } = await client.submitToken({ body: { access_token: old.token } })
  const link = (await client.createRenewalLink({ params: { id } })).url
  const browser = await startChromium(chromium ?? '', language)
  const fingerprint = async () => (await client.getCredential({ params: { id } })).fingerprint
  return { world, link, tab: await browser.newTab(), newTab: browser.newTab, fingerprint }
}

/** Signs in and consents, as a person does, until VK sends the browser away from its pages. */
async function signIn(tab: Tab): Promise<void> {
  await tab.until("document.querySelector('form [name=pass]') !== null")
  await tab.evaluate(`
    document.querySelector('[name=email]').value = ${JSON.stringify(ann.login)};
    document.querySelector('[name=pass]').value = ${JSON.stringify(ann.password)};
    document.querySelector('form').submit()`)
  await tab.until("document.querySelector('form [name=email_denied]') !== null")
  await tab.evaluate("document.querySelector('form').submit()")
}

const click = (tab: Tab, id: string): Promise<void> => tab.evaluate(`document.getElementById('${id}').click()`)
const secretOf = (link: string): string => new URL(link).hash.slice(1)

/** Neither the link's secret nor the token was in any address that went over the network, or in the log. */
function expectNothingLeaked(tabs: Tab[], output: string, secrets: string[]): void {
  const seen = tabs.flatMap((tab) => tab.requested.map((url) => url.split('#')[0])).join('\n') + output
  for (const secret of secrets) expect(seen.includes(secret)).toBe(false)
  for (const tab of tabs) expect(tab.refused).toEqual([])
}

test.skipIf(!chromium)('the address of the blank page is pasted, and the token is renewed', async () => {
  const { world, link, tab, newTab, fingerprint } = await startRenewal({}, 'ru')
  const before = await fingerprint()
  await tab.open(link)
  await tab.until("!document.getElementById('form').hidden")
  expect(await tab.evaluate('document.documentElement.lang + location.hash')).toBe('ru')
  const vk = await newTab()
  await vk.open(await tab.evaluate("document.getElementById('vk').href"))
  await signIn(vk)
  await vk.until("location.pathname === '/blank.html'")
  const address = await vk.evaluate<string>('location.href')
  await tab.evaluate(`document.getElementById('address').value = 'nonsense';
    document.querySelector('form button').click()`)
  await tab.until(`${RESULT} === 'bad'`)
  expect(await tab.evaluate("document.getElementById('result').textContent")).toContain('В присланном нет токена')
  await tab.evaluate(`document.getElementById('address').value = ${JSON.stringify(address)};
    document.querySelector('form button').click()`)
  await tab.until(`${RESULT} === 'good'`)
  expect(await fingerprint()).not.toBe(before)
  const token = new URLSearchParams(new URL(address).hash.slice(1)).get('access_token') ?? ''
  expect(token.length).toBeGreaterThan(20)
  expectNothingLeaked([tab], world.service.output(), [secretOf(link), token])
})

test.skipIf(!chromium)(
  'the bookmarklet sends the blank page’s address, in a tab that knows nothing of the link',
  async () => {
    const { world, link, tab, newTab, fingerprint } = await startRenewal()
    const before = await fingerprint()
    await tab.open(link)
    await tab.until("!document.getElementById('form').hidden")
    const bookmarklet = await tab.evaluate<string>("document.getElementById('bookmarklet').href")
    expect(bookmarklet).toMatch(/^javascript:/)
    const vk = await newTab()
    await vk.open(await tab.evaluate("document.getElementById('vk').href"))
    await signIn(vk)
    await vk.until("location.pathname === '/blank.html'")
    await vk.evaluate(decodeURIComponent(bookmarklet.slice('javascript:'.length)))
    await vk.until(`location.pathname === '/renew' && ${RESULT} === 'good'`)
    expect(await vk.evaluate('location.hash')).toBe('')
    expect(await fingerprint()).not.toBe(before)
    expectNothingLeaked([tab, vk], world.service.output(), [secretOf(link)])
  },
)

const OWN = { VKAST_VK_REDIRECT: 'own', VKAST_VK_APP_ID: String(OWN_APP) }

test.skipIf(!chromium)('with a redirect address of ours VK brings the person back, and nothing is copied', async () => {
  const { world, link, tab, fingerprint } = await startRenewal(OWN)
  const before = await fingerprint()
  await tab.open(link)
  await tab.until("!document.getElementById('form').hidden")
  await click(tab, 'vk')
  await signIn(tab)
  await tab.until(`location.pathname.endsWith('/implicit/complete') && ${RESULT} === 'good'`)
  expect(await fingerprint()).not.toBe(before)
  expect((await tab.history()).filter((url) => url.includes('access_token') || url.includes(secretOf(link)))).toEqual(
    [],
  )
  expect(await tab.evaluate('sessionStorage.length')).toBe(0)
  expectNothingLeaked([tab], world.service.output(), [secretOf(link)])
})

test.skipIf(!chromium)('a token that comes without the state of this tab is not submitted', async () => {
  const { link, tab, fingerprint, world } = await startRenewal(OWN)
  const before = await fingerprint()
  const stranger = world.sandbox.control.createToken({ appId: OWN_APP, userId: ann.id, rights: ['video'] })
  await tab.open(link)
  await tab.until("!document.getElementById('form').hidden")
  const complete = `${new URL(link).origin}/api/v1/oauth/vk/implicit/complete`
  await tab.open(`${complete}#access_token=${stranger.token}&expires_in=86400&user_id=${ann.id}&state=forged`)
  await tab.until(`location.pathname.endsWith('/implicit/complete') && ${RESULT} === 'bad'`)
  expect(await tab.evaluate('location.hash')).toBe('')
  expect(tab.requested.filter((url) => url.endsWith('/renewals'))).toEqual([])
  expect(await fingerprint()).toBe(before)
})
