import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { sql } from '../db/drizzle.ts'
import { publications } from '../db/schema/publications.ts'
import { createServer } from '../http/server.ts'
import { mediaFiles } from '../test/media-files.ts'
import { FORM_HEADERS, formBody, mp4Bytes, videoPart } from '../test/multipart-body.ts'
import { startWorld, type TestUser, type TestWorld } from '../test/world.ts'
import { recordingRoutes } from './routes.ts'

const URL = '/api/v1/recordings'
const JPEG = Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(2000, 'j')])
const PNG = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(1000, 'p')])

async function upload(user: TestUser, title = 'Lecture'): Promise<number> {
  const payload = formBody({ name: 'title', data: title }, videoPart(mp4Bytes()))
  const answer = await user.call({ method: 'POST', url: URL, headers: FORM_HEADERS, payload })
  expect(answer.statusCode).toBe(201)
  return answer.json().id
}

const sendPicture = (user: TestUser, id: number, data: Uint8Array, more: Parameters<typeof formBody> = []) =>
  user.call({
    method: 'POST',
    url: `${URL}/${id}/thumbnails`,
    headers: FORM_HEADERS,
    payload: formBody({ name: 'file', fileName: 'x.png', type: 'image/png', data }, ...more),
  })

const insertPublication = async (
  { db }: TestWorld,
  userId: number,
  recordingId: number,
  state: typeof publications.$inferInsert.state,
): Promise<number> => {
  const resumes = state === 'waiting_for_token' ? { resumesIn: 'queued' } : {}
  const values = { userId, recordingId, vkUserId: 1, ownerId: 1, title: 'x', again: true, state, ...resumes }
  const [row] = await db.insert(publications).values(values).returning({ id: publications.id })
  return row!.id
}

test('lists own recordings, newest first, page by page', async () => {
  const world = await startWorld()
  const user = await world.register()
  const other = await world.register()
  const ids = [await upload(user, 'a'), await upload(user, 'b'), await upload(user, 'c')]
  await upload(other)
  const seen: number[][] = []
  let next: string | undefined = `${URL}?limit=2`
  while (next) {
    const answer = await user.call({ url: next })
    seen.push(answer.json().map(({ id }: { id: number }) => id))
    next = /^<([^>]+)>; rel="next"$/.exec(String(answer.headers.link ?? ''))?.[1]
  }
  expect(seen).toEqual([[ids[2], ids[1]], [ids[0]]])
})

test.each(['cursor=x', 'cursor=-1', 'limit=0', 'limit=201', 'limit=x', 'page=2'])(
  'refuses a list with ?%s',
  async (query) => {
    const world = await startWorld()
    const user = await world.register()
    const answer = await user.call({ url: `${URL}?${query}` })
    expect(answer.statusCode).toBe(422)
  },
)

test('changes what is given and leaves the rest', async () => {
  const world = await startWorld()
  const user = await world.register()
  const id = await upload(user)
  const patch = (payload: object) => user.call({ method: 'PATCH', url: `${URL}/${id}`, payload })
  const before = (await user.call({ url: `${URL}/${id}` })).json()
  world.advance(5000)
  const first = await patch({ topics: ['Свет'], start_date: '2026-01-15T10:00:00Z', variables: { a: 'b' } })
  expect(first.json()).toMatchObject({ title: 'Lecture', topics: ['Свет'], start_date: '2026-01-15T10:00:00Z' })
  expect(first.json().updated_at > before.updated_at).toBe(true)
  expect((await patch({ title: 'New', start_date: null })).json()).toMatchObject({
    title: 'New',
    topics: ['Свет'],
    start_date: null,
    variables: { a: 'b' },
  })
  expect((await patch({})).statusCode).toBe(200)
})

test.each([
  [{ title: '' }],
  [{ title: null }],
  [{ title: 'x'.repeat(501) }],
  [{ title: 'a\0b' }],
  [{ topics: ['a\0b'] }],
  [{ topics: 'a,b' }],
  [{ variables: { a: '\ud800' } }],
  [{ variables: { a: 'x\0' } }],
  [{ start_date: 'tomorrow' }],
  [{ id: 7 }],
  [{ media_key: 'x' }],
  [[]],
])('refuses to change a recording to %j', async (payload) => {
  const world = await startWorld()
  const user = await world.register()
  const id = await upload(user)
  const before = (await user.call({ url: `${URL}/${id}` })).json()
  expect((await user.call({ method: 'PATCH', url: `${URL}/${id}`, payload })).statusCode).toBe(422)
  expect((await user.call({ url: `${URL}/${id}` })).json()).toEqual(before)
})

