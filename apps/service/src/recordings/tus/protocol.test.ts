import { createHash, randomBytes } from 'node:crypto'
import type { InjectOptions } from 'fastify'
import { expect, test } from 'vitest'
import { mediaFiles } from '../../test/media-files.ts'
import { mp4Bytes } from '../../test/multipart-body.ts'
import { startWorld, type TestUser } from '../../test/world.ts'
import { sweepIntakes } from '../sweep-intakes.ts'

const TUS = { 'tus-resumable': '1.0.0' }
const base64 = (text: string): string => Buffer.from(text).toString('base64')
const sum = (algorithm: string, bytes: Buffer): string =>
  `${algorithm} ${createHash(algorithm).update(bytes).digest('base64')}`

const create = (user: TestUser, length: number, headers: Record<string, string> = {}) =>
  user.call({ method: 'POST', url: '/files', headers: { ...TUS, 'upload-length': String(length), ...headers } })

async function begin(user: TestUser, length: number): Promise<string> {
  const answer = await create(user, length)
  expect(answer.statusCode).toBe(201)
  return String(answer.headers.location)
}

const patch = (user: TestUser, url: string, offset: number, payload: Buffer, headers: Record<string, string> = {}) =>
  user.call({
    method: 'PATCH',
    url,
    payload,
    headers: { ...TUS, 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset), ...headers },
  })

const head = (user: TestUser, url: string) => user.call({ method: 'HEAD', url, headers: TUS })
const growing = (world: Parameters<typeof mediaFiles>[0]) => mediaFiles(world).filter((name) => name.length === 30)

test('tells what it can do to anybody who asks, at both addresses', async () => {
  const world = await startWorld({ VKAST_MEDIA_MAX_BYTES: '1000000' })
  for (const url of ['/files', '/api/v1/files', '/files/1']) {
    const answer = await world.app.inject({ method: 'OPTIONS', url })
    expect(answer.statusCode).toBe(204)
    expect(answer.headers).toMatchObject({
      ...TUS,
      'tus-version': '1.0.0',
      'tus-extension': 'creation,creation-with-upload,termination,checksum,expiration',
      'tus-max-size': '1000000',
      'tus-checksum-algorithm': 'sha1,sha256,md5',
    })
  }
})

test('lets a browser of an allowed origin send PATCH and read the offset', async () => {
  const world = await startWorld({ VKAST_CORS_ORIGINS: 'https://studio.example.org' })
  const origin = 'https://studio.example.org'
  const asked = { origin, 'access-control-request-method': 'PATCH', 'access-control-request-headers': 'upload-offset' }
  const preflight = await world.app.inject({ method: 'OPTIONS', url: '/files/1', headers: asked })
  expect(preflight.statusCode).toBe(204)
  expect(preflight.headers['access-control-allow-methods']).toContain('PATCH')
  expect(preflight.headers['access-control-allow-headers']).toBe('upload-offset')
  const { accessToken } = await world.register()
  const headers = { ...TUS, origin, 'upload-length': '5000', authorization: `Bearer ${accessToken}` }
  const created = await world.app.inject({ method: 'POST', url: '/files', headers })
  expect(created.headers['access-control-expose-headers']).toMatch(/location.*upload-offset.*vkast-recording-id/)
})

