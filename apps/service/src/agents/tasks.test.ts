import { once } from 'node:events'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sql } from '../db/drizzle.ts'
import { userCredentials } from '../db/schema/credentials.ts'
import { listening } from '../test/listening.ts'
import { startPublishingWorld } from '../test/publishing-world.ts'
import { ANN } from '../test/sandbox-token.ts'
import { CALM_TASKS, QUICK_TASKS, startAgent, type Task } from '../test/test-agent.ts'
import { AgentAway } from './agent-away.ts'
import { agentClient } from './agent-client.ts'
import { askAgent } from './ask-agent.ts'
import { awaitAbandoned } from './await-abandoned.ts'

const forever = new AbortController().signal

async function settle(taskPace = CALM_TASKS) {
  const setting = await startPublishingWorld({ withoutWorker: true, taskPace })
  const agent = await startAgent(setting)
  await agent.send('/agent/tasks', { wait_seconds: 0 })
  const [row] = await setting.world.db.select().from(userCredentials)
  const ask = (method = 'video.save', signal?: AbortSignal) =>
    askAgent(setting.world, row!, { method, params: { name: 'Лекция', no_comments: true, video_ids: [1, 2] } }, signal)
  const account = { userId: row!.userId, vkUserId: row!.vkUserId! }
  const abandoned = () => awaitAbandoned(setting.world, account, forever)
  return { ...setting, agent, ask, account, abandoned }
}

const take = async (
  agent: { send: Awaited<ReturnType<typeof startAgent>>['send'] },
  wait_seconds = 1,
): Promise<Task[]> => (await agent.send('/agent/tasks', { wait_seconds })).json()

/** Waits for as long as it takes. */
async function takeSome(agent: Parameters<typeof take>[0]): Promise<Task[]> {
  for (;;) {
    const tasks = await take(agent)
    if (tasks.length > 0) return tasks
  }
}

test('a task has parameters as they go on the wire, and says until when it may be begun', async () => {
  const { agent, ask } = await settle()
  const asked = ask()
  const [task] = await take(agent)
  expect(task).toMatchObject({
    method: 'video.save',
    parameters: { name: 'Лекция', no_comments: '1', video_ids: '1,2' },
    begin_within_ms: 1000 + CALM_TASKS.beginMs,
  })
  await agent.send(`/agent/tasks/${task!.id}/answer`, {
    lease: task!.lease,
    result: { outcome: 'response', response: { a: 1 } },
  })
  expect(await asked).toEqual({ response: { a: 1 }, errors: [] })
})

test('what nobody takes is withdrawn with no effect, and cannot be taken afterwards', async () => {
  const { agent, ask, world } = await settle(QUICK_TASKS)
  await expect(ask()).rejects.toBeInstanceOf(AgentAway)
  expect(await take(agent, 0)).toEqual([])
  expect((await world.db.execute('select id from agent_tasks')).rows).toEqual([])
})

test('nobody is given a task for a token that has been replaced since it was asked for', async () => {
  const { agent, ask, user, world } = await settle()
  const stopping = new AbortController()
  const asked = ask('video.save', stopping.signal)
  asked.catch(() => {})
  await expect.poll(async () => (await world.db.execute('select id from agent_tasks')).rows).toHaveLength(1)
  const payload = { user_id: ANN, fingerprint: 'a'.repeat(64), rights: 335_888 }
  const renewed = await user.call({ method: 'POST', url: `/api/v1/agents/${agent.id}/credentials`, payload })
  expect(renewed.json()).toMatchObject({ id: agent.credentialId, agent_id: agent.id })
  expect(await take(agent, 0)).toEqual([])
  stopping.abort()
  await expect(asked).rejects.toMatchObject({ code: 'aborted', effect: 'none' })
})

