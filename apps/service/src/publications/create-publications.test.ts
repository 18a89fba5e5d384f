import { SEED } from '@vkast/sandbox'
import { expect, test } from 'vitest'
import { sql } from '../db/drizzle.ts'
import { FORM_HEADERS, formBody, mp4Bytes } from '../test/multipart-body.ts'
import {
  GROUP_ID,
  issueToken,
  publish,
  startPublishingWorld,
  submit,
  TEST_PACE,
  until,
  uploadRecording,
} from '../test/publishing-world.ts'
import { BORIS } from '../test/sandbox-token.ts'
import type { TestUser, TestWorld } from '../test/world.ts'
import { startWorker } from '../worker.ts'

const setting = () => startPublishingWorld({ withoutWorker: true, videoBytes: 2000 })
const URL = '/api/v1/publications/bulk'
const bulk = (user: TestUser, payload: object, headers = {}) =>
  user.call({ method: 'POST', url: URL, payload, headers })
const countOf = async (world: TestWorld, table: string): Promise<number> =>
  Number((await world.db.execute<{ n: string }>(`select count(*) as n from ${table}`)).rows[0]!.n)

test('one recording goes to a profile and two communities at once, each with its own text, privacy and state', async () => {
  const { user, recordingId, vk, world } = await setting()
  const other = vk.control.createCommunity({ name: 'Other', roles: { [SEED.users[0].id]: 'editor' } })
  const answer = await bulk(user, {
    recording_ids: [recordingId],
    targets: [
      { title: 'Мне', privacy_view: 3 },
      { group_id: -GROUP_ID, title: 'Всем', privacy_view: 'members', wallpost: true },
      { group_id: other.id, publish_at: new Date(world.now().getTime() + 3_600_000).toISOString() },
    ],
  })
  expect(answer.statusCode).toBe(200)
  expect(answer.json()).toMatchObject({ dry_run: false, accepted: 3, refused: 0, has_more: false })
  const made = answer.json().results.map(({ publication }: { publication: object }) => publication)
  expect(made).toMatchObject([
    { title: 'Мне', privacy_view: 'only_me', state: 'queued', target: { group_id: null } },
    { title: 'Всем', privacy_view: 'members', wallpost: true, target: { group_id: GROUP_ID } },
    { title: 'Лекция 1', state: 'scheduled', target: { group_id: other.id } },
  ])
  expect(await countOf(world, "pgboss.job where name = 'advance-publication'")).toBe(3)
})

test('what one is refused for spoils no other, and the results stand in the order of the request', async () => {
  const { user, recordingId, world } = await setting()
  const second = await uploadRecording(user, mp4Bytes(2000), 'Лекция 2')
  const items = [
    { recording_id: recordingId },
    { recording_id: 999_999 },
    { recording_id: recordingId },
    { recording_id: second, privacy_view: 'everyone' },
    { recording_id: second, thumbnail_id: 99 },
    { recording_id: second, credential_id: 99 },
    { recording_id: second, title: 'x\0' },
    { recording_id: second, preset_id: 7 },
    { recording_id: second, again: true },
  ]
  const dry = (await bulk(user, { items, dry_run: true }, { 'accept-language': 'ru' })).json()
  expect(await countOf(world, 'publications')).toBe(0)
  const wet = (await bulk(user, { items }, { 'accept-language': 'ru' })).json()
  for (const { accepted, refused, results } of [dry, wet]) {
    expect([accepted, refused]).toEqual([2, 7])
    expect(results.map(({ index }: { index: number }) => index)).toEqual(items.map((_, index) => index))
    expect(results.map(({ problem }: { problem?: { error_type: string } }) => problem?.error_type)).toEqual([
      undefined,
      'not_found',
      'publication_exists',
      'privacy_unknown',
      'invalid_input',
      'not_found',
      'invalid_input',
      'not_found',
      undefined,
    ])
  }
  expect(wet.results[2].problem).toMatchObject({
    publication_id: wet.results[0].publication.id,
    error: 'Публикация уже есть',
    request_id: expect.any(String),
  })
  expect(await countOf(world, 'publications')).toBe(2)
})

