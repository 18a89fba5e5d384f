import { expect, test } from 'vitest'
import type { Database } from '../db/database.ts'
import { FORM_HEADERS, formBody, mp4Bytes, videoPart } from '../test/multipart-body.ts'
import { startWorld } from '../test/world.ts'
import { matchPreset } from './match-preset.ts'
import { markMatched } from './queries.ts'

const URL = '/api/v1/preset-rules'

async function setting() {
  const world = await startWorld()
  const user = await world.register()
  const preset = async (name: string): Promise<number> =>
    (await user.call({ method: 'POST', url: '/api/v1/presets', payload: { name } })).json().id
  const send = (payload: object, headers = {}) => user.call({ method: 'POST', url: URL, payload, headers })
  const rule = async (preset_id: number, pattern: string, field = 'title'): Promise<number> => {
    const answer = await send({ preset_id, conditions: [{ kind: 'pattern', field, pattern }] })
    expect(answer.statusCode, answer.body).toBe(201)
    return answer.json().id
  }
  const record = async (title: string, fields: Record<string, string> = {}) => {
    const parts = Object.entries({ title, ...fields }).map(([name, data]) => ({ name, data }))
    const payload = formBody(...parts, videoPart(mp4Bytes()))
    const answer = await user.call({ method: 'POST', url: '/api/v1/recordings', headers: FORM_HEADERS, payload })
    expect(answer.statusCode).toBe(201)
    return answer.json()
  }
  const rematch = async (dry_run: boolean, query = '') =>
    user.call({ method: 'POST', url: `${URL}/rematch${query}`, payload: { dry_run } })
  const presetOf = async (id: number) => (await user.call({ url: `/api/v1/recordings/${id}` })).json().preset_id
  return { world, user, preset, send, rule, record, rematch, presetOf }
}

test('a new recording gets the preset of the first rule that holds', async () => {
  const { preset, rule, record } = await setting()
  const [lectures, banks, rest] = [await preset('лекции'), await preset('банки'), await preset('прочее')]
  await rule(lectures, '^лекция')
  await rule(banks, 'банк', 'topics')
  expect(await record('ЛЕКЦИЯ 1', { topics: 'Банки' })).toMatchObject({ preset_id: lectures, preset_set_by: 'rule' })
  expect(await record('Семинар', { topics: 'Банки' })).toMatchObject({ preset_id: banks })
  expect(await record('Семинар')).toMatchObject({ preset_id: null, preset_set_by: null })
  await rule(rest, 'lecture\\.mp4', 'file_name')
  expect(await record('Семинар')).toMatchObject({ preset_id: rest })
  await rule(rest, 'ml', 'variables.course')
})

test("another user's rules choose nothing", async () => {
  const { world, preset, rule } = await setting()
  await rule(await preset('a'), '.')
  const stranger = await world.register()
  const payload = formBody(videoPart(mp4Bytes()))
  const answer = await stranger.call({ method: 'POST', url: '/api/v1/recordings', headers: FORM_HEADERS, payload })
  expect(answer.json().preset_id).toBeNull()
})

test('rules are listed, page by page, in the order in which they are tried, and can be put into another', async () => {
  const { user, preset, rule, record } = await setting()
  const [a, b] = [await preset('a'), await preset('b')]
  const ids = [await rule(a, 'x'), await rule(b, 'x'), await rule(a, 'y')]
  const listed = async () => {
    const found: number[] = []
    for (let url: string | undefined = `${URL}?limit=2`; url; ) {
      const answer = await user.call({ url })
      found.push(...answer.json().map(({ id }: { id: number }) => id))
      url = /<([^>]+)>; rel="next"/.exec(String(answer.headers.link ?? ''))?.[1]
    }
    return found
  }
  expect(await listed()).toEqual(ids)
  const order = [ids[1]!, ids[2]!, ids[0]!]
  const answer = await user.call({ method: 'POST', url: `${URL}/reorder`, payload: { ids: order } })
  expect(answer.json().map(({ id, position }: { id: number; position: number }) => [id, position])).toEqual(
    order.map((id, index) => [id, index + 1]),
  )
  expect(await listed()).toEqual(order)
  expect((await record('x')).preset_id).toBe(b)
  for (const wrong of [[], order.slice(1), [...order, order[0]], [...order.slice(1), 99_999]])
    expect((await user.call({ method: 'POST', url: `${URL}/reorder`, payload: { ids: wrong } })).statusCode).toBe(422)
  expect(await listed()).toEqual(order)
  expect((await user.call({ url: `${URL}?cursor=9007199254740991` })).json()).toEqual([])
})

