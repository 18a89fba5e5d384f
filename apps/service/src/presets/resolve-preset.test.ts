import { expect, test } from 'vitest'
import { FORM_HEADERS, formBody, mp4Bytes, videoPart } from '../test/multipart-body.ts'
import { issueToken, submit } from '../test/publishing-world.ts'
import { startWorld } from '../test/world.ts'
import { resolvePreset } from './resolve-preset.ts'
import type { Overrides } from './resolve-request.ts'

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

async function setting() {
  const world = await startWorld()
  const user = await world.register()
  const { userId } = user
  await user.call({ method: 'PATCH', url: '/api/v1/auth/me', payload: { time_zone: 'Europe/Moscow', language: 'ru' } })
  const created = async (url: string, payload: object) => {
    const answer = await user.call({ method: 'POST', url: `/api/v1/${url}`, payload })
    expect(answer.statusCode, answer.body).toBe(201)
    return answer.json().id as number
  }
  const recordingWith = async (fields: Record<string, string>): Promise<number> => {
    const parts = Object.entries(fields).map(([name, data]) => ({ name, data }))
    const payload = formBody(...parts, videoPart(mp4Bytes()))
    const answer = await user.call({ method: 'POST', url: '/api/v1/recordings', headers: FORM_HEADERS, payload })
    return answer.json().id
  }
  const recordingId = await recordingWith({ title: 'Лекция 7', start_date: '2026-11-20T22:05:00Z', topics: 'Сети,VAE' })
  const resolve = (presetId: number | null | undefined, request: Overrides = {}, of = recordingId) =>
    world.db.transaction((tx) => resolvePreset(tx, { userId, recordingId: of, presetId, request, now: NOW }))
  return {
    world,
    user,
    recordingId,
    recordingWith,
    createPreset: (fields: object) => created('presets', { name: 'p', ...fields }),
    resolve,
  }
}
const NOW = new Date('2026-11-21T08:00:00Z')

const invalid = (path: string) => ({
  errorType: 'invalid_input',
  facts: { fields: [expect.objectContaining({ path })] },
})

test('a preset gives the whole request, its texts in the time zone and language of the user', async () => {
  const { createPreset, resolve } = await setting()
  const presetId = await createPreset({
    group_id: 227011779,
    album_id: 63,
    privacy_view: 0,
    wallpost: true,
    title_template: '{title} ({date:D MMMM})',
    description_template: '{topics}\n{date:DD.MM.YYYY hh:mm}, {publish_date:hh:mm}',
    wall_message_template: 'Новая запись: {title}',
    publish_after_minutes: 90,
  })
  expect(await resolve(presetId)).toEqual({
    presetId,
    warnings: [],
    request: {
      group_id: 227011779,
      album_id: 63,
      privacy_view: 0,
      no_comments: false,
      repeat: false,
      wallpost: true,
      title: 'Лекция 7 (21 ноября)',
      description: '1. Сети\n2. VAE\n21.11.2026 01:05, 12:30',
      wall_message: 'Новая запись: Лекция 7',
      publish_at: '2026-11-21T09:30:00.000Z',
    },
  })
})

test("the preset's own time zone and language come before the user's", async () => {
  const { createPreset, resolve } = await setting()
  const format = { time_zone: 'America/New_York', language: 'en', date: 'D MMMM' }
  const presetId = await createPreset({ title_template: '{date}, {time}', format })
  expect((await resolve(presetId)).request.title).toBe('20 November, 17:05')
})

test('the request overrides the preset field by field; null clears', async () => {
  const { createPreset, resolve } = await setting()
  const presetId = await createPreset({
    group_id: 1,
    privacy_view: 3,
    no_comments: true,
    repeat: true,
    title_template: '{title}!',
    description_template: '{title}?',
    wall_message_template: 'x',
    publish_after_minutes: 5,
  })
  const { request } = await resolve(presetId, {
    group_id: -2,
    privacy_view: null,
    no_comments: false,
    description: 'По-своему',
    wall_message: null,
    publish_at: null,
    again: true,
  })
  expect(request).toEqual({
    group_id: -2,
    no_comments: false,
    repeat: true,
    wallpost: false,
    title: 'Лекция 7!',
    description: 'По-своему',
    again: true,
  })
  expect((await resolve(presetId, { title: null, description: null, group_id: null })).request).toMatchObject({
    title: 'Лекция 7',
    description: '',
  })
})

test('texts of the request are taken as they stand', async () => {
  const { createPreset, resolve } = await setting()
  const presetId = await createPreset({ title_template: '{title}' })
  const { request } = await resolve(presetId, { title: '{topics} {{', description: '{nothing}', wall_message: '}' })
  expect(request).toMatchObject({ title: '{topics} {{', description: '{nothing}', wall_message: '}' })
})

test('absent: the preset of the recording; null: none', async () => {
  const { user, recordingId, createPreset, resolve } = await setting()
  expect(await resolve(undefined)).toMatchObject({ presetId: null, request: { title: 'Лекция 7', wallpost: false } })
  const presetId = await createPreset({ title_template: 'П: {title}', wallpost: true })
  await user.call({ method: 'PATCH', url: `/api/v1/recordings/${recordingId}`, payload: { preset_id: presetId } })
  expect(await resolve(undefined)).toMatchObject({ presetId, request: { title: 'П: Лекция 7', wallpost: true } })
  expect(await resolve(null)).toMatchObject({ presetId: null, request: { title: 'Лекция 7', wallpost: false } })
})

