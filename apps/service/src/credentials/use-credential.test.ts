import { VkApiError, VkTransportError } from '@vkast/vk'
import { expect, test } from 'vitest'
import { ANN, makeToken } from '../test/sandbox-token.ts'
import { startWorld } from '../test/world.ts'
import { findCredential } from './queries.ts'
import { submitToken } from './submit-token.ts'
import { findUsableCredential, openToken, reportTokenFailure, touchCredential } from './use-credential.ts'

const HOUR = 3_600_000

async function worldWithCredential() {
  const world = await startWorld()
  const { userId } = await world.register()
  const submit = async (accountName: string, expiresInSeconds?: number) => {
    const { token } = makeToken(world.sandbox)
    return { token, row: (await submitToken(world, { userId, text: token, accountName, expiresInSeconds }))[0] }
  }
  const current = async (id: number) => (await findCredential(world.db, userId, id))!
  return { world, userId, submit, current, ...(await submit('main')) }
}

const refusal = (method: string, code: number, more: { reason?: 'invalid' | 'ip_mismatch'; subcode?: number } = {}) =>
  new VkApiError({
    code,
    message: 'text',
    method,
    subcode: more.subcode,
    reason: more.reason,
    captcha: undefined,
    redirectUri: undefined,
    confirmationText: undefined,
    banInfo: undefined,
  })

test('finds a working credential of the same user and VK user, and opens its token', async () => {
  const { world, userId, row, token } = await worldWithCredential()
  const stranger = await world.register()
  const found = await findUsableCredential(world.db, { userId, vkUserId: ANN, now: world.now() })
  expect(found?.id).toBe(row.id)
  expect(openToken(world.vault, found!)).toBe(token)
  expect(await findUsableCredential(world.db, { userId, vkUserId: ANN + 1, now: world.now() })).toBeUndefined()
  expect(
    await findUsableCredential(world.db, { userId: stranger.userId, vkUserId: ANN, now: world.now() }),
  ).toBeUndefined()
})

test('prefers the one asked for, then what has not passed its date, the default, the one renewed last', async () => {
  const { world, userId, row, submit } = await worldWithCredential()
  const find = async (preferredId?: number) =>
    (await findUsableCredential(world.db, { userId, vkUserId: ANN, now: world.now(), preferredId }))?.id
  world.advance(1000)
  const second = (await submit('second')).row
  expect(await find()).toBe(second.id)
  expect(await find(row.id)).toBe(row.id)
  await world.db.execute(`update user_credentials set is_default = true where id = ${row.id}`)
  expect(await find()).toBe(row.id)
  await world.db.execute(`update user_credentials set expires_at = now() - interval '1 hour' where id = ${row.id}`)
  expect(await find()).toBe(second.id)
  await world.db.execute(`update user_credentials set state = 'revoked' where id = ${second.id}`)
  expect(await find()).toBe(row.id)
})

test('a refused token is marked once, with its reason, and listeners are told once', async () => {
  const { world, row, current } = await worldWithCredential()
  const failed = {
    credentialId: row.id,
    fingerprint: row.fingerprint,
    error: refusal('video.save', 5, { reason: 'invalid' }),
  }
  await reportTokenFailure(world, failed)
  await reportTokenFailure(world, failed)
  expect(await current(row.id)).toMatchObject({
    state: 'revoked',
    lastError: { errorType: 'token_revoked', vkErrorCode: 5 },
  })
  const { rows } = await world.db.execute(`select data->>'state' as state from events order by id`)
  expect(rows).toEqual([{ state: 'active' }, { state: 'revoked' }])
})

test('an old token’s failure does not spoil the credential that was renewed meanwhile', async () => {
  const { world, row, submit, current } = await worldWithCredential()
  await submit('main')
  await reportTokenFailure(world, {
    credentialId: row.id,
    fingerprint: row.fingerprint,
    error: refusal('video.save', 5, { reason: 'ip_mismatch' }),
  })
  expect((await current(row.id)).state).toBe('active')
})

test.each([
  ['the network', new VkTransportError({ code: 'timeout', effect: 'unknown', message: 'm' })],
  ['too many calls', refusal('video.save', 6)],
  ['flood control', refusal('video.save', 9)],
  ['a closed community', refusal('video.save', 204)],
  ['a plain 15', refusal('video.save', 15)],
  ['validation', refusal('video.save', 17)],
  ['our own fault', new Error('disk')],
])('%s changes nothing', async (_title, error) => {
  const { world, row, current } = await worldWithCredential()
  await reportTokenFailure(world, { credentialId: row.id, fingerprint: row.fingerprint, error })
  expect(await current(row.id)).toEqual(row)
})

test.each([
  ['video.save', 15, 1133, 'limited', ['video']],
  ['video.save', 1051, undefined, 'limited', ['video']],
  ['wall.post', 15, 1133, 'active', ['wall']],
  ['users.get', 15, 1133, 'active', []],
] as const)('%s refused with %s/%s for want of a right', async (method, code, subcode, state, missingScopes) => {
  const { world, row, current } = await worldWithCredential()
  const error = refusal(method, code, subcode === undefined ? {} : { subcode })
  await reportTokenFailure(world, { credentialId: row.id, fingerprint: row.fingerprint, error })
  expect(await current(row.id)).toMatchObject({ state, missingScopes })
})

test('a token that works after its date has no known expiry any more, and is asked about from now on; before, the date stays', async () => {
  const { world, row, current } = await worldWithCredential()
  await world.db.execute('update user_credentials set recheck_at = null')
  const touch = (usedAt: Date) =>
    touchCredential(world.db, { credentialId: row.id, fingerprint: row.fingerprint, usedAt })
  await touch(world.now())
  expect(await current(row.id)).toMatchObject({
    expiresAt: row.expiresAt,
    expirySource: 'assumed',
    recheckAt: null,
  })
  world.advance(25 * HOUR)
  const usedAt = world.now()
  await touch(usedAt)
  expect(await current(row.id)).toMatchObject({
    expiresAt: null,
    expirySource: 'none',
    lastUsedAt: usedAt,
    recheckAt: usedAt,
  })
})
