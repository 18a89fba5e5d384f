import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { CallbackService } from './challenges/callback-service.ts'
import type { Challenge } from './challenges/challenge.ts'
import { DirectAuthorization } from './strategies/direct.ts'
import { ImplicitFlowUser } from './strategies/implicit-flow-user.ts'
import { json, page, type Reply, redirect, startFakeVk } from './test/fake-vk.ts'
import { scriptedPage, signInPage } from './test/recorded-pages.ts'
import { rejection } from './test/rejection.ts'
import { NEED_CODE } from './test/token-server.ts'
import { exchangeCode } from './vk-id/exchange-code.ts'
import { VkIdError } from './vk-id/vk-id-error.ts'

const CANARIES = ['canary-login', 'canary pass+word', 'canary-secret', 'canary-c0de', 'canary-cookie']
const options = {
  clientId: '1',
  clientSecret: 'canary-secret',
  scope: 16,
  login: 'canary-login',
  password: 'canary pass+word',
}

/** All that a log could make of it. */
const everyForm = (value: unknown): string =>
  [
    inspect(value, { showHidden: true, depth: 9 }),
    JSON.stringify(value),
    String(value),
    value instanceof Error ? value.stack : '',
  ].join('\n')

function expectNoCanary(value: unknown): void {
  const text = everyForm(value)
  for (const canary of CANARIES) {
    for (const form of [canary, encodeURIComponent(canary), canary.replaceAll(' ', '+')])
      expect(text).not.toContain(form)
  }
}

/** A server that says back everything it was sent. */
const echo = (text: string): Record<string, Reply> => ({
  'VK’s words': json({ error: 'x', error_description: text }, 401),
  'a warning on a page': page(`<div class="box_error">${text}</div>`),
  'the title of an odd page': page(`<title>${text}</title><form><input name="${text}"></form>`),
  'an address': redirect(`/odd?${new URLSearchParams({ text })}`),
  'a fragment': redirect(`/blank.html#${new URLSearchParams({ error: 'x', error_description: text })}`),
  'a foreign host': redirect(`https://example.org/?${new URLSearchParams({ text })}`),
  'half a body': { cut: true, headers: { 'content-length': '100' } },
  'a scripted page': page(scriptedPage()),
})

test.each(Object.keys(echo('')))('nothing secret stands in an error after VK repeats it in %s', async (way) => {
  await using vk = await startFakeVk(({ form, url }) => {
    if (url.pathname === '/odd') return page('')
    if (form.has('code')) return echo(CANARIES.join(' ; '))[way]!
    if (form.has('pass')) return echo(CANARIES.filter((canary) => canary !== 'canary-c0de').join(' ; '))[way]!
    const headers = { 'set-cookie': 'remixsid=canary-cookie; path=/' }
    if (url.pathname === '/token') return { ...json(NEED_CODE, 401), headers }
    return { ...page(signInPage()), headers }
  })
  const callbackService = new CallbackService().onTwoFactor((_, retry) => retry('canary-c0de'))
  for (const authorization of [
    new DirectAuthorization({ ...options, ...vk.addresses, callbackService }),
    new ImplicitFlowUser({ ...options, ...vk.addresses, callbackService }),
  ]) {
    expectNoCanary(await rejection(authorization.run()))
    expectNoCanary(authorization)
  }
})

test('no connection error names what was sent', async () => {
  const gone = await startFakeVk(() => page(''))
  await gone[Symbol.asyncDispose]()
  expectNoCanary(await rejection(new DirectAuthorization({ ...options, ...gone.addresses }).run()))
})

test('a challenge and a suspended run show nothing of the account', async () => {
  await using vk = await startFakeVk(() => json(NEED_CODE, 401))
  const seen: unknown[] = []
  const onChallenge = (challenge: Challenge) => {
    const suspended = challenge.suspend()
    seen.push(challenge, suspended)
    return suspended
  }
  expectNoCanary(await rejection(new DirectAuthorization({ ...options, ...vk.addresses, onChallenge }).run()))
  expect(seen).toHaveLength(2)
  for (const one of seen) expectNoCanary(one)
})

test('VK ID’s errors and tokens show none either', async () => {
  await using vk = await startFakeVk(({ form }) =>
    json({ error: 'invalid_grant', error_description: `bad ${form.toString()}` }),
  )
  const exchange = {
    clientId: 1,
    code: 'canary-c0de',
    deviceId: 'd',
    codeVerifier: 'canary-secret',
    redirectUri: 'https://a.b',
    idUrl: vk.url,
  }
  expectNoCanary(await rejection(exchangeCode(exchange), VkIdError))
  await using good = await startFakeVk(() =>
    json({ access_token: 'canary-secret', refresh_token: 'canary-c0de', user_id: 1, expires_in: 3600, scope: '' }),
  )
  const tokens = await exchangeCode({ ...exchange, idUrl: good.url })
  expect(inspect(tokens, { showHidden: true })).not.toMatch(/canary/)
})
