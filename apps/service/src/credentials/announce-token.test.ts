import { rightsMask } from '@vkast/sandbox'
import { expect, test } from 'vitest'
import { ANN, BORIS, FULL_RIGHTS } from '../test/sandbox-token.ts'
import { startWorld } from '../test/world.ts'

async function worldWithAgent() {
  const world = await startWorld()
  const user = await world.register()
  const post = async (url: string, payload: object) => user.call({ method: 'POST', url: `/api/v1${url}`, payload })
  const agent = (await post('/agents', { name: 'x' })).json()
  const announce = async (told: object, agentId = agent.id) =>
    (
      await post(`/agents/${agentId}/credentials`, {
        ...{ user_id: ANN, rights: FULL_RIGHTS, fingerprint: 'a'.repeat(64), vk_name: 'Ann' },
        ...told,
      })
    ).json()
  const poll = () =>
    world.app.inject({
      method: 'POST',
      url: '/api/v1/agent/tasks',
      headers: { authorization: `Bearer ${agent.key}` },
      payload: { wait_seconds: 0 },
    })
  return { world, user, agent, announce, poll, post }
}

test('what an agent holds is a credential, named and dated as a submitted token would be', async () => {
  const { announce, agent, poll, world } = await worldWithAgent()
  await poll()
  const first = await announce({})
  expect(first).toMatchObject({
    ...{ kind: 'agent', account_name: 'Ann', state: 'active', is_valid: true, user_id: ANN, agent_id: agent.id },
    ...{ expiry_source: 'assumed', fingerprint: 'a'.repeat(16), missing_scopes: [] },
  })
  expect(Date.parse(first.expires_at) - world.now().getTime()).toBeGreaterThan(23 * 3_600_000)
  const renewed = await announce({ fingerprint: 'b'.repeat(64), expires_in: 0 })
  expect(renewed).toMatchObject({ id: first.id, expires_at: null, expiry_source: 'none' })
  const limited = await announce({ fingerprint: 'c'.repeat(64), account_name: 'second', rights: rightsMask('wall') })
  expect(limited).toMatchObject({ account_name: 'second', state: 'limited', missing_scopes: ['video', 'groups'] })
  const offline = rightsMask('video', 'wall', 'groups', 'offline')
  expect(await announce({ fingerprint: 'd'.repeat(64), rights: offline })).toMatchObject({ expires_at: null })
})

test('a token that is announced twice, under a name of another account, or for no agent of one’s own is refused', async () => {
  const { announce, poll, world, agent } = await worldWithAgent()
  await poll()
  const first = await announce({})
  expect((await announce({})).detail).toMatchObject({ error_type: 'token_exists', credential_id: first.id })
  const other = { user_id: BORIS, fingerprint: 'b'.repeat(64), account_name: 'Ann' }
  expect((await announce(other)).detail).toMatchObject({ error_type: 'account_mismatch', credential_id: first.id })
  expect((await announce({ fingerprint: 'b'.repeat(64) }, agent.id + 1)).detail.error_type).toBe('not_found')
  world.advance(91_000)
  expect(await announce({})).toMatchObject({ id: first.id, state: 'agent_away' })
  for (const wrong of [{ fingerprint: 'A'.repeat(64) }, { fingerprint: '' }, { user_id: 0 }, { token: 'vk1.a.x' }])
    expect((await announce(wrong)).detail.error_type).toBe('invalid_input')
})

test('when an agent is removed what it held is away, and another agent may take it over', async () => {
  const { announce, poll, user, agent, post } = await worldWithAgent()
  await poll()
  const { id } = await announce({})
  await user.call({ method: 'DELETE', url: `/api/v1/agents/${agent.id}` })
  const away = (await user.call({ url: `/api/v1/credentials/${id}` })).json()
  expect(away).toMatchObject({ state: 'agent_away', agent_id: null, is_active: false })
  const next = (await post('/agents', { name: 'y' })).json()
  expect(await announce({}, next.id)).toMatchObject({ id, agent_id: next.id })
})