test('a dry run shows every text and every call, and writes nothing: no row, no job, no key, no event', async () => {
  const { user, recordingId, world } = await setting()
  const tables = ['publications', 'pgboss.job', 'idempotency_keys', 'events', 'publication_steps']
  const before = await Promise.all(tables.map((table) => countOf(world, table)))
  const request = { recording_ids: [recordingId], targets: [{ title: 'Осень', wall_message: 'Слова' }], dry_run: true }
  const answer = await bulk(user, request, { 'idempotency-key': 'k' })
  expect(answer.json()).toMatchObject({
    dry_run: true,
    accepted: 1,
    results: [
      {
        publication: null,
        plan: {
          title: 'Осень',
          state: 'queued',
          calls: [
            { method: 'video.save', parameters: { name: 'Осень', description: 'vkast-<marker>' } },
            { method: 'POST <upload_url>', parameters: { size: 2000 } },
            { method: 'video.edit' },
            { method: 'video.get' },
          ],
        },
        warnings: ['wall_message is not used: wallpost is not set'],
      },
    ],
  })
  expect(await Promise.all(tables.map((table) => countOf(world, table)))).toEqual(before)
})

test('warns of what will hold a publication up: no working token, no right to post, a time that has passed', async () => {
  const { user, recordingId, vk, world } = await setting()
  const boris = await submit(user, issueToken(world.sandbox, { userId: BORIS, rights: 16 }))
  const target = { credential_id: boris, wallpost: true, publish_at: '2020-01-01T00:00:00Z' }
  const ask = async () =>
    (await bulk(user, { recording_ids: [recordingId], targets: [target], dry_run: true })).json().results[0].warnings
  expect(await ask()).toEqual([expect.stringContaining('the right wall'), expect.stringContaining('has passed')])
  for (const { token, userId } of vk.world.tokens.values())
    if (userId === BORIS) vk.control.endToken({ token, reason: 'revoked' })
  await user.call({ method: 'POST', url: `/api/v1/credentials/${boris}/probe` })
  expect(await ask()).toContainEqual(expect.stringContaining('will wait for one'))
})

test('the calls of a dry run are those that VK then gets, in that order and with those parameters', async () => {
  const { user, recordingId, vk, world } = await setting()
  const picture = Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(3000, 'j')])
  const thumbnail = await user.call({
    method: 'POST',
    url: `/api/v1/recordings/${recordingId}/thumbnails`,
    headers: FORM_HEADERS,
    payload: formBody({ name: 'file', fileName: 'x.jpg', type: 'image/jpeg', data: picture }),
  })
  const full = {
    group_id: GROUP_ID,
    album_id: [...vk.world.albums.values()][0]!.id,
    thumbnail_id: thumbnail.json().id,
    description: 'Текст',
    privacy_view: 'members',
    no_comments: true,
    wallpost: true,
  }
  const items = [
    { recording_id: recordingId, ...full, wall_message: 'Слова' },
    { recording_id: recordingId, wallpost: true },
  ]
  const plans = (await bulk(user, { items, dry_run: true })).json().results
  const calls: { method: string; parameters: Record<string, unknown> }[] = []
  const worker = await startWorker(spyingOn(world, calls), { pace: TEST_PACE })
  for (const [index, item] of items.entries()) {
    calls.length = 0
    const { recording_id, ...body } = item
    const { id } = await publish(user, recording_id, body)
    expect((await until(user, id, ['published', 'mismatch', 'failed'], world)).state).toBe('published')
    const planned = (plans[index].plan.calls as Planned[]).filter(
      ({ method, is_conditional }) => !method.startsWith('POST') && !is_conditional,
    )
    const made = calls.filter(({ method }) => CHANGING.has(method))
    const last = calls.findLast(({ method }) => method === 'video.get')
    expect([...made, last].map((call) => call?.method)).toEqual(planned.map(({ method }) => method))
    for (const [place, call] of [...made, last].entries()) expect(known(call!)).toEqual(known(planned[place]!, call))
  }
  await worker.stop()
})

