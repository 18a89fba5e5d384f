import { randomUUID } from 'node:crypto'
import { routes } from '@vkast/contract'
import { expect, test } from 'vitest'
import { startWorld } from '../test/world.ts'

const guarded = routes.filter(({ access }) => access !== 'none')

async function worldWithKeys() {
  const world = await startWorld()
  const user = await world.register()
  const made = async (url: string) =>
    (await user.call({ method: 'POST', url: `/api/v1${url}`, payload: { name: 'x' } })).json()
  const agent = await made('/agents')
  const apiKey = await made('/api-keys')
  const ask = (bearer: string, { method, path }: { method: string; path: string }) =>
    world.app.inject({
      method: method as 'GET',
      url: `/api/v1${path.replace(':id', String(agent.id))}`,
      headers: { authorization: `Bearer ${bearer}` },
      ...(method !== 'GET' && { payload: bodyOf(path) }),
    })
  return { world, user, agent, apiKey, ask }
}

const bodyOf = (path: string): object =>
  path === '/agent/tasks'
    ? { wait_seconds: 0 }
    : { lease: randomUUID(), result: { outcome: 'not_begun', reason: 'too_late' } }

test('an agent’s key opens an agent’s routes and no other, whatever its user may do', async () => {
  const { agent, ask } = await worldWithKeys()
  expect(guarded.length).toBeGreaterThan(60)
  for (const route of guarded) {
    const { statusCode } = await ask(agent.key, route)
    if (route.access === 'agent') expect([200, 404], route.name).toContain(statusCode)
    else expect([route.name, statusCode]).toEqual([route.name, 401])
  }
})

test('a login and an API key open no route of an agent’s', async () => {
  const { user, apiKey, ask } = await worldWithKeys()
  const ofAgents = guarded.filter(({ access }) => access === 'agent')
  expect(ofAgents).toHaveLength(2)
  for (const route of ofAgents)
    for (const bearer of [user.accessToken, apiKey.key])
      expect([route.name, (await ask(bearer, route)).statusCode]).toEqual([route.name, 401])
})

test('a key ends with its agent at once, and with its user', async () => {
  const { world, user, agent, ask } = await worldWithKeys()
  const takeTasks = { method: 'POST', path: '/agent/tasks' }
  expect((await ask(agent.key, takeTasks)).statusCode).toBe(200)
  await world.db.execute(`update users set disabled_at = now() where id = ${user.userId}`)
  world.advance(2000)
  expect((await ask(agent.key, takeTasks)).statusCode).toBe(401)
  await world.db.execute(`update users set disabled_at = null where id = ${user.userId}`)
  expect((await ask(agent.key, takeTasks)).statusCode).toBe(200)
  expect((await user.call({ method: 'DELETE', url: `/api/v1/agents/${agent.id}` })).statusCode).toBe(204)
  expect((await ask(agent.key, takeTasks)).statusCode).toBe(401)
})

test('a key is shown once and stored as a hash, and agents of another user are not there', async () => {
  const { world, user, agent } = await worldWithKeys()
  expect(agent.key).toMatch(/^vkast_agent_[\w-]{43}$/)
  const [listed] = (await user.call({ url: '/api/v1/agents' })).json()
  expect(listed).toEqual({
    ...{ id: agent.id, name: 'x', prefix: agent.key.slice(0, 18), is_here: false, last_seen_at: null },
    created_at: agent.created_at,
  })
  const { rows } = await world.db.execute('select agents::text as text from agents')
  expect(String(rows[0]?.text)).not.toContain(agent.key.slice(18))
  const stranger = await world.register()
  const told = { user_id: 1, fingerprint: 'a'.repeat(64), rights: 16 }
  const url = `/api/v1/agents/${agent.id}/credentials`
  expect((await stranger.call({ method: 'POST', url, payload: told })).statusCode).toBe(404)
})