test('a change to a rule counts for recordings that come after it', async () => {
  const { user, preset, rule, record } = await setting()
  const [a, b] = [await preset('a'), await preset('b')]
  const id = await rule(a, 'x')
  const change = (payload: object) => user.call({ method: 'PATCH', url: `${URL}/${id}`, payload })
  expect((await change({ preset_id: b, match: 'any' })).json()).toMatchObject({
    preset_id: b,
    match: 'any',
    position: 1,
  })
  expect((await record('x')).preset_id).toBe(b)
  expect((await change({ conditions: [{ kind: 'exact', field: 'title', values: ['y'] }] })).statusCode).toBe(200)
  expect((await record('x')).preset_id).toBeNull()
  expect((await user.call({ method: 'DELETE', url: `${URL}/${id}` })).statusCode).toBe(204)
  expect((await record('y')).preset_id).toBeNull()
})

test('what cannot be run is refused and named', async () => {
  const { world, preset, send } = await setting()
  const preset_id = await preset('a')
  const refused = async (...conditions: object[]) => {
    const answer = await send({ preset_id, conditions })
    expect(answer.statusCode).toBe(422)
    return answer.json().detail.fields[0]
  }
  const good = { kind: 'exact', field: 'title', values: ['x'] }
  const pattern = (text: string) => ({ kind: 'pattern', field: 'title', pattern: text })
  expect(await refused(good, pattern('(?=x)'))).toMatchObject({ path: 'conditions.1.pattern' })
  expect(await refused(pattern('(.|\\n){0,999}z'))).toMatchObject({
    path: 'conditions',
    message: expect.stringMatching(/steps/),
  })
  expect(await refused({ kind: 'keywords', field: 'title', values: ['a', '-*'] })).toMatchObject({
    path: 'conditions.0.values.1',
  })
  await refused({ ...good, field: 'size' })
  await refused()
  const foreign = await world.register()
  const answer = await foreign.call({ method: 'POST', url: URL, payload: { preset_id, conditions: [good] } })
  expect(answer.statusCode).toBe(404)
})

test('the work of all rules together is bounded, not that of each', async () => {
  const { user, preset, rule, send } = await setting()
  const preset_id = await preset('a')
  const conditions = [{ kind: 'pattern', field: 'title', pattern: 'a{900}' }]
  const heavy = await rule(preset_id, 'a{900}')
  for (let n = 0; n < 2; n++) await rule(preset_id, 'a{900}')
  expect((await send({ preset_id, conditions })).statusCode).toBe(422)
  await rule(preset_id, 'b')
  // Its own present size does not count against a change of it.
  expect((await user.call({ method: 'PATCH', url: `${URL}/${heavy}`, payload: { conditions } })).statusCode).toBe(200)
})

test('a user has so many rules and no more, also when they come at once', async () => {
  const { user, preset, send } = await setting()
  const preset_id = await preset('a')
  const conditions = [{ kind: 'exact', field: 'title', values: ['x'] }]
  const answers = await Promise.all(Array.from({ length: 103 }, () => send({ preset_id, conditions })))
  expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(100)
  const rules = (await user.call({ url: `${URL}?limit=200` })).json()
  expect(rules.map(({ position }: { position: number }) => position)).toEqual(
    Array.from({ length: 100 }, (_, n) => n + 1),
  )
})

test('a repeated request makes no second rule', async () => {
  const { user, preset, send } = await setting()
  const payload = { preset_id: await preset('a'), conditions: [{ kind: 'exact', field: 'title', values: ['x'] }] }
  const first = await send(payload, { 'idempotency-key': 'k' })
  expect((await send(payload, { 'idempotency-key': 'k' })).json()).toEqual(first.json())
  expect((await user.call({ url: URL })).json()).toHaveLength(1)
})

