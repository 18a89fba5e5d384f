import { expect, test } from 'vitest'
import { sql } from '../db/drizzle.ts'
import { startPublishingWorld } from '../test/publishing-world.ts'
import { startWorld } from '../test/world.ts'
import { nextDay, returnToQuota, takeFromQuota } from './daily-quota.ts'

const quota = { name: 'video.save', now: new Date('2026-03-01T23:59:59.900Z') } as const

test('gives a day no more than its share, however many take at once, and the next day a new one', async () => {
  const { db } = await startWorld()
  const taken = await Promise.all(Array.from({ length: 20 }, () => takeFromQuota(db, { ...quota, limit: 7 })))
  expect(taken.filter(Boolean)).toHaveLength(7)
  await returnToQuota(db, quota)
  expect(await takeFromQuota(db, { ...quota, limit: 7 })).toBe(true)
  expect(await takeFromQuota(db, { ...quota, limit: 7 })).toBe(false)
  const tomorrow = nextDay(quota.now)
  expect(tomorrow.toISOString()).toBe('2026-03-02T00:00:00.000Z')
  expect(nextDay(tomorrow).toISOString()).toBe('2026-03-03T00:00:00.000Z')
  expect(await takeFromQuota(db, { ...quota, now: tomorrow, limit: 7 })).toBe(true)
})

test('what is over the share of the day waits for the next one, spends no try, and then goes on', async () => {
  const setting = await startPublishingWorld({ environment: { VKAST_VIDEO_SAVES_PER_DAY: '2' } })
  const { publish, until, user, vk, world } = setting
  const ids: number[] = []
  for (let n = 0; n < 3; n += 1) {
    const { id } = await publish({ again: true })
    ids.push(id)
    await expect
      .poll(async () => (await user.call({ url: `/api/v1/publications/${id}` })).json())
      .toMatchObject(n < 2 ? { state: 'published' } : { state: 'reserving', reason: { reason: 'quota' }, attempts: 0 })
  }
  const waiting = (await user.call({ url: `/api/v1/publications/${ids[2]}` })).json()
  expect(Date.parse(waiting.next_attempt_at)).toBe(nextDay(world.now()).getTime())
  expect(waiting.reason.message).toContain('today')
  expect(vk.control.report().calls['video.save']).toMatchObject({ count: 2 })
  // Yesterday's count is not today's.
  await world.db.execute(sql`update daily_quotas set day = '2020-01-01'`)
  await world.db.execute(
    sql`update publications set next_attempt_at = now() - interval '10 seconds' where id = ${ids[2]}`,
  )
  expect(await until(ids[2]!, 'published')).toMatchObject({ reason: null })
  await expect
    .poll(async () => (await world.db.execute(`select day from daily_quotas where day < '2021'`)).rows)
    .toEqual([])
})

test('a call that never left takes nothing of the share', async () => {
  const setting = await startPublishingWorld({ environment: { VKAST_VIDEO_SAVES_PER_DAY: '1' } })
  const { publish, until, vk, token, renew, world } = setting
  await world.db.execute(`update user_credentials set state = 'expired'`)
  vk.control.endToken({ token: token(), reason: 'expired' })
  const { id } = await publish()
  await until(id, 'waiting_for_token')
  expect((await world.db.execute('select used from daily_quotas')).rows).toEqual([{ used: 0 }])
  await renew()
  await until(id, 'published')
  expect((await world.db.execute('select used from daily_quotas')).rows).toEqual([{ used: 1 }])
})
