import { expect, test } from 'vitest'
import { sql } from '../db/drizzle.ts'
import { GROUP_ID, type PublishingWorld, startPublishingWorld } from '../test/publishing-world.ts'

const AHEAD_MS = 600_000
const REVOKED = { code: 5, message: 'User authorization failed: invalid access_token (4).' }

const inTenMinutes = (): string => new Date(Date.now() + AHEAD_MS).toISOString().replace(/\.\d+/, '')

/** Publishes to the profile at a time ahead, and waits until all of it is at VK. */
async function sendAhead({ publish, until }: PublishingWorld, wishes: Record<string, unknown> = {}) {
  const at = inTenMinutes()
  const { id } = await publish({ publish_at: at, description: 'Текст', ...wishes })
  return { at, held: await until(id, 'scheduled', 'failed', 'published', 'mismatch') }
}

test('a profile gets the video ahead, seen by its owner only; at publish_at it is shown and posted, once', async () => {
  const setting = await startPublishingWorld()
  const { until, onlyVideo, vk, world, user } = setting
  const reserved: string[][] = []
  const takeFirst = vk.world.videos.set.bind(vk.world.videos)
  vk.world.videos.set = (key, video) => {
    reserved.push([...video.privacyView])
    return takeFirst(key, video)
  }
  const { at, held } = await sendAhead(setting, { wallpost: true, privacy_comment: 'friends' })
  expect(reserved).toEqual([['only_me']]) // before the first byte
  expect(held).toMatchObject({ publish_mode: 'ahead', publish_at: at, next_attempt_at: at, attempts: 0 })
  expect(held.reason).toMatchObject({ reason: 'waits_for_publish_at' })
  expect(onlyVideo()).toMatchObject({ privacyView: ['only_me'], privacyComment: ['friends'], posts: [] })
  expect(onlyVideo().description).toMatch(/^Текст\n\nvkast-/)
  // A token that came meanwhile, or a worker that takes over, finishes nothing too early.
  await world.db.execute(sql`update publications set state = 'finishing', next_attempt_at = null`)
  await until(held.id, 'scheduled', 'published')
  // Late jobs and early ones change nothing before its time.
  world.advance(AHEAD_MS - 10_000)
  await world.db.transaction((tx) => world.queue.enqueue(tx, 'advance-publication', { publicationId: held.id }))
  await expect
    .poll(
      async () =>
        (
          await world.db.execute(
            `select from pgboss.job where name = 'advance-publication' and state < 'completed' and start_after < now()`,
          )
        ).rows,
    )
    .toEqual([])
  expect((await user.call({ url: `/api/v1/publications/${held.id}` })).json().state).toBe('scheduled')
  expect(onlyVideo()).toMatchObject({ privacyView: ['only_me'], posts: [] })
  const before = vk.control.report().calls['video.edit']!.count
  world.advance(12_000)
  const done = await until(held.id, 'published', 'mismatch', 'failed', 'waiting_for_token')
  expect(done).toMatchObject({ state: 'published', reason: null, differences: [], privacy_view: null })
  expect(onlyVideo()).toMatchObject({ privacyView: ['all'], description: 'Текст', posts: [expect.any(String)] })
  expect(vk.control.report().calls['video.edit']!.count).toBe(before + 1)
  expect(vk.control.report().posts).toHaveLength(1)
})

test('a community has no such privacy: sending begins at publish_at, and the answer says so', async () => {
  const { publish, until, world, onlyVideo, vk } = await startPublishingWorld()
  const at = inTenMinutes()
  const ahead = await publish({ publish_at: at, group_id: GROUP_ID })
  expect(ahead).toMatchObject({ state: 'scheduled', publish_mode: 'at_time', publish_at: at, next_attempt_at: at })
  expect(ahead.reason).toMatchObject({ reason: 'sends_at_publish_at', message: expect.stringContaining('community') })
  expect(vk.control.report().videos).toEqual([])
  world.advance(AHEAD_MS + 2000)
  expect(await until(ahead.id, 'published')).toMatchObject({ reason: null })
  onlyVideo()
})

test('a publish_at that has passed is now', async () => {
  const { publish, until } = await startPublishingWorld()
  const now = await publish({ publish_at: '2026-01-01T00:00:00Z' })
  expect(now).toMatchObject({ state: 'queued', publish_mode: null })
  await until(now.id, 'published')
})

