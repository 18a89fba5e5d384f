import { expect, test } from 'vitest'
import { sql } from '../db/drizzle.ts'
import { startPublishingWorld } from '../test/publishing-world.ts'
import { PACE } from './pace.ts'

test('a worker that is stopped while it sends leaves the publication to the next one', async () => {
  const { publish, until, onlyVideo, fault, worker, startWorker, vk } = await startPublishingWorld()
  fault({ on: { path: '/upload.do' }, do: 'slow', delayMs: 8000 })
  const { id } = await publish()
  await until(id, 'transferring')
  await expect.poll(() => vk.control.unusedFaults()).toEqual([])
  await worker.stop()
  expect((await until(id, 'transferring')).vk).not.toBeNull()
  await startWorker()
  await until(id, 'published')
  onlyVideo()
  expect(vk.control.report().calls['video.save']).toMatchObject({ count: 1 })
})

test.each(['reserving', 'transferring', 'processing', 'finishing'])(
  'a worker that died in %s, with its claim, its job and its lease, is replaced',
  async (state) => {
    const { publish, until, onlyVideo, worker, startWorker, world, vk, fault } = await startPublishingWorld()
    const stops = { reserving: 'video.save', processing: 'video.get', finishing: 'video.edit' }[state]
    fault(
      stops
        ? { on: { method: stops }, do: 'error', error: { code: 24 } }
        : { on: { path: '/upload.do' }, do: 'slow', delayMs: 8000 },
    )
    const { id } = await publish({ description: 'Текст' })
    await until(id, stops ? 'waiting_for_token' : 'transferring')
    await worker.stop()
    // What kill -9 leaves: a claim nobody extends, no job, a lease that nobody holds.
    await world.db.execute(sql`update publications set state = ${state}, resumes_in = null, reason = null,
      claim = gen_random_uuid(), claimed_until = now() + interval '1 second' where id = ${id}`)
    await world.db.execute(sql`delete from pgboss.job`)
    await world.db.execute(sql`update vk_account_leases set held_until = now() + interval '1 second'`)
    await startWorker()
    await until(id, 'published')
    onlyVideo()
    expect(vk.control.report().calls['video.save']?.count).toBe(state === 'reserving' ? 2 : 1)
  },
)

test('three workers publish several recordings once each, and together keep the limit of the one account', async () => {
  const setting = await startPublishingWorld({ strictRate: true, withoutWorker: true })
  const { publish, until, startWorker, vk } = setting
  vk.world.calls.splice(0) // the check of the token at its submission
  vk.world.rateWindows.clear()
  const waiting = await Promise.all([1, 2, 3].map(() => publish({ again: true, description: 'Текст' })))
  const pace = { callWindowMs: PACE.callWindowMs }
  await Promise.all([startWorker(pace), startWorker(pace), startWorker(pace)])
  for (const { id } of waiting) await until(id, 'published')
  const { videos, mostRequestsInOneSecond, calls } = vk.control.report()
  expect(videos).toHaveLength(3)
  expect(new Set(videos.map(({ sha256 }) => sha256)).size).toBe(1)
  expect(Object.values(mostRequestsInOneSecond)).toEqual([3])
  expect(Object.values(calls).map(({ refused }) => refused)).not.toContainEqual(expect.toSatisfy((n) => n > 0))
})
