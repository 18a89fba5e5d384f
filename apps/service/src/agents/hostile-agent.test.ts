import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { userCredentials } from '../db/schema/credentials.ts'
import { startPublishingWorld } from '../test/publishing-world.ts'
import { ANN } from '../test/sandbox-token.ts'
import { QUICK_TASKS, startAgent, type Task, type TestAgent } from '../test/test-agent.ts'
import { askAgent } from './ask-agent.ts'
import { isUploadServer } from './upload-server.ts'

const PATIENT = { ...QUICK_TASKS, patienceMs: 20_000, beginMs: 20_000 }

async function settle() {
  const setting = await startPublishingWorld({ withoutWorker: true, taskPace: PATIENT })
  const agent = await startAgent(setting)
  await agent.send('/agent/tasks', { wait_seconds: 0 })
  const ask = async (method = 'video.save') => {
    const [row] = await setting.world.db.select().from(userCredentials)
    const asked = askAgent(setting.world, row!, { method, params: { name: 'x' } })
    asked.catch(() => {})
    return asked
  }
  return { ...setting, agent, ask }
}

const take = async (agent: TestAgent): Promise<Task> => {
  for (;;) {
    const [task] = (await agent.send('/agent/tasks', { wait_seconds: 1 })).json<Task[]>()
    if (task) return task
  }
}