test('calls of one client are asked for one after the other, in their order', async () => {
  const { agent, world } = await settle()
  const [row] = await world.db.select().from(userCredentials)
  const vk = agentClient(world, row!)
  const ids = [1, 2, 3]
  const asked = Promise.all(ids.map((id) => vk.call('users.get', { user_ids: [id] })))
  for (const id of ids) {
    const tasks = await takeSome(agent)
    expect(tasks.map(({ parameters }) => parameters)).toEqual([{ user_ids: String(id) }])
    const [{ id: taskId, lease }] = tasks as [Task]
    const result = { outcome: 'response', response: [{ id }] }
    await agent.send(`/agent/tasks/${taskId}/answer`, { lease, result })
  }
  expect((await asked).flat().map(({ id }) => id)).toEqual(ids)
})

test('an agent that is away is not waited for', async () => {
  const { world } = await settle({ ...CALM_TASKS, patienceMs: 3_600_000 })
  await world.db.execute(`update user_credentials set agent_seen_at = now() - interval '91 seconds'`)
  const [row] = await world.db.select().from(userCredentials)
  await expect(askAgent(world, row!, { method: 'users.get', params: {} })).rejects.toBeInstanceOf(AgentAway)
  expect((await world.db.execute('select id from agent_tasks')).rows).toEqual([])
})

/** What is asked for is taken, and what is taken ends soon. */
const SOON_OVER = { ...QUICK_TASKS, patienceMs: CALM_TASKS.patienceMs }

test('what was taken and not answered by its end has an unknown effect, and a late answer is refused', async () => {
  const { agent, ask } = await settle(SOON_OVER)
  const asked = ask()
  asked.catch(() => {})
  const [task] = await take(agent)
  await expect(asked).rejects.toMatchObject({ kind: 'transport', code: 'timeout', effect: 'unknown' })
  const result = { outcome: 'response', response: 1 }
  expect((await agent.send(`/agent/tasks/${task!.id}/answer`, { lease: task!.lease, result })).statusCode).toBe(404)
})

test('an answer that nobody has read yet is not changed by another, and one that comes after the end is none', async () => {
  const { agent, ask, world } = await settle()
  const leave = async () => {
    const stopping = new AbortController()
    const asked = ask('video.save', stopping.signal)
    asked.catch(() => {})
    const [task] = await take(agent)
    stopping.abort()
    await expect(asked).rejects.toMatchObject({ effect: 'unknown' })
    return (response: unknown) =>
      agent.send(`/agent/tasks/${task!.id}/answer`, { lease: task!.lease, result: { outcome: 'response', response } })
  }
  const answer = await leave()
  expect((await answer(1)).statusCode).toBe(204)
  expect((await answer(2)).statusCode).toBe(404)
  const tooLate = await leave()
  await world.db.execute('update agent_tasks set ends_at = now() where answered_at is null')
  expect((await tooLate(1)).statusCode).toBe(404)
})

test.each([
  [
    { outcome: 'no_answer', effect: 'unknown', reason: 'timeout' },
    { kind: 'transport', effect: 'unknown' },
  ],
  [
    { outcome: 'no_answer', effect: 'none', reason: 'no_connection' },
    { kind: 'transport', effect: 'none' },
  ],
  [
    { outcome: 'no_answer', effect: 'unknown', reason: 'bad_answer' },
    { kind: 'response', effect: 'unknown' },
  ],
  [
    { outcome: 'not_begun', reason: 'not_allowed' },
    { kind: 'transport', effect: 'none' },
  ],
  [
    { outcome: 'not_begun', reason: 'no_such_token' },
    { kind: 'api', code: 5, reason: 'invalid', effect: 'none' },
  ],
  [
    { outcome: 'error', error: { error_code: 5, error_subcode: 1130, error_msg: 'x' } },
    { kind: 'api', code: 5, reason: 'ip_mismatch', method: 'video.save' },
  ],
])('an outcome %o is what a call of our own would throw', async (result, expected) => {
  const { agent, ask } = await settle()
  const asked = ask()
  asked.catch(() => {})
  const [task] = await take(agent)
  await agent.send(`/agent/tasks/${task!.id}/answer`, { lease: task!.lease, result })
  await expect(asked).rejects.toMatchObject(expected)
})

