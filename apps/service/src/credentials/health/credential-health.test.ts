import { expect, test } from 'vitest'
import { publications } from '../../db/schema/publications.ts'
import { ANN, BORIS, makeToken, redirectUrl } from '../../test/sandbox-token.ts'
import { signInAtVkId } from '../../test/vk-id-sign-in.ts'
import { startWorld, type TestUser } from '../../test/world.ts'
import { forgetStates } from './forget-states.job.ts'

const submit = (user: TestUser, payload: object) =>
  user.call({ method: 'POST', url: '/api/v1/vk/token/submit', payload })
const healthOf = async (user: TestUser, id: number, language = 'en') =>
  (await user.call({ url: `/api/v1/credentials/${id}/health`, headers: { 'accept-language': language } })).json()

async function worldWithToken(token: { expiresIn?: number } = {}) {
  const world = await startWorld()
  const user = await world.register()
  const first = makeToken(world.sandbox)
  const { credential_id: id } = (await submit(user, { token_data: redirectUrl(first, token.expiresIn) })).json()
  return { world, user, first, id }
}

test('each change of a state or a token is one row, with its reason; tokens have a beginning and an end', async () => {
  const { world, user, first, id } = await worldWithToken()
  world.sandbox.control.endToken({ token: first.token, reason: 'revoked' })
  const probe = () => user.call({ method: 'POST', url: `/api/v1/credentials/${id}/probe` })
  await probe()
  await probe()
  world.advance(60_000)
  await submit(user, { access_token: makeToken(world.sandbox).token })
  await submit(user, { access_token: makeToken(world.sandbox).token })
  const { states, tokens, credential } = await healthOf(user, id)
  expect(states.map(({ from, to, error_type }: never) => [from, to, error_type])).toEqual([
    ['active', 'active', null],
    ['revoked', 'active', null],
    ['active', 'revoked', 'token_revoked'],
    [null, 'active', null],
  ])
  expect(states[2].vk_error_code).toBe(5)
  expect(tokens).toHaveLength(3)
  expect(tokens[0]).toEqual({ fingerprint: credential.fingerprint, received_at: credential.renewed_at, ended_at: null })
  expect(tokens[1].ended_at).toBe(tokens[0].received_at)
  expect(tokens[2].received_at).toBe(credential.created_at)
})

test('a change that is rolled back leaves no row, and a change by plain SQL leaves one', async () => {
  const { world, user, id } = await worldWithToken()
  const client = await world.db.$client.connect()
  await client.query('begin')
  await client.query("update user_credentials set state = 'blocked'")
  await client.query('rollback')
  client.release()
  expect((await healthOf(user, id)).states).toHaveLength(1)
  await world.db.$client.query("update user_credentials set state = 'blocked'")
  await world.db.$client.query("update user_credentials set state = 'blocked', account_name = 'x'")
  expect((await healthOf(user, id)).states.map(({ to }: { to: string }) => to)).toEqual(['blocked', 'active'])
})

test('the health of a credential says who, what, how long, why, what waits and how to renew it, in two languages', async () => {
  const { world, user, id } = await worldWithToken()
  const health = await healthOf(user, id)
  expect(health).toMatchObject({
    credential: { id, user_id: ANN, state: 'active', missing_scopes: [], proxy: null, last_error: null },
    diagnosis: { can_publish_video: true },
    expiry_known_by: 'The address that VK gave says when it ends',
    waiting: { count: 0, ids: [] },
    refresh: null,
    recheck_at: expect.any(String),
    renewal: { by_link: true, by_vk_id: true, authorization_url: expect.stringContaining('/authorize?client_id=') },
  })
  expect((await healthOf(user, id, 'ru')).expiry_known_by).toBe('Срок указан в адресе, который дал VK')
  await world.db.$client.query("update user_credentials set state = 'ip_mismatch', last_error = $1", [
    { errorType: 'ip_mismatch', vkErrorCode: 5, vkErrorSubcode: 1130 },
  ])
  const bound = await healthOf(user, id, 'ru')
  expect(bound.credential.last_error).toMatchObject({
    error_type: 'ip_mismatch',
    solution: expect.stringMatching(/[а-я]/),
  })
  expect(bound.diagnosis.cures).toEqual(['use_its_address'])
  expect(bound.states[0]).toMatchObject({ error_type: 'ip_mismatch', vk_error_code: 5, vk_error_subcode: 1130 })
})

test('the health of a credential tells what waits for its VK user, and nothing of another user’s', async () => {
  const { world, user, id } = await worldWithToken()
  const stranger = await world.register()
  const parked = { state: 'waiting_for_token' as const, resumesIn: 'reserving' }
  const rows = [
    { userId: user.userId, vkUserId: ANN, ownerId: ANN, title: 'a', ...parked },
    { userId: user.userId, vkUserId: ANN, ownerId: -5, title: 'b', ...parked },
    { userId: user.userId, vkUserId: ANN, ownerId: ANN, title: 'on its way', state: 'queued' as const },
    { userId: user.userId, vkUserId: BORIS, ownerId: BORIS, title: 'of another VK user', ...parked },
    { userId: stranger.userId, vkUserId: ANN, ownerId: ANN, title: 'of a stranger', ...parked },
  ]
  const [first, second] = await world.db.insert(publications).values(rows).returning()
  expect((await healthOf(user, id)).waiting).toEqual({ count: 2, ids: [first!.id, second!.id] })
})

test('a token of VK ID says when it is renewed, and that it no longer can be', async () => {
  const world = await startWorld()
  const user = await world.register()
  const { credential_id: id } = (await signInAtVkId(world, user)).json()
  const { credential, refresh, expiry_known_by } = await healthOf(user, id)
  const quarter = (at: string) => new Date(new Date(at).getTime() - 15 * 60_000).toISOString().replace('.000Z', 'Z')
  expect(refresh).toEqual({ last_at: credential.renewed_at, next_at: quarter(credential.expires_at), failed: false })
  expect(expiry_known_by).toBe('VK ID gives it an hour, and it is renewed by itself before')
  await world.db.$client.query(`update user_credentials set state = 'reauthorization_required', refresh_sealed = null,
    refresh_due_at = null`)
  const ended = await healthOf(user, id)
  expect(ended.refresh).toEqual({ last_at: credential.renewed_at, next_at: null, failed: true })
  expect(ended.expiry_known_by).toBe('VK said when it ends')
})

test('what is older than half a year is forgotten, but not how a credential is now', async () => {
  const { world, user, id } = await worldWithToken()
  await world.db.$client.query("update user_credentials set state = 'blocked'")
  world.advance(179 * 24 * 3_600_000)
  await forgetStates(world)
  expect((await world.db.$client.query('select to_state from credential_states')).rows).toHaveLength(2)
  world.advance(2 * 24 * 3_600_000)
  await forgetStates(world)
  const { rows } = await world.db.$client.query('select to_state, credential_id, user_id from credential_states')
  expect(rows).toEqual([{ to_state: 'blocked', credential_id: String(id), user_id: String(user.userId) }])
})
