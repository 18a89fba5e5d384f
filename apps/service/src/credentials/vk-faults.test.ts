import type { Sandbox } from '@vkast/sandbox'
import { expect, test } from 'vitest'
import { makeToken } from '../test/sandbox-token.ts'
import { startWorld, type TestUser, type TestWorld } from '../test/world.ts'
import { createVkClients, type VkClients } from './vk-clients.ts'

const SUBMIT = '/api/v1/oauth/vk/token/submit'

interface Scene {
  world: TestWorld
  user: TestUser
  credentialId: number
}

/** A world with a credential that works, whose renewal then meets a fault. */
async function scene(vk?: (sandbox: Sandbox) => VkClients): Promise<Scene> {
  const world = await startWorld({}, vk ? { vk } : {})
  const user = await world.register()
  const payload = { token_data: makeToken(world.sandbox).token, account_name: 'main' }
  const answer = await user.call({ method: 'POST', url: SUBMIT, payload })
  return { world, user, credentialId: answer.json().credential_id }
}

const stored = async ({ db }: TestWorld) => (await db.execute('select * from user_credentials')).rows

/** The renewal and the probe both meet the fault; the stored row is compared byte for byte. */
async function expectUnspoilt({ world, user, credentialId }: Scene, status: number, detail: object): Promise<void> {
  const before = await stored(world)
  const payload = { token_data: makeToken(world.sandbox).token, account_name: 'main' }
  const renewal = await user.call({ method: 'POST', url: SUBMIT, payload })
  expect(renewal.json().detail).toMatchObject(detail)
  expect(renewal.statusCode).toBe(status)
  const probe = await user.call({ method: 'POST', url: `/api/v1/credentials/${credentialId}/probe` })
  expect(probe.json().detail).toMatchObject(detail)
  expect(await stored(world)).toEqual(before)
  expect(world.sandbox.world.faults.map(({ used }) => used > 0)).toEqual([true])
}

type Fault = Parameters<Sandbox['control']['addFault']>[0]
const always = (fault: Omit<Fault, 'on'>, method = 'users.get'): Fault => ({ on: { method, times: 1000 }, ...fault })

const FAULTS: [string, Fault, number, unknown][] = [
  ['VK refuses the connection', always({ do: 'refuse' }), 502, 'network_error'],
  ['the answer is lost', always({ do: 'lose-answer' }), 502, 'network_error'],
  ['VK answers HTML', always({ do: 'html' }), 502, 'http_error'],
  ['VK answers 500', always({ do: 'status', status: 500 }), 502, 'http_error'],
  ['VK answers 404', always({ do: 'status', status: 404 }), 502, 'http_error'],
  ['half an answer', always({ do: 'half-body' }), 502, expect.stringMatching(/^(network|http)_error$/)],
  ['the second question fails', always({ do: 'html' }, 'account.getAppPermissions'), 502, 'http_error'],
]

// Each in a world of its own, side by side: what takes time is the client's patience.
for (const rows of [FAULTS.slice(0, 3), FAULTS.slice(3)])
  test(`${rows.map(([title]) => title).join(', ')}: the documented error, and the stored credential is as it was`, async () => {
    await Promise.all(
      rows.map(async ([, fault, status, errorType]) => {
        const it = await scene()
        it.world.sandbox.control.addFault(fault)
        await expectUnspoilt(it, status, { error_type: errorType })
      }),
    )
  }, 180_000)

test('VK is slow: network_error, and the stored credential is as it was', async () => {
  let timeoutMs: number | undefined
  const it = await scene(({ apiUrl }) => ({
    forToken: (...of) => createVkClients({ vk: { apiUrl, version: '5.199' } }, { timeoutMs }).forToken(...of),
  }))
  timeoutMs = 300 // not before: what is to succeed has the patience of everyday
  it.world.sandbox.control.addFault(always({ do: 'slow', delayMs: 60_000 }))
  await expectUnspoilt(it, 502, { error_type: 'network_error' })
}, 180_000)

test('a server that is not there is network_error', async () => {
  const it = await scene()
  await it.world.sandbox.close()
  const before = await stored(it.world)
  const payload = { token_data: 'vk1.a.some-token-of-forty-characters-or-more' }
  const answer = await it.user.call({ method: 'POST', url: SUBMIT, payload })
  expect([answer.statusCode, answer.json().detail.error_type]).toEqual([502, 'network_error'])
  expect(await stored(it.world)).toEqual(before)
}, 180_000)

