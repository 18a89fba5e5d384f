import { expect, onTestFinished, test } from 'vitest'
import { dumpRows } from '../test/dump-rows.ts'
import { GROUP_ID, issueToken, startPublishingWorld, submit } from '../test/publishing-world.ts'
import { CALM_TASKS, QUICK_TASKS, startAgent, type Task } from '../test/test-agent.ts'
import { wishEverything } from '../test/wish-everything.ts'

/** Ann's token here is dead; an agent holds another, which no address but its own may use. */
async function settle(taskPace = CALM_TASKS) {
  const setting = await startPublishingWorld({ taskPace })
  setting.vk.control.endToken({ token: setting.token(), reason: 'revoked' })
  return { ...setting, agent: await startAgent(setting) }
}

test('publishes with texts, album, thumbnail and post by an agent’s calls, and its token is nowhere in the service', async () => {
  const setting = await settle()
  const { agent, publish, until, onlyVideo, world, vk, user, credentialId } = setting
  expect(agent.credentialId).toBe(credentialId)
  const wishes = await wishEverything(setting)
  agent.run()
  const { id } = await publish(wishes)
  const texts: string[] = []
  await until(id, 'transferring', 'processing', 'finishing', 'published', 'waiting_for_token')
  texts.push(await dumpRows(world))
  const done = await until(id, 'published', 'waiting_for_token', 'failed', 'mismatch')
  expect(done).toMatchObject({ state: 'published', attempts: 0 })
  expect(onlyVideo()).toMatchObject({ description: 'Текст', albumIds: [wishes.album_id], posts: [expect.any(String)] })
  expect(agent.taken.map(({ method }) => method)).toEqual(
    expect.arrayContaining(['video.save', 'video.edit', 'video.saveUploadedThumb', 'wall.post']),
  )
  for (const url of ['/credentials', `/credentials/${credentialId}/health`, '/agents', `/publications/${id}`, '/audit'])
    texts.push((await user.call({ url: `/api/v1${url}` })).body)
  const all = [...texts, await dumpRows(world), world.logged()].join('\n')
  for (const secret of [agent.token, agent.key])
    for (const form of [secret, Buffer.from(secret).toString('base64'), Buffer.from(secret).toString('hex')])
      expect(all.includes(form)).toBe(false)
  expect(all).toContain(agent.key.slice(0, 18))
  expect((await world.db.execute('select id from agent_tasks')).rows).toEqual([])
  // The token is bound to the agent's address: a call of the service's own would have been refused.
  expect(vk.world.calls.filter(({ errorCode }) => errorCode !== undefined)).toEqual([])
})

test('waits while its agent is away, for an hour too, says so, and goes on by itself when it is back', async () => {
  const setting = await settle()
  const { agent, publish, until, onlyVideo, user, world, vk, credentialId, recordingId } = setting
  const { id } = await publish()
  const parked = await until(id, 'waiting_for_token', 'failed', 'published')
  expect(parked).toMatchObject({
    state: 'waiting_for_token',
    attempts: 0,
    reason: { reason: 'agent_away', solution: expect.stringContaining('vkast agent') },
    token_outlook: { ok: false, message: expect.stringContaining('agent') },
  })
  const health = (await user.call({ url: `/api/v1/credentials/${credentialId}/health` })).json()
  expect(health).toMatchObject({
    credential: { state: 'agent_away', is_active: false, last_error: { error_type: 'agent_away' } },
    agent: { id: agent.id, is_here: false, last_seen_at: null },
    diagnosis: { cures: ['start_agent'] },
    renewal: { by_link: false },
  })
  const bulk = { recording_ids: [recordingId], targets: [{ again: true }], dry_run: true }
  const planned = await user.call({ method: 'POST', url: '/api/v1/publications/bulk', payload: bulk })
  expect(planned.body).toContain('The agent that holds the token is away')
  const running = agent.run()
  await until(id, 'published')
  onlyVideo()
  await expect.poll(async () => (await user.call({ url: '/api/v1/agents' })).json()[0].is_here).toBe(true)
  await running.stop()
  world.advance(91_000)
  const shown = (await user.call({ url: `/api/v1/credentials/${credentialId}` })).json()
  expect(shown).toMatchObject({ state: 'agent_away', is_valid: false })
  const { id: second } = await publish({ again: true })
  expect(await until(second, 'waiting_for_token', 'published')).toMatchObject({ reason: { reason: 'agent_away' } })
  world.advance(3_600_000) // longer than a login lives
  vk.control.advance({ ms: 3_600_000 })
  agent.run()
  const stateOfSecond = async () =>
    (await world.db.$client.query('select state from publications where id = $1', [second])).rows
  await expect.poll(stateOfSecond).toEqual([{ state: 'published' }])
  expect(vk.control.report().videos).toHaveLength(2)
})

