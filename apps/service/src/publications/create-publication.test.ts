import { expect, test } from 'vitest'
import { mp4Bytes } from '../test/multipart-body.ts'
import {
  GROUP_ID,
  issueToken,
  publish,
  startPublishingWorld,
  submit,
  uploadRecording,
} from '../test/publishing-world.ts'
import { BORIS, makeServiceToken } from '../test/sandbox-token.ts'

const setting = () => startPublishingWorld({ withoutWorker: true, videoBytes: 2000 })

test('twenty at once: one publication, and the others learn its id', async () => {
  const { user, recordingId } = await setting()
  const url = `/api/v1/recordings/${recordingId}/upload/vk`
  const answers = await Promise.all(Array.from({ length: 20 }, () => user.call({ method: 'POST', url, payload: {} })))
  const made = answers.filter(({ statusCode }) => statusCode === 202)
  expect(made).toHaveLength(1)
  const refused = answers.filter(({ statusCode }) => statusCode === 409).map((answer) => answer.json().detail)
  expect(refused).toHaveLength(19)
  const { id } = made[0]!.json()
  for (const detail of refused) expect(detail).toMatchObject({ error_type: 'publication_exists', publication_id: id })
  expect(made[0]!.headers.location).toBe(`/api/v1/publications/${id}`)
})

test('needs no body, takes the title of the recording cut to what VK takes, and the default credential', async () => {
  const { user, credentialId, world } = await setting()
  const recordingId = await uploadRecording(user, mp4Bytes(2000), `${'я'.repeat(127)}😀`)
  const boris = await submit(user, issueToken(world.sandbox, { userId: BORIS }))
  await user.call({ method: 'PATCH', url: `/api/v1/credentials/${boris}`, payload: { is_default: true } })
  const answer = await user.call({ method: 'POST', url: `/api/v1/recordings/${recordingId}/upload/vk` })
  expect(answer.statusCode).toBe(202)
  expect(answer.json()).toMatchObject({
    title: 'я'.repeat(127),
    target: { user_id: BORIS, owner_id: BORIS },
    state: 'queued',
  })
  expect(answer.json().credential_id).not.toBe(credentialId)
})

test('the same key and body get the same answer, another body or route-fellow a conflict, another user his own', async () => {
  const { user, recordingId, world } = await setting()
  const url = `/api/v1/recordings/${recordingId}/upload/vk`
  const send = (payload: object, key = 'k-1') =>
    user.call({ method: 'POST', url, payload, headers: { 'idempotency-key': key } })
  const first = await send({ title: 'Один' })
  const again = await send({ title: 'Один' })
  expect(again.statusCode).toBe(202)
  expect(again.json()).toEqual(first.json())
  expect(again.headers.location).toBe(first.headers.location)
  expect((await send({ title: 'Два' })).json().detail.error_type).toBe('idempotency_conflict')
  expect((await send({ title: 'Один' }, 'k-2')).json().detail.error_type).toBe('publication_exists')
  // A refusal leaves no key behind.
  expect((await send({ title: 'Один', again: true }, 'k-2')).statusCode).toBe(202)
  expect((await send({}, 'с пробелом')).statusCode).toBe(422)
  const rows = await world.db.execute('select count(*)::int as n from publications')
  expect(rows.rows).toEqual([{ n: 2 }])
})

test('twenty with one key at once make one publication', async () => {
  const { user, recordingId } = await setting()
  const request = {
    method: 'POST',
    url: `/api/v1/recordings/${recordingId}/upload/vk`,
    payload: { again: true },
  } as const
  const headers = { 'idempotency-key': 'same' }
  const answers = await Promise.all(Array.from({ length: 20 }, () => user.call({ ...request, headers })))
  const ids = new Set(answers.filter(({ statusCode }) => statusCode === 202).map((answer) => answer.json().id))
  expect(ids.size).toBe(1)
  for (const answer of answers) expect([202, 409]).toContain(answer.statusCode)
  expect((await user.call({ url: '/api/v1/publications' })).json()).toHaveLength(1)
})

const IMPOSSIBLE = [
  [{ privacy_view: 4 }, 422, 'invalid_input'],
  [{ privacy_view: 'everyone' }, 422, 'privacy_unknown'],
  [{ privacy_view: 1, group_id: GROUP_ID }, 422, 'privacy_unknown'],
  [{ privacy_view: 'friends', group_id: -GROUP_ID }, 422, 'privacy_unknown'],
  [{ privacy_comment: 'donut', group_id: GROUP_ID }, 422, 'privacy_unknown'],
  [{ group_id: 0 }, 422, 'invalid_input'],
  [{ album_id: -1 }, 422, 'invalid_input'],
  [{ title: '' }, 422, 'invalid_input'],
  [{ title: 'я'.repeat(129) }, 422, 'invalid_input'],
  [{ description: 'я'.repeat(5001) }, 422, 'invalid_input'],
  [{ thumbnail_id: 99 }, 422, 'invalid_input'],
  [{ publish_at: 'morgen' }, 422, 'invalid_input'],
  [{ publish_at: '2026-01-01T00:00:00' }, 422, 'invalid_input'],
  [{ credential_id: 99 }, 404, 'not_found'],
  [{ preset: 1 }, 422, 'invalid_input'],
  ['[]', 422, 'invalid_input'],
  ['{', 422, 'invalid_input'],
] as const

