import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { rightsMask, type Sandbox, SEED } from '@vkast/sandbox'
import { expect, test } from 'vitest'
import { addressWith, SERVICE_ADDRESS, sendRecording, startAgentWorld } from './agent-world.ts'
import { until } from './service-process.ts'

const SIZE = 50_000_000
const MOST_FROM_HOME = 100_000
/** What a dead agent has taken is given up after 40 seconds. */
const PATIENCE_MS = 250_000
const video = (size: number) =>
  Buffer.concat([Buffer.from('00000018667479706d703432000000006d703432', 'hex'), randomBytes(size - 20)])

const filesBelow = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))

/** The files that hold the text. */
const holding = (folder: string, text: string): string[] =>
  filesBelow(folder).filter((file) => fs.readFileSync(file).includes(text))

/** Of another VK user, and good where the service is only. */
const tokenOfTheService = ({ control }: Sandbox): string =>
  control.createToken({
    ...{ appId: SEED.appId, userId: SEED.users[1].id, boundTo: SERVICE_ADDRESS },
    rights: rightsMask('video', 'wall', 'groups'),
  }).token

test('50 MB go from the service with a token that stays at home and is good only there', async () => {
  const world = await startAgentWorld({ VKAST_LOG_LEVEL: 'trace' })
  const { client, vkToken, sandbox, relays, home } = world
  await expect(client.submitToken({ body: { access_token: vkToken } })).rejects.toMatchObject({
    detail: { error_type: 'ip_mismatch' },
  })
  await expect(client.submitToken({ body: { access_token: tokenOfTheService(sandbox) } })).resolves.toMatchObject({
    state: 'active',
  })
  const added = await world.vkast(['agent', 'add', '--name', 'Home', '--json'], addressWith(vkToken))
  expect(added).toMatchObject({ exitCode: 0, stderr: '' })
  const { credential_id, agent_id } = JSON.parse(added.stdout) as { credential_id: number; agent_id: number }
  expect(await client.getCredential({ params: { id: credential_id } })).toMatchObject({
    ...{ kind: 'agent', account_name: 'Home', agent_id, user_id: SEED.users[0].id, missing_scopes: [] },
  })

  const bytes = video(SIZE)
  const recording = await sendRecording(world, bytes)
  const { id } = await client.createPublication({
    params: { id: recording },
    body: { title: 'Лекция', description: 'Из дома', wallpost: true, wall_message: 'Смотрите' },
  })
  const publication = () => client.getPublication({ params: { id } })
  await until('that the agent is missed', async () => (await publication()).reason?.reason === 'agent_away')
  expect(sandbox.control.report().videos).toEqual([])

  const agent = world.startAgent()
  await until('the publication', async () => (await publication()).state === 'published', PATIENCE_MS)
  const seen =
    fs.readFileSync(`/proc/${agent.child.pid}/cmdline`, 'utf8') +
    fs.readFileSync(`/proc/${agent.child.pid}/environ`, 'utf8')
  const { videos, posts } = sandbox.control.report()
  expect(videos).toMatchObject([
    { title: 'Лекция', description: 'Из дома', sha256: createHash('sha256').update(bytes).digest('hex') },
  ])
  expect(posts).toMatchObject([{ message: 'Смотрите' }])
  expect(relays.toService.sentBytes() + relays.toVk.sentBytes()).toBeLessThan(MOST_FROM_HOME)
  expect(relays.toVk.sentBytes()).toBeGreaterThan(0)

  const status = await world.vkast(['agent', 'status'])
  expect(status.stdout).toMatch(/Home .*23h/)
  agent.child.kill('SIGINT')
  expect(await agent.ended).toMatchObject({ exitCode: 130, stdout: '' })

  const secret = vkToken.slice(0, 48) // a part of a token is too much already
  expect(world.service.output() + world.written() + seen).not.toContain(secret)
  const pages = await Promise.all([
    client.listCredentials({ query: {} }),
    client.listAgents({ query: {} }),
    client.exportMe({}),
  ])
  expect(JSON.stringify(pages)).not.toContain(secret)
  const dataDir = String(world.environment.VKAST_DATA_DIR)
  expect(holding(dataDir, 'Из дома')).not.toEqual([]) // the database lies there, and can be read
  expect(holding(dataDir, secret)).toEqual([])
  expect(holding(home, secret)).toEqual([])
})

test('an agent that is killed in the middle of a call leaves one video and one post when it is back', async () => {
  const world = await startAgentWorld()
  const { client, sandbox } = world
  expect(await world.vkast(['agent', 'add'], addressWith(world.vkToken))).toMatchObject({ exitCode: 0 })
  const recording = await sendRecording(world, video(1_000_000))
  // VK acts, and the agent dies before it hears so.
  for (const method of ['video.save', 'wall.post'])
    sandbox.control.addFault({ on: { method }, do: 'slow', delayMs: 3000 })
  let agent = world.startAgent()
  const { id } = await client.createPublication({
    params: { id: recording },
    body: { description: 'Из дома', wallpost: true, wall_message: 'Смотрите' },
  })
  for (const method of ['video.save', 'wall.post']) {
    await until(method, async () => (sandbox.control.report().calls[method]?.count ?? 0) > 0, PATIENCE_MS)
    agent.child.kill('SIGKILL')
    await agent.ended
    agent = world.startAgent()
  }
  const publication = () => client.getPublication({ params: { id } })
  await until('the publication', async () => (await publication()).state === 'published', PATIENCE_MS)
  const { videos, posts } = sandbox.control.report()
  expect(videos.map(({ description, isReady }) => ({ description, isReady }))).toEqual([
    { description: 'Из дома', isReady: true },
  ])
  expect(posts).toHaveLength(1)
})

test('an agent that was deleted at the service says so and ends; adding the token again makes a new one', async () => {
  const world = await startAgentWorld()
  const { client } = world
  const add = () => world.vkast(['agent', 'add', '--json'], addressWith(world.vkToken))
  const first = JSON.parse((await add()).stdout) as { agent_id: number; credential_id: number }
  const agent = world.startAgent()
  await until('the agent', async () => (await client.listAgents({ query: {} })).some(({ is_here }) => is_here))
  await client.deleteAgent({ params: { id: first.agent_id } })
  const ended = await agent.ended
  expect(ended).toMatchObject({ exitCode: 1, stdout: '' })
  expect(ended.stderr).toContain('vkast agent add')
  const again = await add()
  expect(again).toMatchObject({ exitCode: 0, stderr: '' })
  const second = JSON.parse(again.stdout) as typeof first
  expect(second.agent_id).not.toBe(first.agent_id)
  expect(second.credential_id).toBe(first.credential_id)
  world.startAgent()
  await until('the new agent', async () => (await client.listAgents({ query: {} })).some(({ is_here }) => is_here))
})
