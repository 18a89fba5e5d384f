import { expect, test } from 'vitest'
import { FORM_HEADERS, formBody, mp4Bytes, videoPart } from '../test/multipart-body.ts'
import { issueToken, submit } from '../test/publishing-world.ts'
import { startWorld, type TestUser } from '../test/world.ts'

const URL = '/api/v1/presets'

async function setting() {
  const world = await startWorld()
  const user = await world.register()
  return {
    world,
    user,
    send: (payload: object, headers = {}) => user.call({ method: 'POST', url: URL, payload, headers }),
  }
}

const made = async (user: TestUser, payload: object) => {
  const answer = await user.call({ method: 'POST', url: URL, payload })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json()
}

const fieldsOf = (answer: { json(): { detail: { fields: { path: string; message: string }[] } } }) =>
  answer.json().detail.fields

test('keeps what is said, and null where nothing is', async () => {
  const { user, send } = await setting()
  const payload = {
    name: ' Лекции ',
    group_id: -227011779,
    album_id: 63,
    privacy_view: 'members',
    wallpost: true,
    title_template: '{course}. {title}',
    format: { date: 'D MMMM', topics: { format: 'bullet_list', max_count: 5 } },
    variables: { course: 'ML' },
  }
  const answer = await send(payload)
  expect(answer.statusCode).toBe(201)
  const preset = answer.json()
  expect(answer.headers.location).toBe(`${URL}/${preset.id}`)
  expect(preset).toMatchObject({ ...payload, name: 'Лекции', credential_id: null, no_comments: null, thumbnail: null })
  expect(preset.format).toMatchObject({ time: null, time_zone: null, topics: { separator: null, max_count: 5 } })
  expect((await user.call({ url: `${URL}/${preset.id}` })).json()).toEqual(preset)
})

test('a change merges into nested objects, null clears, and the rest stays', async () => {
  const { user } = await setting()
  const { id } = await made(user, {
    name: 'a',
    wallpost: true,
    album_id: 1,
    title_template: '{a}{b}',
    format: { date: 'DD', topics: { format: 'inline', max_count: 5 } },
    variables: { a: '1', b: '2' },
  })
  const change = {
    album_id: null,
    title_template: '{b}{c}',
    format: { time: 'hh', topics: { max_count: null, prefix: 'x' } },
    variables: { a: null, c: '3' },
  }
  const answer = await user.call({ method: 'PATCH', url: `${URL}/${id}`, payload: change })
  expect(answer.json()).toMatchObject({
    name: 'a',
    wallpost: true,
    album_id: null,
    format: { date: 'DD', time: 'hh', topics: { format: 'inline', max_count: null, prefix: 'x' } },
    variables: { b: '2', c: '3' },
  })
})

test('a name is there once for each user, also when two take it at once', async () => {
  const { world, user, send } = await setting()
  const answers = await Promise.all(Array.from({ length: 6 }, () => send({ name: 'a' })))
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 422, 422, 422, 422, 422])
  const other = await made(user, { name: 'b' })
  const renamed = await user.call({ method: 'PATCH', url: `${URL}/${other.id}`, payload: { name: 'a' } })
  expect([renamed.statusCode, fieldsOf(renamed)]).toEqual([
    422,
    [{ path: 'name', message: 'another preset has this name' }],
  ])
  expect((await user.call({ method: 'PATCH', url: `${URL}/${other.id}`, payload: { name: 'b' } })).statusCode).toBe(200)
  await made(await world.register(), { name: 'a' })
})

test('a repeated request makes no second preset', async () => {
  const { user, send } = await setting()
  const key = { 'idempotency-key': 'k' }
  const first = await send({ name: 'a' }, key)
  expect((await send({ name: 'a' }, key)).json()).toEqual(first.json())
  expect((await send({ name: 'b' }, key)).json().detail.error_type).toBe('idempotency_conflict')
  expect((await user.call({ url: URL })).json()).toHaveLength(1)
})

