import { expect, test } from 'vitest'
import { startAbandonableWorker } from '../test/abandonable-worker.ts'
import { type PublishingWorld, startPublishingWorld, TEST_PACE } from '../test/publishing-world.ts'
import { type Deed, QUICK_TASKS, startAgent, type Task, type TestAgent } from '../test/test-agent.ts'
import { wishEverything } from '../test/wish-everything.ts'

async function settle(options: { withoutWorker?: boolean } = {}) {
  const setting = await startPublishingWorld({ taskPace: QUICK_TASKS, ...options })
  setting.vk.control.endToken({ token: setting.token(), reason: 'revoked' })
  return { ...setting, agent: await startAgent(setting) }
}

/** What must be true of every publication, whatever died on the way. */
async function expectOneOfEach({ vk, world, onlyVideo }: PublishingWorld): Promise<void> {
  expect(onlyVideo()).toMatchObject({ description: 'Текст', posts: [expect.any(String)] })
  expect(vk.control.report().posts).toHaveLength(1)
  // What was found nowhere is looked for once more, some time later.
  const { rows } = await world.db.execute('select id from leftovers where removed_at is null and video_id is not null')
  expect(rows).toEqual([])
  expect((await world.db.execute(`select id from agent_tasks`)).rows).toEqual([])
}

/** An agent that somebody starts anew each time it has died. */
function runAgain(agent: TestAgent, decide: (task: Task) => Deed): { deaths: string[] } {
  const deaths: string[] = []
  const begin = () => {
    void agent.run(decide).died.then((task) => {
      deaths.push(task.method)
      begin()
    })
  }
  begin()
  return { deaths }
}

const CHANGING = ['video.save', 'video.edit', 'video.saveUploadedThumb', 'wall.post']

test.each(CHANGING.flatMap((method) => [[method, 'die_before'] as const, [method, 'die_after'] as const]))(
  'one video and one post when the agent dies over %s (%s)',
  async (method, deed) => {
    const setting = await settle()
    let left = 1
    const { deaths } = runAgain(setting.agent, (task) => (task.method === method && left-- > 0 ? deed : 'call'))
    const { id } = await setting.publish(await wishEverything(setting))
    await setting.until(id, 'published', 'failed', 'mismatch')
    expect(deaths).toEqual([method])
    await expectOneOfEach(setting)
  },
)

test('one video and one post when the agent dies over every method, before and after VK has seen the call', {
  timeout: 480_000,
}, async () => {
  const setting = await settle()
  const { agent, publish, user } = setting
  const seen = new Map<string, number>()
  const { deaths } = runAgain(agent, ({ method }) => {
    const nth = seen.get(method) ?? 0
    seen.set(method, nth + 1)
    return (['die_before', 'die_after'] as const)[nth] ?? 'call'
  })
  const { id } = await publish(await wishEverything(setting))
  const state = async () => (await user.call({ url: `/api/v1/publications/${id}` })).json().state
  await expect.poll(state, { timeout: 400_000, interval: 200 }).toBe('published')
  expect(new Set(deaths)).toEqual(new Set(seen.keys()))
  expect(deaths.length).toBeGreaterThan(12)
  await expectOneOfEach(setting)
})

test('a worker that died over a task leaves it to nobody: the next one reads at VK when the late call must be over', async () => {
  const setting = await settle({ withoutWorker: true })
  const { agent, world, publish, until, startWorker, vk } = setting
  const pace = { ...TEST_PACE, claimMs: 400, heartbeatMs: 100, accountLeaseMs: 300 }
  const first = await startAbandonableWorker(world, pace)
  await agent.send('/agent/tasks', { wait_seconds: 0 })
  const { id } = await publish({ description: 'Текст', wallpost: true, wall_message: 'Слова' })
  let task: Task | undefined
  while (task?.method !== 'video.save') [task] = (await agent.send('/agent/tasks', { wait_seconds: 1 })).json<Task[]>()
  first.abandon()
  await startWorker(pace)
  // As late as an agent may begin: the second worker has the publication by then, and must not have looked yet.
  const claims = async () =>
    (await world.db.execute(`select claimed_until > now() as held from publications where id = ${id}`)).rows[0]?.held
  await expect.poll(claims).toBe(true)
  const looked = vk.world.calls.filter(({ method }) => method === 'video.get').length
  await agent.call(task)
  expect(looked).toBe(0)
  agent.run()
  await until(id, 'published', 'failed', 'mismatch')
  await expectOneOfEach(setting)
  const methods = vk.world.calls.map(({ method }) => method)
  expect(methods.indexOf('video.get')).toBeGreaterThan(methods.indexOf('video.save'))
  await first.gone()
})

test('two processes with one key do each task once', async () => {
  const setting = await settle()
  const { agent, publish, until } = setting
  agent.run()
  agent.run()
  const { id } = await publish(await wishEverything(setting))
  await until(id, 'published', 'failed', 'mismatch')
  const ids = agent.taken.map((task) => task.id)
  expect(ids).toHaveLength(new Set(ids).size)
  await expectOneOfEach(setting)
})