test('answers the offset, length, metadata and expiry of an upload, and the recording at its end', async () => {
  const world = await startWorld()
  const user = await world.register()
  const video = mp4Bytes(5000)
  const metadata = `filename ${base64('a.mp4')},title ${base64('Лекция')},custom`
  const created = await create(user, video.length, { 'upload-metadata': metadata })
  const url = String(created.headers.location)
  expect(url).toMatch(/^\/api\/v1\/files\/\d+$/)
  expect((await patch(user, url, 0, video.subarray(0, 3000))).headers).toMatchObject({
    'upload-offset': '3000',
    ...TUS,
  })
  const asked = await head(user, url)
  expect(asked.statusCode).toBe(200)
  expect(asked.headers).toMatchObject({
    'upload-offset': '3000',
    'upload-length': '5000',
    'upload-metadata': metadata,
    'cache-control': 'no-store',
  })
  expect(Date.parse(String(asked.headers['upload-expires']))).toBeGreaterThan(Date.now() + 24 * 3_600_000)
  const last = await patch(user, url, 3000, video.subarray(3000))
  expect(last.statusCode).toBe(204)
  const id = Number(last.headers['vkast-recording-id'])
  expect((await user.call({ url: `/api/v1/recordings/${id}` })).json()).toMatchObject({ title: 'Лекция', size: 5000 })
  expect((await head(user, url)).headers).toMatchObject({ 'upload-offset': '5000', 'vkast-recording-id': String(id) })
  expect((await user.call({ url })).json()).toMatchObject({ finished: true, recording_id: id, offset: 5000 })
  const again = await patch(user, url, 5000, Buffer.alloc(0))
  expect(again.headers['vkast-recording-id']).toBe(String(id))
  expect((await user.call({ url: '/api/v1/recordings' })).json()).toHaveLength(1)
})