test('the list goes on page by page, newest first', async () => {
  const { user } = await setting()
  for (const name of ['a', 'b', 'c', 'd', 'e']) await made(user, { name })
  const names: string[] = []
  let url: string | undefined = `${URL}?limit=2`
  while (url) {
    const answer = await user.call({ url })
    names.push(...answer.json().map(({ name }: { name: string }) => name))
    url = /<([^>]+)>; rel="next"/.exec(String(answer.headers.link ?? ''))?.[1]
  }
  expect(names).toEqual(['e', 'd', 'c', 'b', 'a'])
})

test.each<[string, object, RegExp]>([
  ['title_template', { title_template: '{tittle}' }, /unknown variable \{tittle\}; known: display_name, title/],
  ['description_template', { description_template: 'a { b' }, /doubled/],
  ['wall_message_template', { wall_message_template: '{course}', variables: { teacher: '' } }, /\{course\}.*teacher/],
  ['format.date', { format: { date: 'dd.mm.yyyy' } }, /dd is no part of a date/],
  ['format.time', { format: { time: ':' } }, /holds none of/],
  ['format.time_zone', { format: { time_zone: 'Mars/Olympus' } }, /Europe\/Moscow/],
  ['title_template', { title_template: 'a\0' }, /no text/],
])('refuses a mistake in %s and says which', async (path, settings, message) => {
  const { user, send } = await setting()
  const answer = await send({ name: 'a', ...settings })
  expect(answer.statusCode).toBe(422)
  expect(fieldsOf(answer)[0]).toEqual({ path, message: expect.stringMatching(message) })
  expect((await user.call({ url: URL })).json()).toEqual([])
})

test('a change may not take away a variable that a template uses', async () => {
  const { user } = await setting()
  const { id } = await made(user, { name: 'a', title_template: '{course}', variables: { course: '' } })
  const answer = await user.call({ method: 'PATCH', url: `${URL}/${id}`, payload: { variables: { course: null } } })
  expect([answer.statusCode, fieldsOf(answer)[0]?.path]).toEqual([422, 'title_template'])
})

test('variables stay within their number over several changes', async () => {
  const { user } = await setting()
  const some = (prefix: string) => Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`${prefix}${n}`, 'x']))
  const { id } = await made(user, { name: 'a', variables: some('a') })
  const answer = await user.call({ method: 'PATCH', url: `${URL}/${id}`, payload: { variables: some('b') } })
  expect([answer.statusCode, fieldsOf(answer)[0]?.path]).toEqual([422, 'variables'])
})

test("another user's credential is not there for a preset", async () => {
  const { world, user, send } = await setting()
  const foreign = await submit(await world.register(), issueToken(world.sandbox))
  expect((await send({ name: 'a', credential_id: foreign })).statusCode).toBe(404)
  const { id } = await made(user, { name: 'a' })
  const payload = { credential_id: foreign }
  expect((await user.call({ method: 'PATCH', url: `${URL}/${id}`, payload })).statusCode).toBe(404)
  const preview = { method: 'POST', url: `${URL}/preview` } as const
  const sample = { title: 'x' }
  for (const body of [
    { preset: payload, sample },
    { request: payload, sample },
  ])
    expect((await user.call({ ...preview, payload: body })).statusCode).toBe(404)
})

test('deleting a preset takes its rules, and recordings that had it are free for rules again', async () => {
  const { user } = await setting()
  const { id } = await made(user, { name: 'a' })
  const form = {
    method: 'POST',
    url: '/api/v1/recordings',
    headers: FORM_HEADERS,
    payload: formBody(videoPart(mp4Bytes())),
  } as const
  const recording = `/api/v1/recordings/${(await user.call(form)).json().id}`
  const conditions = [{ kind: 'exact', field: 'title', values: ['x'] }]
  await user.call({ method: 'POST', url: '/api/v1/preset-rules', payload: { preset_id: id, conditions } })
  const chosen = await user.call({ method: 'PATCH', url: recording, payload: { preset_id: id } })
  expect(chosen.json()).toMatchObject({ preset_id: id, preset_set_by: 'person' })
  expect((await user.call({ method: 'DELETE', url: `${URL}/${id}` })).statusCode).toBe(204)
  expect((await user.call({ url: recording })).json()).toMatchObject({ preset_id: null, preset_set_by: null })
  expect((await user.call({ url: '/api/v1/preset-rules' })).json()).toEqual([])
})