test('a service that stops leaves what was taken to be waited for, and nothing that was not', async () => {
  const { agent, ask, world, abandoned } = await settle(SOON_OVER)
  const stopping = new AbortController()
  const untaken = ask('video.save', stopping.signal)
  stopping.abort()
  await expect(untaken).rejects.toMatchObject({ code: 'aborted', effect: 'none' })
  const again = new AbortController()
  const taken = ask('video.save', again.signal)
  taken.catch(() => {})
  await take(agent)
  again.abort()
  await expect(taken).rejects.toMatchObject({ code: 'aborted', effect: 'unknown' })
  expect((await world.db.execute('select id from agent_tasks')).rows).toHaveLength(1)
  await abandoned()
  expect((await world.db.execute('select id from agent_tasks')).rows).toEqual([])
})

test('after awaiting what was abandoned no changing call of the account can be begun or under way, whatever was left', async () => {
  const { world, account, abandoned } = await settle({ ...QUICK_TASKS, patienceMs: 150 })
  const left = fc.record({
    isChange: fc.boolean(),
    askedAgoMs: fc.integer({ min: 0, max: 400 }),
    endsInMs: fc.option(fc.integer({ min: -200, max: 250 })),
    isAnswered: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(left, { maxLength: 5 }), async (tasks) => {
      await world.db.execute('delete from agent_tasks')
      for (const { isChange, askedAgoMs, endsInMs, isAnswered } of tasks) {
        const taken = endsInMs === null ? sql`null` : sql`now()`
        const ends = endsInMs === null ? sql`null` : sql`now() + make_interval(secs => ${endsInMs / 1000})`
        await world.db.execute(sql`insert into agent_tasks (user_id, agent_id, credential_id, vk_user_id, fingerprint, method,
          is_change, asked_at, taken_at, ends_at, answered_at)
          select user_id, agent_id, id, vk_user_id, fingerprint, 'video.save', ${isChange},
            now() - make_interval(secs => ${askedAgoMs / 1000}), ${taken}, ${ends},
            ${isAnswered && endsInMs !== null ? sql`now()` : sql`null`} from user_credentials`)
      }
      await abandoned()
      const { rows } =
        await world.db.execute(sql`select id from agent_tasks where vk_user_id = ${account.vkUserId} and is_change
        and answered_at is null and (taken_at is null or ends_at > now())`)
      expect(rows).toEqual([])
    }),
    { numRuns: 12 },
  )
})

test('a request that waits for work ends when its agent leaves and when the service closes, and takes nothing then', async () => {
  const { agent, ask, world } = await settle({ ...QUICK_TASKS, patienceMs: 400 })
  const port = await listening(world.app)
  const leaving = new AbortController()
  const poll = (signal?: AbortSignal) =>
    fetch(`http://127.0.0.1:${port}/api/v1/agent/tasks`, {
      method: 'POST',
      headers: { authorization: `Bearer ${agent.key}`, 'content-type': 'application/json' },
      body: '{"wait_seconds":25}',
      ...(signal && { signal }),
    })
  // The table is held until the request looks for work, and taken once more: then it has looked, and waits.
  const hold = sql`lock table agent_tasks in share row exclusive mode`
  let left: Promise<unknown> | undefined
  await world.db.transaction(async (tx) => {
    await tx.execute(hold)
    left = poll(leaving.signal).catch(() => 'left')
    const waits = async () => (await world.db.execute(WAITING_FOR_TASKS)).rows
    await expect.poll(waits).not.toEqual([])
  })
  await world.db.transaction((tx) => tx.execute(hold))
  leaving.abort()
  expect(await left).toBe('left')
  await expect.poll(() => connections(world)).toBe(0)
  await expect(ask()).rejects.toBeInstanceOf(AgentAway)
  const arrived = once(world.app.server, 'request')
  const closing = poll()
  await arrived // what comes later is told that the service closes
  await world.app.close()
  expect(await (await closing).json()).toEqual([])
})

const WAITING_FOR_TASKS = sql`select 1 from pg_locks where not granted and relation = 'agent_tasks'::regclass`

const connections = ({ app }: { app: { server: import('node:http').Server } }): Promise<number> =>
  new Promise((resolve, reject) =>
    app.server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
  )
