import { createHash } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { mediaFiles } from '../../test/media-files.ts'
import { mp4Bytes } from '../../test/multipart-body.ts'
import { TEST_PACE } from '../../test/publishing-world.ts'
import { startWorld, type TestUser, type TestWorld } from '../../test/world.ts'
import { startWorker } from '../../worker.ts'
import { sweepIntakes } from '../sweep-intakes.ts'

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const SECRET = 'canary-signature'

async function serve(answer: http.RequestListener): Promise<string> {
  const server = http.createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function start(environment: Record<string, string> = { VKAST_ALLOW_PRIVATE_ADDRESSES: 'true' }) {
  const world = await startWorld(environment)
  const user = await world.register()
  const work = async () => {
    const worker = await startWorker(world, { pace: { ...TEST_PACE, backOffScale: 0.0005 } })
    onTestFinished(() => worker.stop())
    return worker
  }
  return { world, user, work }
}

const order = (user: TestUser, payload: object, headers: Record<string, string> = {}) =>
  user.call({ method: 'POST', url: '/api/v1/recordings/import', payload, headers })

const see = async (user: TestUser, id: number) => (await user.call({ url: `/api/v1/imports/${id}` })).json()

async function until(user: TestUser, id: number, ...states: string[]) {
  await expect.poll(async () => (await see(user, id)).state).toSatisfy((is) => states.includes(is))
  return see(user, id)
}

async function expectRecorded(user: TestUser, id: number, video: Buffer) {
  const { recording_id, bytes, size } = await until(user, id, 'done', 'failed')
  expect({ bytes, size }).toEqual({ bytes: video.length, size: video.length })
  const recording = (await user.call({ url: `/api/v1/recordings/${recording_id}` })).json()
  expect(recording).toMatchObject({ size: video.length, sha256: sha256(video) })
  return recording
}

/** Nothing of an address but its host may stand anywhere. */
async function expectNoSecret(world: TestWorld): Promise<void> {
  const { rows } = await world.db.$client.query(
    `select coalesce(string_agg(t::text, ' '), '') as all from (select row_to_json(i) t from intakes i union all
     select row_to_json(j) from pgboss.job j union all select row_to_json(k) from idempotency_keys k) x`,
  )
  expect(rows[0].all).toContain('run-import')
  expect(`${rows[0].all} ${world.logged()}`).not.toContain(SECRET)
}

test('makes a recording of what an address answers, over redirects, and shows the address nowhere', async () => {
  const { world, user, work } = await start()
  const video = mp4Bytes(700_000)
  const url = await serve((request, response) => {
    if (request.url?.startsWith('/from')) return response.writeHead(302, { location: `/to?sig=${SECRET}` }).end()
    return response.writeHead(200, { 'content-length': video.length }).end(video)
  })
  const once = { 'idempotency-key': 'one' }
  const body = { url: `${url}/from/%D0%9B%D0%B5%D0%BA%D1%86%D0%B8%D1%8F.mp4?sig=${SECRET}`, topics: ['a'] }
  const ordered = await order(user, body, once)
  expect(ordered.statusCode).toBe(202)
  expect(ordered.json()).toMatchObject({ state: 'pending', host: new URL(url).host, file_name: 'Лекция.mp4' })
  expect(ordered.headers.location).toBe(`/api/v1/imports/${ordered.json().id}`)
  expect((await order(user, body, once)).json().id).toBe(ordered.json().id)
  expect((await order(user, { ...body, title: 'x' }, once)).statusCode).toBe(409)
  await work()
  expect(await expectRecorded(user, ordered.json().id, video)).toMatchObject({ title: 'Лекция', topics: ['a'] })
  await expectNoSecret(world)
  expect(JSON.stringify((await user.call({ url: '/api/v1/imports' })).json())).not.toContain(SECRET)
})

test('goes on by a range where the connection broke', async () => {
  const { user, work } = await start()
  const video = mp4Bytes(3_000_000)
  let sent = 0
  const asked: (string | undefined)[] = []
  const url = await serve((request, response) => {
    asked.push(request.headers.range)
    const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0)
    if (from > 0) expect(request.headers['if-range']).toBe('"one"')
    const part = video.subarray(from, asked.length < 4 ? from + 800_000 : video.length)
    sent += part.length
    response.writeHead(from > 0 ? 206 : 200, {
      etag: '"one"',
      'content-length': video.length - from,
      ...(from > 0 && { 'content-range': `bytes ${from}-${video.length - 1}/${video.length}` }),
    })
    response.write(part, () => setTimeout(() => (asked.length < 4 ? response.destroy() : response.end()), 50))
  })
  await work()
  const { id } = (await order(user, { url })).json()
  await expectRecorded(user, id, video)
  expect(asked.length).toBeGreaterThanOrEqual(4)
  const starts = asked.map((range) => Number(/bytes=(\d+)-/.exec(range ?? '')?.[1] ?? 0))
  expect(starts).toEqual([...new Set(starts)].toSorted((a, b) => a - b)) // each time from further on
  expect(sent).toBeLessThan(video.length * 1.5) // what was on its way when the connection broke comes again
})

test.each([
  ['has another content by then', '"two"', true],
  ['has no strong ETag', 'W/"one"', false],
])('begins anew where the source %s', async (_name, etag, hasRange) => {
  const { user, work } = await start()
  const before = mp4Bytes(900_000)
  const video = mp4Bytes(600_000)
  const ranges: (string | undefined)[] = []
  const url = await serve((request, response) => {
    ranges.push(request.headers.range)
    if (ranges.length > 1) return response.writeHead(200, { etag, 'content-length': video.length }).end(video)
    response.writeHead(200, { etag: hasRange ? '"one"' : etag, 'content-length': before.length })
    return response.write(before.subarray(0, 700_000), () => setTimeout(() => response.destroy(), 50))
  })
  await work()
  const { id } = (await order(user, { url })).json()
  await expectRecorded(user, id, video)
  expect(ranges[1] !== undefined).toBe(hasRange)
})