const good = { outcome: 'response', response: { video_id: 1 } }
const deep = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`

/** Whatever is no outcome: wrong words, wrong types, more than there is to say, too large, too deep. */
const WRONG_RESULTS: unknown[] = [
  ...[undefined, null, 1, 'x', [], {}, { outcome: 'fine' }, { outcome: 'response', response: 1, more: 1 }],
  { outcome: 'response', response: 1, lease: 'x' },
  ...['error', 'no_answer', 'not_begun'].map((outcome) => ({ outcome })),
  ...[null, 1, [], {}, { error_code: '5' }, { error_code: 5 }, { error_code: 1.5, error_msg: 'x' }].map((error) => ({
    outcome: 'error',
    error,
  })),
  { outcome: 'error', error: { error_code: 5, error_msg: 'x'.repeat(2001) } },
  { outcome: 'error', error: { error_code: 14, error_msg: 'x', redirect_uri: 'x'.repeat(5001) } },
  { outcome: 'error', error: { error_code: 14, error_msg: 'x', captcha_sid: {} } },
  { outcome: 'error', error: { error_code: 5, error_msg: 'x', is_banned: 'yes' } },
  { outcome: 'no_answer', effect: 'maybe', reason: 'timeout' },
  { outcome: 'no_answer', effect: 'none', reason: 'tired' },
  { outcome: 'no_answer', effect: 'none', reason: 'timeout', response: 1 },
  { outcome: 'not_begun', reason: 'done' },
  { outcome: 'not_begun', reason: 'too_late', response: 1 },
  { outcome: 'response', response: JSON.parse(deep(200)) },
  { outcome: 'response', response: { text: 'x'.repeat(4_000_001) } },
]

test('answers of every wrong shape, with a wrong lease, of another’s task, or twice are refused, and the right one counts', async () => {
  const setting = await settle()
  const { agent, ask, world } = setting
  const stranger = await world.register()
  const other = await startAgent({ ...setting, user: stranger })
  const sibling = await user2ndAgent(setting)
  const asked = ask()
  const task = await take(agent)
  const tries: [string, TestAgent['send'], number | string, object][] = [
    ...WRONG_RESULTS.map((result, n) => [`shape ${n}`, agent.send, task.id, { lease: task.lease, result }] as never),
    ...[randomUUID(), '', task.lease.slice(1), `${task.lease} `, null].map(
      (lease) => [`lease ${lease}`, agent.send, task.id, { lease, result: good }] as never,
    ),
    ...[task.id + 1, 0, -1, 'x', 9e15, `${task.id}%00`].map(
      (id) => [`id ${id}`, agent.send, id, { lease: task.lease, result: good }] as never,
    ),
    ['another user’s key', other.send, task.id, { lease: task.lease, result: good }],
    ['another agent of the same user', sibling.send, task.id, { lease: task.lease, result: good }],
    ['without a result', agent.send, task.id, { lease: task.lease }],
    ['with more', agent.send, task.id, { lease: task.lease, result: good, user_id: stranger.userId }],
  ]
  expect(tries.length).toBeGreaterThanOrEqual(45)
  for (const [name, send, id, body] of tries) {
    const { statusCode } = await send(`/agent/tasks/${id}/answer`, body)
    expect([400, 404, 413, 422], `${name}: ${statusCode}`).toContain(statusCode)
  }
  const answer = (result: object) => agent.send(`/agent/tasks/${task.id}/answer`, { lease: task.lease, result })
  expect((await answer(good)).statusCode).toBe(204)
  expect((await answer({ ...good, response: 'another' })).statusCode).toBe(404)
  expect(await asked).toEqual({ response: { video_id: 1 }, errors: [] })
  expect((await answer(good)).statusCode).toBe(404)
  expect((await world.db.execute('select id from agent_tasks')).rows).toEqual([])
})

/** All ways to answer; what they say is no matter where the task is another's. */
const RESULTS: object[] = [
  good,
  { outcome: 'error', error: { error_code: 5, error_msg: 'x' } },
  { outcome: 'no_answer', effect: 'none', reason: 'timeout' },
  ...['not_allowed', 'no_such_token', 'too_late'].map((reason) => ({ outcome: 'not_begun', reason })),
]

test('another user’s agent takes and answers no task, though it knows the lease, by any of 50 ways', async () => {
  const setting = await settle()
  const { agent, ask, world, vk } = setting
  const stranger = await world.register()
  const thief = await startAgent({ world, vk, user: stranger })
  const sibling = await user2ndAgent(setting)
  const asked = ask()
  const listWaiting = async () =>
    (await world.db.execute(`select id, encode(fingerprint, 'hex') as fingerprint from agent_tasks`)).rows
  await expect.poll(listWaiting).toHaveLength(1)
  const [waiting] = await listWaiting()
  // The same account and the same token, as far as one can say so: another user's all the same.
  const told = { user_id: ANN, fingerprint: waiting?.fingerprint, rights: 335_888, account_name: 'mine' }
  const announce = (agentId: number) =>
    stranger.call({ method: 'POST', url: `/api/v1/agents/${agentId}/credentials`, payload: told })
  expect((await announce(thief.id)).statusCode).toBe(200)
  expect((await announce(agent.id)).statusCode).toBe(404)
  for (const { send } of [thief, sibling])
    expect((await send('/agent/tasks', { wait_seconds: 0, limit: 20 })).json()).toEqual([])

  const task = await take(agent)
  expect(String(task.id)).toBe(waiting?.id)
  const body = (result: object = good) => ({ lease: task.lease, result })
  const ids = [
    task.id,
    `0${task.id}`,
    `${task.id}.0`,
    `%20${task.id}`,
    `+${task.id}`,
    `./${task.id}`,
    `x/../${task.id}`,
  ]
  const headers = ['x-agent-id', 'x-user-id', 'x-forwarded-user', 'x-original-user', 'x-http-method-override', 'cookie']
  const tries: [string, () => PromiseLike<{ statusCode: number }>][] = [
    ...ids.flatMap((id) =>
      RESULTS.map((result): (typeof tries)[number] => [
        `${id} ${JSON.stringify(result)}`,
        () => thief.send(`/agent/tasks/${id}/answer`, body(result)),
      ]),
    ),
    ...['user_id', 'agent_id', 'userId', 'credential_id'].map((name): (typeof tries)[number] => [
      name,
      () => thief.send(`/agent/tasks/${task.id}/answer`, { ...body(), [name]: name === 'agent_id' ? agent.id : 1 }),
    ]),
    ...headers.map((name): (typeof tries)[number] => [
      name,
      () =>
        world.app.inject({
          ...{ method: 'POST', url: `/api/v1/agent/tasks/${task.id}/answer`, payload: body() },
          headers: { authorization: `Bearer ${thief.key}`, [name]: name === 'cookie' ? agent.key : String(agent.id) },
        }),
    ]),
    ['in the query', () => thief.send(`/agent/tasks/${task.id}/answer?agent_id=${agent.id}`, body())],
    [
      'by a login',
      () => stranger.call({ method: 'POST', url: `/api/v1/agent/tasks/${task.id}/answer`, payload: body() }),
    ],
    ['an end of its agent', () => stranger.call({ method: 'DELETE', url: `/api/v1/agents/${agent.id}` })],
  ]
  expect(tries.length).toBeGreaterThanOrEqual(50)
  for (const [name, attempt] of tries) {
    const { statusCode } = await attempt()
    expect([401, 404, 422], `${name}: ${statusCode}`).toContain(statusCode)
  }
  expect((await agent.send(`/agent/tasks/${task.id}/answer`, body())).statusCode).toBe(204)
  expect(await asked).toEqual({ response: { video_id: 1 }, errors: [] })
})

/** A second agent of the same user, which holds nothing. */
async function user2ndAgent({ user, world }: Awaited<ReturnType<typeof settle>>): Promise<Pick<TestAgent, 'send'>> {
  const { key } = (await user.call({ method: 'POST', url: '/api/v1/agents', payload: { name: 'two' } })).json()
  const headers = { authorization: `Bearer ${key}` }
  return {
    send: (url, payload) =>
      world.app.inject({ method: 'POST', url: `/api/v1${url}`, headers, ...(payload && { payload }) }),
  }
}

const ELSEWHERE = [
  'http://127.0.0.1:5432/upload.do',
  'https://127.0.0.1/upload.do',
  'http://169.254.169.254/latest/meta-data',
  'https://[::1]/',
  'file:///etc/passwd',
  'ftp://ovu.mycdn.me/x',
  'https://evil.example/upload.do',
  'https://vk.com.evil.example/',
  'https://evilvk.com/',
  'https://user:pass@ovu.mycdn.me/',
  'https://ovu.mycdn.me@evil.example/',
  'https://ovu.mycdn.me:8443/',
  'http://ovu.mycdn.me/upload.do',
  'not an address',
  '',
]

test('a file goes nowhere but to VK because an agent says so', async () => {
  const { agent, ask } = await settle()
  for (const upload_url of ELSEWHERE) {
    expect(isUploadServer(upload_url, 'https://api.vk.ru'), upload_url).toBe(false)
    const asked = ask()
    const task = await take(agent)
    const result = { outcome: 'response', response: { owner_id: 1, video_id: 2, upload_url } }
    expect((await agent.send(`/agent/tasks/${task.id}/answer`, { lease: task.lease, result })).statusCode).toBe(204)
    await expect(asked).rejects.toMatchObject({ kind: 'response', code: 'shape', effect: 'unknown' })
  }
})

test('VK’s own upload servers are taken, and a sandbox’s only where it stands in VK’s place', () => {
  for (const host of ['ovu.mycdn.me', 'vu.okcdn.ru', 'pu.vk.com', 'sun9-1.userapi.com'])
    expect(isUploadServer(`https://${host}/upload.do?sig=1`, 'https://api.vk.ru')).toBe(true)
  expect(isUploadServer('http://127.0.0.1:8043/upload.do', 'http://127.0.0.1:8043')).toBe(true)
  expect(isUploadServer('http://127.0.0.1:8044/upload.do', 'http://127.0.0.1:8043')).toBe(false)
  expect(isUploadServer('https://ovu.mycdn.me/upload.do', 'http://127.0.0.1:8043')).toBe(false)
})

test('a page that a person is to open is a page', async () => {
  const { agent, ask } = await settle()
  const asked = ask('video.edit')
  const task = await take(agent)
  const error = { error_code: 14, error_msg: 'Captcha needed', captcha_sid: '1', redirect_uri: 'javascript:alert(1)' }
  await agent.send(`/agent/tasks/${task.id}/answer`, { lease: task.lease, result: { outcome: 'error', error } })
  await expect(asked).rejects.toMatchObject({ kind: 'api', code: 14, redirectUri: undefined })
})