test('takes PATCH and DELETE as POST with X-HTTP-Method-Override', async () => {
  const world = await startWorld()
  const user = await world.register()
  const url = await begin(user, 5000)
  const overriding = (method: string, more: InjectOptions = {}) =>
    user.call({ method: 'POST', url, ...more, headers: { ...TUS, 'x-http-method-override': method, ...more.headers } })
  const headers = { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' }
  const sent = await overriding('PATCH', { payload: mp4Bytes(2000), headers })
  expect(`${sent.statusCode} ${sent.headers['upload-offset']}`).toBe('204 2000')
  expect((await overriding('DELETE')).statusCode).toBe(204)
  expect((await head(user, url)).statusCode).toBe(404)
})

test('refuses what the protocol says it must, and keeps the upload as it was', async () => {
  const world = await startWorld({ VKAST_MEDIA_MAX_BYTES: '10000' })
  const user = await world.register()
  const url = await begin(user, 5000)
  const part = mp4Bytes(1000)
  const refusals: [string, ReturnType<TestUser['call']>, string][] = [
    ['no version', user.call({ method: 'POST', url: '/files', headers: { 'upload-length': '1' } }), '412 tus_version'],
    ['another version', create(user, 10, { 'tus-resumable': '0.2.2' }), '412 tus_version'],
    ['too long', create(user, 10_001), '413 too_large'],
    ['empty', create(user, 0), '422 invalid_input'],
    ['no length', create(user, 1, { 'upload-length': 'x' }), '422 invalid_input'],
    ['broken metadata', create(user, 1, { 'upload-metadata': 'a b c' }), '422 invalid_input'],
    ['a bad date', create(user, 1, { 'upload-metadata': `start_date ${base64('soon')}` }), '422 invalid_input'],
    ['wrong type', patch(user, url, 0, part, { 'content-type': 'video/mp4' }), '415 unsupported_media_type'],
    ['JSON', patch(user, url, 0, part, { 'content-type': 'application/json' }), '415 unsupported_media_type'],
    ['wrong offset', patch(user, url, 1, part), '409 upload_conflict'],
    ['no offset', patch(user, url, 0, part, { 'upload-offset': '-1' }), '422 invalid_input'],
    ['too many bytes', patch(user, url, 0, mp4Bytes(5001)), '413 too_large'],
    [
      'wrong sum',
      patch(user, url, 0, part, { 'upload-checksum': sum('sha1', randomBytes(9)) }),
      '460 checksum_mismatch',
    ],
    ['unknown sum', patch(user, url, 0, part, { 'upload-checksum': 'crc32 AAAA' }), '422 invalid_input'],
  ]
  for (const [name, answer, expected] of refusals) {
    const { statusCode, headers, json } = await answer
    expect(`${name}: ${statusCode} ${json().detail.error_type}`).toBe(`${name}: ${expected}`)
    expect(headers).toMatchObject(TUS)
    if (statusCode === 412) expect(headers['tus-version']).toBe('1.0.0')
  }
  expect((await head(user, url)).headers['upload-offset']).toBe('0')
})

test.each(['sha1', 'sha256', 'md5'])('keeps bytes whose %s is right, after others whose was not', async (algorithm) => {
  const world = await startWorld()
  const user = await world.register()
  const video = mp4Bytes(400_000)
  const url = await begin(user, video.length)
  const cut = video.subarray(0, 300_000)
  const wrong = await patch(user, url, 0, mp4Bytes(300_000), { 'upload-checksum': sum(algorithm, cut) })
  expect(wrong.statusCode).toBe(460)
  expect((await patch(user, url, 0, cut, { 'upload-checksum': sum(algorithm, cut) })).statusCode).toBe(204)
  const last = await patch(user, url, 300_000, video.subarray(300_000))
  const recording = await user.call({ url: `/api/v1/recordings/${last.headers['vkast-recording-id']}` })
  expect(recording.json().sha256).toBe(createHash('sha256').update(video).digest('hex'))
})

test('refuses what is no video at its first bytes, and keeps nothing of it', async () => {
  const world = await startWorld()
  const user = await world.register()
  const url = await begin(user, 1_000_000)
  const answer = await patch(user, url, 0, Buffer.alloc(500_000, 'text '))
  expect(`${answer.statusCode} ${answer.json().detail.error_type}`).toBe('422 not_a_video')
  expect((await head(user, url)).statusCode).toBe(404)
  const small = await begin(user, 10)
  expect((await patch(user, small, 0, Buffer.from('0123456789'))).statusCode).toBe(422)
  expect(growing(world)).toEqual([])
})

test('one key of idempotency makes one upload', async () => {
  const world = await startWorld()
  const user = await world.register()
  const once = { 'idempotency-key': 'lecture-1' }
  const first = await create(user, 5000, once)
  expect((await create(user, 5000, once)).headers.location).toBe(first.headers.location)
  expect((await create(user, 5001, once)).statusCode).toBe(409)
  expect(growing(world)).toHaveLength(1)
})

test('an upload of another user is not there', async () => {
  const world = await startWorld()
  const url = await begin(await world.register(), 5000)
  const stranger = await world.register()
  for (const answer of [
    await head(stranger, url),
    await patch(stranger, url, 0, mp4Bytes(100)),
    await stranger.call({ url }),
    await stranger.call({ method: 'DELETE', url, headers: TUS }),
  ])
    expect(answer.statusCode).toBe(404)
})

test('forgets an unfinished upload and its bytes when its time is over, and no other', async () => {
  const world = await startWorld()
  const user = await world.register()
  const old = await begin(user, 5000)
  const url = await begin(user, 5000)
  expect((await patch(user, url, 0, mp4Bytes(1000))).statusCode).toBe(204)
  await world.db.$client.query("update intakes set expires_at = now() - interval '1 s' where received = 0")
  expect((await head(user, old)).statusCode).toBe(404)
  await sweepIntakes(world)
  expect((await head(user, url)).headers['upload-offset']).toBe('1000')
  expect(growing(world)).toHaveLength(1)
})

test('makes the recording of an upload whose server died between the last byte and it', async () => {
  const world = await startWorld()
  const user = await world.register()
  const video = mp4Bytes(5000)
  const url = await begin(user, video.length)
  await patch(user, url, 0, video.subarray(0, 4000))
  const { rows } = await world.db.$client.query('select media_key from intakes')
  await world.media.append(rows[0].media_key, [video.subarray(4000)] as never, {
    offset: 4000,
    maxBytes: 5000,
    onDurable: async (size) => void (await world.db.$client.query('update intakes set received = $1', [size])),
  })
  await world.media.finish(rows[0].media_key, 5000) // and here it died too
  await sweepIntakes(world)
  const status = (await user.call({ url })).json()
  expect(status).toMatchObject({ finished: true, offset: 5000 })
  const recording = (await user.call({ url: `/api/v1/recordings/${status.recording_id}` })).json()
  expect(recording.sha256).toBe(createHash('sha256').update(video).digest('hex'))
  await sweepIntakes(world)
  expect((await user.call({ url: '/api/v1/recordings' })).json()).toHaveLength(1)
})