test.each([
  ['video.get', 'error'],
  ['video.edit', 'error'],
  ['video.edit', 'lose-answer'],
  ['wall.post', 'lose-answer'],
] as const)('shows it late rather than never, and posts it once: %s at its time, %s', async (method, action) => {
  const setting = await startPublishingWorld()
  const { until, onlyVideo, vk, world, renew, fault } = setting
  const { held } = await sendAhead(setting, { wallpost: true, wall_message: 'Слова', privacy_view: 'friends' })
  // The token is good in truth: nobody is to find that out meanwhile and wake what waits.
  await world.db.execute(sql`update user_credentials set recheck_at = null`)
  fault(action === 'error' ? { on: { method }, do: 'error', error: REVOKED } : { on: { method }, do: action })
  world.advance(AHEAD_MS + 2000)
  if (action === 'error') {
    expect(await until(held.id, 'waiting_for_token', 'published')).toMatchObject({
      state: 'waiting_for_token',
      resumes_in: 'finishing',
      attempts: 0,
    })
    expect(onlyVideo()).toMatchObject({ privacyView: ['only_me'], posts: [] })
    await renew()
  }
  await until(held.id, 'published')
  expect(onlyVideo()).toMatchObject({ privacyView: ['friends'], description: 'Текст' })
  expect(vk.control.report().posts).toHaveLength(1)
  expect(vk.control.unusedFaults()).toEqual([])
  const { rows } = await world.db.execute(sql`select outcome from publication_steps where step = 'flip'`)
  expect(rows.at(-1)).toEqual({ outcome: method === 'video.edit' && action === 'lose-answer' ? 'reconciled' : 'done' })
})

test('a worker that died while it showed the video is replaced, and it is shown', async () => {
  const setting = await startPublishingWorld()
  const { until, onlyVideo, world, worker, startWorker, vk } = setting
  const { held } = await sendAhead(setting, { wallpost: true })
  await worker.stop()
  world.advance(AHEAD_MS + 2000)
  // What kill -9 leaves before the call: a claim nobody extends, a step that is open, no job.
  await world.db.execute(sql`update publications set state = 'finishing', next_attempt_at = null,
    claim = gen_random_uuid(), claimed_until = now() + interval '1 second' where id = ${held.id}`)
  await world.db.execute(sql`insert into publication_steps (publication_id, step) values (${held.id}, 'flip')`)
  await world.db.execute(sql`delete from pgboss.job`)
  await startWorker()
  await until(held.id, 'published')
  expect(onlyVideo()).toMatchObject({ privacyView: ['all'], description: 'Текст' })
  expect(vk.control.report().posts).toHaveLength(1)
})

test('what is cancelled while it is held back leaves nothing at VK', async () => {
  const setting = await startPublishingWorld()
  const { user, vk } = setting
  const { held } = await sendAhead(setting)
  const cancelled = await user.call({ method: 'POST', url: `/api/v1/publications/${held.id}/cancel` })
  expect(cancelled.json()).toMatchObject({ state: 'cancelled' })
  await expect.poll(() => vk.control.report().videos).toEqual([])
})

test('a text that leaves no room for the marker is set at publish_at', async () => {
  const setting = await startPublishingWorld()
  const { until, onlyVideo, world } = setting
  const description = 'ы'.repeat(5000)
  const { held } = await sendAhead(setting, { description })
  expect(onlyVideo().description).toMatch(/^vkast-/)
  world.advance(AHEAD_MS + 2000)
  await until(held.id, 'published')
  expect(onlyVideo()).toMatchObject({ description, privacyView: ['all'] })
})

test('what VK holds back can still change its words, privacy and hour, or be shown at once; its album and cover cannot', async () => {
  const setting = await startPublishingWorld()
  const { user, until, onlyVideo } = setting
  const { held } = await sendAhead(setting)
  const patch = async (payload: object) =>
    user.call({ method: 'PATCH', url: `/api/v1/publications/${held.id}`, payload })
  for (const late of [{ album_id: 1 }, { thumbnail_id: null }, { group_id: 5 }, { wallpost: true }])
    expect((await patch(late)).json().detail).toMatchObject({ error_type: 'state_conflict' })
  const later = await patch({ title: 'Новое', privacy_view: 'friends', publish_at: '2099-01-01T00:00:00Z' })
  expect(later.json()).toMatchObject({ state: 'scheduled', next: { action: 'publish', at: '2099-01-01T00:00:00Z' } })
  expect((await patch({ publish_at: '9999-12-31T23:59:59-12:00' })).statusCode).toBe(422)
  expect((await patch({ publish_at: null })).statusCode).toBe(200)
  await until(held.id, 'published')
  expect(onlyVideo()).toMatchObject({ title: 'Новое', privacyView: ['friends'] })
})