/** The global codes of vk-facts 1.7 that say nothing of the token; 5 and its like, and 28, have tests of their own. */
const CODES = [
  ...[2, 3, 4, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 20, 21, 23, 24, 25, 27, 29, 30, 33, 34, 35, 38, 39, 40, 41, 42],
  ...[43, 100, 101, 113, 150, 200, 201, 203, 300, 500, 600, 603, 1051],
  ...[3300, 3301, 3302, 3303, 3304, 3305, 3609, 9999, 11500],
]

test('each other error code is api_error with VK’s code, and the stored credential is as it was', async () => {
  const it = await scene()
  for (const code of CODES.filter((code) => !LEAVE_ALONE.includes(code) && !REPEATED.includes(code))) {
    it.world.sandbox.control.addFault({ on: { method: 'users.get', times: 2 }, do: 'error', error: { code } })
    await expectUnspoilt(it, 400, { error_type: 'api_error', vk_error_code: code })
    it.world.sandbox.control.clearFaults()
  }
}, 180_000)

/** After these the client does not call the method again for a while: each has tokens of its own. */
const LEAVE_ALONE = [9, 29, 43]
/** The client repeats a read after these. */
const REPEATED = [1, 6, 10, 13, 28, 36]

test('what the client repeats and what VK wants to be left alone with stay api_error', async () => {
  await Promise.all(
    [...REPEATED, ...LEAVE_ALONE].map(async (code) => {
      const it = await scene()
      it.world.sandbox.control.addFault(always({ do: 'error', error: { code } }))
      await expectUnspoilt(it, 400, { error_type: 'api_error', vk_error_code: code })
    }),
  )
}, 180_000)

test('one fault of VK’s in between is repeated by the client and not seen', async () => {
  const { world, user } = await scene()
  world.sandbox.control.addFault({ on: { method: 'users.get' }, do: 'error', error: { code: 10 } })
  const payload = { token_data: makeToken(world.sandbox).token }
  expect((await user.call({ method: 'POST', url: SUBMIT, payload })).statusCode).toBe(200)
  expect(world.sandbox.control.unusedFaults()).toEqual([])
})

type Spoil = (sandbox: Sandbox, token: ReturnType<typeof makeToken>) => void
const end =
  (reason: 'revoked' | 'session' | 'deactivated' | 'blocked' | 'expired' | 'forgotten'): Spoil =>
  ({ control }, { token }) =>
    control.endToken({ token, reason })

test.each<[string, Spoil, string]>([
  ['bound to another address', (_, token) => Object.assign(token, { boundTo: '127.0.0.9' }), 'ip_mismatch'],
  ['past its end', end('expired'), 'token_expired'],
  ['unknown to VK', end('forgotten'), 'token_invalid'],
  ['revoked', end('revoked'), 'token_revoked'],
  ['of a session that ended', end('session'), 'token_revoked'],
  ['of a deactivated user', end('deactivated'), 'account_blocked'],
  ['of a blocked page', end('blocked'), 'account_blocked'],
])('a token %s is refused at intake and leaves the stored one as it was', async (_title, spoil, errorType) => {
  const { world, user } = await scene()
  const before = await stored(world)
  const token = makeToken(world.sandbox)
  spoil(world.sandbox, token)
  const payload = { token_data: token.token, account_name: 'main' }
  const answer = await user.call({ method: 'POST', url: SUBMIT, payload })
  expect(answer.statusCode).toBe(400)
  expect(answer.json().detail).toMatchObject({ error_type: errorType, vk_error_code: 5 })
  expect(await stored(world)).toEqual(before)
})

test('ip_mismatch is told in the words of the published API', async () => {
  const { world, user } = await scene()
  const payload = { token_data: makeToken(world.sandbox, { boundTo: '127.0.0.9' }).token }
  expect((await user.call({ method: 'POST', url: SUBMIT, payload })).json().detail).toMatchObject({
    error: 'IP address mismatch',
    message: 'Token is bound to a different IP address',
    solution: 'Please obtain a new token from your current IP address',
    error_type: 'ip_mismatch',
    vk_error_subcode: 1130,
    cures: Array.from({ length: 4 }, () => expect.any(String)),
  })
})

test('any other refusal of VK is told in the words of the published API', async () => {
  const { world, user } = await scene()
  world.sandbox.control.addFault({ on: { method: 'users.get' }, do: 'error', error: { code: 7 } })
  const payload = { token_data: makeToken(world.sandbox).token }
  expect((await user.call({ method: 'POST', url: SUBMIT, payload })).json().detail).toMatchObject({
    error: 'VK API error',
    message: 'Token validation failed due to VK API error',
    solution: 'Check token permissions and try again',
    error_type: 'api_error',
  })
})
