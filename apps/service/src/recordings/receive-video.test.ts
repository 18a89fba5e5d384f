import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { mediaFiles } from '../test/media-files.ts'
import { FORM_HEADERS, formBody, mp4Bytes, type TestPart, videoPart } from '../test/multipart-body.ts'
import { startWorld, type TestUser, type TestWorld } from '../test/world.ts'

const URL = '/api/v1/recordings'
const post = (user: TestUser, ...parts: TestPart[]) =>
  user.call({ method: 'POST', url: URL, headers: FORM_HEADERS, payload: formBody(...parts) })

test('takes a file and its words, and gives back the same bytes', async () => {
  const world = await startWorld()
  const user = await world.register()
  const data = mp4Bytes(3_000_000)
  const payload = formBody(
    { name: 'title', data: ' Лекция 1 ' },
    { name: 'start_date', data: '2026-01-15T13:00:00.5+03:00' },
    videoPart(data, 'Лекция №1.mp4'),
    { name: 'topics', data: '["Физика", "Свет"]' },
    { name: 'variables', data: '{"teacher":"Иванов"}' },
  )
  const chunks = Array.from({ length: Math.ceil(payload.length / 10_007) }, (_, n) =>
    payload.subarray(n * 10_007, (n + 1) * 10_007),
  )
  const answer = await user.call({ method: 'POST', url: URL, headers: FORM_HEADERS, payload: Readable.from(chunks) })
  expect(answer.statusCode).toBe(201)
  const recording = answer.json()
  expect(recording).toMatchObject({
    title: 'Лекция 1',
    file_name: 'Лекция №1.mp4',
    container: 'mp4',
    content_type: 'video/mp4',
    size: data.length,
    sha256: createHash('sha256').update(data).digest('hex'),
    start_date: '2026-01-15T10:00:00Z',
    topics: ['Физика', 'Свет'],
    variables: { teacher: 'Иванов' },
    thumbnails: [],
  })
  expect(answer.headers.location).toBe(`${URL}/${recording.id}`)
  const content = await user.call({ url: `${URL}/${recording.id}/content` })
  expect(content.rawPayload.equals(data)).toBe(true)
})

test('takes the fields before the file, after it, and in any order', async () => {
  const world = await startWorld()
  const user = await world.register()
  const words: TestPart[] = [
    { name: 'title', data: 'T' },
    { name: 'topics', data: 'a, b ,,c' },
  ]
  for (const parts of [
    [videoPart(mp4Bytes()), ...words],
    [...words, videoPart(mp4Bytes())],
    [...words.slice(0, 1), videoPart(mp4Bytes()), ...words.slice(1)],
  ])
    expect((await post(user, ...parts)).json()).toMatchObject({ title: 'T', topics: ['a', 'b', 'c'] })
})

test('calls a recording after its file, and takes empty fields for absent ones', async () => {
  const world = await startWorld()
  const user = await world.register()
  const answer = await post(
    user,
    ...['title', 'start_date', 'topics', 'variables'].map((name) => ({ name, data: '' })),
    videoPart(mp4Bytes(), 'Урок 3. Свет.mp4'),
  )
  expect(answer.json()).toMatchObject({ title: 'Урок 3. Свет', start_date: null, topics: [], variables: {} })
})

test('takes a JSON part as what it is', async () => {
  const world = await startWorld()
  const user = await world.register()
  const answer = await post(
    user,
    { name: 'topics', type: 'application/json', data: '["x","y"]' },
    { name: 'variables', type: 'application/json; charset=utf-8', data: '{"a":"b"}' },
    videoPart(mp4Bytes()),
  )
  expect(answer.json()).toMatchObject({ topics: ['x', 'y'], variables: { a: 'b' } })
})

describe("a client's file name", () => {
  test.each([
    ['a path', '../../etc/passwd.mp4', 'passwd.mp4'],
    ['an absolute path', '/etc/cron.d/x.mp4', 'x.mp4'],
    ['a Windows path', 'C:\\\\videos\\\\x.mp4', 'x.mp4'],
    ['only dots and slashes', '../', 'video'],
    ['no name', '', 'video'],
    ['a NUL', 'a\0b.mp4', 'ab.mp4'],
    ['control characters', 'a\x1b[31m\x7f\tb.mp4', 'a[31mb.mp4'],
    ['a name that reads backwards', 'a\u202e4pm.exe', 'a4pm.exe'],
    ['10 000 characters', `${'ы'.repeat(10_000)}.mp4`, 'ы'.repeat(255)],
    ['half a character at the end', `${'a'.repeat(254)}😀.mp4`, 'a'.repeat(254)],
  ])('that is %s is only shown, and fit to be', async (_, fileName, shown) => {
    const world = await startWorld()
    const user = await world.register()
    const answer = await post(user, videoPart(mp4Bytes(), fileName))
    expect(answer.statusCode).toBe(201)
    expect(answer.json().file_name).toBe(shown)
    for (const name of mediaFiles(world)) expect(name).toMatch(/^[0-9a-f]{30}$/)
  })
})