test('a re-match tells, then changes, and leaves what a person chose', async () => {
  const { user, preset, rule, record, rematch, presetOf } = await setting()
  const [old, lectures] = [await preset('old'), await preset('лекции')]
  const oldRule = await rule(old, 'старое')
  const recordings = [
    await record('Лекция'),
    await record('Лекция своя'),
    await record('Лекция без'),
    await record('старое'),
    await record('другое'),
  ]
  const [plain, own, none, left] = recordings.map(({ id }) => id)
  const choose = (id: number, preset_id: number | null) =>
    user.call({ method: 'PATCH', url: `/api/v1/recordings/${id}`, payload: { preset_id } })
  await choose(own, old)
  await choose(none, null)
  await user.call({ method: 'DELETE', url: `${URL}/${oldRule}` })
  const rule_id = await rule(lectures, 'лекция')
  const expected = [
    { recording_id: left, title: 'старое', from_preset_id: old, to_preset_id: null, rule_id: null },
    { recording_id: plain, title: 'Лекция', from_preset_id: null, to_preset_id: lectures, rule_id },
  ]
  expect((await rematch(true)).json()).toEqual(expected)
  expect(await presetOf(plain)).toBeNull()
  expect((await rematch(false)).json()).toEqual(expected)
  expect([await presetOf(plain), await presetOf(own), await presetOf(none), await presetOf(left)]).toEqual([
    lectures,
    old,
    null,
    null,
  ])
  expect((await rematch(false)).json()).toEqual([])
})

test('a re-match goes over everything page by page', async () => {
  const { user, preset, rule, record, rematch, presetOf } = await setting()
  const ids: number[] = []
  for (let n = 0; n < 5; n++) ids.push((await record(n % 2 ? 'лекция' : 'другое')).id)
  const id = await preset('a')
  await rule(id, 'лекция')
  let pages = 0
  const changed: number[] = []
  for (let query: string | undefined = '?limit=1'; query !== undefined; pages++) {
    const answer = await rematch(false, query)
    changed.push(...answer.json().map((change: { recording_id: number }) => change.recording_id))
    query = /(\?[^>]+)>; rel="next"/.exec(String(answer.headers.link ?? ''))?.[1]
  }
  expect([pages, changed]).toEqual([5, [ids[3], ids[1]]])
  expect(await presetOf(ids[3]!)).toBe(id)
  expect(
    (await user.call({ method: 'PATCH', url: `/api/v1/recordings/${ids[0]}`, payload: { preset_id: 99_999 } }))
      .statusCode,
  ).toBe(404)
})

test('a re-match that comes late does not take what a person chose meanwhile', async () => {
  const { world, user, preset, record, presetOf } = await setting()
  const [own, ruled] = [await preset('own'), await preset('ruled')]
  const { id } = await record('Лекция')
  const mark = () =>
    world.db.transaction((tx) => markMatched(tx, { userId: user.userId, id, presetId: ruled, now: world.now() }))
  await user.call({ method: 'PATCH', url: `/api/v1/recordings/${id}`, payload: { preset_id: own } })
  expect(await mark()).toBe(false)
  expect(await presetOf(id)).toBe(own)
})

test('a preset that is being given to a recording cannot be deleted under it', async () => {
  const { world, user, preset, rule, record, presetOf } = await setting()
  const id = await preset('a')
  await rule(id, '.')
  const recording = await record('Лекция')
  const facts = { title: 'x', fileName: 'x', startDate: null, topics: [], variables: {} }
  let deleted: Promise<unknown> | undefined
  await world.db.transaction(async (tx) => {
    expect(await matchPreset(tx, { userId: user.userId, recording: facts })).toMatchObject({ presetId: id })
    deleted = user.call({ method: 'DELETE', url: `/api/v1/presets/${id}` })
    await expect.poll(() => waiting(world)).toBe(1)
    expect(await presetOf(recording.id)).toBe(id)
  })
  await deleted
  expect(await presetOf(recording.id)).toBeNull()
})

/** How many of the service's statements wait for a lock. */
async function waiting({ db }: { db: Database }): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(
    "select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
  )
  return rows[0]?.n ?? 0
}