test.each<[string, http.RequestListener, string]>([
  ['is not there', (_request, response) => response.writeHead(404).end(), 'source_refused'],
  ['is a web page', (_request, response) => response.writeHead(200).end('<html>'.repeat(500)), 'not_a_video'],
  [
    'says that it is too large',
    (_r, response) => response.writeHead(200, { 'content-length': 2e6 }).end(),
    'too_large',
  ],
  ['becomes too large', (_request, response) => response.writeHead(200).end(mp4Bytes(1_500_000)), 'too_large'],
  ['redirects for ever', (_request, response) => response.writeHead(302, { location: '/' }).end(), 'source_refused'],
  [
    'leads to another protocol',
    (_r, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    'source_refused',
  ],
  ['breaks off again and again', (_request, response) => response.destroy(), 'source_failed'],
])('fails with its reason where the source %s, and keeps no bytes', async (_name, answer, errorType) => {
  const { world, user, work } = await start({
    VKAST_ALLOW_PRIVATE_ADDRESSES: 'true',
    VKAST_MEDIA_MAX_BYTES: '1000000',
  })
  const url = await serve(answer)
  await work()
  const { id } = (await order(user, { url: `${url}/?sig=${SECRET}` })).json()
  const failed = await until(user, id, 'failed', 'done')
  expect(failed).toMatchObject({ state: 'failed', recording_id: null, error: { error_type: errorType } })
  await expect.poll(() => mediaFiles(world).filter((name) => name.length === 30)).toEqual([])
  await expectNoSecret(world)
})

test('reads nothing from private addresses, neither named, nor by name, nor after a redirect', async () => {
  const { user, work } = await start({})
  let asked = 0
  const url = await serve((_request, response) => {
    asked += 1
    response.end()
  })
  for (const bad of [
    url,
    'http://[::1]:80/',
    'http://10.0.0.1/',
    'ftp://example.org/a',
    'http://u:p@example.org/',
    'x',
  ])
    expect((await order(user, { url: bad })).json().detail, bad).toMatchObject({ error_type: 'invalid_input' })
  await work()
  const { id } = (await order(user, { url: url.replace('127.0.0.1', 'localhost') })).json()
  expect((await until(user, id, 'failed', 'done')).error).toMatchObject({ error_type: 'source_refused' })
  expect(asked).toBe(0)
})

test('is cancelled while it runs: the connection ends, nothing is kept', async () => {
  const { world, user, work } = await start()
  const { promise: closed, resolve } = Promise.withResolvers<void>()
  const url = await serve((_request, response) => {
    response.once('close', resolve)
    response.writeHead(200).write(mp4Bytes(300_000))
  })
  await work()
  const { id } = (await order(user, { url })).json()
  await until(user, id, 'running')
  const cancelled = await user.call({ method: 'POST', url: `/api/v1/imports/${id}/cancel` })
  expect(cancelled.json()).toMatchObject({ state: 'cancelled' })
  await closed
  expect((await user.call({ method: 'POST', url: `/api/v1/imports/${id}/cancel` })).statusCode).toBe(409)
  await expect.poll(() => mediaFiles(world).filter((name) => name.length === 30)).toEqual([])
  expect(await see(user, id)).toMatchObject({ state: 'cancelled', error: null })
})

test('is gone on with by another worker when the first one stops or dies', async () => {
  const { world, user, work } = await start()
  const video = mp4Bytes(500_000)
  let requests = 0
  const url = await serve((_request, response) => {
    requests += 1
    response.writeHead(200, { 'content-length': video.length })
    if (requests === 1) response.write(video.subarray(0, 100_000))
    else response.end(video)
  })
  const first = await work()
  const { id } = (await order(user, { url })).json()
  await expect.poll(() => requests).toBe(1)
  await first.stop()
  await work()
  await expectRecorded(user, id, video)
  // A dead one gives nothing back: its lease ends, and the sweeper reminds.
  const dead = (await order(user, { url })).json()
  await world.db.$client.query(
    `update intakes set state = 'running', holder = 'dead', held_until = now() + interval '2 s' where id = $1`,
    [dead.id],
  )
  await until(user, dead.id, 'done')
})

test('is reminded of once, not again at every sweep while it waits in the queue', async () => {
  const { user, world } = await start()
  await order(user, { url: 'http://example.org/a.mp4' })
  for (let n = 0; n < 3; n += 1) await sweepIntakes(world)
  const { rows } = await world.db.$client.query(
    "select count(*)::int as jobs from pgboss.job where name = 'run-import'",
  )
  expect(rows[0].jobs).toBe(2)
})

test('lists with a cursor, newest first, by state, and shows nothing of others', async () => {
  const { user, world } = await start()
  const ids: number[] = []
  for (let n = 0; n < 5; n += 1) ids.push((await order(user, { url: `http://example.org/${n}.mp4` })).json().id)
  const seen: number[] = []
  for (let url: string | undefined = '/api/v1/imports?limit=2&state=pending'; url; ) {
    const answer: Awaited<ReturnType<TestUser['call']>> = await user.call({ url })
    seen.push(...answer.json().map((each: { id: number }) => each.id))
    url = /<([^>]+)>/.exec(String(answer.headers.link ?? ''))?.[1]
  }
  expect(seen).toEqual(ids.reverse())
  const stranger = await world.register()
  expect((await stranger.call({ url: '/api/v1/imports' })).json()).toEqual([])
  expect((await stranger.call({ url: `/api/v1/imports/${seen[0]}` })).statusCode).toBe(404)
})
