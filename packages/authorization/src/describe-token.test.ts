import { SEED, startSandbox } from '@vkast/sandbox'
import { VkApiError, VkTransportError } from '@vkast/vk'
import { expect, onTestFinished, test } from 'vitest'
import { describeToken } from './describe-token.ts'
import { json, startFakeVk } from './test/fake-vk.ts'
import { rejection } from './test/rejection.ts'

const ANN = SEED.users[0].id

async function start() {
  const sandbox = await startSandbox()
  onTestFinished(() => sandbox.close())
  const { control } = sandbox
  const user = (...rights: ('video' | 'wall' | 'groups' | 'offline')[]) =>
    control.createToken({ appId: SEED.appId, userId: ANN, rights }).token
  return {
    sandbox,
    control,
    user,
    describe: (token: string, more: object = {}) => describeToken(token, { apiUrl: sandbox.apiUrl, ...more }),
  }
}

test('a user’s token with everything needs nothing', async () => {
  const { user, describe } = await start()
  expect(await describe(user('video', 'wall', 'groups', 'offline'))).toEqual({
    isAccepted: true,
    kind: 'user',
    owner: { id: ANN, name: 'Ann Orlova' },
    rights: ['video', 'wall', 'offline', 'groups'],
    expiresAt: null,
    expiryKnownBy: 'rights',
    isIpBound: 'unknown',
    canPublishVideo: true,
    refusal: undefined,
    cures: [],
  })
})

test('without the right "video" it says so, however good users.get finds it', async () => {
  const { user, describe } = await start()
  expect(await describe(user('wall'))).toMatchObject({
    isAccepted: true,
    canPublishVideo: false,
    isIpBound: 'reported',
    cures: ['add_video_right', 'ask_for_offline'],
  })
})

test('an end is known when it was told, and not guessed', async () => {
  const { user, describe } = await start()
  const obtainedAt = new Date('2026-11-21T00:00:00Z')
  const told = await describe(user('video'), { expiresInSeconds: 3600, obtainedAt })
  expect(told).toMatchObject({ expiresAt: new Date('2026-11-21T01:00:00Z'), expiryKnownBy: 'told' })
  expect(await describe(user('video'), { expiresInSeconds: 0 })).toMatchObject({ expiresAt: null, cures: [] })
  expect(await describe(user('video'))).toMatchObject({ expiresAt: undefined, expiryKnownBy: 'unknown' })
})

test('a token of a community names it and its rights, and cannot publish', async () => {
  const api: Record<string, object> = {
    'users.get': { response: [] },
    'groups.getById': { response: { groups: [{ id: 55, name: 'Lectures' }], profiles: [] } },
    'groups.getTokenPermissions': { response: { mask: 274_432, permissions: [] } },
  }
  await using vk = await startFakeVk(({ url }) => json(api[url.pathname.split('/').at(-1) ?? '']))
  expect(await describeToken('community-token', { apiUrl: vk.url })).toMatchObject({
    kind: 'community',
    owner: { id: 55, name: 'Lectures' },
    rights: ['messages', 'wall', 'manage'],
    expiresAt: null,
    expiryKnownBy: 'kind',
    canPublishVideo: false,
    cures: ['use_user_token'],
  })
})

test('a service token is told from a dead one', async () => {
  const no = (code: number, text: string) => json({ error: { error_code: code, error_msg: text } })
  await using vk = await startFakeVk(({ url, form }) => {
    if (url.pathname.endsWith('users.get') && form.has('user_ids')) return json({ response: [{ id: 1 }] })
    return no(28, 'Application authorization failed')
  })
  expect(await describeToken('service-token', { apiUrl: vk.url })).toMatchObject({ kind: 'service', owner: undefined })
  await using dead = await startFakeVk(() => no(28, 'Application authorization failed'))
  expect((await rejection(describeToken('dead-token', { apiUrl: dead.url }), VkApiError)).code).toBe(28)
})

test('a token of VK ID without rights: taken, and nobody tells what it can do', async () => {
  await using vk = await startFakeVk(({ url }) =>
    url.pathname.endsWith('users.get')
      ? json({ response: [{ id: 42, first_name: 'Ann', last_name: 'O' }] })
      : json({ error: { error_code: 1051, error_msg: 'Method is unavailable' } }),
  )
  expect(await describeToken('vk2.a.token', { apiUrl: vk.url })).toMatchObject({
    rights: undefined,
    canPublishVideo: undefined,
    cures: ['add_video_right', 'ask_for_offline'],
  })
})

test.each([
  ['User authorization failed: access_token was given to another ip address.', 'ip_mismatch', 'use_its_address', 'yes'],
  ['User authorization failed: access_token has expired.', 'expired', 'renew', 'unknown'],
  ['User authorization failed: invalid access_token (4).', 'invalid', 'renew', 'unknown'],
  ['User authorization failed: user is deactivated.', 'blocked', 'unblock_account', 'unknown'],
])('%s', async (error_msg, refusal, cure, isIpBound) => {
  await using vk = await startFakeVk(() => json({ error: { error_code: 5, error_msg } }))
  expect(await describeToken('some-token', { apiUrl: vk.url })).toMatchObject({
    isAccepted: false,
    refusal,
    cures: [cure],
    isIpBound,
  })
})

test('a blocked account is not fit to publish', async () => {
  const { control, user, describe } = await start()
  const token = user('video', 'offline')
  control.changeUser({ id: ANN, blocked: true })
  const description = await describe(token)
  expect(description.canPublishVideo).toBe(false)
  expect(description.cures).toContain('unblock_account')
})

test('VK that cannot be reached is an error, not a verdict', async () => {
  const gone = await startFakeVk(() => json({}))
  await gone[Symbol.asyncDispose]()
  const run = describeToken('some-token', { apiUrl: gone.url, signal: AbortSignal.timeout(50) })
  expect(await rejection(run)).toBeInstanceOf(VkTransportError)
})