test('refuses what it cannot do or understand, and makes nothing', async () => {
  const { user, recordingId, world } = await setting()
  const url = `/api/v1/recordings/${recordingId}/upload/vk`
  for (const [payload, status, errorType] of IMPOSSIBLE) {
    const answer = await user.call({ method: 'POST', url, payload, headers: { 'content-type': 'application/json' } })
    expect([payload, answer.statusCode, answer.json().detail.error_type]).toEqual([payload, status, errorType])
  }
  expect((await world.db.execute('select id from publications')).rows).toEqual([])
})

test('what a request says goes before its preset, and null clears what the preset says, in bulk too', async () => {
  const { user, recordingId } = await setting()
  const preset = {
    ...{ name: 'p', group_id: GROUP_ID, album_id: 3, privacy_view: 'members', publish_after_minutes: 60 },
    ...{ title_template: '{title}!', description_template: '{title}?', wallpost: true, wall_message_template: 'x' },
  }
  const { id: preset_id } = (await user.call({ method: 'POST', url: '/api/v1/presets', payload: preset })).json()
  const nothing = { group_id: null, privacy_view: null, publish_at: null, description: null, wall_message: null }
  const wanted = {
    ...{ state: 'queued', target: { group_id: null, album_id: null }, title: 'Лекция 1!', description: '' },
    ...{ privacy_view: null, publish_at: null, wallpost: true, wall_message: null },
  }
  expect(await publish(user, recordingId, { preset_id, ...nothing })).toMatchObject(wanted)
  const bulk = { recording_ids: [recordingId], targets: [{ preset_id, ...nothing, again: true }], dry_run: true }
  const dry = await user.call({ method: 'POST', url: '/api/v1/publications/bulk', payload: bulk })
  expect(dry.json().results[0].plan).toMatchObject({ preset_id, ...wanted })
  const where = { where: { unpublished: true }, targets: [{ preset_id, group_id: null }] }
  const there = await user.call({ method: 'POST', url: '/api/v1/publications/bulk', payload: where })
  expect(there.json()).toMatchObject({ accepted: 0, results: [] })
})

test('service and community tokens cannot publish, and without any credential the answer says so', async () => {
  const { user, recordingId, world } = await setting()
  const service = await submit(user, makeServiceToken(world.sandbox).token)
  const url = `/api/v1/recordings/${recordingId}/upload/vk`
  const named = await user.call({ method: 'POST', url, payload: { credential_id: service } })
  expect(named.json().detail.error_type).toBe('token_kind_unfit')
  const stranger = await world.register()
  const own = await uploadRecording(stranger, mp4Bytes(2000))
  const none = await stranger.call({ method: 'POST', url: `/api/v1/recordings/${own}/upload/vk` })
  expect(none.json().detail).toMatchObject({ error_type: 'invalid_input', fields: [{ path: 'credential_id' }] })
})

test("another user's recordings, credentials, thumbnails and publications are not there", async () => {
  const { user, recordingId, credentialId, world } = await setting()
  const { id } = await publish(user, recordingId)
  const stranger = await world.register()
  const own = await uploadRecording(stranger, mp4Bytes(2000))
  const tried = [
    stranger.call({ method: 'POST', url: `/api/v1/recordings/${recordingId}/upload/vk`, payload: {} }),
    stranger.call({
      method: 'POST',
      url: `/api/v1/recordings/${own}/upload/vk`,
      payload: { credential_id: credentialId },
    }),
    stranger.call({ url: `/api/v1/publications/${id}` }),
    ...['cancel', 'retry'].map((verb) => stranger.call({ method: 'POST', url: `/api/v1/publications/${id}/${verb}` })),
    stranger.call({ method: 'POST', url: `/api/v1/publications/${id}/continue`, payload: { confirm: true } }),
  ]
  for (const answer of await Promise.all(tried))
    expect([answer.statusCode, answer.json().detail.error_type]).toEqual([404, 'not_found'])
  expect((await stranger.call({ url: '/api/v1/publications' })).json()).toEqual([])
  expect((await user.call({ url: `/api/v1/publications/${id}` })).json().state).toBe('queued')
})

test('lists own publications, newest first, page by page and by what is asked', async () => {
  const { user, recordingId, credentialId } = await setting()
  const ids: number[] = []
  for (const group_id of [undefined, 1, 2]) ids.unshift((await publish(user, recordingId, { group_id })).id)
  const first = await user.call({ url: `/api/v1/publications?limit=2&credential_id=${credentialId}` })
  expect(first.json().map(({ id }: { id: number }) => id)).toEqual(ids.slice(0, 2))
  const next = /^<([^>]+)>; rel="next"$/.exec(String(first.headers.link))?.[1]
  const second = await user.call({ url: next! })
  expect(second.json().map(({ id }: { id: number }) => id)).toEqual(ids.slice(2))
  expect(second.headers.link).toBeUndefined()
  expect((await user.call({ url: '/api/v1/publications?state=published' })).json()).toEqual([])
})