interface Planned {
  method: string
  parameters: Record<string, unknown>
  is_conditional: boolean
}

const CHANGING = new Set(
  'video.save video.edit video.getThumbUploadUrl video.saveUploadedThumb video.addToAlbum wall.post'.split(' '),
)

/** Parameters as text; those in angle brackets only VK can tell. */
const known = ({ parameters }: { parameters: Record<string, unknown> }, made = { parameters }) =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      /<\w+>/.test(String(value)) ? String(made.parameters[name]) : String(value),
    ]),
  )

function spyingOn(world: TestWorld, calls: { method: string; parameters: Record<string, unknown> }[]): TestWorld {
  const forToken: TestWorld['vk']['forToken'] = (...about) => {
    const vk = world.vk.forToken(...about)
    const call = (method: string, parameters: Record<string, unknown>) => {
      calls.push({ method, parameters })
      return vk.call(method as 'video.get', parameters)
    }
    type Build = Parameters<typeof vk.batch.settled>[0]
    const settled = (build: Build) =>
      vk.batch.settled((b) =>
        build({
          ...b,
          call: (method: 'video.get', parameters: Record<string, unknown>) => {
            calls.push({ method, parameters })
            return b.call(method, parameters)
          },
        } as typeof b),
      )
    return { call, batch: { settled } } as typeof vk // publishing uses nothing else of it
  }
  return { ...world, vk: { forToken } }
}

test('takes what is not yet at the target, oldest first, and says that there is more', async () => {
  const { user, recordingId, world } = await setting()
  const second = await uploadRecording(user, mp4Bytes(2000), 'Лекция 2')
  const third = await uploadRecording(user, mp4Bytes(2000), 'Лекция 3')
  await publish(user, second, { group_id: GROUP_ID })
  const targets = [{ group_id: -GROUP_ID }, {}]
  const answer = (await bulk(user, { where: { unpublished: true }, targets })).json()
  expect(answer.results.map(placeOf)).toEqual([
    [recordingId, GROUP_ID],
    [recordingId, null],
    [second, null],
    [third, GROUP_ID],
    [third, null],
  ])
  expect((await bulk(user, { where: { unpublished: true }, targets })).json()).toMatchObject({
    accepted: 0,
    results: [],
  })
  await world.db.execute(`insert into recordings (user_id, title, file_name, media_key, container, content_type, size, sha256)
    select ${user.userId}, 'x', 'x', 'x' || n, 'mp4', 'video/mp4', 1, sha256('x') from generate_series(1, 501) n`)
  const first = (await bulk(user, { where: { unpublished: true }, targets: [{}], dry_run: true })).json()
  expect(first).toMatchObject({ accepted: 500, has_more: true })
  const none = { unpublished: true, created_before: '2020-01-01T00:00:00Z' }
  expect((await bulk(user, { where: none, targets: [{}] })).json()).toMatchObject({ results: [], has_more: false })
})

const placeOf = ({ recording_id, publication }: { recording_id: number; publication: { target: object } }) => [
  recording_id,
  (publication.target as { group_id: number | null }).group_id,
]

test('spreads a list over time: a recording a turn, all its targets together; its own time goes before', async () => {
  const { user, recordingId } = await setting()
  const second = await uploadRecording(user, mp4Bytes(2000), 'Лекция 2')
  const times = { publish_at: '2037-01-01T12:00:00+03:00', interval_minutes: 90 }
  const timesOf = async (request: object): Promise<string[]> =>
    (await bulk(user, { ...request, ...times, dry_run: true }))
      .json()
      .results.map(({ plan }: { plan: { publish_at: string } }) => plan.publish_at)
  const [first, next] = ['2037-01-01T09:00:00Z', '2037-01-01T10:30:00Z']
  expect(await timesOf({ recording_ids: [recordingId, second], targets: [{}, { group_id: GROUP_ID }] })).toEqual([
    first,
    first,
    next,
    next,
  ])
  const own = '2036-01-01T00:00:00Z'
  const items = [{ recording_id: recordingId, publish_at: own }, { recording_id: second }]
  expect(await timesOf({ items })).toEqual([own, next])
})

