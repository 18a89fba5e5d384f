import { type RouteDefinition, routes } from '@vkast/contract'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { expect, test } from 'vitest'
import { sql } from './db/drizzle.ts'
import { FORM_HEADERS, formBody, mp4Bytes, videoPart } from './test/multipart-body.ts'
import { BORIS, makeToken } from './test/sandbox-token.ts'
import { startWorld, type TestUser, type TestWorld } from './test/world.ts'

/* `Idempotency-Key`, for every route of the contract that makes something; a route added later is walked too. */

const creating = routes.filter(({ creates }) => creates)
/** POSTs that make nothing: they ask, or move what is there, and a repeat finds it moved. `register`: nobody to keep a key for; the e-mail is taken. */
const MAKING_NOTHING = [
  'register',
  'login',
  'refresh',
  'logout',
  'changePassword',
  'probeCredential',
  'cancelPublication',
  'retryPublication',
  'continuePublication',
]

test('every POST either honours Idempotency-Key or makes nothing', () => {
  const others = routes.filter(({ method, creates }) => method === 'POST' && !creates).map(({ name }) => name)
  expect(others.sort()).toEqual([...MAKING_NOTHING].sort())
  for (const { name, method, access, refusals } of creating)
    expect([name, method, access, refusals.includes('idempotency_conflict')]).toEqual([name, 'POST', 'user', true])
})

type Making = (user: TestUser, world: TestWorld) => Promise<{ url?: string; same: Body; other: Body }>
type Body = Pick<InjectOptions, 'payload' | 'headers'>

const json = (payload: object): Body => ({ payload })
const form = (...parts: Parameters<typeof formBody>): Body => ({ payload: formBody(...parts), headers: FORM_HEADERS })
const picture = (text: string): Body =>
  form({
    name: 'file',
    fileName: 'x.png',
    data: Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from(text)]),
  })

/** Two requests of each route that each make something, and differ. */
const making: Record<string, Making> = {
  createApiKey: async () => ({ same: json({ name: 'one' }), other: json({ name: 'two' }) }),
  submitToken: async (_, { sandbox }) => {
    const submission = () => json({ access_token: makeToken(sandbox, { userId: BORIS }).token, expires_in: 3600 })
    return { same: submission(), other: submission() }
  },
  createRecording: async () => ({
    same: form({ name: 'title', data: 'x' }, videoPart(mp4Bytes(2000))),
    other: form({ name: 'title', data: 'x' }, videoPart(Buffer.concat([mp4Bytes(2000), Buffer.from('!')]))),
  }),
  createThumbnail: async (user) => ({
    url: `/recordings/${await recordingOf(user)}/thumbnails`,
    same: picture('one'),
    other: picture('two'),
  }),
  createPublication: async (user) => ({
    url: `/recordings/${await recordingOf(user)}/upload/vk`,
    same: json({ again: true }),
    other: json({ again: true, title: 'x' }),
  }),
  createPublications: async (user) => {
    const recording_ids = [await recordingOf(user)]
    return {
      same: json({ recording_ids, targets: [{ again: true }] }),
      other: json({ recording_ids, targets: [{ again: true }, { again: true }] }),
    }
  },
}

async function recordingOf(user: TestUser): Promise<number> {
  const request = { method: 'POST', url: '/api/v1/recordings', ...form(videoPart(mp4Bytes(2000))) } as const
  return (await user.call(request)).json().id
}

interface Setting {
  world: TestWorld
  user: TestUser
  same: Body
  other: Body
  /** With an API key, which outlives a day. */
  send(body: Body, key?: string): Promise<LightMyRequestResponse>
}

async function settingOf(route: RouteDefinition): Promise<Setting> {
  const make = making[route.name]
  if (!make) throw new Error(`${route.name} says that it makes something: tell this test what`)
  const world = await startWorld()
  const user = await world.register()
  await user.call({
    method: 'POST',
    url: '/api/v1/vk/token/submit',
    payload: { access_token: makeToken(world.sandbox).token },
  })
  const apiKey = (await user.call({ method: 'POST', url: '/api/v1/api-keys', payload: { name: 'x' } })).json().key
  const { url = route.path, same, other } = await make(user, world)
  const send = ({ payload, headers }: Body, key = 'k') =>
    user.call({
      method: 'POST',
      url: `/api/v1${url}`,
      ...(payload !== undefined && { payload }),
      headers: { ...headers, authorization: `Bearer ${apiKey}`, 'idempotency-key': key },
    })
  return { world, user, same, other, send }
}

