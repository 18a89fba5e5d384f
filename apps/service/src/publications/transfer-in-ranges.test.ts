import { expect, test } from 'vitest'
import { type PublishingWorld, startPublishingWorld } from '../test/publishing-world.ts'

const SIZE = 4 * 1024 ** 2
const CHUNK = 64 * 1024
const LANES = 4
/** What two or three broken-off ranges may cost. */
const AT_MOST = 1.1

const startRangeWorld = () =>
  startPublishingWorld({
    videoBytes: SIZE,
    sending: { rangesFromBytes: CHUNK + 1, chunkBytes: CHUNK, parallel: LANES },
  })

/** Begins a publication that stands still in the middle, in a range of every lane; answers once it does. */
async function publishUntilStalled({ publish, fault, vk }: PublishingWorld, delayMs = 2000): Promise<number> {
  const stall = (nth: number) => fault({ on: { path: '/upload.do', nth, afterBytes: 1000 }, do: 'slow', delayMs })
  const stalls = Array.from({ length: LANES }, (_, lane) => stall(30 + lane))
  const { id } = await publish()
  const waiting = () => vk.control.unusedFaults().filter((unused) => stalls.some(({ id: own }) => own === unused.id))
  await expect.poll(waiting).toEqual([])
  return id
}

const sendings = async ({ world }: PublishingWorld) =>
  (await world.db.execute(`select outcome, result from publication_steps where step = 'transfer' order by id`)).rows

/** Everything the upload server has received for the video, as a share of its size. */
const receivedShare = ({ onlyVideo }: PublishingWorld): number => onlyVideo().receivedBytes / SIZE

const callsOf = ({ vk }: PublishingWorld, method: string): number => vk.control.report().calls[method]?.count ?? 0

test('sends in ranges, every byte once, and finds out but once whether the server takes them', async () => {
  const setting = await startRangeWorld()
  const { publish, until, world } = setting
  await until((await publish()).id, 'published')
  expect(receivedShare(setting)).toBe(1)
  await until((await publish({ again: true })).id, 'published')
  expect((await sendings(setting)).map(({ result }) => result)).toEqual([
    { size: SIZE, mode: 'probe' },
    { size: SIZE, mode: 'ranges' },
  ])
  const { rows } = await world.db.execute('select range_state, upload_url_sealed from publications')
  expect(rows).toEqual([1, 2].map(() => ({ range_state: null, upload_url_sealed: null })))
})

test('a worker that is stopped in the middle saves how far it came, and the next one sends the rest', async () => {
  const setting = await startRangeWorld()
  const { until, worker, startWorker, world } = setting
  const id = await publishUntilStalled(setting)
  await worker.stop()
  const { rows } = await world.db.execute('select state, range_state, claim from publications')
  expect(rows).toEqual([{ state: 'transferring', claim: null, range_state: expect.objectContaining({ size: SIZE }) }])
  expect(await sendings(setting)).toMatchObject([{ outcome: 'refused', result: { perhaps: false } }])
  await startWorker()
  await until(id, 'published')
  expect(receivedShare(setting)).toBeLessThanOrEqual(AT_MOST)
  expect(callsOf(setting, 'video.save')).toBe(1)
})

test('after a worker that died in the middle the server is asked, and gets the rest', async () => {
  const setting = await startRangeWorld()
  const { until, world } = setting
  const id = await publishUntilStalled(setting)
  // What kill -9 leaves: an open step, and a row that knows less than the server.
  await world.db.execute(`update publications set claim = gen_random_uuid(), claimed_until = now() + interval '1 second',
    sent_bytes = 1000, range_state = jsonb_set(range_state, '{received}', '[[0, 1000]]') where id = ${id}`)
  await until(id, 'published')
  expect(await sendings(setting)).toMatchObject([
    { outcome: 'refused', result: { perhaps: true } },
    { outcome: 'done' },
  ])
  expect(receivedShare(setting)).toBeLessThanOrEqual(AT_MOST)
  expect(callsOf(setting, 'video.save')).toBe(1)
})

