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
  'cancelImport',
  'previewPreset',
  'reorderPresetRules',
  'rematchPresets',
  'readNotice',
  'readAllNotices',
  'rotateKeys',
  'requestPasswordReset',
  'finishPasswordReset',
  'beginTelegramLink',
  'renewByLink',
  'takeTasks',
  'answerTask',
  'replayWebhookDelivery',
  'testAddress',
]

test('every POST either honours Idempotency-Key or makes nothing', () => {
  const others = routes.filter(({ method, creates }) => method === 'POST' && !creates).map(({ name }) => name)
  expect(others.sort()).toEqual([...MAKING_NOTHING].sort())
  for (const { name, method, access, refusals } of creating)
    expect([name, method, access, refusals.includes('idempotency_conflict')]).toEqual([
      name,
      'POST',
      access === 'operator' ? access : 'user',
      true,
    ])
})

type Making = (user: TestUser, world: TestWorld) => Promise<{ url?: string; same: Body; other: Body }>
/** `url`: where it is not that of the others. */
type Body = Pick<InjectOptions, 'payload' | 'headers'> & { url?: string }

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
  createAgent: async () => ({ same: json({ name: 'one' }), other: json({ name: 'two' }) }),
  announceToken: async (user) => {
    const agent = await user.call({ method: 'POST', url: '/api/v1/agents', payload: { name: 'x' } })
    const told = (digit: string) => json({ user_id: BORIS, fingerprint: digit.repeat(64), rights: null })
    return { url: `/agents/${agent.json().id}/credentials`, same: told('a'), other: told('b') }
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
  createUpload: async () => ({ same: upload('a.mp4'), other: upload('b.mp4') }),
  createImport: async () => ({
    same: json({ url: 'http://example.org/a.mp4' }),
    other: json({ url: 'http://example.org/b.mp4' }),
  }),
  createRenewalLink: async (user, world) => {
    const first = await credentialOf(user, world, 'a')
    const second = await credentialOf(user, world, 'b')
    return {
      url: `/credentials/${first}/renewal-link`,
      same: {},
      other: { url: `/credentials/${second}/renewal-link` },
    }
  },
  createWebhook: async () => ({
    same: json({ url: 'https://example.org/a' }),
    other: json({ url: 'https://example.org/b' }),
  }),
  rotateWebhookSecret: (user) => ofTwoWebhooks(user, 'secret'),
  testWebhook: (user) => ofTwoWebhooks(user, 'test'),
  createInvite: async () => ({ same: json({ note: 'one' }), other: json({ note: 'two' }) }),
  createPreset: async () => ({ same: json({ name: 'one' }), other: json({ name: 'two' }) }),
  createPresetRule: async (user) => {
    const preset = await user.call({ method: 'POST', url: '/api/v1/presets', payload: { name: 'x' } })
    const { id } = preset.json()
    return { same: ruleFor('one', id), other: ruleFor('two', id) }
  },
}

const upload = (fileName: string): Body => ({
  headers: {
    'tus-resumable': '1.0.0',
    'upload-length': '5000',
    'upload-metadata': `filename ${Buffer.from(fileName).toString('base64')}`,
  },
})

const ruleFor = (keyword: string, preset_id: number): Body =>
  json({ preset_id, match: 'all', conditions: [{ kind: 'keywords', field: 'title', values: [keyword] }] })

async function credentialOf(user: TestUser, { sandbox }: TestWorld, account_name: string): Promise<number> {
  const payload = { access_token: makeToken(sandbox).token, account_name }
  return (await user.call({ method: 'POST', url: '/api/v1/vk/token/submit', payload })).json().credential_id
}

async function ofTwoWebhooks(user: TestUser, what: string): Promise<{ url: string; same: Body; other: Body }> {
  const urls: string[] = []
  for (const name of ['a', 'b']) {
    const payload = { url: `https://example.org/${name}` }
    const made = await user.call({ method: 'POST', url: '/api/v1/webhooks', payload })
    urls.push(`/webhooks/${made.json().id}/${what}`)
  }
  const [url = '', other = ''] = urls
  return { url, same: {}, other: { url: other } }
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
  const send = ({ payload, headers, url: own }: Body, key = 'k') =>
    user.call({
      method: 'POST',
      url: `/api/v1${own ?? url}`,
      ...(payload !== undefined && { payload }),
      headers: { ...headers, authorization: `Bearer ${apiKey}`, 'idempotency-key': key },
    })
  return { world, user, same, other, send }
}

const TABLES = [
  ...['api_keys', 'user_credentials', 'recordings', 'intakes', 'thumbnails', 'presets', 'preset_rules', 'publications'],
  ...['agents', 'invites', 'events', 'pgboss.job'],
]
const countRows = (world: TestWorld): Promise<number[]> =>
  Promise.all(
    TABLES.map(async (table) => {
      const { rows } = await world.db.execute<{ n: string }>(`select count(*) as n from ${table}`)
      return Number(rows[0]!.n)
    }),
  )

const toldBy = ({ statusCode, body, headers }: LightMyRequestResponse) => [
  statusCode,
  body === '' ? null : JSON.parse(body),
  headers.location,
]

test.each(creating)(
  '$name: the same key and request get the same answer for a day, and nothing is made',
  async (route) => {
    const { world, same, send } = await settingOf(route)
    const first = await send(same)
    expect([first.statusCode, first.body]).toEqual([route.status, expect.any(String)])
    const [made, calls] = [await countRows(world), world.sandbox.control.report().calls]
    const again = await send(same)
    expect(toldBy(again)).toEqual(toldBy(first))
    expect(await countRows(world)).toEqual(made)
    expect(world.sandbox.control.report().calls).toEqual(calls)
    world.advance(24 * 3_600_000 + 1000)
    const later = await send(same)
    expect(toldBy(later)).not.toEqual(toldBy(first))
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