const TABLES = ['api_keys', 'user_credentials', 'recordings', 'thumbnails', 'publications', 'events', 'pgboss.job']
const countRows = (world: TestWorld): Promise<number[]> =>
  Promise.all(
    TABLES.map(async (table) => {
      const { rows } = await world.db.execute<{ n: string }>(`select count(*) as n from ${table}`)
      return Number(rows[0]!.n)
    }),
  )

test.each(creating)(
  '$name: the same key and request get the same answer for a day, and nothing is made',
  async (route) => {
    const { world, same, send } = await settingOf(route)
    const first = await send(same)
    expect([first.statusCode, first.body]).toEqual([route.status, expect.any(String)])
    const [made, calls] = [await countRows(world), world.sandbox.control.report().calls]
    const again = await send(same)
    expect([again.statusCode, again.json()]).toEqual([first.statusCode, first.json()])
    expect(again.headers.location).toBe(first.headers.location)
    expect(await countRows(world)).toEqual(made)
    expect(world.sandbox.control.report().calls).toEqual(calls)
    world.advance(24 * 3_600_000 + 1000)
    const later = await send(same)
    expect([later.statusCode, later.json()]).not.toEqual([first.statusCode, first.json()])
  },
)

test.each(creating)('$name: the key with another request is a conflict, another key is not', async (route) => {
  const { world, same, other, send } = await settingOf(route)
  await send(same)
  const made = await countRows(world)
  const answer = await send(other)
  expect([answer.statusCode, answer.json().detail?.error_type]).toEqual([409, 'idempotency_conflict'])
  expect(await countRows(world)).toEqual(made)
  expect((await send(other, 'k2')).statusCode).toBe(route.status)
  expect((await send(other, 'with space')).json().detail.error_type).toBe('invalid_input')
})

test.each(creating)('$name: while the first request runs the second is told so, and makes nothing', async (route) => {
  const { world, user, same, send } = await settingOf(route)
  const before = await countRows(world)
  await world.db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${user.userId} ${route.name} k`}, 0))`)
    expect((await send(same)).json().detail?.error_type).toBe('idempotency_conflict')
  })
  expect(await countRows(world)).toEqual(before)
  expect((await send(same)).statusCode).toBe(route.status)
})

test('the keys of two users do not meet', async () => {
  const world = await startWorld()
  const send = async (user: TestUser) =>
    (
      await user.call({
        method: 'POST',
        url: '/api/v1/api-keys',
        payload: { name: 'x' },
        headers: { 'idempotency-key': 'k' },
      })
    ).json()
  const [one, two] = [await send(await world.register()), await send(await world.register())]
  expect(one.key).not.toBe(two.key)
})

test('an API key that may be asked for again is not stored in clear', async () => {
  const { world, same, send } = await settingOf(routes.find(({ name }) => name === 'createApiKey')!)
  const { key } = (await send(same)).json()
  const { rows } = await world.db.execute<{ body: unknown }>('select body from idempotency_keys')
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain(key.slice(6))
  expect((await send(same)).json().key).toBe(key)
})

test('bytes that came twice are kept once, and those of a conflict not at all', async () => {
  const { world, same, other, send } = await settingOf(routes.find(({ name }) => name === 'createRecording')!)
  const kept: string[] = []
  const removed: string[] = []
  const { write, remove } = world.media
  world.media.write = async (...given) => {
    const stored = await write(...given)
    kept.push(stored.key)
    return stored
  }
  world.media.remove = async (key) => {
    removed.push(key)
    await remove(key)
  }
  for (const body of [same, same, other]) await send(body)
  expect(kept).toHaveLength(3)
  expect(removed).toEqual(kept.slice(1))
})

test('two equal uploads at once make one recording', async () => {
  const { world, same, send } = await settingOf(routes.find(({ name }) => name === 'createRecording')!)
  const answers = await Promise.all([send(same), send(same), send(same)])
  expect((await world.db.execute('select id from recordings')).rows).toHaveLength(1)
  for (const { statusCode } of answers) expect([201, 409]).toContain(statusCode)
})