test('deletes a recording with its thumbnails and all their bytes', async () => {
  const world = await startWorld()
  const user = await world.register()
  const id = await upload(user)
  await sendPicture(user, id, JPEG)
  expect(mediaFiles(world)).toHaveLength(2)
  expect((await user.call({ method: 'DELETE', url: `${URL}/${id}` })).statusCode).toBe(204)
  expect(mediaFiles(world)).toEqual([])
  expect((await user.call({ url: `${URL}/${id}` })).statusCode).toBe(404)
  expect((await user.call({ method: 'DELETE', url: `${URL}/${id}` })).statusCode).toBe(404)
})

test('deletes a recording whose bytes are gone already, and one whose bytes cannot be removed', async () => {
  const world = await startWorld()
  const user = await world.register()
  const ids = [await upload(user), await upload(user)]
  for await (const key of world.media.list(new Date(Date.now() + 60_000))) await world.media.remove(key)
  expect((await user.call({ method: 'DELETE', url: `${URL}/${ids[0]}` })).statusCode).toBe(204)
  world.media.remove = () => Promise.reject(new Error('EIO'))
  expect((await user.call({ method: 'DELETE', url: `${URL}/${ids[1]}` })).statusCode).toBe(204)
  expect(world.logged()).toContain('could not be removed')
})

test('does not delete what an unfinished publication needs, and says which', async () => {
  const world = await startWorld()
  const user = await world.register()
  const id = await upload(user)
  for (const state of ['published', 'mismatch', 'failed', 'cancelled'] as const)
    await insertPublication(world, user.userId, id, state)
  const unfinished: number[] = []
  for (const state of [
    'scheduled',
    'queued',
    'reserving',
    'transferring',
    'processing',
    'finishing',
    'waiting_for_token',
  ] as const)
    unfinished.push(await insertPublication(world, user.userId, id, state))
  const answer = await user.call({ method: 'DELETE', url: `${URL}/${id}` })
  expect(answer.statusCode).toBe(409)
  expect(answer.json().detail).toMatchObject({ error_type: 'in_use', ids: unfinished })
  expect((await user.call({ url: `${URL}/${id}/content` })).statusCode).toBe(200)
})

test('waits for a publication that is just being made, and then does not delete what it needs', async () => {
  const world = await startWorld()
  const user = await world.register()
  const id = await upload(user)
  const { answer, made } = await world.db.transaction(async (tx) => {
    const made = await insertPublication({ ...world, db: tx as never }, user.userId, id, 'queued')
    const answer = user.call({ method: 'DELETE', url: `${URL}/${id}` })
    const waiting = sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    await expect.poll(async () => (await world.db.execute(waiting)).rowCount).toBe(1)
    return { answer: { promise: answer }, made }
  })
  expect((await answer.promise).json().detail).toMatchObject({ error_type: 'in_use', ids: [made] })
})

test('deletes what only finished publications point to, and keeps them', async () => {
  const world = await startWorld()
  const user = await world.register()
  const id = await upload(user)
  await insertPublication(world, user.userId, id, 'published')
  expect((await user.call({ method: 'DELETE', url: `${URL}/${id}` })).statusCode).toBe(204)
  expect(await world.db.select({ recordingId: publications.recordingId }).from(publications)).toEqual([
    { recordingId: null },
  ])
})

test('cancels unfinished publications first where it is told to, and deletes nothing if that fails', async () => {
  const world = await startWorld()
  const user = await world.register()
  const id = await upload(user)
  const unfinished = await insertPublication(world, user.userId, id, 'queued')
  const calls: unknown[] = []
  let fault: Error | undefined = new Error('cannot')
  const { app, bind } = await createServer({
    config: world.config,
    log: world.log,
    authenticate: async () => ({ userId: user.userId, role: 'member', by: { via: 'api_key', apiKeyId: 1 } }),
    ready: async () => {},
  })
  const cancelPublications = async (_tx: unknown, input: unknown) => {
    calls.push(input)
    if (fault) throw fault
  }
  recordingRoutes(bind, { ...world, cancelPublications })
  const request = { method: 'DELETE', url: `${URL}/${id}?cancel=true`, headers: { authorization: 'Bearer x' } } as const
  expect((await app.inject(request)).statusCode).toBe(500)
  expect((await user.call({ url: `${URL}/${id}/content` })).statusCode).toBe(200)
  fault = undefined
  expect((await app.inject(request)).statusCode).toBe(204)
  expect(calls).toEqual(Array(2).fill({ userId: user.userId, ids: [unfinished] }))
  expect(mediaFiles(world)).toEqual([])
})

