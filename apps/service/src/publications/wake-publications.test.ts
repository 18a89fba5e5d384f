import { expect, test } from 'vitest'
import { sql } from '../db/drizzle.ts'
import { startPublishingWorld } from '../test/publishing-world.ts'
import { PACE } from './pace.ts'
import type { Publisher } from './publisher.ts'
import { wakePublications } from './wake-publications.job.ts'

test('the oldest goes on at once, the others one after the other: VK takes few calls of one account', async () => {
  const { publish, world } = await startPublishingWorld({ withoutWorker: true, videoBytes: 2000 })
  const [first, ...others] = [await publish(), await publish({ again: true }), await publish({ again: true })]
  await world.db.execute(sql`update publications set state = 'waiting_for_token', resumes_in = 'finishing'`)
  const publisher = { ...world, pace: PACE } as unknown as Publisher
  const begunAt = world.now().getTime()
  await wakePublications(publisher, { vkUserId: first.target.user_id }, new AbortController().signal)
  const { rows } = await world.db.execute<{ id: string; state: string; at: string | null }>(
    'select id, state, next_attempt_at as at from publications order by next_attempt_at nulls first',
  )
  expect(rows.map(({ id, state }) => [Number(id), state])).toEqual(
    [first, ...others].map(({ id }) => [id, 'finishing']),
  )
  const [atOnce, ...later] = rows.map(({ at }) => at && Date.parse(at) - begunAt)
  expect(atOnce).toBeNull()
  expect(later[0]).toBeGreaterThanOrEqual(PACE.wakeGapMs)
  expect(later[1]).toBeGreaterThanOrEqual(2 * PACE.wakeGapMs)
})

test('a wake-up that comes late does not send what waits again back to where it waited before', async () => {
  const { publish, world } = await startPublishingWorld({ withoutWorker: true, videoBytes: 2000 })
  const first = await publish()
  const second = await publish({ again: true })
  const park = (id: number, resumesIn: string) =>
    world.db.execute(
      sql`update publications set state = 'waiting_for_token', resumes_in = ${resumesIn} where id = ${id}`,
    )
  await park(first.id, 'reserving')
  await park(second.id, 'reserving')
  const { queue } = world
  const meanwhile: Publisher['queue'] = {
    ...queue,
    // The first is woken; before the second's turn another worker has woken it, sent its bytes, and lost the token again.
    async enqueue(tx, name, payload, options) {
      if ('publicationId' in payload && payload.publicationId === first.id) await park(second.id, 'finishing')
      return queue.enqueue(tx, name, payload, options)
    },
  }
  const publisher = { ...world, pace: PACE, queue: meanwhile } as unknown as Publisher
  await wakePublications(publisher, { vkUserId: first.target.user_id }, new AbortController().signal)
  const { rows } = await world.db.execute('select state, resumes_in from publications order by id')
  expect(rows).toEqual([
    { state: 'reserving', resumes_in: null },
    { state: 'waiting_for_token', resumes_in: 'finishing' },
  ])
})