describe('what is not a recording', () => {
  const video = videoPart(mp4Bytes())
  const whole = formBody(video)
  const field = (name: string, data: string, type?: string) => formBody({ name, data, ...(type && { type }) }, video)
  const file = (data: string | Uint8Array, fileName = 'video.mp4') =>
    formBody({ ...videoPart(Buffer.from(data), fileName) })
  const json = { 'content-type': 'application/json' }
  const form = (rest: string) => ({ 'content-type': `multipart/form-data${rest}` })

  const rows: [
    title: string,
    payload: Buffer | string,
    type?: string,
    path?: string | undefined,
    headers?: Record<string, string>,
  ][] = [
    ['nothing at all', '', 'invalid_input', undefined, {}],
    ['an empty form', formBody(), 'invalid_input', 'file'],
    ['an empty body', Buffer.alloc(0), 'invalid_input'],
    ['a form without a file', formBody({ name: 'title', data: 'x' }), 'invalid_input', 'file'],
    ['a file that is a text field', formBody({ name: 'file', data: 'x' }), 'invalid_input', 'file'],
    ['two files', formBody(video, { ...video, name: 'file2' }), 'invalid_input', 'file'],
    ['two files of one name', formBody(video, video), 'invalid_input', 'file'],
    ['a file under another name', formBody({ ...video, name: 'video' }), 'invalid_input', 'video'],
    ['a file without a name', formBody({ fileName: 'x.mp4', data: mp4Bytes() }), 'invalid_input'],
    ['an empty file', file(''), 'invalid_input', 'file'],
    ['JSON', '{"title":"x"}', 'invalid_input', undefined, json],
    ['broken JSON', '{"title"', 'invalid_input', undefined, json],
    [
      'a urlencoded form',
      'title=x&file=y',
      'invalid_input',
      undefined,
      { 'content-type': 'application/x-www-form-urlencoded' },
    ],
    ['the bare file', mp4Bytes(), 'invalid_input', undefined, { 'content-type': 'video/mp4' }],
    ['a form without a boundary', whole, 'invalid_input', undefined, form('')],
    ['a form with an empty boundary', whole, 'invalid_input', undefined, form('; boundary=')],
    ['a form with another boundary', whole, 'invalid_input', undefined, form('; boundary=other')],
    [
      'another multipart type',
      whole,
      'invalid_input',
      undefined,
      { 'content-type': 'multipart/mixed; boundary=x-vkast-test' },
    ],
    ['a form cut off in the file', whole.subarray(0, -1000), 'invalid_input'],
    ['a form cut off in the head of the file', whole.subarray(0, 60), 'invalid_input'],
    ['a form cut off in its boundary', whole.subarray(0, -8), 'invalid_input'],
    ['a form without its end', whole.subarray(0, -18), 'invalid_input'],
    ['a form cut off in a field', formBody({ name: 'title', data: 'long title' }).subarray(0, -20), 'invalid_input'],
    [
      'a form cut off in a field after the file',
      formBody(video, { name: 'title', data: 'xyz' }).subarray(0, -22),
      'invalid_input',
    ],
    ['only line ends', '\r\n'.repeat(100), 'invalid_input'],
    ['noise', Buffer.from(Array.from({ length: 5000 }, (_, n) => (n * 7919) % 256)), 'invalid_input'],
    ['a title that is too long', field('title', 'x'.repeat(501)), 'invalid_input', 'title'],
    ['a blank title', field('title', '   '), 'invalid_input', 'title'],
    ['a title with a NUL', field('title', 'a\0b'), 'invalid_input', 'title'],
    ['a title that is a number', field('title', '5', 'application/json'), 'invalid_input', 'title'],
    [
      'two titles',
      formBody({ name: 'title', data: 'a' }, { name: 'title', data: 'b' }, video),
      'invalid_input',
      'title',
    ],
    ['a huge field', field('title', 'x'.repeat(70_000)), 'invalid_input', 'title'],
    [
      'a huge field after the file',
      formBody(video, { name: 'title', data: 'x'.repeat(70_000) }),
      'invalid_input',
      'title',
    ],
    ['an unknown field', field('titel', 'x'), 'invalid_input', 'titel'],
    ['an unknown field after the file', formBody(video, { name: 'user_id', data: '1' }), 'invalid_input', 'user_id'],
    ['a field without a name', formBody({ data: 'x' }, video), 'invalid_input'],
    ['a field with a name of 1000 letters', field('x'.repeat(1000), 'x'), 'invalid_input'],
    ['a field called __proto__', field('__proto__', '{}'), 'invalid_input'],
    ['a field called constructor', field('constructor', 'x'), 'invalid_input'],
    ['a file called __proto__', formBody({ ...video, name: '__proto__' }), 'invalid_input'],
    ['a field that says JSON and is not', field('title', '{', 'application/json'), 'invalid_input'],
    ['JSON with a prototype', field('variables', '{"__proto__":{"a":"b"}}', 'application/json'), 'invalid_input'],
    [
      'too many fields',
      formBody(...Array.from({ length: 25 }, (_, n) => ({ name: `f${n}`, data: 'x' })), video),
      'invalid_input',
    ],
    [
      'too many fields after the file',
      formBody(video, ...Array.from({ length: 25 }, (_, n) => ({ name: `f${n}`, data: 'x' }))),
      'invalid_input',
    ],
    ['too many parts', formBody(...Array.from({ length: 1100 }, () => ({ data: 'x' })), video), 'invalid_input'],
    ['a date that is none', field('start_date', '15 January'), 'invalid_input', 'start_date'],
    ['a date without an offset', field('start_date', '2026-01-15T10:00:00'), 'invalid_input', 'start_date'],
    ['the 30th of February', field('start_date', '2026-02-30T10:00:00Z'), 'invalid_input', 'start_date'],
    ['a number for a date', field('start_date', '1768471200'), 'invalid_input', 'start_date'],
    ['broken topics', field('topics', '["a"'), 'invalid_input', 'topics'],
    ['topics that are no strings', field('topics', '[1]'), 'invalid_input', 'topics.0'],
    ['an empty topic', field('topics', '["a",""]'), 'invalid_input', 'topics.1'],
    ['topics that are an object', field('topics', '{"a":1}', 'application/json'), 'invalid_input', 'topics'],
    ['a topic that is too long', field('topics', 'x'.repeat(201)), 'invalid_input', 'topics.0'],
    ['51 topics', field('topics', Array(51).fill('x').join()), 'invalid_input', 'topics'],
    ['a topic with a NUL', field('topics', '["a\\u0000"]'), 'invalid_input', 'topics.0'],
    ['variables that are no JSON', field('variables', 'a=b'), 'invalid_input', 'variables'],
    ['variables that are a list', field('variables', '["a"]'), 'invalid_input', 'variables'],
    ['variables that are null', field('variables', 'null'), 'invalid_input', 'variables'],
    ['a variable that is a number', field('variables', '{"a":1}'), 'invalid_input', 'variables.a'],
    ['a variable with a bad name', field('variables', '{"A b":"x"}'), 'invalid_input'],
    [
      'a variable that is too long',
      field('variables', JSON.stringify({ a: 'x'.repeat(5001) })),
      'invalid_input',
      'variables.a',
    ],
    ['a variable with a NUL', field('variables', '{"a":"\\u0000"}'), 'invalid_input', 'variables.a'],
    ['a variable with half a character', field('variables', '{"a":"\\ud800"}'), 'invalid_input', 'variables.a'],
    ['a wrong field after the file', formBody(video, { name: 'start_date', data: 'x' }), 'invalid_input', 'start_date'],
    ['HTML as MP4', file('<!doctype html><script>alert(1)</script>'), 'not_a_video'],
    ['SVG', file('<svg xmlns="http://www.w3.org/2000/svg"/>', 'x.svg'), 'not_a_video'],
    ['plain text', file('hello'), 'not_a_video'],
    ['one byte', file('x'), 'not_a_video'],
    ['zeros', file(Buffer.alloc(5000)), 'not_a_video'],
    ['a zip', file('PK\x03\x04'), 'not_a_video'],
    ['a PDF', file('%PDF-1.7\n'), 'not_a_video'],
    ['a JPEG', file(Buffer.from('ffd8ffe000104a464946', 'hex')), 'not_a_video'],
    ['an MP3', file(Buffer.from('49443303000000000000', 'hex'), 'x.mp3'), 'not_a_video'],
    ['a WAV', file('RIFF\0\0\0\0WAVEfmt '), 'not_a_video'],
    ['a shell script', file('#!/bin/sh\nrm -rf /\n', 'x.mp4'), 'not_a_video'],
    ['a sound in MP4', file('\0\0\0\x14ftypM4A \0\0\0\0isom'), 'not_a_video'],
    ['a HEIC picture', file('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), 'not_a_video'],
  ]

  let world: TestWorld
  let user: TestUser
  test('is refused in words that are documented, and nothing of it is kept', async () => {
    world = await startWorld()
    user = await world.register()
    expect(rows.length).toBeGreaterThanOrEqual(60)
    for (const [title, payload, type, path, headers = FORM_HEADERS] of rows) {
      const answer = await user.call({ method: 'POST', url: URL, headers, payload })
      const { detail } = answer.json()
      expect({ title, status: answer.statusCode, type: detail?.error_type }).toEqual({ title, status: 422, type })
      if (path !== undefined) expect({ title, path: detail.fields[0].path }).toEqual({ title, path })
      expect({ title, files: mediaFiles(world) }).toEqual({ title, files: [] })
    }
    expect((await user.call({ url: URL })).json()).toEqual([])
    expect(world.logged()).not.toContain('"level":50')
  })
})
