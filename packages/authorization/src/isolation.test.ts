import { expect, test } from 'vitest'
import { officialAppCredentials } from './compatibility/official-app-credentials.ts'
import { DirectAuthorization } from './strategies/direct.ts'
import { ImplicitFlowUser } from './strategies/implicit-flow-user.ts'
import { json, page, redirect, startFakeVk } from './test/fake-vk.ts'
import { consentPage, signInPage } from './test/recorded-pages.ts'

const RUNS = 30

test('30 concurrent runs of different users share no cookie, and nothing of the caller’s is written to', async () => {
  const cookiesOf = new Map<string, Set<string>>()
  await using vk = await startFakeVk(({ url, form, headers }) => {
    const act = url.searchParams.get('act')
    const cookie = /(?:^|; )remixsid=([^;]*)/.exec(headers.cookie ?? '')?.[1]
    if (act === 'login') {
      const login = form.get('email') ?? ''
      return redirect(`/authorize?__q_hash=1&for=${login}`, 302, { 'set-cookie': `remixsid=${login}; path=/` })
    }
    const asked = url.searchParams.get('for')
    if (asked !== null) {
      cookiesOf.set(asked, (cookiesOf.get(asked) ?? new Set()).add(cookie ?? 'none'))
      return page(consentPage())
    }
    if (act === 'grant_access')
      return redirect(`/blank.html#access_token=token-of-${cookie}&user_id=${cookie?.slice(4)}`)
    expect(cookie).toBeUndefined()
    return page(signInPage())
  })
  const headers = Object.freeze({ 'User-Agent': 'shared' })
  const shared = Object.freeze({
    ...vk.addresses,
    headers,
    clientId: '1',
    scope: Object.freeze(['video']),
    password: 'p',
  })
  const results = await Promise.all(
    Array.from({ length: RUNS }, (_, index) => new ImplicitFlowUser({ ...shared, login: `user${index + 1}` }).run()),
  )
  expect(results.map(({ token, userId }) => [token, userId])).toEqual(
    Array.from({ length: RUNS }, (_, index) => [`token-of-user${index + 1}`, index + 1]),
  )
  expect([...cookiesOf].every(([login, cookies]) => [...cookies].join() === login)).toBe(true)
  expect(headers).toEqual({ 'User-Agent': 'shared' })
})

test('a run with the official credentials leaves nothing in them', async () => {
  await using vk = await startFakeVk((_request, count) => ({
    ...json(count % 2 === 1 ? { error: 'x' } : { access_token: 'a'.repeat(20), user_id: 1 }),
    headers: { 'set-cookie': 'remixsid=first; path=/' },
  }))
  const before = JSON.stringify(officialAppCredentials)
  const app = officialAppCredentials.android
  const run = () => new DirectAuthorization({ ...app, ...vk.addresses, scope: 'all', login: 'a', password: 'b' }).run()
  await run().catch(() => undefined)
  await run()
  expect(JSON.stringify(officialAppCredentials)).toBe(before)
  expect(app).toEqual(officialAppCredentials.android)
  expect(vk.seen.map(({ headers }) => headers.cookie)).toEqual([undefined, undefined])
  expect(vk.seen[0]!.headers['user-agent']).toMatch(/^VKAndroidApp/)
})