test('a request that cannot be read is refused as a whole', async () => {
  const { user, recordingId, world } = await setting()
  const item = { recording_id: recordingId }
  for (const payload of [
    {},
    { items: [] },
    { items: [{}] },
    { items: [item], targets: [{}] },
    { recording_ids: [recordingId], targets: [] },
    { recording_ids: Array.from({ length: 251 }, (_, n) => n + 1), targets: [{}, { group_id: 1 }] },
    { where: {}, targets: [{}] },
    { items: [item], interval_minutes: 5 },
    { items: Array.from({ length: 501 }, () => item) },
  ]) {
    const answer = await bulk(user, payload)
    const refused = [answer.statusCode, answer.json().detail?.error_type]
    expect(refused, JSON.stringify(payload).slice(0, 100)).toEqual([422, 'invalid_input'])
  }
  expect(await countOf(world, 'publications')).toBe(0)
})

test('the same key again gets the same answer and makes nothing more', async () => {
  const { user, recordingId, world } = await setting()
  const request = { recording_ids: [recordingId], targets: [{}, { group_id: GROUP_ID }] }
  const first = await bulk(user, request, { 'idempotency-key': 'k' })
  const again = await bulk(user, request, { 'idempotency-key': 'k' })
  expect(again.json()).toEqual(first.json())
  expect(await countOf(world, 'publications')).toBe(2)
})

test('100 at once, twice at the same time in opposite orders: 100 are made and the others are refused', async () => {
  const { user, world } = await setting()
  await world.db.execute(`insert into recordings (user_id, title, file_name, media_key, container, content_type, size, sha256)
    select ${user.userId}, 'x', 'x', 'x' || n, 'mp4', 'video/mp4', 1, sha256('x') from generate_series(1, 99) n`)
  const { rows } = await world.db.execute<{ id: string }>('select id from recordings order by id')
  const items = rows.map(({ id }) => ({ recording_id: Number(id) }))
  const answers = await Promise.all([bulk(user, { items }), bulk(user, { items: items.toReversed() })])
  const sum = (field: string) => answers.reduce((total, answer) => total + answer.json()[field], 0)
  expect([sum('accepted'), sum('refused')]).toEqual([100, 100])
})

test('a user who sends many at once waits for himself, and nobody waits with him', async () => {
  const { user, recordingId, world } = await setting()
  const waiting = async () =>
    (
      await world.db.execute(`select from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock' and wait_event = 'advisory'`)
    ).rows.length
  const body = { recording_ids: [recordingId], targets: [{ again: true }] }
  let answers: ReturnType<typeof bulk>[] = []
  await world.db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`bulk ${user.userId}`}, 0))`)
    answers = Array.from({ length: 12 }, () => bulk(user, body)) // more than there are connections
    await expect.poll(waiting).toBe(1)
    const other = await world.register()
    expect((await other.call({ url: '/api/v1/publications' })).statusCode).toBe(200)
    expect(await waiting()).toBe(1)
  })
  for (const answer of await Promise.all(answers)) expect(answer.json()).toMatchObject({ accepted: 1 })
  expect(await countOf(world, 'publications')).toBe(12)
})

test('nothing of another user can be published: its recordings are not there', async () => {
  const { recordingId, world } = await setting()
  const stranger = await world.register()
  await submit(stranger, issueToken(world.sandbox, { userId: BORIS }))
  const answer = (await bulk(stranger, { recording_ids: [recordingId], targets: [{}] })).json()
  expect(answer.results[0].problem.error_type).toBe('not_found')
  const all = await bulk(stranger, { where: { unpublished: true }, targets: [{}] })
  expect(all.json().results).toEqual([])
})
