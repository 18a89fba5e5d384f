import { expect, test } from 'vitest'
import { type PublishingWorld, startPublishingWorld } from '../test/publishing-world.ts'
import { startWorld } from '../test/world.ts'
import { readShownVideo } from './compare-video.ts'
import { type VkStatus, vkStatusOf } from './vk-status.ts'

const DAY_MS = 24 * 3_600_000
/** Where it must be asked again, soon; the first time it is asked when the test says so. */
const SOON = { pace: { checkAgainMs: 300 } }

async function publishOne({ publish, until }: PublishingWorld, body = {}): Promise<number> {
  const { id } = await publish(body)
  await until(id, 'published')
  return id
}

const viewOf = async ({ user }: PublishingWorld, id: number) =>
  (await user.call({ url: `/api/v1/publications/${id}` })).json()

const noticesOf = async ({ user }: PublishingWorld) => (await user.call({ url: '/api/v1/notices' })).json()

/** The day is over. */
const passDay = ({ world }: PublishingWorld) => world.db.execute('update publications set check_at = now()')

const calls = ({ vk }: PublishingWorld): number => vk.control.report().calls['video.get']!.count

test('asks VK once more a day later, and not before; what is still there is noted', async () => {
  const setting = await startPublishingWorld()
  const id = await publishOne(setting)
  const { rows } = await setting.world.db.execute<{ wait_ms: string }>(
    `select extract(epoch from check_at - published_at) * 1000 as wait_ms from publications`,
  )
  expect(Number(rows[0]!.wait_ms)).toBe(DAY_MS)
  expect(await viewOf(setting, id)).toMatchObject({ checked_at: null, vk_status: null })
  const before = calls(setting)
  await passDay(setting)
  await expect.poll(() => viewOf(setting, id)).toMatchObject({ checked_at: expect.any(String), vk_status: 'shown' })
  expect(calls(setting)).toBe(before + 1)
  expect((await setting.world.db.execute('select check_at from publications')).rows).toEqual([{ check_at: null }])
  expect(await noticesOf(setting)).toEqual([])
})

test('a video that VK does not show twice is removed: a notice says so once, and it stays published', async () => {
  const setting = await startPublishingWorld(SOON)
  const id = await publishOne(setting)
  const before = calls(setting)
  setting.vk.world.videos.clear()
  await passDay(setting)
  const removed = { state: 'published', vk_status: 'removed', checked_at: expect.any(String) }
  await expect.poll(() => viewOf(setting, id)).toMatchObject(removed)
  expect(calls(setting)).toBe(before + 2)
  expect(await noticesOf(setting)).toMatchObject([{ kind: 'video_removed', publication_id: id }])
})

test('a video that VK overlooks once is not called removed', async () => {
  const setting = await startPublishingWorld()
  const { vk, world } = setting
  const id = await publishOne(setting)
  const videos = [...vk.world.videos]
  vk.world.videos.clear()
  await passDay(setting)
  const missed = async () => (await world.db.execute('select from publications where checked_at is not null')).rows
  await expect.poll(missed).toHaveLength(1)
  expect(await viewOf(setting, id)).toMatchObject({ checked_at: null, vk_status: null })
  for (const [key, video] of videos) vk.world.videos.set(key, video)
  await passDay(setting)
  await expect.poll(() => viewOf(setting, id)).toMatchObject({ vk_status: 'shown' })
  expect(await noticesOf(setting)).toEqual([])
})

test('while VK does not answer, and without a token, it is asked later, as often as it takes; nothing is parked', async () => {
  const setting = await startPublishingWorld(SOON)
  const { vk, token, renew, fault, world } = setting
  const id = await publishOne(setting)
  fault({ on: { method: 'video.get', times: 20 }, do: 'status', status: 502 })
  const postponed = (times: number) => async () =>
    (
      await world.db.execute<{ n: number }>(
        `select count(*)::int as n from pgboss.job where name = 'check-publication' and state = 'completed'`,
      )
    ).rows[0]!.n >= times
  await passDay(setting)
  await expect.poll(postponed(1)).toBe(true)
  vk.control.endToken({ token: token(), reason: 'revoked' })
  vk.control.clearFaults()
  await expect.poll(postponed(3)).toBe(true)
  expect(await viewOf(setting, id)).toMatchObject({ state: 'published', attempts: 0, vk_status: null })
  await renew()
  await expect.poll(() => viewOf(setting, id)).toMatchObject({ vk_status: 'shown' })
  expect(await noticesOf(setting)).toEqual([])
})

test('what is due is found by an index', async () => {
  const { db } = await startWorld()
  const plan = await db.transaction(async (tx) => {
    await tx.execute('set local enable_seqscan = off')
    return tx.execute<{ 'QUERY PLAN': string }>('explain select id from publications where check_at <= now()')
  })
  expect(plan.rows.map((row) => row['QUERY PLAN']).join()).toContain('publications_check')
})

const shown = (fields: object) => readShownVideo({ owner_id: 1, id: 2, title: 'x', ...fields })

test.each<[string | null, object | undefined, VkStatus]>([
  [null, undefined, 'removed'],
  [null, { content_restricted: 1, content_restricted_message: 'x' }, 'blocked'],
  [null, { content_restricted: 0 }, 'shown'],
  [null, { privacy_view: 'only_me' }, 'shown'],
  ['all', { privacy_view: 'only_me' }, 'hidden'],
  ['all', { privacy_view: { category: 'nobody' } }, 'hidden'],
  ['all', { privacy_view: 'friends' }, 'shown'],
  ['only_me', { privacy_view: 'only_me' }, 'shown'],
  ['all', {}, 'shown'],
])('wanted %s, VK shows %o: %s', (privacyView, fields, status) => {
  const row = { privacyView, publishMode: null, description: '', marker: 'm' } as Parameters<typeof vkStatusOf>[0]
  expect(vkStatusOf(row, fields && shown(fields))).toBe(status)
})