test('what its agent does not have any more waits for a new token, as one that VK does not take', async () => {
  const setting = await settle()
  const { agent, publish, until, user, credentialId, renew, onlyVideo } = setting
  let isAnswering = true
  onTestFinished(() => {
    isAnswering = false
  })
  const forgetful = async () => {
    while (isAnswering)
      for (const { id, lease } of (await agent.send('/agent/tasks', { wait_seconds: 1 })).json<Task[]>())
        await agent.send(`/agent/tasks/${id}/answer`, {
          lease,
          result: { outcome: 'not_begun', reason: 'no_such_token' },
        })
  }
  const answering = forgetful()
  await expect.poll(async () => (await user.call({ url: '/api/v1/agents' })).json()[0].is_here).toBe(true)
  const { id } = await publish()
  expect(await until(id, 'waiting_for_token', 'failed', 'published')).toMatchObject({
    ...{ state: 'waiting_for_token', attempts: 0, reason: { reason: 'token_invalid' } },
  })
  const shown = (await user.call({ url: `/api/v1/credentials/${credentialId}` })).json()
  expect(shown).toMatchObject({ kind: 'agent', state: 'revoked', is_active: false })
  isAnswering = false
  await answering
  await renew()
  await until(id, 'published')
  onlyVideo()
})

test('another credential of the same VK user takes over from an agent that does not take its tasks', async () => {
  const setting = await settle(QUICK_TASKS)
  const { agent, publish, until, user, world, onlyVideo } = setting
  await agent.send('/agent/tasks', { wait_seconds: 0 })
  await user.call({
    method: 'PATCH',
    url: `/api/v1/credentials/${agent.credentialId}`,
    payload: { account_name: 'held' },
  })
  await submit(user, issueToken(setting.vk), 'here')
  const { id } = await publish({ credential_id: agent.credentialId })
  expect(await until(id, 'published', 'waiting_for_token')).toMatchObject({ state: 'published' })
  onlyVideo()
  expect((await world.db.execute('select id from agent_tasks')).rows).toEqual([])
})

test('a captcha that an agent met is shown, answered by the person, and goes with the agent’s next call', async () => {
  const { agent, publish, until, fault, user, vk, onlyVideo } = await settle()
  fault({ on: { method: 'video.edit' }, do: 'error', error: { code: 14 } })
  agent.run()
  const { id } = await publish({ description: 'Текст' })
  const asked = await until(id, 'waiting_for_token', 'published', 'failed')
  expect(asked).toMatchObject({ reason: { reason: 'captcha', redirect_uri: expect.stringContaining('/id/not_robot') } })
  const challenge = [...vk.world.challenges.values()][0]!
  challenge.successToken = 'canary-success-token-of-the-person'
  const payload = { success_token: challenge.successToken }
  expect((await user.call({ method: 'POST', url: `/api/v1/publications/${id}/continue`, payload })).statusCode).toBe(
    202,
  )
  await until(id, 'published')
  onlyVideo()
  expect(vk.control.unusedFaults()).toEqual([])
})

test('a token goes from the service to an agent and back, in the same credential', async () => {
  const { agent, renew, user, credentialId, publish, until, world } = await settle()
  const kindOf = async () => (await user.call({ url: `/api/v1/credentials/${credentialId}` })).json()
  expect(await kindOf()).toMatchObject({ kind: 'agent', agent_id: agent.id, proxy: null })
  await renew()
  expect(await kindOf()).toMatchObject({ kind: 'implicit', agent_id: null, state: 'active' })
  const { id } = await publish()
  await until(id, 'published')
  expect((await world.db.execute('select id from agent_tasks')).rows).toEqual([])
})

test('an agent’s targets are those of its VK user, with their albums, and a probe asks VK through it', async () => {
  const { agent, user, credentialId } = await settle()
  const url = `/api/v1/credentials/${credentialId}`
  expect((await user.call({ url: `${url}/targets` })).json().detail.error_type).toBe('agent_away')
  agent.run()
  await expect.poll(async () => (await user.call({ url: '/api/v1/agents' })).json()[0].is_here).toBe(true)
  const held = (await user.call({ url: `${url}/targets` })).json()
  expect(held.map(({ group_id }: { group_id: number }) => group_id)).toContain(GROUP_ID)
  expect(held.flatMap(({ albums }: { albums: object[] }) => albums)).not.toEqual([])
  const proxied = await user.call({ method: 'PATCH', url, payload: { proxy_url: 'http://203.0.113.1:3128' } })
  expect(proxied.json().detail).toMatchObject({ error_type: 'invalid_input', fields: [{ path: 'proxy_url' }] })
  const linked = await user.call({ method: 'POST', url: `${url}/renewal-link` })
  expect(linked.json().detail.error_type).toBe('token_kind_unfit')
  const probed = await user.call({ method: 'POST', url: `${url}/probe` })
  expect(probed.json()).toMatchObject({ kind: 'agent', state: 'active', diagnosis: { can_publish_video: true } })
})
