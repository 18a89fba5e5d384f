import { request } from 'node:http'
import { expect, test } from 'vitest'
import { ANN, type Body, LECTURES, startCaller } from '../test/start-caller.ts'
import { SEED } from '../world/seed.ts'

const HOUR = 3_600_000

test.each([
  ['revoked', 'user revoke access for this token.'],
  ['session', 'invalid session.'],
  ['deactivated', 'user is deactivated.'],
  ['blocked', 'invalid access_token (2).'],
  ['expired', 'access_token has expired.'],
  ['forgotten', 'invalid access_token (4).'],
] as const)('tells why a token ended: %s', async (reason, text) => {
  const { sandbox, call } = await startCaller()
  const { token } = sandbox.control.createToken({ appId: SEED.appId, userId: ANN })
  sandbox.control.endToken({ token, reason })
  const { error } = await call('users.get', {}, { token })
  expect(error).toMatchObject({ error_code: 5, error_msg: `User authorization failed: ${text}` })
  expect(error).not.toHaveProperty('error_subcode')
})

test('a token lives until its time on the clock of the sandbox and not a millisecond longer', async () => {
  const { sandbox, call, refused } = await startCaller()
  const { token, expiresAt } = sandbox.control.createToken({ appId: SEED.appId, userId: ANN, lifetimeMs: 24 * HOUR })
  expect((await call('users.get', {}, { token })).response).toBeDefined()
  sandbox.clock.advance(expiresAt! - sandbox.clock.now())
  expect(await refused('users.get', {}, { token })).toBe(5)
})

test('every token of a banned or deleted user is dead', async () => {
  const { sandbox, call } = await startCaller()
  sandbox.control.changeUser({ id: ANN, deactivated: 'banned' })
  expect((await call('users.get')).error?.error_msg).toContain('invalid access_token (2).')
  sandbox.control.changeUser({ id: ANN, deactivated: 'none' })
  expect((await call('users.get')).response).toBeDefined()
})

test('a bound token works from its own address only, else 5 with subcode 1130', async () => {
  const { sandbox, call } = await startCaller({ addressHeader: 'x-forwarded-for' })
  const { token } = sandbox.control.createToken({ appId: SEED.appId, userId: ANN, boundTo: '203.0.113.7' })
  const from = async (address: string) => {
    const headers = { 'x-forwarded-for': address }
    const answer = await fetch(`${sandbox.url}/method/users.get?v=5.199&access_token=${token}`, { headers })
    return (await answer.json()) as Body
  }
  expect((await from('203.0.113.7, 10.0.0.1')).response).toBeDefined()
  expect((await from('203.0.113.8')).error).toMatchObject({
    error_code: 5,
    error_subcode: 1130,
    error_msg: 'User authorization failed: access_token was given to another ip address.',
  })
  expect((await call('users.get', {}, { token })).error?.error_subcode).toBe(1130)
})

test('the header says nothing about the address unless it was told to', async () => {
  const { sandbox } = await startCaller()
  const { token } = sandbox.control.createToken({ appId: SEED.appId, userId: ANN, boundTo: '127.0.0.1' })
  const headers = { 'x-forwarded-for': '203.0.113.7' }
  const answer = await fetch(`${sandbox.url}/method/users.get?v=5.199&access_token=${token}`, { headers })
  expect(await answer.json()).toHaveProperty('response')
})

test.skipIf(process.platform !== 'linux')('another loopback address is another machine', async () => {
  const { sandbox } = await startCaller({ host: '0.0.0.0' })
  const { token } = sandbox.control.createToken({ appId: SEED.appId, userId: ANN, boundTo: '127.0.0.2' })
  const path = `${sandbox.url}/method/users.get?v=5.199&access_token=${token}`
  expect(await getFrom('127.0.0.2', path)).toContain('"response"')
  expect(await getFrom('127.0.0.3', path)).toContain('1130')
})

test('a community token and a service token meet only methods made for them', async () => {
  const { call } = await startCaller()
  const community = { kind: 'community', communityId: LECTURES } as const
  expect((await call('video.save', {}, community)).error).toMatchObject({
    error_code: 27,
    error_msg: 'Group authorization failed: method is unavailable with group auth.',
  })
  expect((await call('video.save', {}, { kind: 'service' })).error?.error_code).toBe(28)
  expect((await call('users.get', {}, community)).response).toEqual([])
  expect((await call('groups.getById', {}, community)).response).toMatchObject({ groups: [{ id: LECTURES }] })
  expect((await call('utils.getServerTime', {}, { kind: 'service' })).response).toBeTypeOf('number')
})

test.each([
  ['video.save', ['wall', 'groups']],
  ['video.get', ['wall', 'groups']],
  ['wall.post', ['video', 'groups']],
  ['groups.get', ['video', 'wall']],
  ['friends.getOnline', ['video', 'wall']],
] as const)('%s without its right is 15 with subcode 1133', async (method, names) => {
  const { sandbox, call } = await startCaller()
  const { token } = sandbox.control.createToken({ appId: SEED.appId, userId: ANN })
  const rights = names.reduce((mask, name) => mask | { video: 16, wall: 8192, groups: 262144 }[name], 0)
  const { error } = await call(method, {}, { rights })
  expect(error).toMatchObject({
    error_code: 15,
    error_subcode: 1133,
    error_msg: 'Access denied: no access to call this method. It cannot be called with current scopes.',
  })
  expect((await call('users.get', {}, { token })).response).toBeDefined() // what needs no right is still there
})

function getFrom(localAddress: string, address: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(address, { localAddress }, (answer) => {
      answer.setEncoding('utf8')
      let text = ''
      answer.on('data', (part: string) => {
        text += part
      })
      answer.on('end', () => resolve(text))
    })
    sent.on('error', reject)
    sent.end()
  })
}