test('the album of a preset does not go to another page', async () => {
  const { createPreset, resolve } = await setting()
  const presetId = await createPreset({ group_id: 5, album_id: 63 })
  const albumOf = async (request: Overrides) => {
    const resolved = await resolve(presetId, request)
    return [resolved.request.album_id, resolved.warnings.length]
  }
  expect(await albumOf({ group_id: -5 })).toEqual([63, 0])
  expect(await albumOf({ credential_id: 1 })).toEqual([63, 0])
  expect(await albumOf({ group_id: 6 })).toEqual([undefined, 1])
  expect(await albumOf({ group_id: null })).toEqual([undefined, 1])
  expect(await albumOf({ group_id: 6, album_id: 7 })).toEqual([7, 0])
})

test('on profiles another credential is another page', async () => {
  const { createPreset, resolve } = await setting()
  const presetId = await createPreset({ album_id: 63 })
  expect((await resolve(presetId, { credential_id: 1 })).request).not.toHaveProperty('album_id')
  expect((await resolve(presetId)).request.album_id).toBe(63)
})

test('takes the newest thumbnail where the preset asks for it and the request names none', async () => {
  const { user, recordingId, createPreset, resolve } = await setting()
  const presetId = await createPreset({ thumbnail: 'newest' })
  const without = await resolve(presetId)
  expect(without.request).not.toHaveProperty('thumbnail_id')
  expect(without.warnings).toEqual(['обложка: у записи её нет'])
  const payload = formBody({ name: 'file', fileName: 'a.png', type: 'image/png', data: PNG })
  const url = `/api/v1/recordings/${recordingId}/thumbnails`
  const ids: number[] = []
  for (let n = 0; n < 2; n++)
    ids.push((await user.call({ method: 'POST', url, headers: FORM_HEADERS, payload })).json().id)
  expect((await resolve(presetId)).request.thumbnail_id).toBe(ids[1])
  expect((await resolve(presetId, { thumbnail_id: ids[0] })).request.thumbnail_id).toBe(ids[0])
  expect((await resolve(presetId, { thumbnail_id: null })).request).not.toHaveProperty('thumbnail_id')
})

test('tells what is missing in the language of the user, or the one asked for', async () => {
  const { world, user, recordingId, createPreset, resolve } = await setting()
  const presetId = await createPreset({ title_template: '{title} {course}', variables: { course: '' } })
  expect((await resolve(presetId)).warnings).toEqual(['название: переменная {course} пуста, у записи её нет'])
  const input = { userId: user.userId, recordingId, presetId, request: {}, language: 'en' as const }
  const { warnings } = await world.db.transaction((tx) => resolvePreset(tx, input))
  expect(warnings).toEqual(['title: {course} is empty, the recording does not have it'])
})

test('a preset whose credential was deleted does not fall to the default one', async () => {
  const { world, user, createPreset, resolve } = await setting()
  const gone = await submit(user, issueToken(world.sandbox))
  const presetId = await createPreset({ credential_id: gone })
  expect((await resolve(presetId)).request.credential_id).toBe(gone)
  await user.call({ method: 'DELETE', url: `/api/v1/credentials/${gone}` })
  await expect(resolve(presetId)).rejects.toMatchObject(invalid('preset_id'))
  expect((await resolve(presetId, { credential_id: null })).request).not.toHaveProperty('credential_id')
})

test("another user's preset and recording are not there", async () => {
  const { world, recordingId, createPreset } = await setting()
  const presetId = await createPreset({})
  const { userId } = await world.register()
  const resolve = (input: { recordingId: number; presetId: number | null }) =>
    world.db.transaction((tx) => resolvePreset(tx, { userId, request: {}, ...input }))
  await expect(resolve({ recordingId, presetId: null })).rejects.toMatchObject({ errorType: 'not_found' })
  await expect(resolve({ recordingId: 10_000, presetId })).rejects.toMatchObject({ errorType: 'not_found' })
})

test('the preview says the same as the verb, for a stored preset, an unsaved one, and a sample', async () => {
  const { user, recordingId, createPreset, resolve } = await setting()
  const presetId = await createPreset({ title_template: '{title} {date}', wallpost: true })
  const preview = async (payload: object) => {
    const answer = await user.call({ method: 'POST', url: '/api/v1/presets/preview', payload })
    expect(answer.statusCode, answer.body).toBe(200)
    return answer.json()
  }
  const request = { description: 'x', group_id: 7 }
  const { presetId: preset_id, ...resolved } = await resolve(presetId, request)
  expect(await preview({ preset_id: presetId, recording_id: recordingId, request })).toEqual({ preset_id, ...resolved })
  const unsaved = { title_template: '{title}: {teacher}', variables: { teacher: 'Анна' } }
  expect(await preview({ preset_id: presetId, preset: unsaved, recording_id: recordingId })).toMatchObject({
    request: { title: 'Лекция 7: Анна', wallpost: true },
  })
  expect((await preview({ preset: unsaved, recording_id: recordingId })).request.wallpost).toBe(false)
  const sample = { title: 'Проба', duration_seconds: 3600, variables: { teacher: 'Пётр' } }
  const sampled = await preview({ preset: { ...unsaved, description_template: '{duration:words}|{topics}' }, sample })
  expect(sampled).toEqual({
    preset_id: null,
    warnings: ['описание: переменная {topics} пуста, у записи её нет'],
    request: { title: 'Проба: Пётр', description: '1 ч|', no_comments: false, repeat: false, wallpost: false },
  })
  const url = '/api/v1/presets/preview'
  for (const payload of [{}, { sample, recording_id: recordingId }, { sample, preset: { title_template: '{x}' } }])
    expect((await user.call({ method: 'POST', url, payload })).statusCode).toBe(422)
})
