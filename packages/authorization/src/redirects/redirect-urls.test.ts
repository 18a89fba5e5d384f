import { expect, test } from 'vitest'
import { communityTokensUrl } from './community-tokens-url.ts'
import { implicitFlowUrl } from './implicit-flow-url.ts'

test('the page where a person makes a token', () => {
  const url = new URL(implicitFlowUrl({ clientId: 1, scope: 'video,wall', state: 'x' }))
  expect(url.origin + url.pathname).toBe('https://oauth.vk.ru/authorize')
  expect(Object.fromEntries(url.searchParams)).toEqual({
    client_id: '1',
    redirect_uri: 'https://oauth.vk.ru/blank.html',
    response_type: 'token',
    display: 'page',
    scope: '8208',
    v: '5.199',
    state: 'x',
    revoke: '1',
  })
  const other = new URL(
    implicitFlowUrl({
      clientId: 1,
      scope: 16,
      mustAsk: false,
      oauthUrl: 'http://localhost:1/',
      redirectUri: 'https://a.b/c',
    }),
  )
  expect(other.href).toMatch(/^http:\/\/localhost:1\/authorize\?/)
  expect([other.searchParams.has('revoke'), other.searchParams.get('redirect_uri')]).toEqual([false, 'https://a.b/c'])
})

test('the page where an administrator makes tokens of communities', () => {
  const url = new URL(communityTokensUrl({ clientId: 1, scope: ['manage'], groupIds: [-10, 20] }))
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    group_ids: '10,20',
    scope: '262144',
    response_type: 'token',
  })
  for (const groupIds of [[], [0], [1.5]])
    expect(() => communityTokensUrl({ clientId: 1, scope: 'manage', groupIds })).toThrow(TypeError)
})

test.each(['ftp://x', 'https://u:p@x', 'https://x/?q', 'nonsense'])('no page at %s', (oauthUrl) => {
  expect(() => implicitFlowUrl({ clientId: 1, scope: 'video', oauthUrl })).toThrow('"oauthUrl"')
})