test.each([
  ['a connection that breaks', { nth: 30, afterBytes: 30_000 }, 'refuse'],
  ['a lost answer to a range', { nth: 30 }, 'lose-answer'],
  ['the lost answer to the last range', { nth: SIZE / CHUNK }, 'lose-answer'],
  ['a busy server', { nth: 30, times: 2 }, 'status'],
] as const)('%s costs what was on its way', async (_what, on, action) => {
  const setting = await startRangeWorld()
  const { publish, until, fault, vk } = setting
  fault({ on: { path: '/upload.do', ...on }, do: action })
  await until((await publish()).id, 'published')
  expect(vk.control.unusedFaults()).toEqual([])
  expect(receivedShare(setting)).toBeLessThanOrEqual(AT_MOST)
  expect(await sendings(setting)).toMatchObject([{ outcome: 'done' }])
})

test('a token that dies in the middle of the ranges does not stop them', async () => {
  const setting = await startRangeWorld()
  const { until, vk, token, renew } = setting
  const id = await publishUntilStalled(setting, 300)
  vk.control.endToken({ token: token(), reason: 'revoked' })
  expect(await until(id, 'waiting_for_token', 'published')).toMatchObject({
    state: 'waiting_for_token',
    resumes_in: 'processing',
    progress: { sent_bytes: SIZE },
  })
  await renew()
  await until(id, 'published')
  expect(receivedShare(setting)).toBe(1)
  expect(await sendings(setting)).toMatchObject([{ outcome: 'done' }])
})

test('an address that dies in the middle is replaced, its reservation removed, and ranges go on', async () => {
  const setting = await startRangeWorld()
  const { publish, until, fault } = setting
  fault({ on: { path: '/upload.do', nth: 30 }, do: 'status', status: 412 })
  await until((await publish()).id, 'published')
  expect(receivedShare(setting)).toBe(1)
  expect(await sendings(setting)).toMatchObject([
    { outcome: 'refused', result: { http_status: 412 } },
    { outcome: 'done', result: { mode: 'ranges' } },
  ])
  expect([callsOf(setting, 'video.save'), callsOf(setting, 'video.delete')]).toEqual([2, 1])
})

test('a server that refuses ranges in the middle gets a form', async () => {
  const setting = await startRangeWorld()
  const { until, vk } = setting
  const id = await publishUntilStalled(setting, 2000)
  vk.control.changeSettings({ rangeUploads: false })
  await until(id, 'published')
  expect(receivedShare(setting)).toBe(1)
  const [first, second] = await sendings(setting)
  expect(first).toMatchObject({ outcome: 'refused', result: { ranges_refused: true } })
  expect(second).toMatchObject({ outcome: 'done', result: { mode: 'form' } })
  expect([callsOf(setting, 'video.save'), callsOf(setting, 'video.delete')]).toEqual([2, 1])
})

test('a server that takes no ranges costs one reservation a day, and gets forms', async () => {
  const setting = await startRangeWorld()
  const { publish, until, vk, world } = setting
  vk.control.changeSettings({ rangeUploads: false })
  const modes = async () => (await sendings(setting)).map(({ result }) => (result as { mode: string }).mode)
  await until((await publish()).id, 'published')
  expect(await modes()).toEqual(['probe', 'form'])
  await until((await publish({ again: true })).id, 'published')
  expect(await modes()).toEqual(['probe', 'form', 'form'])
  expect(callsOf(setting, 'video.save')).toBe(3)
  await world.db.execute(`update upload_hosts set noted_at = noted_at - interval '25 hours'`)
  await until((await publish({ again: true })).id, 'published')
  expect((await modes()).slice(3)).toEqual(['probe', 'form'])
  const { videos } = vk.control.report()
  expect(videos.map(({ sha256 }) => sha256)).toEqual(Array(3).fill(videos[0]?.sha256))
})

test('while one finds out whether the server takes ranges the others wait for what it finds', async () => {
  const setting = await startRangeWorld()
  const { publish, until, vk } = setting
  vk.control.changeSettings({ rangeUploads: false })
  const all = await Promise.all([1, 2, 3].map(() => publish({ again: true })))
  for (const { id } of all) await until(id, 'published')
  expect(callsOf(setting, 'video.save')).toBe(4)
})