test('takes thumbnails and shows them with their recording', async () => {
  const world = await startWorld()
  const user = await world.register()
  const id = await upload(user)
  const jpeg = await sendPicture(user, id, JPEG)
  expect(jpeg.statusCode).toBe(201)
  expect(jpeg.json()).toMatchObject({
    recording_id: id,
    format: 'jpeg',
    size: JPEG.length,
    sha256: createHash('sha256').update(JPEG).digest('hex'),
  })
  const png = await sendPicture(user, id, PNG)
  expect(png.json().format).toBe('png')
  const both = [jpeg.json(), png.json()]
  expect((await user.call({ url: `${URL}/${id}` })).json().thumbnails).toEqual(both)
  expect((await user.call({ url: URL })).json()[0].thumbnails).toEqual(both)
})

test.each([
  ['a GIF', Buffer.from('GIF89a.....'), 422],
  ['HTML', Buffer.from('<html>'), 422],
  ['an SVG', Buffer.from('<svg>'), 422],
  ['a video', mp4Bytes(), 422],
  ['an empty file', Buffer.alloc(0), 422],
  ['the half of a signature', PNG.subarray(0, 5), 422],
  ['more than 5 MB', Buffer.concat([PNG, Buffer.alloc(5 * 1024 * 1024)]), 413],
])('does not take %s for a thumbnail', async (_, data, status) => {
  const world = await startWorld()
  const user = await world.register()
  const id = await upload(user)
  const answer = await sendPicture(user, id, data)
  expect(answer.statusCode).toBe(status)
  if (status === 422)
    expect(answer.json().detail).toMatchObject({ error_type: 'invalid_input', fields: [{ path: 'file' }] })
  expect(mediaFiles(world)).toHaveLength(1)
  expect((await user.call({ url: `${URL}/${id}` })).json().thumbnails).toEqual([])
})

test('does not take a thumbnail with words beside it', async () => {
  const world = await startWorld()
  const user = await world.register()
  const id = await upload(user)
  const answer = await sendPicture(user, id, PNG, [{ name: 'title', data: 'x' }])
  expect(answer.json().detail.fields).toEqual([{ path: 'title', message: 'there is no such field' }])
  expect(mediaFiles(world)).toHaveLength(1)
})

const ofOne: [method: 'GET' | 'HEAD' | 'PATCH' | 'DELETE' | 'POST', path: string][] = [
  ['GET', ''],
  ['PATCH', ''],
  ['DELETE', ''],
  ['DELETE', '?cancel=true'],
  ['GET', '/content'],
  ['HEAD', '/content'],
  ['POST', '/thumbnails'],
]
test.each(ofOne)('%s /recordings/{id}%s: another user finds nothing, nobody gets in', async (method, path) => {
  const world = await startWorld()
  const [user, other] = [await world.register(), await world.register()]
  const id = await upload(user)
  const request = {
    method,
    ...(method === 'PATCH' && { payload: { title: 'stolen' } }),
    ...(method === 'POST' && {
      headers: FORM_HEADERS,
      payload: formBody({ name: 'file', fileName: 'x.png', data: PNG }),
    }),
  }
  expect((await other.call({ ...request, url: `${URL}/${id}${path}` })).statusCode).toBe(404)
  expect((await user.call({ ...request, url: `${URL}/${id + 1000}${path}` })).statusCode).toBe(404)
  expect((await user.call({ ...request, url: `${URL}/x${path}` })).statusCode).toBe(422)
  expect((await world.app.inject({ ...request, url: `${URL}/${id}${path}` })).statusCode).toBe(401)
  expect((await user.call({ url: `${URL}/${id}` })).json().title).toBe('Lecture')
  expect(mediaFiles(world)).toHaveLength(1)
})
